/** Completion of command lines in real shells. */
import assert from "node:assert/strict";
import { BuildKitClient, files } from "../../mod.ts";
import { bkit } from "../support/command.ts";
import { daemons } from "../support/daemons.ts";
import { ShellUser } from "../support/shells.ts";
import type { Tmux } from "../support/tmux.ts";

const DOCKERFILE = "ARG VERSION=1\nFROM scratch AS assemble\nFROM assemble AS package\n";

const FILES = {
  "Dockerfile": DOCKERFILE,
  "other/Dockerfile.dev": "FROM scratch AS testing\n",
  "white space/Dockerfile": "",
  "docker/contexts/meta/1/meta.json": JSON.stringify({
    Name: "remote-one",
    Endpoints: { docker: { Host: "tcp://127.0.0.1:1" } },
  }),
  "docker/config.json": '{"auths":{"registry.example:5000":{}}}',
};

/**
 * What is typed before the Tab, and what the line must be then. A `|` stands for the cursor if no
 * space follows.
 */
const LINES: readonly (readonly [typed: string, line: string])[] = [
  ["bkit hist", "bkit history "],
  ["bkit local --progress=rawj", "bkit local --progress=rawjson "],
  ["bkit local --target=pack", "bkit local --target=package "],
  ["bkit local --build-arg VER", "bkit local --build-arg VERSION=|"],
  ["bkit local --builder remo", "bkit local --builder remote-one "],
  ["bkit local --platform linux/amd64,linux/s3", "bkit local --platform linux/amd64,linux/s390x "],
  ["bkit local -f other/Do", "bkit local -f other/Dockerfile.dev "],
  ["bkit local --secret id=a,src=oth", "bkit local --secret id=a,src=other/|"],
  ["bkit local oth", "bkit local other/|"],
  ["bkit logout reg", "bkit logout registry.example:5000 "],
];

/** A path that has to be quoted. */
const SPACE = ["bkit local -f whi", "bkit local -f white\\ space/|"] as const;

/** Types lines, and compares what Tab makes of them. */
async function completed(terminal: Tmux, more: typeof LINES): Promise<void> {
  for (const [typed, line] of [...LINES, ...more]) {
    const wanted = `% ${line.replace(/\|$/, "").trimEnd()}${line.endsWith("|") ? "x" : " x"}`;
    await terminal.type("C-u", typed, "Tab", "x");
    await terminal.waitFor((screen) => screen.split("\n").includes(wanted)).catch((error) => {
      throw new Error(`${typed}: ${wanted}`, { cause: error });
    });
    await terminal.type("C-u");
  }
}

const { address } = daemons().at(-1)!;

/** Builds something, and returns its id in the history of the daemon. */
async function built(): Promise<string> {
  await using client = await BuildKitClient.connect(address);
  const dockerfile = `FROM scratch\nLABEL a=${crypto.randomUUID()}\n`;
  return (await client.build({ context: files({}), dockerfile })).ref;
}

Deno.test("completion: in bash", async () => {
  const ref = await built();
  await using user = await ShellUser.make(FILES, { BUILDKIT_HOST: address });
  await using bash = await user.bash();
  await completed(bash, [
    [`bkit history logs ${ref.slice(0, 12)}`, `bkit history logs ${ref} `],
    SPACE,
  ]);
});

Deno.test("completion: in zsh", async () => {
  const ref = await built();
  await using user = await ShellUser.make(FILES, { BUILDKIT_HOST: address });
  await using zsh = await user.zsh();
  await completed(zsh, [
    [`bkit debug ctl ${ref.slice(0, 12)}`, `bkit debug ctl ${ref} `],
    SPACE,
  ]);
  await zsh.type("bkit history ", "Tab");
  await zsh.waitFor(/inspect +-- show what is known of a build/);
});

Deno.test("completion: in fish", async () => {
  const ref = await built();
  await using user = await ShellUser.make(FILES, { BUILDKIT_HOST: address });
  const history = `bkit history logs ${ref.slice(0, 12)}`;
  const offers = await user.fish([...LINES.map(([typed]) => typed), history]);
  for (const [i, [typed, line]] of LINES.entries()) {
    const words = offers[i]!.map((offer) => offer.split("\t")[0]);
    assert.deepEqual(words, [line.replace(/\|$/, "").trimEnd().split(" ").at(-1)], typed);
  }
  assert.match(offers.at(-1)![0]!, new RegExp(`^${ref}\tCompleted, `));
});

Deno.test("completion: a daemon that does not answer delays nothing for long, and is no error", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 }); // accepts, and is silent
  const silent = `tcp://127.0.0.1:${listener.addr.port}`;
  for (const addr of [silent, "tcp://127.0.0.1:1", "ssh://nowhere.invalid", "nonsense:"]) {
    const ran = await bkit(["__complete", "--addr", addr, "history", "logs", ""]);
    assert.deepEqual(ran, { code: 0, stdout: "", stderr: "" }, addr);
  }
});

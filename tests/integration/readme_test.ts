/**
 * Runs what the README shows: every line of a shell and every program, except for the examples that
 * `deno test --doc` runs.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { busybox, temporary } from "../support/context.ts";
import { on, socketOf } from "../support/daemons.ts";
import { GitWeb, makeRepository } from "../support/git.ts";
import { Registry, USERS } from "../support/registry.ts";
import { makeKey, SshAgent } from "../support/ssh_agent.ts";
import { text } from "../support/command.ts";

const root = path.join(import.meta.dirname!, "..", "..");
const TOKEN = "bkit-test-git-token";

/** Returns the code blocks of a language, in order. */
function blocks(markdown: string, kind: string): string[] {
  return [...markdown.matchAll(/^```(.*)\n([^]*?)^```$/gm)]
    .filter(([, found]) => found === kind).map(([, , code]) => code!);
}

/** Creates a place with everything that the examples of the README name, and their servers. */
async function stage(address: string) {
  await using stack = new AsyncDisposableStack();
  const directory = stack.use(await temporary());
  const at = (name: string) => path.join(directory.path, name);
  const registry = stack.use(await Registry.start("passwords"));
  await Deno.mkdir(at("git"));
  await makeRepository(at("git"), {
    "service/Dockerfile": "FROM scratch\nCOPY which /\n",
    "service/which": "service\n",
  });
  const web = stack.use(GitWeb.start(at("git"), TOKEN));
  await Deno.mkdir(at("home/.ssh"), { recursive: true });
  const key = await makeKey(at("home/.ssh"), "id_ed25519");
  const agent = stack.use(await SshAgent.start(directory.path, [key]));
  const login = { auth: btoa(`ann:${USERS.ann}`) };
  const dockerfile = `FROM scratch
COPY bin/busybox /bin/busybox
ARG VERSION=1
RUN --mount=type=secret,id=npm --mount=type=secret,id=token ["/bin/busybox", "true"]
`;
  const files = {
    "work/Dockerfile": dockerfile,
    "work/Dockerfile.dev": dockerfile,
    "work/.dockerignore": "*\n!bin\n!Dockerfile*\n",
    "work/app/Dockerfile.dev": "FROM scratch\nARG VERSION\nLABEL version=$VERSION\n",
    "assets/logo": "a logo",
    "home/.npmrc": "secret",
    "home/.docker/config.json": JSON.stringify({ auths: { [registry.host]: login } }),
    "programs/bkit": `#!/bin/sh
exec ${Deno.execPath()} run -A --config ${root}/deno.json ${root}/cli.ts "$@"
`,
  };
  for (const [name, content] of Object.entries(files)) {
    await Deno.mkdir(path.dirname(at(name)), { recursive: true });
    await Deno.writeTextFile(at(name), content, { mode: 0o755 });
  }
  await Deno.mkdir(at("work/bin"));
  await Deno.writeFile(at("work/bin/busybox"), busybox(), { mode: 0o755 });
  const names: [string, string][] = [
    ["deno run -A jsr:@x/bkit/cli", "bkit"],
    ["deno run --allow", `${Deno.execPath()} run --allow`],
    ["jsr:@x/bkit/cli", `--config ${root}/deno.json ${root}/cli.ts`],
    ["/run/buildkit/buildkitd.sock", socketOf(address)],
    ["/var/run/docker.sock", socketOf(address)],
    ['"jsr:@x/bkit"', JSON.stringify(`${root}/mod.ts`)],
    ['"@x/bkit"', JSON.stringify(`${root}/mod.ts`)],
    ["https://git.example.com/team", `http://${web.host}`],
    ["registry.example.com", registry.host],
    ['"me"', '"ann"'],
    ["/home/me", at("home")],
  ];
  const env = {
    PATH: `${at("programs")}:${Deno.env.get("PATH")}`,
    HOME: at("home"),
    SSH_AUTH_SOCK: agent.socket,
    BUILDKIT_HOST: address,
    GIT_AUTH_TOKEN: TOKEN,
    TOKEN: "a token",
    PASSWORD: USERS.ann,
    NO_COLOR: "1",
  };
  const cleanup = stack.move();
  return {
    /** Runs a program with the servers of the README replaced by those of the test. */
    async run(command: string, args: readonly string[], code: string): Promise<string> {
      for (const [name, value] of names) code = code.replaceAll(name, value);
      const { success, stdout, stderr } = await new Deno.Command(command, {
        args: [...args, code],
        cwd: at("work"),
        env,
        stdin: "null",
        stdout: "piped",
        stderr: "piped",
      }).output();
      assert(success, `${code}\n${text(stderr)}`);
      return text(stdout);
    },
    [Symbol.asyncDispose]: () => cleanup[Symbol.asyncDispose](),
  };
}

const readme = await Deno.readTextFile(path.join(root, "README.md"));

on("newest", "README: every command does what it shows", async (address) => {
  await using there = await stage(address);
  const [first, ...rest] = blocks(readme, "sh");
  assert.match(first!, /task demo\n.*task test/, "these two are what runs this test");
  for (const block of rest) {
    for (const line of block.replaceAll(/\\\n\s*/g, "").trim().split("\n")) {
      await there.run("bash", ["-o", "pipefail", "-c"], line);
    }
  }
});

on("newest", "README: every program that needs servers runs", async (address) => {
  await using there = await stage(address);
  const deno = `${Deno.execPath()} run -A --check --config ${root}/deno.json`;
  const script = `printf %s "$1" >../example.ts && exec ${deno} ../example.ts`;
  for (const program of blocks(readme, "ts ignore")) {
    const printed = await there.run("bash", ["-c", script, "bash"], program);
    if (program.includes("digest")) assert.match(printed, /^sha256:[0-9a-f]{64}\n$/);
  }
});

Deno.test("README: every link leads to a heading or a file", async () => {
  const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!.toLowerCase().replaceAll(/[^\w -]/g, "").replaceAll(" ", "-")
  );
  for (const [, target] of readme.matchAll(/\]\(([^)]+)\)/g)) {
    if (target!.startsWith("#")) assert(headings.includes(target!.slice(1)), target ?? "");
    else await Deno.stat(path.join(root, target!));
  }
});

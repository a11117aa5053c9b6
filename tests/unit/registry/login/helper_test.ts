import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { closeSync, constants, openSync, readSync } from "node:fs";
import * as path from "node:path";
import { AuthError } from "../../../../lib/errors.ts";
import { dockerCredentials } from "../../../../lib/registry/mod.ts";
import { temporary } from "../../../support/context.ts";

/** Creates a directory with a config, and with helpers that are shell scripts. */
async function setUp(config: unknown, helpers: Record<string, string>) {
  const directory = await temporary();
  await Deno.writeTextFile(path.join(directory.path, "config.json"), JSON.stringify(config));
  for (const [name, script] of Object.entries(helpers)) {
    const file = path.join(directory.path, `docker-credential-${name}`);
    await Deno.writeTextFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const PATH = `${directory.path}:${Deno.env.get("PATH")}`;
  const source = dockerCredentials({
    configDir: directory.path,
    env: (name) => name === "PATH" ? PATH : undefined,
    helperTimeout: 2000,
  });
  return { directory, source, asked: path.join(directory.path, "asked") };
}

const answer = (user: string, secret: string) =>
  `echo '${JSON.stringify({ ServerURL: "x", Username: user, Secret: secret })}'`;

Deno.test("dockerCredentials: asks the helper of the registry, once", async () => {
  const say = (name: string) =>
    `read -r host; echo "$1 $host" >> "$(dirname "$0")/asked"
echo "{\\"Username\\":\\"${name}\\",\\"Secret\\":\\"s\\"}"`;
  const { directory, source, asked } = await setUp({
    auths: { "a.b": { auth: btoa("file:x") }, "c.d": { auth: btoa("file:x") } },
    credHelpers: { "a.b": "one", "docker.io": "one" },
    credsStore: "all",
  }, { one: say("one"), all: say("all") });
  await using _ = directory;
  const user = async (host: string) => {
    const found = await source.find(host);
    return found && "username" in found ? found.username : undefined;
  };
  assert.equal(await user("a.b"), "one");
  assert.equal(await user("c.d"), "all");
  assert.equal(await user("registry-1.docker.io"), "one");
  assert.equal(await user("a.b"), "one"); // cached
  assert.equal(
    await Deno.readTextFile(asked),
    "get a.b\nget c.d\nget https://index.docker.io/v1/\n",
  );
});

Deno.test("dockerCredentials: accepts an identity token or nothing from a helper", async () => {
  const { directory, source } = await setUp({
    auths: { "file.example": { auth: btoa("file:x") } },
    credHelpers: { "id.example": "id", "none.example": "none", "file.example": "none" },
  }, {
    id: answer("<token>", "identity"),
    none: "echo credentials not found in native keychain; exit 1",
  });
  await using _ = directory;
  assert.deepEqual(await source.find("id.example"), { identityToken: "identity" });
  assert.equal(await source.find("none.example"), undefined);
  assert.deepEqual(await source.find("file.example"), { username: "file", password: "x" });
});

Deno.test("dockerCredentials: names a helper that fails, and does not quote it", async () => {
  const table: [string, string, RegExp][] = [
    ["fails", "echo hunter2; exit 3", /for a\.b from docker-credential-fails: .*exit code 3/],
    ["nonsense", "echo hunter2", /from docker-credential-nonsense: it printed something else/],
    [
      "half",
      `echo '{"Secret":"hunter2"}'`,
      /from docker-credential-half: it printed something else/,
    ],
    ["hangs", "echo hunter2; sleep 4", /docker-credential-hangs: it did not answer within 2 s/],
    ["floods", "yes hunter2", /docker-credential-floods: it printed more than 1 MiB/],
    ["missing", "", /docker-credential-missing: it is not installed/],
    ["../evil", "", /cannot run the credential helper .*its name is not valid/],
  ];
  for (const [name, script, why] of table) {
    const { directory, source } = await setUp(
      { credsStore: name },
      script ? { [name]: script } : {},
    );
    await using _ = directory;
    await assert.rejects(source.find("a.b"), (error: Error) => {
      assert(error instanceof AuthError);
      assert.match(error.message, why);
      assert(!error.message.includes("hunter2"), error.message);
      assert(error.advice);
      return true;
    });
  }
});

Deno.test("dockerCredentials: kills a helper when its caller gives up", async () => {
  const { directory, source, asked } = await setUp({ credsStore: "slow" }, {
    slow: `echo $$ > "$(dirname "$0")/asked"; exec sleep 30`,
  });
  await using _ = directory;
  const controller = new AbortController();
  const found = source.find("a.b", controller.signal);
  const watcher = Deno.watchFs(directory.path);
  let pid = "";
  for await (const _event of watcher) {
    pid = (await Deno.readTextFile(asked).catch(() => "")).trim();
    if (pid) break;
  }
  controller.abort(new Error("enough"));
  await assert.rejects(found, /enough/);
  assert.throws(() => Deno.kill(Number(pid), "SIGCONT"), Deno.errors.NotFound);
});

/** Reads a pipe until no other process has it open. */
async function readWhole(pipe: number): Promise<string> {
  const buffer = Buffer.alloc(100);
  for (let text = "";;) {
    try {
      const count = readSync(pipe, buffer, 0, buffer.length, null);
      if (count === 0) return text;
      text += buffer.toString("utf8", 0, count);
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") throw error;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

Deno.test("dockerCredentials: kills what a helper has started, too", async () => {
  for (const how of ["cancelled", "late", "too long"]) {
    const flood = how === "too long" ? "yes hunter2" : "wait";
    const { directory, source } = await setUp({ credsStore: "deep" }, {
      deep: `(exec > "$(dirname "$0")/alive"; sleep 3; echo alive) & ${flood}`,
    });
    await using _ = directory;
    const pipe = path.join(directory.path, "alive");
    assert.ok((await new Deno.Command("mkfifo", { args: [pipe] }).output()).success);
    const controller = new AbortController();
    const rejected = assert.rejects(source.find("a.b", controller.signal));
    if (how === "cancelled") {
      (await Deno.open(pipe)).close(); // opens when the child has opened it
      controller.abort(new Error("enough"));
    }
    await rejected;
    // Not waiting for the child, which may have been killed before it opened its end.
    const alive = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    assert.equal(await readWhole(alive), "", how);
    closeSync(alive);
  }
});

Deno.test("dockerCredentials: runs a helper once for concurrent callers", async () => {
  const { directory, source, asked } = await setUp({ credsStore: "count" }, {
    count: `echo x >> "$(dirname "$0")/asked"; sleep 0.2; ${answer("u", "s")}`,
  });
  await using _ = directory;
  const all = await Promise.all([source.find("a.b"), source.find("a.b"), source.find("a.b")]);
  assert.deepEqual(all, Array(3).fill({ username: "u", password: "s" }));
  assert.equal(await Deno.readTextFile(asked), "x\n");
});

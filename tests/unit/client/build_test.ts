/** When the failure of a build is an unhandled rejection: each case is a process of its own. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { Build } from "../../../lib/client/build.ts";
import type { Daemon } from "../../../lib/client/connect/daemon.ts";
import { SessionPool } from "../../../lib/client/connect/session_pool.ts";
import { ConnectionError } from "../../../lib/errors.ts";

const root = path.join(import.meta.dirname!, "..", "..", "..");

/** Returns a program that starts a build, which fails when `fail` is called, and runs `code`. */
const program = (code: string) => `
import { Build } from "${root}/lib/client/build.ts";
import { SessionPool } from "${root}/lib/client/connect/session_pool.ts";
import { ConnectionError } from "${root}/lib/errors.ts";
const opened = Promise.withResolvers();
opened.promise.catch(() => {}); // the build may ask for a connection later
const daemon = { text: "unix:///x", authority: "x", remote: false, open: () => opened.promise };
const turn = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));
const ended = Promise.withResolvers();
const options = {
  dockerfile: "FROM scratch",
  cacheFrom: [{ type: "local", src: "/nowhere" }], // reported as a warning
};
const build = new Build(daemon, new SessionPool(), options, ended.resolve);
const fail = async () => {
  opened.reject(new ConnectionError("the daemon went away"));
  await ended.promise;
};
${code}
await turn();
console.log("went on");
`;

/** Runs the program in a process, and returns its exit code and output. */
async function outcome(code: string): Promise<{ code: number; out: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--config", `${root}/deno.json`, "-"],
    env: { NO_COLOR: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(program(code)));
  await writer.close();
  const { code: status, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  return { code: status, out: decoder.decode(stdout) + decoder.decode(stderr) };
}

const SILENT: Readonly<Record<string, string>> = {
  "awaited before it fails": "setTimeout(fail); await build.then(() => {}, () => {});",
  "caught": "build.catch(() => {}); await fail();",
  "caught after finally": "build.finally(() => {}).catch(() => {}); await fail();",
  "its result caught": "build.result.catch(() => {}); await fail();",
  "awaited in the same turn":
    "setTimeout(fail); await Promise.resolve(); await build.catch(() => {});",
  "awaited in the turn in which it failed": "await fail(); await build.catch(() => {});",
  "read to its end": "setTimeout(fail); try { for await (const _ of build); } catch {}",
  "read to its end, and awaited later": `
    setTimeout(fail);
    try { for await (const _ of build); } catch {}
    await turn(20);
    await build.catch(() => {});`,
  "left by its reader, but awaited": `
    for await (const _ of build) break;
    setTimeout(fail);
    await build.catch(() => {});`,
  "cancelled": "build.cancel(); await ended.promise;",
};

const UNHANDLED: Readonly<Record<string, string>> = {
  "not observed": "await fail();",
  "awaited too late": "await fail(); await turn(20); await build.catch(() => {});",
  "left by its reader before it failed": "for await (const _ of build) break; await fail();",
  "left by its reader after it failed": "for await (const _ of build) { await fail(); break; }",
  "only its end awaited": "build.finally(() => {}); await fail();",
};

for (const [name, code] of Object.entries(SILENT)) {
  Deno.test(`Build: no unhandled rejection if it is ${name}`, async () => {
    assert.deepEqual(await outcome(code), { code: 0, out: "went on\n" });
  });
}

for (const [name, code] of Object.entries(UNHANDLED)) {
  Deno.test(`Build: an unhandled rejection if it is ${name}`, async () => {
    const { code: status, out } = await outcome(code);
    assert.equal(status, 1, out);
    assert.match(out, /Uncaught \(in promise\) ConnectionError: the daemon went away/);
    assert.doesNotMatch(out, /went on/);
  });
}

Deno.test("Build: is a promise of its own name", async () => {
  const daemon = { open: () => Promise.reject(new ConnectionError("gone")) } as unknown as Daemon;
  const build: Promise<unknown> = new Build(daemon, new SessionPool(), { dockerfile: "FROM x" });
  assert.equal(Object.prototype.toString.call(build), "[object Build]");
  const seen: string[] = [];
  await assert.rejects(build.finally(() => void seen.push("finally")), ConnectionError);
  assert.equal(await build.catch((error) => error.name), "ConnectionError");
  await assert.rejects(Promise.all([build]), /gone/);
  assert.deepEqual(seen, ["finally"]);
});

import assert from "node:assert/strict";
import { ContextError, OutputError, ProtocolError, RpcError } from "../../../lib/errors.ts";
import { Status } from "../../../lib/rpc/codes.ts";
import { FailureLog } from "../../../lib/session/failure_log.ts";

const missing = (text: string) => ({
  method: "/a/b",
  error: new RpcError(Status.NOT_FOUND, text),
});

Deno.test("FailureLog: keeps the first 200 failures", () => {
  const log = new FailureLog();
  for (let i = 0; i < 1000; i++) log.add(missing(String(i)));
  assert.equal(log.list.length, 200);
  assert.deepEqual(log.list.at(-1), missing("199"));
});

Deno.test("FailureLog: keeps messages of one million characters in all", () => {
  const log = new FailureLog();
  for (let i = 0; i < 100; i++) log.add(missing("x".repeat(300_000)));
  assert.equal(log.list.length, 3);
  log.add(missing("short"));
  assert.equal(log.list.length, 4);
});

Deno.test("FailureLog: keeps this side's own failure, even if it comes last", () => {
  const log = new FailureLog();
  for (let i = 0; i < 1000; i++) log.add(missing(String(i)));
  const own = { method: "/a/b", error: new OutputError("no space is left") };
  log.add(own);
  log.add({ method: "/a/b", error: new OutputError("a second one") });
  assert.equal(log.list.length, 201);
  assert.equal(log.list.at(-1), own);
});

Deno.test("FailureLog: reports a tree that cannot be sent, but no transfer that the daemon ended", async () => {
  const log = new FailureLog();
  const method = "/moby.filesync.v1.FileSync/DiffCopy";
  const failed: unknown[] = [];
  log.treeFailed.then((error) => failed.push(error));
  log.add({ method, error: new ProtocolError("the daemon ended the transfer") });
  log.add({ method: "/a/b", error: new ContextError("cannot read a", "a") });
  await Promise.resolve();
  assert.deepEqual(failed, []);
  const unsent = new ContextError("cannot read b", "b");
  log.add({ method, error: unsent });
  assert.equal(await log.treeFailed, unsent);
});

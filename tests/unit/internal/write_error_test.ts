import assert from "node:assert/strict";
import { ContextError, OutputError } from "../../../lib/errors.ts";
import { writeError } from "../../../lib/internal/write_error.ts";

const ROWS: [code: string, reason: string, advice: RegExp][] = [
  ["ENOSPC", "no space is left", /^Free some space/],
  ["EDQUOT", "the disk quota is used up", /^Free some space/],
  ["EACCES", "permission denied", /writable/],
  ["EPERM", "permission denied", /writable/],
  ["EROFS", "the file system is read-only", /another destination/],
  ["ENOENT", "its directory is no longer there", /^Try again/],
  ["ENOTDIR", "a part of its path is not a directory", /in the way/],
  ["EIO", "i/o error", /^Check the destination/],
  ["ESTRANGE", "the system's words", /^Check the destination/],
];

Deno.test("writeError: has a reason and advice for each code of the system", () => {
  for (const [code, reason, advice] of ROWS) {
    const cause = Object.assign(new Error("the system's words"), { code });
    const error = writeError("x/y", cause);
    assert(error instanceof OutputError, code);
    assert.deepEqual([error.detail, error.cause], [reason, cause]);
    assert.equal(error.shortMessage, `cannot write x/y: ${reason}`);
    assert.match(error.advice, advice, code);
  }
});

Deno.test("writeError: recognizes the errors that Deno throws", async () => {
  const full = await Deno.writeFile("/dev/full", new Uint8Array(1)).catch((error) => error);
  assert.equal(writeError("x", full).detail, "no space is left");
  const missing = await Deno.writeFile("/no/such/x", new Uint8Array(1)).catch((error) => error);
  assert.equal(writeError("x", missing).detail, "its directory is no longer there");
  const below = await Deno.writeFile("/dev/null/x", new Uint8Array(1)).catch((error) => error);
  assert.equal(writeError("x", below).detail, "a part of its path is not a directory");
});

Deno.test("writeError: names a missing permission, and returns errors of bkit", () => {
  const denied = writeError("x", new Deno.errors.NotCapable("write"));
  assert.equal(denied.detail, "Deno was not allowed to");
  assert.match(denied.advice, /--allow-write/);
  const own = new ContextError("x", "y");
  assert.equal(writeError("z", own), own);
  assert.equal(writeError("z", "a text").detail, "a text");
});

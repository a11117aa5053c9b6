import assert from "node:assert/strict";
import { stdinStream, stdoutStream, writeWhole } from "../../../lib/terminal/stdio.ts";

/** Returns a function that fails every other time as a stream that is not ready. */
function notReady<A extends unknown[], T>(call: (...args: A) => T): (...args: A) => Promise<T> {
  let attempts = 0;
  return async (...args) => {
    await Promise.resolve();
    if (attempts++ % 2 === 0) throw new Deno.errors.WouldBlock("not now");
    return call(...args);
  };
}

Deno.test("writeWhole, stdoutStream: write all bytes to a stream that is not always ready", async () => {
  for (const through of ["writeWhole", "stdoutStream"]) {
    const written: number[] = [];
    const stdout = {
      write: notReady((bytes: Uint8Array) => {
        written.push(...bytes.subarray(0, 3));
        return Math.min(3, bytes.length);
      }),
    };
    const bytes = new TextEncoder().encode("abcdefgh");
    if (through === "writeWhole") await writeWhole(stdout, bytes);
    else await new Response(bytes).body!.pipeTo(stdoutStream(stdout));
    assert.equal(String.fromCharCode(...written), "abcdefgh");
  }
  const broken = { write: () => Promise.reject(new Deno.errors.BrokenPipe("gone")) };
  await assert.rejects(writeWhole(broken, new Uint8Array(1)), Deno.errors.BrokenPipe);
});

Deno.test("stdinStream: reads to the end of a stream that is not always ready", async () => {
  const parts = ["abc", "d", ""];
  const stdin = {
    read: notReady((buffer: Uint8Array) => {
      const part = parts.shift()!;
      return part ? new TextEncoder().encodeInto(part, buffer).written : null;
    }),
  };
  assert.equal(await new Response(stdinStream(stdin)).text(), "abcd");
});

import assert from "node:assert/strict";
import { write } from "../../../lib/terminal/output.ts";

/** Returns a stream that takes `size` bytes at a time, or fails. */
function stream(size: number, error?: Error) {
  const written: number[] = [];
  const fake = {
    written,
    writeSync(bytes: Uint8Array): number {
      if (error) throw error;
      written.push(...bytes.subarray(0, size));
      return Math.min(size, bytes.length);
    },
  };
  return fake as unknown as typeof Deno.stderr & { written: number[] };
}

Deno.test("write: writes all bytes, however few the stream takes at a time", () => {
  const out = stream(2);
  write(out, "abcde");
  assert.equal(String.fromCharCode(...out.written), "abcde");
});

Deno.test("write: waits for a reader that is not ready", () => {
  const out = stream(2);
  let attempts = 0;
  const busy = {
    writeSync(bytes: Uint8Array): number {
      if (attempts++ % 2 === 0) throw new Deno.errors.WouldBlock("not now");
      return out.writeSync(bytes);
    },
  };
  write(busy as unknown as typeof Deno.stdout, "abcde");
  assert.equal(String.fromCharCode(...out.written), "abcde");
});

Deno.test("write: ignores a closed pipe and a terminal that is gone, and nothing else", () => {
  const gone = Object.assign(new Error("Input/output error (os error 5)"), { code: "EIO" });
  write(stream(1, gone), "a");
  write(stream(1, new Deno.errors.BrokenPipe("closed")), "a");
  const full = Object.assign(new Error("No space left on device"), { code: "ENOSPC" });
  assert.throws(() => write(stream(1, full), "a"), {
    name: "OutputError",
    message: /^cannot write to stdout: no space is left\n/,
  });
});

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { Deframer, FrameError, PREFIX, writePrefix } from "../../../lib/rpc/frame.ts";
import { decompressor, isKnownEncoding } from "../../../lib/rpc/gunzip.ts";
import { Status } from "../../../lib/rpc/codes.ts";

/** Returns a frame of a message with a flag. */
function framed(flag: number, message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(PREFIX + message.length);
  writePrefix(bytes, 0, message.length);
  bytes[0] = flag;
  bytes.set(message, PREFIX);
  return bytes;
}

const gzip = decompressor("gzip");

Deno.test("Deframer: restores compressed messages in order, however the bytes are cut", async () => {
  const message = fc.record({ bytes: fc.uint8Array({ maxLength: 3000 }), packed: fc.boolean() });
  const cuts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(message), cuts, async (messages, cuts) => {
      const frames = messages.map(({ bytes, packed }) =>
        packed ? framed(1, gzipSync(bytes)) : framed(0, bytes)
      );
      const all = new Uint8Array(frames.reduce((sum, { length }) => sum + length, 0));
      let filled = 0;
      for (const frame of frames) {
        all.set(frame, filled);
        filled += frame.length;
      }
      const got: Uint8Array[] = [];
      const deframer = new Deframer((bytes) => void got.push(bytes.slice()), gzip);
      for (let at = 0, i = 0; at < all.length; i++) {
        const size = cuts[i % cuts.length]!;
        let waits = deframer.push(all.slice(at, at + size));
        for (; waits; waits = deframer.resume()) await waits;
        at += size;
      }
      assert(deframer.empty);
      assert.deepEqual(got, messages.map(({ bytes }) => bytes));
    }),
    { numRuns: 50 },
  );
});

Deno.test("decompressor: refuses a message that grows beyond the limit", async () => {
  const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024));
  assert(bomb.length < 100_000);
  await assert.rejects(gzip(bomb), (error) => {
    assert(error instanceof FrameError);
    assert.equal(error.status, Status.RESOURCE_EXHAUSTED);
    return true;
  });
});

Deno.test("decompressor: refuses what is not gzip", async () => {
  const whole = gzipSync(new Uint8Array(1000));
  for (const bytes of [new Uint8Array([1, 2, 3]), whole.subarray(0, 15), new Uint8Array()]) {
    await assert.rejects(gzip(bytes), (error) => {
      assert(error instanceof FrameError);
      assert.equal(error.status, Status.INTERNAL);
      return true;
    });
  }
});

Deno.test("decompressor: refuses compressed messages in an encoding that was not offered", () => {
  const bytes = framed(1, new Uint8Array(3));
  const cases = [
    [undefined, /without a grpc-encoding/],
    ["identity", /without a grpc-encoding/],
    ["zstd", /compressed a gRPC message with "zstd"; expected gzip/],
  ] as const;
  for (const [encoding, expected] of cases) {
    assert.throws(() => new Deframer(() => {}, decompressor(encoding)).push(bytes), expected);
  }
});

Deno.test("isKnownEncoding: knows gzip and what is not compressed", () => {
  for (const known of [undefined, "identity", "gzip"]) assert(isKnownEncoding(known));
  for (const unknown of ["", "zstd", "snappy", "gzip, identity"]) {
    assert(!isKnownEncoding(unknown), unknown);
  }
});

import assert from "node:assert/strict";
import { freeEarly } from "../../../../lib/internal/workarounds/free_early.ts";
import { withEnds } from "./frame_writes.ts";

Deno.test("freeEarly: frees a chunk that has a buffer of its own", () => {
  const chunk = new Uint8Array(16_384);
  const { buffer } = chunk;
  freeEarly(chunk);
  assert.deepEqual([chunk.length, buffer.byteLength], [0, 0]);
  freeEarly(chunk);
});

Deno.test("freeEarly: leaves views, short chunks and shared memory alone", () => {
  const whole = new Uint8Array(16_384).fill(7);
  const shared = new Uint8Array(new SharedArrayBuffer(16_384)).fill(7);
  const short = new Uint8Array(100).fill(7);
  for (const chunk of [whole.subarray(1), whole.subarray(0, 9000), shared, short]) {
    const { length } = chunk;
    freeEarly(chunk);
    assert.deepEqual(chunk, new Uint8Array(length).fill(7));
  }
});

Deno.test("freeEarly: is still needed, since each frame has a buffer of its own", async () => {
  const written: Uint8Array[] = [];
  await withEnds((chunk) => written.push(chunk), async ({ send }) => {
    const read = await send(64 * 1024);
    for (const chunks of [written, read]) {
      const own = chunks.filter((chunk) =>
        chunk.length >= 16_000 && chunk.buffer.byteLength === chunk.length
      );
      assert(
        own.length >= 3,
        "frames share their buffers upstream: the workaround " +
          "lib/internal/workarounds/free_early.ts can go",
      );
    }
  });
});

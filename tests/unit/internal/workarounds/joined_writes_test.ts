import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import { joinWrites } from "../../../../lib/internal/workarounds/joined_writes.ts";
import { withEnds } from "./frame_writes.ts";

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Returns a stream whose writes are joined, and what arrives under it. */
function joined() {
  const writes: Buffer[] = [];
  const seen: string[] = [];
  const duplex = new Duplex({
    read() {},
    write(chunk: Uint8Array, _encoding, done) {
      writes.push(Buffer.from(chunk));
      queueMicrotask(done);
    },
    final(done) {
      seen.push(`end after ${writes.length} writes`);
      done();
    },
  });
  joinWrites(duplex);
  return { duplex, writes, seen };
}

Deno.test("joinWrites: joins the writes of a turn, and keeps their order", async () => {
  const { duplex, writes } = joined();
  const chunks = [9, 16_384, 0, 300_000, 1, 250_000, 5].map((size, i) => Buffer.alloc(size, i + 1));
  const whole = Buffer.concat(chunks);
  for (const chunk of chunks) duplex.write(chunk);
  await turn();
  duplex.write(Buffer.from("a"));
  await turn();
  assert.deepEqual(writes.map(({ length }) => length), [262_144, 262_144, 42_111, 1]);
  assert(Buffer.concat(writes.slice(0, 3)).equals(whole));
  duplex.destroy();
});

Deno.test("joinWrites: frees what was written, and copies no single chunk", async () => {
  const { duplex } = joined();
  const chunks = [new Uint8Array(20_000), new Uint8Array(20_000), new Uint8Array(20_000)];
  duplex.write(chunks[0]);
  duplex.write(chunks[1]);
  await turn();
  duplex.write(chunks[2]);
  assert.equal(chunks[2]!.length, 20_000, "not freed before it was written");
  await turn();
  assert.deepEqual(chunks.map(({ length }) => length), [0, 0, 0]);
  duplex.destroy();
});

Deno.test("joinWrites: writes all before the end, and before a write with a callback", async () => {
  const { duplex, writes, seen } = joined();
  duplex.write(Buffer.from("a"));
  await new Promise<void>((resolve) => duplex.write(Buffer.from("b"), () => resolve()));
  duplex.write(Buffer.from("c"));
  duplex.write(Buffer.from("d"));
  duplex.end(Buffer.from("e"));
  await turn();
  assert.deepEqual(writes.map(String), ["a", "b", "cd", "e"]);
  assert.deepEqual(seen, ["end after 4 writes"]);
});

Deno.test("joinWrites: tells when the stream has no room", async () => {
  const { duplex } = joined();
  assert.equal(duplex.write(Buffer.alloc(10)), true);
  duplex.write(Buffer.alloc(200_000));
  duplex.write(Buffer.alloc(100_000));
  assert.equal(duplex.write(Buffer.alloc(1)), false);
  await turn();
  assert.equal(duplex.write(Buffer.alloc(1)), true);
  duplex.destroy();
});

Deno.test("joinWrites: carries a request of node:http2 in few writes", async () => {
  const sizes: number[] = [];
  await withEnds((chunk) => sizes.push(chunk.length), async ({ send }) => {
    const read = await send(200_000);
    assert.equal(read.reduce((sum, { length }) => sum + length, 0), 200_000);
    assert(sizes.some((size) => size > 60_000), sizes.join());
  }, joinWrites);
});

Deno.test("joinWrites: is still needed, since node:http2 writes frame by frame", async () => {
  const sizes: number[] = [];
  await withEnds((chunk) => sizes.push(chunk.length), async ({ send }) => {
    await send(200_000);
    assert(
      Math.max(...sizes) < 17_000,
      "several frames are written at once upstream: the workaround " +
        "lib/internal/workarounds/joined_writes.ts can go",
    );
  });
});

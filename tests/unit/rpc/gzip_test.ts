import assert from "node:assert/strict";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { Status } from "../../../lib/rpc/codes.ts";
import { Deframer, frame, FrameError, PREFIX, writePrefix } from "../../../lib/rpc/frame.ts";
import { acceptsGzip, decompressor, GzipMessages, isKnownEncoding } from "../../../lib/rpc/gzip.ts";
import type { MessageStream } from "../../../lib/rpc/message_stream.ts";

/** Stream that keeps the frames that are sent. */
class Kept implements MessageStream {
  readonly frames: Uint8Array[] = [];
  readonly signal = new AbortController().signal;
  receive(): Promise<void> {
    return Promise.resolve();
  }
  send(frames: Uint8Array, release?: () => void): boolean {
    this.frames.push(frames.slice());
    release?.();
    return true;
  }
  drained(): Promise<void> {
    return Promise.resolve();
  }
}

/** Returns the messages in frames, and whether each was compressed. */
function read(frames: readonly Uint8Array[]): { message: Uint8Array; packed: boolean }[] {
  const found: { message: Uint8Array; packed: boolean }[] = [];
  for (const bytes of frames) {
    for (let at = 0; at < bytes.length;) {
      const length = new DataView(bytes.buffer, bytes.byteOffset + at + 1, 4).getUint32(0);
      const message = bytes.slice(at + PREFIX, at + PREFIX + length);
      const packed = bytes[at] === 1;
      found.push({ message: packed ? new Uint8Array(gunzipSync(message)) : message, packed });
      at += PREFIX + length;
    }
  }
  return found;
}

function text(length: number): Uint8Array {
  return new TextEncoder().encode("all work and no play ".repeat(length / 21 + 1)).slice(0, length);
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

Deno.test("GzipMessages: sends messages that the peer reads unchanged", () => {
  const message = fc.oneof(
    fc.nat(3000).map(text),
    fc.nat(3000).map(random),
    fc.uint8Array({ maxLength: 20 }),
  );
  fc.assert(fc.property(fc.array(fc.array(message, { minLength: 1 })), (groups) => {
    const inner = new Kept();
    const stream = new GzipMessages(inner);
    for (const group of groups) {
      stream.send(
        new Uint8Array(group.map((one) => [...frame(one)]).flat()),
      );
    }
    assert.deepEqual(read(inner.frames).map(({ message }) => message), groups.flat());
  }));
});

Deno.test("GzipMessages: compresses what shrinks, but no small or random message", async () => {
  const inner = new Kept();
  const stream = new GzipMessages(inner);
  let released = 0;
  for (const message of [text(32_768), text(100), random(32_768)]) {
    stream.send(frame(message), () => released++);
  }
  await Promise.resolve();
  assert.equal(released, 3);
  assert.deepEqual(read(inner.frames).map(({ packed }) => packed), [true, false, false]);
  assert(inner.frames[0]!.length < 1000);
});

Deno.test("GzipMessages: decides about a large message by its beginning", () => {
  const inner = new Kept();
  const stream = new GzipMessages(inner);
  const mixed = text(100_000);
  mixed.set(random(10_000));
  stream.send(frame(mixed));
  stream.send(frame(text(100_000)));
  assert.deepEqual(read(inner.frames).map(({ packed }) => packed), [false, true]);
});

/** Returns a message that compresses to about this part of its size: random bytes, then zeros. */
function partly(length: number, part: number): Uint8Array {
  const message = new Uint8Array(length);
  message.set(random(Math.round(length * part)));
  return message;
}

Deno.test("GzipMessages: compresses from 512 bytes on, if that saves a tenth", () => {
  const inner = new Kept();
  const stream = new GzipMessages(inner);
  const messages = [
    ...[text(511), text(512)],
    ...[partly(8192, 0.9), partly(8192, 0.8)],
    // The beginning alone does not shrink; up to 8 KiB the whole message is examined.
    ...[partly(8192, 0.6), partly(8193, 0.6)],
  ];
  for (const message of messages) stream.send(frame(message));
  assert.deepEqual(
    read(inner.frames).map(({ packed }) => packed),
    [false, true, false, true, true, false],
  );
  // The first 4 KiB are enough to show that compression helps.
  const later = partly(100_000, 0);
  later.set(random(1000));
  inner.frames.length = 0;
  stream.send(frame(later));
  assert.deepEqual(read(inner.frames).map(({ packed }) => packed), [true]);
});

Deno.test("GzipMessages: releases a buffer after send, and forwards backpressure", async () => {
  const drained = Promise.resolve();
  const inner: MessageStream = {
    signal: AbortSignal.abort(),
    receive: () => Promise.resolve(),
    send: () => false,
    drained: () => drained,
  };
  const stream = new GzipMessages(inner);
  let released = false;
  assert.equal(stream.send(frame(text(1000)), () => released = true), false);
  assert(!released);
  await Promise.resolve();
  assert(released);
  assert.equal(stream.send(frame(random(1000))), false);
  assert.equal(stream.drained(), drained);
  assert.equal(stream.signal, inner.signal);
});

Deno.test("acceptsGzip: finds gzip in the list of accepted encodings", () => {
  assert(acceptsGzip("gzip"));
  assert(acceptsGzip("identity, deflate,gzip"));
  assert(acceptsGzip("identity, gzip"));
  assert(!acceptsGzip("identity,gzipped"));
  assert(!acceptsGzip(undefined));
});

Deno.test("Deframer: names the only supported encoding for a compressed message", () => {
  const deframer = new Deframer(() => {});
  assert.throws(() => deframer.push(new Uint8Array([1, 0, 0, 0, 0])), /without a grpc-encoding/);
});

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

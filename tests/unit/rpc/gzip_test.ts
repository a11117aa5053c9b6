/**
 * Compression of single messages: what goes in comes out at a peer that takes gzip, and only there
 * it's compressed.
 */
import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { Deframer, frame, PREFIX } from "../../../lib/rpc/frame.ts";
import { acceptsGzip, GzipMessages } from "../../../lib/rpc/gzip.ts";
import type { MessageStream } from "../../../lib/rpc/message_stream.ts";

/** A stream that keeps what it's given. */
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

/** The messages in frames, and whether each was compressed. */
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

/** A message whose compressed size is about this part of its own: random bytes, then zeros. */
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
    // The beginning alone says nothing good; up to 8 KiB all of it is looked at.
    ...[partly(8192, 0.6), partly(8193, 0.6)],
  ];
  for (const message of messages) stream.send(frame(message));
  assert.deepEqual(
    read(inner.frames).map(({ packed }) => packed),
    [false, true, false, true, true, false],
  );
  // 4 KiB are enough to see that it's worth it.
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

import assert from "node:assert/strict";
import fc from "fast-check";
import { ProtocolError } from "../../../lib/errors.ts";
import { Deframer, frame, MAX_MESSAGE_BYTES, PREFIX, writePrefix } from "../../../lib/rpc/frame.ts";

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

Deno.test("messages come out as they went in, however the bytes are cut", () => {
  fc.assert(fc.property(
    fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }),
    fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
    (messages, cuts) => {
      const bytes = join(messages.map(frame));
      const got: Uint8Array[] = [];
      const deframer = new Deframer((message) => got.push(message.slice()));
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = cuts[i % cuts.length]!;
        deframer.push(bytes.subarray(at, at + size));
        at += size;
      }
      assert.deepEqual(got, messages);
      assert.equal(deframer.empty, true);
    },
  ));
});

Deno.test("a message in one chunk is a view of that chunk", () => {
  const bytes = frame(new Uint8Array([1, 2, 3]));
  new Deframer((message) => assert.equal(message.buffer, bytes.buffer)).push(bytes);
});

Deno.test("a compressed message is refused", () => {
  const bytes = frame(new Uint8Array(1));
  bytes[0] = 1;
  assert.throws(() => new Deframer(() => {}).push(bytes), ProtocolError);
});

Deno.test("an oversized message is refused before room is made for it", () => {
  const bytes = new Uint8Array(PREFIX);
  writePrefix(bytes, 0, MAX_MESSAGE_BYTES + 1);
  assert.throws(() => new Deframer(() => {}).push(bytes), /at most/);
  bytes.fill(0xff, 1);
  assert.throws(() => new Deframer(() => {}).push(bytes), /4294967295 bytes/);
});

Deno.test("bytes that end inside a message leave the deframer waiting", () => {
  const deframer = new Deframer(() => assert.fail("there is no whole message"));
  deframer.push(frame(new Uint8Array(10)).subarray(0, 8));
  assert.equal(deframer.empty, false);
});

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

Deno.test("Deframer: returns the same messages however the bytes are cut", () => {
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

Deno.test("Deframer: returns a view of the chunk for a message in one chunk", () => {
  const bytes = frame(new Uint8Array([1, 2, 3]));
  new Deframer((message) => assert.equal(message.buffer, bytes.buffer)).push(bytes);
});

Deno.test("Deframer: rejects a compressed message", () => {
  const bytes = frame(new Uint8Array(1));
  bytes[0] = 1;
  assert.throws(() => new Deframer(() => {}).push(bytes), ProtocolError);
});

Deno.test("Deframer: rejects an oversized message before it allocates memory", () => {
  const bytes = new Uint8Array(PREFIX);
  writePrefix(bytes, 0, MAX_MESSAGE_BYTES + 1);
  assert.throws(() => new Deframer(() => {}).push(bytes), /at most/);
  bytes.fill(0xff, 1);
  assert.throws(() => new Deframer(() => {}).push(bytes), /4294967295 bytes/);
});

Deno.test("Deframer: waits for the rest of an incomplete message", () => {
  const deframer = new Deframer(() => assert.fail("there is no whole message"));
  deframer.push(frame(new Uint8Array(10)).subarray(0, 8));
  assert.equal(deframer.empty, false);
});

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { ProtocolError } from "../../../lib/errors.ts";
import { countFields, decodeMessage } from "../../../lib/internal/decode_message.ts";
import { moby } from "../../../proto/gen/control.js";
import { containerd } from "../../../proto/gen/session.js";

const { StatusResponse } = moby.buildkit.v1;
const { WriteContentRequest } = containerd.services.content.v1;

Deno.test("decodeMessage: throws ProtocolError for anything but a message of the type", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    try {
      decodeMessage(StatusResponse, bytes);
    } catch (error) {
      assert(error instanceof ProtocolError, String(error));
      assert(error.cause instanceof Error);
    }
  }));
  assert.throws(() => decodeMessage(StatusResponse, Uint8Array.of(0x0a, 0xff)), ProtocolError);
});

Deno.test("countFields: counts the fields of a message and of the messages inside it", () => {
  const message = StatusResponse.encode({
    vertexes: [{ digest: "d", inputs: ["", ""] }, { name: "n", started: { seconds: 1 } }],
    logs: [{ vertex: "v", msg: new Uint8Array([0xff]) }],
  }).finish();
  // 3 records, 3 + 2 fields of the vertexes, 1 of the time, 2 of the log
  const count = countFields(message, 1000);
  assert(count >= 11 && count <= 15, String(count)); // short texts may look like fields
  assert.equal(countFields(new Uint8Array(), 10), 0);
});

Deno.test("countFields: stops soon above the limit", () => {
  const empty = Buffer.alloc(16 * 1024 * 1024);
  for (let i = 0; i < empty.length; i += 2) empty[i] = 0x0a; // field 1, no bytes
  const count = countFields(empty, 1000);
  assert(count > 1000 && count < 1010);
  const inside = Buffer.concat([
    Buffer.from([0x22, 0x80, 0x80, 0x80, 0x04]),
    empty.subarray(0, 8 << 20),
  ]);
  const nested = countFields(inside, 1000);
  assert(nested > 1000 && nested < 1010);
  // A fault at the end comes after as many objects as a message without one.
  const malformed = Buffer.concat([empty.subarray(0, 8 << 20), Buffer.from([7])]);
  assert(countFields(malformed, 1000) > 1000);
});

Deno.test("countFields: takes any bytes, and counts at most one field for each two", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const count = countFields(bytes, Infinity);
    assert(count >= 0 && count <= 7 * Math.ceil(bytes.length / 2));
  }));
});

Deno.test("countFields: without nested, what looks like a message inside does not count", () => {
  const data = new Uint8Array([0x0a, 4, 0x0a, 0, 0x0a, 0, 0x12, 0]);
  assert.equal(countFields(data, 100), 4);
  assert.equal(countFields(data, 100, { nested: false }), 2);
});

Deno.test("decodeMessage: a message has few fields beside its data", () => {
  const labels = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`label-${i}`, ""]));
  const message = WriteContentRequest.encode({ ref: "a", labels }).finish();
  const type = { decode: () => assert.fail("it was decoded") };
  assert.throws(() => decodeMessage(type, message, { hasData: true }), {
    name: "ProtocolError",
    message: /more than 10000 fields/,
  });
});

Deno.test("decodeMessage: the output of steps may look like any number of fields", () => {
  const msg = new TextEncoder().encode("x\n".repeat(1_000_000)); // valid fields of protobuf
  const message = StatusResponse.encode({ logs: [{ vertex: "v", msg }] }).finish();
  const refused = { name: "ProtocolError", message: /more than 250000 fields/ };
  assert.throws(() => decodeMessage(StatusResponse, message), refused);
  const decoded = decodeMessage(StatusResponse, message, { data: { of: 3, field: 4 } });
  assert.equal(decoded.logs[0]!.msg!.length, msg.length);
  const many = StatusResponse.encode({ logs: Array(200_000).fill({ vertex: "v" }) }).finish();
  assert.throws(() => decodeMessage(StatusResponse, many, { data: { of: 3, field: 4 } }), refused);
});

Deno.test("decodeMessage: data may look like any number of fields", () => {
  const data = new Uint8Array(2_000_000).map((_, i) => i % 2 === 0 ? 0x0a : 0);
  const message = WriteContentRequest.encode({ ref: "a", data }).finish();
  const decoded = decodeMessage(WriteContentRequest, message, { hasData: true });
  assert.equal(decoded.data.length, data.length);
});

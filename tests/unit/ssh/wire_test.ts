import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { ProtocolError } from "../../../lib/errors.ts";
import { join, mpint, Reader, string, uint32 } from "../../../lib/ssh/wire.ts";

Deno.test("mpint: encodes integers as in RFC 4251", () => {
  for (
    const [number, written] of [
      ["", "00000000"],
      ["0000", "00000000"],
      ["09a378f9b2e332a7", "0000000809a378f9b2e332a7"],
      ["80", "000000020080"],
      ["0000007f", "000000017f"],
      ["00ff00", "0000000300ff00"],
    ] as const
  ) {
    assert.equal(Buffer.from(mpint(Buffer.from(number, "hex"))).toString("hex"), written);
  }
});

Deno.test("Reader: reads what was written, and rejects truncated data", () => {
  const bytes = fc.uint8Array({ maxLength: 50 });
  const number = fc.nat(0xffffffff);
  fc.assert(fc.property(number, bytes, fc.nat(), (a, text, cut) => {
    const message = join(uint32(a), string(text));
    const reader = new Reader(message);
    assert.equal(reader.uint32(), a);
    assert.deepEqual(reader.string(), new Uint8Array(text));
    const short = new Reader(message.subarray(0, cut % message.length));
    assert.throws(() => {
      short.uint32();
      short.string();
    }, ProtocolError);
  }));
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { framed, MessageReader } from "../../../lib/ssh/message.ts";
import { join } from "../../../lib/ssh/wire.ts";

Deno.test("MessageReader: returns the same messages however the stream is cut", () => {
  const message = fc.uint8Array({ minLength: 1, maxLength: 300 });
  const cuts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 });
  fc.assert(fc.property(fc.array(message, { maxLength: 10 }), cuts, (messages, cuts) => {
    const stream = join(...messages.map(framed));
    const found: Uint8Array[] = [];
    const reader = new MessageReader((message) => found.push(message));
    for (let at = 0, i = 0; at < stream.length; i++) {
      const piece = stream.slice(at, at += cuts[i % cuts.length]!);
      reader.push(piece);
      piece.fill(0); // the caller may reuse its buffer
    }
    assert.deepEqual(found, messages.map((message) => new Uint8Array(message)));
  }));
});

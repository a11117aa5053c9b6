import assert from "node:assert/strict";
import fc from "fast-check";
import { LineSplitter } from "../../../lib/progress/lines.ts";
import { text } from "./events.ts";

Deno.test("LineSplitter: returns the same lines however the output is cut", () => {
  fc.assert(fc.property(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    (content, cuts) => {
      const data = text.encode(content);
      const whole = new LineSplitter();
      const pieces = new LineSplitter();
      const expected = [...whole.push(data, 0), ...whole.end(0)];
      const got = [];
      for (let at = 0, i = 0; at < data.length; i++) {
        const size = cuts[i % cuts.length]!;
        got.push(...pieces.push(data.subarray(at, at + size), 0));
        at += size;
      }
      assert.deepEqual([...got, ...pieces.end(0)], expected);
    },
  ));
});

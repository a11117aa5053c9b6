import assert from "node:assert/strict";
import fc from "fast-check";
import { LineSplitter } from "../../../../lib/progress/model/lines.ts";
import { text } from "../events.ts";

Deno.test("LineSplitter: returns the same lines however the output is cut", () => {
  const characters = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\r", "\n", "\r\n"));
  fc.assert(fc.property(
    fc.array(characters, { maxLength: 80 }).map((parts) => parts.join("")),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    (content, cuts) => {
      const data = text.encode(content);
      const whole = new LineSplitter("stdout");
      const pieces = new LineSplitter("stdout");
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

Deno.test("LineSplitter: a line has the time at which it began", () => {
  const splitter = new LineSplitter("stderr");
  assert.deepEqual(splitter.push(text.encode("one\ntw"), 1).map(({ time }) => time), [1]);
  assert.deepEqual(splitter.push(text.encode("o"), 2), []);
  assert.deepEqual(splitter.open, { time: 1, stream: "stderr", text: "two" });
  assert.deepEqual(splitter.push(text.encode("\n\n"), 3).map(({ time }) => time), [1, 3]);
  assert.equal(splitter.open, undefined);
});

Deno.test("LineSplitter: shows the last state of a bar, however its pieces are cut", () => {
  const splitter = new LineSplitter("stdout");
  for (const piece of ["10%\r", "20%\r", "30", "%\r"]) splitter.push(text.encode(piece), 1);
  assert.deepEqual([splitter.open?.text, splitter.redrawn], ["30%", true]);
  for (let i = 0; i < 100_000; i++) splitter.push(text.encode(`${i}%\r`), 1);
  assert.deepEqual([splitter.open?.text, splitter.length], ["99999%", 6]);
  assert.deepEqual(splitter.push(text.encode("\n"), 2).map(({ text }) => text), ["99999%"]);
  assert.equal(splitter.redrawn, false);
});

Deno.test("LineSplitter: reads large pieces as small ones", () => {
  const splitter = new LineSplitter("stdout");
  const content = `${"€".repeat(50_000)}\n`.repeat(4);
  const lines = [...splitter.push(text.encode(content), 1), ...splitter.end(1)];
  assert.deepEqual(lines.map(({ text }) => text.length), [50_000, 50_000, 50_000, 50_000]);
});

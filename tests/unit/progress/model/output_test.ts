import assert from "node:assert/strict";
import { OutputStore } from "../../../../lib/progress/model/output.ts";

/** Returns an output with numbered lines of a length. */
function outputOf(count: number, length: number): OutputStore {
  const output = new OutputStore(() => undefined);
  for (let i = 0; i < count; i++) {
    output.push({ time: i, stream: "stdout", text: `${i}`.padEnd(length) });
  }
  return output;
}

Deno.test("Output: keeps up to 1 MiB whole", () => {
  const output = outputOf(10_000, 100);
  assert.equal(output.omittedLines, 0);
  const lines = [...output.beginning, ...output.end];
  assert.deepEqual(lines.map(({ time }) => time), Array.from({ length: 10_000 }, (_, i) => i));
  assert.deepEqual(output.last(10_000), lines);
});

Deno.test("Output: keeps beginning and end of more, and counts what is between", () => {
  const output = outputOf(100_000, 99);
  assert.equal(output.lineCount, 100_000);
  assert.equal(output.omittedBytes, output.omittedLines * 100);
  const { beginning, end } = output;
  assert.deepEqual([beginning[0]!.time, end.at(-1)!.time], [0, 99_999]);
  assert.equal(beginning.at(-1)!.time + output.omittedLines + 1, end[0]!.time);
  for (const lines of [beginning, end]) {
    assert(Math.abs(lines.length * 100 - 512 * 1024) <= 100, `${lines.length}`);
  }
  assert.deepEqual(output.last(2).map(({ time }) => time), [99_998, 99_999]);
  assert.deepEqual(output.last(1_000_000), end);
});

Deno.test("Output: counts left out bytes as UTF-8", () => {
  const output = new OutputStore(() => undefined);
  output.push({ time: 0, stream: "stdout", text: "ü€" });
  output.shrink(0);
  assert.deepEqual([output.omittedLines, output.omittedBytes, output.lineCount], [1, 6, 1]);
});

Deno.test("Output: bounds the number of short lines", () => {
  const output = outputOf(300_000, 0);
  assert.equal(output.beginning.length + output.end.length, 100_000);
  assert(output.cost < 8 * 1024 * 1024, `${output.cost}`);
});

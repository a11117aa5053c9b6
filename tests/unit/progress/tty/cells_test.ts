import assert from "node:assert/strict";
import fc from "fast-check";
import { cellsOf, cut } from "../../../../lib/progress/tty/cells.ts";
import { WIDTHS } from "../../../support/widths.ts";

for (const [kind, text, cells] of WIDTHS) {
  Deno.test(`cellsOf: knows the width of ${kind}`, () => {
    assert.equal(cellsOf(text), cells);
    assert.equal(cellsOf(`x${text}`), text.includes("\t") ? cells : cells + 1);
  });
}

Deno.test("cut: leaves a text as it is that fits", () => {
  assert.deepEqual(cut("abc", 3), { text: "abc", cells: 3 });
  assert.deepEqual(cut("日本", 4), { text: "日本", cells: 4 });
  assert.deepEqual(cut("", 3), { text: "", cells: 0 });
});

Deno.test("cut: never cuts through a wide character", () => {
  assert.deepEqual(cut("日本語", 5), { text: "日本…", cells: 5 });
  assert.deepEqual(cut("日本語", 4), { text: "日…", cells: 3 });
  assert.deepEqual(cut("a日本", 4), { text: "a日…", cells: 4 });
  assert.deepEqual(cut("日本", 1), { text: "…", cells: 1 });
});

Deno.test("cut: keeps sequences whole", () => {
  assert.deepEqual(cut("👩‍👩‍👧‍👦👍🏽🇯🇵", 5), { text: "👩‍👩‍👧‍👦👍🏽…", cells: 5 });
  assert.deepEqual(cut("abe\u0301d", 3), { text: "ab…", cells: 3 });
  assert.deepEqual(cut("abe\u0301", 3), { text: "abe\u0301", cells: 3 });
});

Deno.test("cut: replaces tabs with spaces", () => {
  assert.deepEqual(cut("a\tb", 20), { text: "a       b", cells: 9 });
  assert.deepEqual(cut("a\tb", 8), { text: "a…", cells: 2 });
});

Deno.test("cut: returns nothing without room", () => {
  assert.deepEqual(cut("abc", 0), { text: "", cells: 0 });
  assert.deepEqual(cut("abc", -3), { text: "", cells: 0 });
});

Deno.test("cut: returns no more cells than there is room, and says how many", () => {
  const parts = fc.constantFrom(...WIDTHS.map(([, text]) => text), "a", " ", "long text");
  fc.assert(fc.property(
    fc.array(parts, { maxLength: 40 }).map((texts) => texts.join("")),
    fc.integer({ min: 1, max: 100 }),
    (text, columns) => {
      const { text: shown, cells } = cut(text, columns);
      assert.ok(cells <= columns);
      assert.equal(cellsOf(shown), cells);
      if (cellsOf(text) <= columns) assert.equal(cells, cellsOf(text));
      else assert.ok(shown.endsWith("…") && cells >= Math.min(columns, 1));
    },
  ));
});

Deno.test("cut: examines only the beginning of a long text", () => {
  const marks = `a${"\u0300".repeat(1_000_000)}b`;
  const { text, cells } = cut(marks, 80);
  assert.ok(text.length < 2000 && text.endsWith("…"));
  assert.ok(cells <= 2);
  assert.equal(cut("語".repeat(1_000_000), 80).cells, 79);
});

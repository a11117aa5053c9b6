import assert from "node:assert/strict";
import fc from "fast-check";
import { cellsOf, cut } from "../../../../lib/progress/tty/cells.ts";

/** Texts with their widths in cells. */
const WIDTHS: readonly [kind: string, text: string, cells: number][] = [
  ["ASCII", "abc", 3],
  ["Latin", "naïve", 5],
  ["Han", "日本", 4],
  ["Han outside the first plane", "𠀀", 2],
  ["Han with a variation selector", "葛󠄀", 2],
  ["kana", "カナ", 4],
  ["half-width kana", "ｱｲ", 2],
  ["full-width Latin", "Ａ", 2],
  ["ideographic space", "\u3000", 2],
  ["Hangul", "한국", 4],
  ["Hangul in parts", "\u1112\u1161\u11ab", 2],
  ["combining accent", "e\u0301", 1],
  ["many combining marks", `a${"\u0300\u0301\u0302".repeat(3)}`, 1],
  ["Cyrillic with a breve", "и\u0306", 1],
  ["Thai", "ที่", 1],
  ["Devanagari", "नमस्ते", 4],
  ["Arabic", "مرحبا", 5],
  ["ambiguous width", "…·→①", 4],
  ["lines", "─│", 2],
  ["private use", "\ue0b0", 1],
  ["replacement character", "\ufffd", 1],
  ["emoji", "🎉", 2],
  ["new emoji", "🫨", 2],
  ["emoji with a skin tone", "👍🏽", 2],
  ["family", "👩‍👩‍👧‍👦", 2],
  ["flag", "🇯🇵", 2],
  ["two flags", "🇯🇵🇫🇷", 4],
  ["flag of a region", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2],
  ["flag with a joiner", "🏳️‍🌈", 2],
  ["heart as text", "❤", 1],
  ["heart as a picture", "❤\ufe0f", 2],
  ["keycap", "1\ufe0f\u20e3", 2],
  ["clock", "⌚", 2],
  ["trade mark", "™", 1],
  ["zero-width space", "a\u200bb", 2],
  ["joiner between letters", "a\u200db", 2],
  ["byte order mark", "a\ufeffb", 2],
  ["soft hyphen", "a\u00adb", 3],
  ["control", "a\x07b", 2],
  ["tab to the first stop", "a\tb", 9],
  ["tab to the next stop", "日本語です\tb", 17],
];

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

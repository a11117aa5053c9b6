import assert from "node:assert/strict";
import { paintRow } from "../../../../lib/progress/tty/row.ts";

const row = { left: "step", right: "0.1s" };

Deno.test("paintRow: puts the texts at both ends", () => {
  assert.deepEqual(paintRow(row, 20), { text: "step            0.1s", cells: 20 });
  assert.deepEqual(paintRow({ left: "段階", right: "0.1s" }, 20).text, "段階            0.1s");
});

Deno.test("paintRow: cuts the left text", () => {
  assert.equal(
    paintRow({ left: "a long name of a step", right: "0.1s" }, 20).text,
    "a long name of… 0.1s",
  );
  assert.equal(
    paintRow({ left: "とても長い名前の段階", right: "0.1s" }, 20).text,
    "とても長い名前… 0.1s",
  );
});

Deno.test("paintRow: a narrow terminal has no room for the right text", () => {
  assert.equal(
    paintRow({ left: "a long name of a step", right: "0.1s" }, 16).text,
    "a long name of …",
  );
});

Deno.test("paintRow: leaves rows whole on request", () => {
  const long = { left: "a long name of a step", right: "0.1s" };
  assert.deepEqual(paintRow(long, 20, { whole: true }), {
    text: "a long name of a step 0.1s",
    cells: 26,
  });
  assert.equal(paintRow({ left: long.left }, 20, { whole: true }).text, long.left);
  assert.equal(paintRow(row, 20, { whole: true }).text, "step            0.1s");
});

Deno.test("paintRow: puts the right text at its column where widths are uncertain", () => {
  const options = { columnControls: true };
  assert.equal(paintRow({ left: "👍🏽", right: "0.1s" }, 20, options).text, "👍🏽\x1b[17G0.1s");
  assert.equal(paintRow(row, 20, options).text, "step            0.1s");
});

Deno.test("paintRow: colours the whole row", () => {
  const colors = { error: "\x1b[31m" };
  const { text, cells } = paintRow({ ...row, style: "error" }, 20, { colors });
  assert.equal(text, "\x1b[31mstep            0.1s\x1b[0m");
  assert.equal(cells, 20);
  assert.equal(paintRow({ ...row, style: "log" }, 20, { colors }).text, "step            0.1s");
});

import assert from "node:assert/strict";
import { DEFAULT_COLORS, parseColors } from "../../../../lib/progress/tty/colors.ts";

Deno.test("parseColors: reads names and numbers", () => {
  const { colors, faults } = parseColors("run=green:WARNING=Light-Blue:cancel=255,165,0");
  assert.deepEqual(faults, []);
  assert.deepEqual(colors, {
    ...DEFAULT_COLORS,
    run: "\x1b[32m",
    warning: "\x1b[94m",
    cancel: "\x1b[38;5;214m",
  });
  assert.equal(parseColors("error=0,0,0").colors.error, "\x1b[38;5;16m");
  assert.equal(parseColors("error=255,255,255").colors.error, "\x1b[38;5;231m");
});

Deno.test("parseColors: an empty text changes nothing", () => {
  assert.deepEqual(parseColors(""), { colors: DEFAULT_COLORS, faults: [] });
});

for (
  const entry of ["run", "run=", "run=pink", "run=1,2", "run=1,2,256", "run=1,2,x", "run=red=blue"]
) {
  Deno.test(`parseColors: tells that ${entry} is no colour, and keeps the default`, () => {
    const { colors, faults } = parseColors(`${entry}:error=green`);
    assert.deepEqual(faults, [
      `"${entry}" must have a colour's name, or R,G,B with numbers from 0 to 255`,
    ]);
    assert.deepEqual(colors, { ...DEFAULT_COLORS, error: "\x1b[32m" });
  });
}

Deno.test("parseColors: tells what can have a colour", () => {
  assert.deepEqual(parseColors("log=red").faults, [
    '"log=red" must be run=, cancel=, error= or warning=COLOR',
  ]);
  assert.deepEqual(parseColors("constructor=red").faults.length, 1);
  assert.deepEqual(parseColors("run=constructor").faults.length, 1);
});

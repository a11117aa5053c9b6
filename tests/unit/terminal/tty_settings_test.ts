import assert from "node:assert/strict";
import { DEFAULT_COLORS } from "../../../lib/progress/tty/colors.ts";
import { ttySettings } from "../../../lib/terminal/tty_settings.ts";

const settings = (variables: Record<string, string>, noColor = false) =>
  ttySettings((name) => variables[name], noColor);

Deno.test("ttySettings: has defaults", () => {
  assert.deepEqual(settings({}), {
    colors: DEFAULT_COLORS,
    logLines: 6,
    intervalMs: 100,
    wholeNames: false,
    faults: [],
  });
  assert.deepEqual(settings({ BUILDKIT_TTY_LOG_LINES: "", BUILDKIT_COLORS: "" }), settings({}));
});

Deno.test("ttySettings: reads what the user chose", () => {
  const chosen = settings({
    BUILDKIT_COLORS: "run=green",
    BUILDKIT_TTY_LOG_LINES: "20",
    TTY_DISPLAY_RATE: "500",
    PROGRESS_NO_TRUNC: "1",
  });
  assert.deepEqual(chosen, {
    colors: { ...DEFAULT_COLORS, run: "\x1b[32m" },
    logLines: 20,
    intervalMs: 500,
    wholeNames: true,
    faults: [],
  });
});

Deno.test("ttySettings: without colours there is nothing wrong with them", () => {
  const { colors, faults } = settings({ BUILDKIT_COLORS: "run=pink" }, true);
  assert.equal(colors, undefined);
  assert.deepEqual(faults, []);
});

Deno.test("ttySettings: names are cut if PROGRESS_NO_TRUNC is off", () => {
  for (const value of ["", "0", "false"]) {
    assert.equal(settings({ PROGRESS_NO_TRUNC: value }).wholeNames, false);
  }
});

Deno.test("ttySettings: tells what is wrong, and uses the default", () => {
  const { logLines, intervalMs, faults } = settings({
    BUILDKIT_COLORS: "run=pink",
    BUILDKIT_TTY_LOG_LINES: "many",
    TTY_DISPLAY_RATE: "0",
  });
  assert.deepEqual([logLines, intervalMs], [6, 100]);
  assert.deepEqual(faults, [
    'BUILDKIT_COLORS: "run=pink" must have a colour\'s name, or R,G,B with numbers from 0 to 255',
    'BUILDKIT_TTY_LOG_LINES must be a number from 1 to 10000 (got "many")',
    'TTY_DISPLAY_RATE must be a number from 10 to 60000 (got "0")',
  ]);
  for (const value of ["-1", "1e2", "0x10", "99999999999", " 5"]) {
    assert.equal(settings({ BUILDKIT_TTY_LOG_LINES: value }).faults.length, 1);
  }
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { drawFrame, ProgressModel } from "../../../../lib/progress/mod.ts";
import { cellsOf } from "../../../../lib/progress/tty/cells.ts";
import { BUILD, log, vertex } from "../events.ts";

Deno.test("drawFrame: draws a running build and its end", async (t) => {
  const model = new ProgressModel(() => 1000);
  const frames: string[] = [];
  const draw = (phase: "building" | "failed") =>
    frames.push(
      drawFrame(model, { columns: 60, rows: 12, color: false }, {
        now: 2000,
        started: 1000,
        phase,
      }),
    );
  for (const event of BUILD.slice(0, 4)) model.apply(event);
  draw("building");
  for (const event of BUILD.slice(4, 13)) model.apply(event);
  draw("building");
  for (const event of BUILD.slice(13)) model.apply(event);
  draw("failed");
  await t.assertSnapshot(frames.join("---\n"));
});

Deno.test("drawFrame: colours rows by what they are about", () => {
  const model = new ProgressModel(() => 5);
  model.apply(vertex("a", "done", { started: 1, completed: 2 }));
  model.apply(vertex("b", "bad", { started: 1, completed: 2, error: "exit code: 1" }));
  model.apply(vertex("c", "stopped", { started: 1, completed: 2, error: "context canceled" }));
  model.apply(vertex("d", "going", { started: 3 }));
  model.apply(log("d", "output\n", 4));
  const frame = drawFrame(model, { columns: 30, rows: 10, color: true }, { now: 5, started: 1 });
  assert.deepEqual(frame.split("\n").slice(1, -1), [
    "\x1b[34m => done                  0.0s\x1b[0m",
    "\x1b[31m => ERROR bad             0.0s\x1b[0m",
    "\x1b[33m => CANCELED stopped      0.0s\x1b[0m",
    " => going                 0.0s",
    "\x1b[2m => => # output\x1b[0m",
  ]);
});

Deno.test("drawFrame: never draws more rows or columns than the terminal has", () => {
  fc.assert(fc.property(
    fc.integer({ min: 2, max: 40 }),
    fc.integer({ min: 1, max: 200 }),
    fc.array(
      fc.tuple(fc.string({ maxLength: 200, unit: "grapheme" }), fc.boolean(), fc.boolean()),
      { maxLength: 60 },
    ),
    (rows, columns, steps) => {
      const model = new ProgressModel();
      steps.forEach(([name, done, logs], i) => {
        model.apply(vertex(String(i), name, { started: 1, ...(done ? { completed: 2 } : {}) }));
        if (logs) model.apply(log(String(i), `a line ${name}\n`.repeat(20), 2));
      });
      const frame = drawFrame(model, { columns, rows, color: false }, { now: 3, started: 0 });
      const lines = frame.split("\n").slice(0, -1);
      assert(lines.length < rows, `${lines.length} lines in ${rows}`);
      for (const line of lines) assert(cellsOf(line) <= columns, `${line} in ${columns}`);
    },
  ));
});

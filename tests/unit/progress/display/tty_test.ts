import assert from "node:assert/strict";
import fc from "fast-check";
import measure from "fast-string-truncated-width";
import { drawFrame, ProgressModel } from "../../../../lib/progress/mod.ts";
import { BUILD, log, vertex } from "../events.ts";

Deno.test("drawFrame: draws a running build and its end", async (t) => {
  const model = new ProgressModel();
  const frames: string[] = [];
  const draw = (finished: boolean) =>
    frames.push(
      drawFrame(model, { columns: 60, rows: 12, color: false }, {
        now: 2000,
        started: 1000,
        finished,
      }),
    );
  for (const event of BUILD.slice(0, 4)) model.apply(event);
  draw(false);
  for (const event of BUILD.slice(4, 13)) model.apply(event);
  draw(false);
  for (const event of BUILD.slice(13)) model.apply(event);
  draw(true);
  await t.assertSnapshot(frames.join("---\n"));
});

Deno.test("drawFrame: never draws more rows or columns than the terminal has", () => {
  fc.assert(fc.property(
    fc.integer({ min: 5, max: 40 }),
    fc.integer({ min: 20, max: 200 }),
    fc.array(fc.tuple(fc.string({ maxLength: 200 }), fc.boolean(), fc.boolean()), {
      maxLength: 60,
    }),
    (rows, columns, steps) => {
      const model = new ProgressModel();
      steps.forEach(([name, done, logs], i) => {
        model.apply(vertex(String(i), name, { started: 1, ...(done ? { completed: 2 } : {}) }));
        if (logs) model.apply(log(String(i), "a line\n".repeat(20), 2));
      });
      const frame = drawFrame(model, { columns, rows, color: false }, {
        now: 3,
        started: 0,
        finished: false,
      });
      const lines = frame.split("\n").slice(0, -1);
      assert(lines.length <= rows, `${lines.length} lines in ${rows}`);
      for (const line of lines) assert(measure(line).width <= columns, `${line} in ${columns}`);
    },
  ));
});

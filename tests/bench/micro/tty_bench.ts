/** Frames of the display on a terminal: what one costs does not depend on the size of the build. */
import { ProgressModel } from "../../../lib/progress/mod.ts";
import { cut } from "../../../lib/progress/tty/cells.ts";
import { frameRows } from "../../../lib/progress/tty/frame.ts";
import { Rates } from "../../../lib/progress/tty/rates.ts";
import { paintRow } from "../../../lib/progress/tty/row.ts";

const encoder = new TextEncoder();

/** Returns the model of a build in which the last steps run and print lines. */
function build(steps: number, running: number, linesEach: number, line: string): ProgressModel {
  const model = new ProgressModel(() => steps);
  const data = encoder.encode(`${line}\n`.repeat(1000));
  for (let i = 0; i < steps; i++) {
    const ended = i < steps - running ? { completed: i + 1 } : {};
    const digest = `sha256:${i}`;
    const name = `[stage-${i} 1/1] RUN make target-${i}`;
    const vertex = { digest, name, inputs: [], cached: false, error: "", started: i, ...ended };
    model.apply({ type: "vertex", vertex });
    for (let n = 0; n < (ended.completed ? 0 : linesEach); n += 1000) {
      model.apply({ type: "log", log: { vertex: digest, stream: "stdout", time: i, data } });
    }
  }
  return model;
}

const rates = new Rates();

function draw(model: ProgressModel, columns: number, rows: number): void {
  const options = { now: 1e6, started: 0, phase: "building", logLines: 6, rates } as const;
  for (const row of frameRows(model, { ...options, height: rows - 1 })) paintRow(row, columns);
}

const small = build(10, 3, 1000, "compiling src/file.c");
const many = build(10_000, 100, 1000, "compiling src/file.c");
const long = build(10, 3, 300_000, "compiling src/file.c");
const wide = build(
  10,
  8,
  1000,
  "日本語のログ行です。とても長い行なので端末の幅を超えるはずです。🎉".repeat(3),
);

Deno.bench("tty: a frame of 80x24, 10 steps", () => draw(small, 80, 24));
Deno.bench("tty: a frame of 80x24, 10,000 steps of which 100 run", () => draw(many, 80, 24));
Deno.bench("tty: a frame of 80x24, 300,000 lines a step", () => draw(long, 80, 24));
Deno.bench("tty: a frame of 200x50, wide characters", () => draw(wide, 200, 50));
Deno.bench("cells: cut a line of 64 KiB to 80 cells", () => void cut("x".repeat(65_536), 80));

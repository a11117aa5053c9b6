/** Plays recorded builds, for the tests of this directory. */
import { ProgressModel } from "../../../../lib/progress/mod.ts";
import { frameRows, type Phase } from "../../../../lib/progress/tty/frame.ts";
import { Rates } from "../../../../lib/progress/tty/rates.ts";
import { paintRow } from "../../../../lib/progress/tty/row.ts";
import { BEGIN, readStream, type RecordedEvent } from "../../../support/recorded_progress.ts";

/** Time between two frames, in milliseconds. */
const INTERVAL_MS = 100;

/** What is called for each frame: its number, its lines, and the model that it shows. */
type OnFrame = (number: number, lines: readonly string[], model: ProgressModel) => void;

/** Draws a recorded build as it goes on, on a terminal of some size. Returns the last frame. */
export async function play(
  name: string,
  columns: number,
  rows: number,
  onFrame: OnFrame = () => {},
): Promise<string[]> {
  const events: RecordedEvent[] = await readStream(name);
  let now = BEGIN;
  const model = new ProgressModel(() => now);
  const rates = new Rates();
  const draw = (phase: Phase): string[] =>
    frameRows(model, { height: rows - 1, now, started: BEGIN, phase, logLines: 6, rates })
      .map((row) => paintRow(row, columns).text);
  let next = 0;
  for (let number = 1; next < events.length; number++) {
    now = BEGIN + number * INTERVAL_MS;
    for (; next < events.length && events[next]!.at <= now; next++) {
      model.apply(events[next]!.event);
    }
    onFrame(number, draw("building"), model);
  }
  if (name === "failing" || name === "cancelled") model.end();
  return draw(name === "failing" ? "failed" : name === "cancelled" ? "cancelled" : "built");
}

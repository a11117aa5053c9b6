import { type LineDisplay, ProgressModel } from "../../../../lib/progress/mod.ts";
import { readStream, type RecordedEvent } from "../../../support/recorded_progress.ts";

/** Time between two looks at a display while nothing happens, in milliseconds. */
const TICK_MS = 150;

/** Returns what a display writes when it is shown events at their times. */
export function play(
  events: readonly RecordedEvent[],
  create: (model: ProgressModel) => LineDisplay,
  end: number = events.at(-1)?.at ?? 0,
): string {
  let now = events[0]?.at ?? 0;
  const display = create(new ProgressModel(() => now));
  let out = "";
  const wait = (time: number) => {
    for (; now + TICK_MS < time; out += display.tick(now)) now += TICK_MS;
    now = time;
  };
  for (const { at, event } of events) {
    wait(at);
    out += display.apply(event, now);
  }
  wait(end);
  return out + display.end(now);
}

/** Returns what a display writes when it is shown a recording. */
export async function playRecording(
  name: string,
  create: (model: ProgressModel) => LineDisplay,
): Promise<string> {
  return play(await readStream(name), create);
}

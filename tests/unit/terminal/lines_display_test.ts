import assert from "node:assert/strict";
import { LinesDisplay } from "../../../lib/terminal/lines_display.ts";
import type { ProgressWriter } from "../../../lib/terminal/progress_writer.ts";
import { ManualClock } from "../../support/manual_clock.ts";
import { vertex } from "../progress/events.ts";

/** Returns a display of lines that name the method that was called, and what it writes. */
function shown(clock: ManualClock, isIdle = () => true) {
  const written: string[] = [];
  const lines = {
    apply: () => written.length === 0 ? "event" : "",
    tick: () => "tick",
    end: (_: number | undefined, error: unknown) => `end ${error}`,
  };
  const write = (text: string) => {
    written.push(text);
    return Promise.resolve();
  };
  const writer = {
    get idle() {
      return isIdle();
    },
    write,
    flush: () => Promise.resolve(),
  } as unknown as ProgressWriter;
  return { display: new LinesDisplay(lines, writer, false, clock), written };
}

Deno.test("LinesDisplay: writes events, what time brings, and the end once", async () => {
  const clock = new ManualClock();
  const { display, written } = shown(clock);
  clock.advance(1000);
  display.show(vertex("a", "a"));
  display.show(vertex("a", "a")); // there is nothing to write
  clock.advance(310);
  await display.end("bad");
  await display.end();
  display.show(vertex("a", "a"));
  clock.advance(1000);
  assert.deepEqual(written, ["event", "tick", "tick", "end bad"]);
});

Deno.test("LinesDisplay: writes nothing more to a reader that is behind", () => {
  const clock = new ManualClock();
  let idle = false;
  const { display, written } = shown(clock, () => idle);
  display.show(vertex("a", "a"));
  clock.advance(310);
  idle = true;
  clock.advance(150);
  assert.deepEqual(written, ["event", "tick"]);
  display.end();
});

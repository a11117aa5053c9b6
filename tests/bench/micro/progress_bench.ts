/** A million lines of output, and 10,000 steps, through the model and each display. */
import {
  CiDisplay,
  drawFrame,
  JsonDisplay,
  type LineDisplay,
  PlainDisplay,
  type ProgressEvent,
  ProgressModel,
} from "../../../lib/progress/mod.ts";

/** Time at which the build begins, in milliseconds since 1970. */
const BEGIN = Date.UTC(2026, 0, 1);

/** Lines in one piece of output. */
const LINES_PER_PIECE = 100;

/** Returns the events of a build whose steps follow each other, and print in pieces of 100 lines. */
function* build(steps: number, lines: number): Generator<[time: number, event: ProgressEvent]> {
  const text = Array.from({ length: LINES_PER_PIECE }, (_, i) => `compiling src/file${i}.c ok\n`);
  const data = new TextEncoder().encode(text.join(""));
  const pieces = Math.ceil(lines / steps / LINES_PER_PIECE);
  let time = BEGIN;
  for (let i = 0; i < steps; i++) {
    const digest = `sha256:${i}`;
    const inputs = i > 0 ? [`sha256:${i - 1}`] : [];
    const vertex = { digest, name: `[${i}/${steps}] RUN make`, inputs, cached: false, error: "" };
    const started = time;
    yield [time, { type: "vertex", vertex: { ...vertex, started } }];
    for (let piece = 0; piece < pieces; piece++) {
      time += 1;
      yield [time, { type: "log", log: { vertex: digest, stream: "stdout", time, data } }];
    }
    time += 1;
    yield [time, { type: "vertex", vertex: { ...vertex, started, completed: time } }];
  }
}

/** Shows a build with a display of lines, and returns the number of characters written. */
function show(display: LineDisplay, events: ReturnType<typeof build>): number {
  let length = 0;
  let now = BEGIN;
  for (const [time, event] of events) {
    now = time;
    length += display.apply(event, now).length;
  }
  return length + display.end(now).length;
}

/** Draws a build on a terminal ten times a second. */
function draw(events: ReturnType<typeof build>): void {
  const model = new ProgressModel(() => BEGIN);
  let drawn = BEGIN;
  for (const [now, event] of events) {
    model.apply(event);
    if (now - drawn < 100) continue;
    drawn = now;
    drawFrame(model, { columns: 80, rows: 24, color: true }, { now, started: BEGIN });
  }
}

for (
  const [name, steps, lines] of [["1,000,000 lines", 10, 1e6], ["10,000 steps", 1e4, 0]] as const
) {
  Deno.bench(`progress: ${name}, model`, { group: name, n: 3, warmup: 1 }, () => {
    const model = new ProgressModel(() => BEGIN);
    for (const [, event] of build(steps, lines)) model.apply(event);
  });
  Deno.bench(`progress: ${name}, plain`, { group: name, n: 3, warmup: 1 }, () => {
    show(new PlainDisplay(new ProgressModel(() => BEGIN)), build(steps, lines));
  });
  Deno.bench(`progress: ${name}, ci`, { group: name, n: 3, warmup: 1 }, () => {
    show(new CiDisplay("github", new ProgressModel(() => BEGIN)), build(steps, lines));
  });
  Deno.bench(`progress: ${name}, json`, { group: name, n: 3, warmup: 1 }, () => {
    show(new JsonDisplay(new ProgressModel(() => BEGIN)), build(steps, lines));
  });
  Deno.bench(`progress: ${name}, tty`, { group: name, n: 3, warmup: 1 }, () => {
    draw(build(steps, lines));
  });
}

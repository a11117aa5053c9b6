import assert from "node:assert/strict";
import {
  PlainDisplay,
  type PlainOptions,
  type ProgressEvent,
} from "../../../../lib/progress/mod.ts";
import type { RecordedEvent } from "../../../support/recorded_progress.ts";
import { BUILDS } from "../../../support/recorded_builds.ts";
import { BUILD, log, vertex } from "../events.ts";
import { play, playRecording } from "./play.ts";

/** Time at which builds begin. */
const T = 1_000_000;

/** Returns events that arrive some milliseconds after the beginning. */
function at(...events: [time: number, event: ProgressEvent][]): RecordedEvent[] {
  return events.map(([time, event]) => ({ at: T + time, event }));
}

/** Returns the event of a running step that started some milliseconds after the beginning. */
const starts = (digest: string, time = 0) => vertex(digest, `RUN ${digest}`, { started: T + time });

/** Returns the event of a step that has ended. */
const ends = (digest: string, from: number, to: number, more = {}) =>
  vertex(digest, `RUN ${digest}`, { started: T + from, completed: T + to, ...more });

/** Returns the event of output. */
const prints = (digest: string, text: string, time: number) => log(digest, text, T + time);

/** Returns the event of a measurement. */
function measured(digest: string, id: string, current: number, time: number, more = {}) {
  const status = { id, vertex: digest, name: "", current, total: 0, time: T + time, ...more };
  return { type: "status" as const, status: { started: T, ...status } };
}

/** Returns what is written for events, as lines. */
function shown(events: RecordedEvent[], end?: number, options?: PlainOptions): string[] {
  const create = (model: ConstructorParameters<typeof PlainDisplay>[0]) =>
    new PlainDisplay(model, options);
  const text = play(events, create, end === undefined ? undefined : T + end);
  return text.split("\n").slice(0, -1);
}

Deno.test("PlainDisplay: shows every kind of event as lines", async (t) => {
  await t.assertSnapshot(
    play(
      BUILD.map((event, i) => ({ at: 1000 + i * 120, event })),
      (model) => new PlainDisplay(model),
    ),
  );
});

for (const name of Object.keys(BUILDS).filter((name) => name !== "many")) {
  Deno.test(`PlainDisplay: shows the recording ${name}`, async (t) => {
    await t.assertSnapshot(await playRecording(name, (model) => new PlainDisplay(model)));
  });
}

Deno.test("PlainDisplay: each step of 2,000 ends once", async () => {
  const text = await playRecording("many", (model) => new PlainDisplay(model));
  const lines = text.split("\n");
  const headers = lines.filter((line) => /^#\d+ \[s/.test(line));
  assert.equal(new Set(headers).size, 2000);
  const switches = lines.filter((line) => /^#\d+ \.\.\.$/.test(line)).length;
  assert.equal(headers.length, 2000 + switches);
  const ended = lines.filter((line) => /^#\d+ DONE/.test(line)).map((line) => line.split(" ")[0]);
  assert.equal(ended.length, new Set(ended).size);
});

Deno.test("PlainDisplay: a step that ends and starts again ends once", () => {
  const events = at(
    [0, starts("a")],
    [1, ends("a", 0, 1)],
    [50, starts("a", 50)],
    [4000, ends("a", 50, 4000)],
  );
  assert.deepEqual(shown(events), ["#1 RUN a", "#1 DONE 4.0s"]);
});

Deno.test("PlainDisplay: an image that is looked up and fetched later ends once", () => {
  const next = { inputs: ["from"] };
  const events = at(
    [0, vertex("run", "RUN run", next)],
    [0, starts("from")],
    [1, measured("from", "resolve image", 0, 1, { completed: T + 1 })],
    [2, ends("from", 0, 2)],
    [10, starts("b", 10)],
    [5000, ends("b", 10, 5000)],
    [6000, starts("from", 6000)],
    [6500, ends("from", 6000, 6500)],
    [6501, vertex("run", "RUN run", { ...next, started: T + 6501 })],
    [7000, ends("run", 6501, 7000, next)],
  );
  assert.deepEqual(shown(events), [
    ...["#2 RUN b", "#2 DONE 5.0s", "", "#1 RUN from", "#1 resolve image done", "#1 DONE 0.5s"],
    ...["", "#3 RUN run", "#3 DONE 0.5s"],
  ]);
});

Deno.test("PlainDisplay: an image that is not fetched ends when what needs it is cached", () => {
  const next = { inputs: ["from"], cached: true };
  const events = at(
    [0, vertex("run", "RUN run", { inputs: ["from"] })],
    [0, starts("from")],
    [2, ends("from", 0, 2)],
    [3000, ends("run", 3000, 3000, next)],
  );
  assert.deepEqual(shown(events), ["#1 RUN from", "#1 DONE 0.0s", "", "#2 RUN run", "#2 CACHED"]);
});

Deno.test("PlainDisplay: keeps the lines of a step together, and marks a switch", () => {
  const events = at([0, starts("a")], [1, starts("b")]);
  for (let time = 100; time < 7000; time += 100) {
    events.push(...at([time, prints("a", `a${time}\n`, time)], [time, prints("b", "b\n", time)]));
  }
  events.push(...at([7000, ends("b", 0, 7000)], [8000, ends("a", 0, 8000)]));
  const lines = shown(events);
  const groups = lines.filter((line) => !/^#\d \d/.test(line));
  assert.deepEqual(groups, [
    ...["#1 RUN a", "#1 ...", "", "#2 RUN b", "#2 DONE 7.0s"],
    ...["", "#1 RUN a", "#1 DONE 8.0s"],
  ]);
  assert.equal(lines.filter((line) => / b$/.test(line)).length, 70);
  assert.equal(lines.filter((line) => / a\d/.test(line)).length, 69);
});

Deno.test("PlainDisplay: shows a step that waits for 10 s", () => {
  const events = at([0, starts("a")], [1, starts("b")], [2, prints("b", "one line\n", 2)]);
  for (let time = 100; time < 12_000; time += 20) {
    events.push(...at([time, prints("a", "a\n", time)]));
  }
  const lines = shown(events);
  const switched = lines.indexOf("#1 ...");
  assert.equal(lines[switched + 3], "#2 0.002 one line");
  const before = lines.slice(0, switched).filter((line) => line.endsWith(" a"));
  assert(before.length > 450 && before.length < 520, `${before.length}`);
});

Deno.test("PlainDisplay: shows a measurement at first, every 5 s, and at its end", () => {
  const events = at([0, starts("a")]);
  for (let time = 200; time <= 12_000; time += 200) {
    events.push(...at([time, measured("a", "transferring context:", time * 1e4, time)]));
  }
  const end = { completed: T + 12_500 };
  events.push(...at([12_500, measured("a", "transferring context:", 125e6, 12_500, end)]));
  assert.deepEqual(shown(events).slice(0, -1), [
    "#1 RUN a",
    "#1 transferring context: 2.00MB 0.2s",
    "#1 transferring context: 52.00MB 5.2s",
    "#1 transferring context: 102.00MB 10.2s",
    "#1 transferring context: 125.00MB 12.5s done",
  ]);
});

Deno.test("PlainDisplay: shows a measurement with a total at each twentieth part", () => {
  const events = at([0, starts("a")]);
  for (let part = 1; part <= 40; part++) {
    events.push(
      ...at([part * 150, measured("a", "layer", part * 25, part * 150, { total: 1000 })]),
    );
  }
  assert.deepEqual(shown(events).slice(1, 4), [
    "#1 layer 25B / 1.00kB 0.1s",
    "#1 layer 75B / 1.00kB 0.5s",
    "#1 layer 125B / 1.00kB 0.8s",
  ]);
});

Deno.test("PlainDisplay: shows the total of a transfer of this side", () => {
  const transfer = { name: "context", files: 0, bytes: 5e6, total: 20e6, done: false };
  const events = at(
    [0, starts("a")],
    [1, measured("a", "transferring context:", 6e6, 1)],
    [2, { type: "transfer", transfer }],
  );
  assert.deepEqual(shown(events, 500).slice(0, 2), [
    "#1 RUN a",
    "#1 transferring context: 5.00MB / 20.00MB",
  ]);
});

Deno.test("PlainDisplay: a transfer that belongs to no step has a line of its own", () => {
  const transfer = { name: "context", files: 1, bytes: 5e6, done: true };
  const events = at(
    [0, { type: "transfer", transfer }],
    [1, starts("a")],
    [3000, prints("a", "a\n", 3000)],
    [3001, { type: "transfer", transfer: { ...transfer, name: "out", files: 2, received: true } }],
  );
  assert.deepEqual(shown(events), [
    ...["#1 RUN a", "#1 ...", "", "sent context: 1 file, 5.00MB", "", "#1 RUN a"],
    ...["#1 3.000 a", "#1 ...", "", "received out: 2 files, 5.00MB", "", "#1 RUN a", "#1 CANCELED"],
  ]);
});

Deno.test("PlainDisplay: a silent step gives a sign every 5 s", () => {
  const events = at([0, starts("a")], [1, prints("a", "line\n", 1)]);
  assert.deepEqual(shown(events, 16_000), [
    ...["#1 RUN a", "#1 0.001 line", "#1 running 5.3s", "#1 running 10.4s", "#1 running 15.5s"],
    "#1 CANCELED",
  ]);
});

Deno.test("PlainDisplay: a progress bar is shown every 5 s while it moves, and at its end", () => {
  const events = at([0, starts("a")]);
  for (let time = 100; time <= 11_000; time += 100) {
    events.push(...at([time, prints("a", `\r${time / 100}%`, time)]));
  }
  events.push(...at([11_100, prints("a", "\rdone\n", 11_100)], [11_200, ends("a", 0, 11_200)]));
  const lines = shown(events);
  assert.deepEqual(lines.map((line) => line.replace(/\d+%/, "N%")), [
    ...["#1 RUN a", "#1 0.100 N%", "#1 0.100 N%", "#1 0.100 done", "#1 DONE 11.2s"],
  ]);
});

Deno.test("PlainDisplay: writes an open line as it grows, and whole after a switch", () => {
  const events = at(
    [0, starts("a")],
    [10, prints("a", "Checking", 10)],
    [500, prints("a", "...", 500)],
    [1000, prints("a", " yes\nand", 1000)],
    [1200, prints("a", " more", 1200)],
    [1300, starts("b", 1300)],
    [1400, ends("b", 1300, 1400)],
    [2000, prints("a", " of it\n", 2000)],
    [2100, ends("a", 0, 2100)],
  );
  assert.deepEqual(shown(events), [
    ...["#1 RUN a", "#1 0.010 Checking... yes", "#1 1.000 and more", "#1 ..."],
    ...["", "#2 RUN b", "#2 DONE 0.1s", ""],
    ...["#1 RUN a", "#1 1.000 and more of it", "#1 DONE 2.1s"],
  ]);
});

Deno.test("PlainDisplay: open lines of both streams do not mix", () => {
  const err = prints("a", "err", 20) as Extract<ProgressEvent, { type: "log" }>;
  const events = at(
    [0, starts("a")],
    [10, prints("a", "out", 10)],
    [20, { ...err, log: { ...err.log, stream: "stderr" } }],
    [300, prints("a", " of it\n", 300)],
    [600, ends("a", 0, 600)],
  );
  assert.deepEqual(shown(events), [
    "#1 RUN a",
    "#1 0.010 out of it",
    "#1 0.020 err",
    "#1 DONE 0.6s",
  ]);
});

Deno.test("PlainDisplay: tells ends apart", () => {
  const events = at(
    [0, ends("a", 0, 1, { cached: true })],
    [10, ends("b", 2, 3, { error: "exit code: 1\nand more" })],
    [20, ends("c", 2, 4, { error: "exit code: 137: context canceled" })],
    [30, starts("d", 5)],
  );
  assert.deepEqual(shown(events).filter((line) => /[A-Z]{5}|more/.test(line)), [
    ...["#1 CACHED", "#2 ERROR: exit code: 1", "#2 and more", "#3 CANCELED", "#4 CANCELED"],
  ]);
});

Deno.test("PlainDisplay: a repeated report of a step that has ended is not shown", () => {
  const events = at(
    [0, ends("a", 0, 1)],
    [500, starts("b", 1)],
    [1000, ends("a", 0, 1)],
    [1500, prints("b", "b\n", 1500)],
    [2000, ends("b", 1, 2000)],
  );
  assert.deepEqual(shown(events), [
    ...["#1 RUN a", "#1 DONE 0.0s", "", "#2 RUN b", "#2 1.499 b", "#2 DONE 2.0s"],
  ]);
});

Deno.test("PlainDisplay: cuts names on request", () => {
  const events = at([0, vertex("a", `RUN ${"x".repeat(100)}`, { started: T })]);
  const [header] = shown(events, 0, { shortNames: true });
  assert.equal(header, `#1 RUN ${"x".repeat(68)}...`);
});

Deno.test("PlainDisplay: holds back a bounded amount of what others print", () => {
  const display = new PlainDisplay();
  display.apply(starts("a"), T);
  display.apply(starts("b"), T);
  display.apply(prints("a", "a\n", 1), T + 200);
  const piece = `${"b".repeat(999)}\n`.repeat(1000);
  let written = 0;
  for (let i = 0; i < 10; i++) written += display.apply(prints("b", piece, 2), T + 300 + i).length;
  assert(written > 5e6, `${written}`);
  for (let i = 0; i < 3000; i++) display.apply(starts(`${i}`), T + 400);
  const line = `${"c".repeat(1999)}\n`;
  let times = 0;
  for (let i = 0; i < 6000; i++) {
    if (display.apply(prints(`${i % 3000}`, line, 2), T + 400).length > 0) times++;
  }
  assert(times >= 1 && times < 20, `${times}`); // much is written at a time
});

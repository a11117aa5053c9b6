import assert from "node:assert/strict";
import fc from "fast-check";
import measure from "fast-string-truncated-width";
import {
  bytes,
  drawFrame,
  duration,
  elapsed,
  failed,
  jsonLine,
  PlainDisplay,
  type ProgressEvent,
  ProgressModel,
  type Vertex,
} from "../../../lib/progress/mod.ts";
import { Lines } from "../../../lib/progress/lines.ts";

const text = new TextEncoder();
const vertex = (digest: string, name: string, more: Partial<Vertex> = {}): ProgressEvent => ({
  type: "vertex",
  vertex: { digest, name, inputs: [], cached: false, error: "", ...more },
});
const log = (digest: string, data: string, time: number): ProgressEvent => ({
  type: "log",
  log: { vertex: digest, stream: "stdout", time, data: text.encode(data) },
});

/** A build with a bit of everything. */
const BUILD: readonly ProgressEvent[] = [
  vertex("a", "[internal] load build definition from Dockerfile", { started: 1000 }),
  vertex("b", "[1/3] COPY . /src"),
  { type: "transfer", transfer: { name: "context", files: 3, bytes: 1_234_567, done: false } },
  {
    type: "status",
    status: {
      id: "transferring",
      vertex: "a",
      name: "transferring context:",
      current: 2048,
      total: 0,
      started: 1000,
    },
  },
  vertex("a", "[internal] load build definition from Dockerfile", {
    started: 1000,
    completed: 1100,
  }),
  { type: "transfer", transfer: { name: "context", files: 12, bytes: 5_234_567, done: true } },
  vertex("b", "[1/3] COPY . /src", { started: 1200, completed: 1200, cached: true }),
  vertex("c", "[2/3] RUN make\n  all", { started: 1300 }),
  log("c", "first line\nhalf a ", 1500),
  log("c", "line\r\n10%\r100%\n\x1b[31mred\x1b[0m\n", 1600),
  {
    type: "warning",
    warning: {
      vertex: "c",
      short: "old syntax",
      detail: ["write it anew"],
      url: "https://example.com",
      source: { file: "Dockerfile", line: 3 },
    },
  },
  {
    type: "warning",
    warning: {
      vertex: "c",
      short: "old syntax",
      detail: ["write it anew"],
      url: "https://example.com",
      source: { file: "Dockerfile", line: 3 },
    },
  },
  log("c", "no end of line", 1700),
  vertex("c", "[2/3] RUN make\n  all", { started: 1300, completed: 2800, error: "exit code: 2" }),
];

Deno.test("plain progress", async (t) => {
  const display = new PlainDisplay();
  await t.assertSnapshot(BUILD.map((event) => display.apply(event)).join(""));
});

Deno.test("frames of a terminal, while it runs and at the end", async (t) => {
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

Deno.test("no frame is higher or wider than the terminal", () => {
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

Deno.test("a line a step's output is the same however it's cut", () => {
  fc.assert(fc.property(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    (content, cuts) => {
      const data = text.encode(content);
      const whole = new Lines();
      const pieces = new Lines();
      const expected = [...whole.push(data, 0), ...whole.end(0)];
      const got = [];
      for (let at = 0, i = 0; at < data.length; i++) {
        const size = cuts[i % cuts.length]!;
        got.push(...pieces.push(data.subarray(at, at + size), 0));
        at += size;
      }
      assert.deepEqual([...got, ...pieces.end(0)], expected);
    },
  ));
});

Deno.test("a step that runs several times adds them up", () => {
  const model = new ProgressModel();
  model.apply(vertex("a", "a", { started: 100, completed: 200 }));
  model.apply(vertex("a", "a", { started: 100, completed: 200 }));
  model.apply(vertex("a", "a", { started: 300 }));
  assert.equal(elapsed(model.steps.get("a")!, 350), 150);
});

Deno.test("the step that failed is the first real one, not what was cancelled with it", () => {
  const model = new ProgressModel();
  model.apply(vertex("a", "a", { started: 1, completed: 2, error: "rpc error: context canceled" }));
  model.apply(vertex("c", "c", { started: 1, completed: 4, error: "later" }));
  model.apply(vertex("b", "b", { started: 1, completed: 3, error: "exit code: 1" }));
  assert.equal(failed(model)?.vertex.name, "b");
});

Deno.test("an event as a line of JSON", async (t) => {
  await t.assertSnapshot(BUILD.map(jsonLine).join(""));
});

Deno.test("the output that is kept of a step has a bound", () => {
  const model = new ProgressModel();
  model.apply(vertex("a", "a", { started: 1 }));
  for (let i = 0; i < 1000; i++) model.apply(log("a", "x\n".repeat(10), 2));
  assert(model.steps.get("a")!.lines.length <= 200);
});

Deno.test("times and amounts for people", () => {
  assert.deepEqual([0, 49, 50, 99_949, 99_950, 185_000].map(duration), [
    "0.0s",
    "0.0s",
    "0.1s",
    "99.9s",
    "1m40s",
    "3m05s",
  ]);
  assert.deepEqual([0, 999, 1000, 1_234_567, 2e9, 3e12].map(bytes), [
    "0B",
    "999B",
    "1.00kB",
    "1.23MB",
    "2.00GB",
    "3.00TB",
  ]);
});

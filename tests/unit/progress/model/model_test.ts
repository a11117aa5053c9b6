import assert from "node:assert/strict";
import {
  elapsed,
  failed,
  type ProgressEvent,
  ProgressModel,
  type Transfer,
  type Vertex,
} from "../../../../lib/progress/mod.ts";
import { log, vertex } from "../events.ts";

/** Returns the event of a measurement. */
function status(digest: string, id: string, current: number, completed?: number): ProgressEvent {
  const status = { id, vertex: digest, name: "", current, total: 0, started: 1, completed };
  return { type: "status", status };
}

/** Returns the event of a transfer. */
function transfer(name: string, bytes: number, more: Partial<Transfer> = {}): ProgressEvent {
  return { type: "transfer", transfer: { name, files: 1, bytes, done: false, ...more } };
}

/** Returns a model to which events were applied, at the time 0. */
function modelOf(...events: ProgressEvent[]): ProgressModel {
  const model = new ProgressModel(() => 0);
  for (const event of events) model.apply(event);
  return model;
}

Deno.test("elapsed: adds up all runs of a step", () => {
  const model = modelOf(
    vertex("a", "a", { started: 100, completed: 200 }),
    vertex("a", "a", { started: 100, completed: 200 }),
    vertex("a", "a", { started: 300 }),
  );
  assert.equal(elapsed(model.steps.get("a")!, 350), 150);
});

Deno.test("failed: returns the first real failure, not a step cancelled because of it", () => {
  const model = modelOf(
    vertex("a", "a", { started: 1, completed: 2, error: "rpc error: context canceled" }),
    vertex("c", "c", { started: 1, completed: 4, error: "later" }),
    vertex("b", "b", { started: 1, completed: 3, error: "exit code: 1" }),
    vertex("d", "d", { started: 1, completed: 2, error: "lost", cancelled: true }),
  );
  assert.equal(failed(model)?.vertex.name, "b");
  assert.deepEqual(model.started.map(({ state }) => state), [
    ...["cancelled", "failed", "failed", "cancelled"],
  ]);
  model.apply(vertex("b", "b", { started: 5, completed: 6 }));
  assert.equal(model.failed?.vertex.name, "c");
});

Deno.test("ProgressModel: numbers steps in the order in which they first start", () => {
  const model = modelOf(vertex("c", "c"), vertex("b", "b"), vertex("a", "a"));
  assert.equal(model.steps.get("a")!.index, 0);
  model.apply(vertex("a", "a", { started: 1 }));
  model.apply(vertex("b", "b", { started: 2, completed: 3, cached: true }));
  model.apply(vertex("a", "a", { started: 1, completed: 4 }));
  model.apply(vertex("a", "a", { started: 5 }));
  assert.deepEqual(model.started.map(({ id, index }) => `${index} ${id}`), ["1 a", "2 b"]);
  assert.deepEqual([...model.steps.keys()], ["c", "b", "a"]);
});

Deno.test("ProgressModel: a step that ends and starts again is running", () => {
  const model = modelOf(
    vertex("a", "a", { started: 1, completed: 2 }),
    vertex("a", "a", { started: 5 }),
    vertex("a", "a", { started: 1, completed: 3 }), // the end of the first run, too late
    vertex("a", "a"), // announced again
  );
  const step = model.steps.get("a")!;
  assert.equal(step.state, "running");
  assert.equal(step.vertex.started, 5);
  assert.deepEqual([...model.running], [step]);
  model.apply(vertex("a", "a", { started: 5, completed: 9 }));
  assert.equal(step.state, "done");
  assert.deepEqual(step.runs, [{ started: 1, completed: 2 }, { started: 5, completed: 9 }]);
  assert.equal(step.spent, 5);
});

Deno.test("ProgressModel: joins the earliest of many runs", () => {
  const model = new ProgressModel();
  for (let i = 0; i < 1000; i++) {
    model.apply(vertex("a", "a", { started: 10 * i, completed: 10 * i + 1 }));
  }
  const { runs, spent } = model.steps.get("a")!;
  assert.equal(runs.length, 100);
  assert.deepEqual(runs[0], { started: 0, completed: 9001 });
  assert.equal(spent, 1000);
});

Deno.test("ProgressModel: knows whether something that needs a step has started", () => {
  const model = modelOf(
    vertex("c", "c", { inputs: ["a", "b"] }),
    vertex("d", "d", { inputs: ["a"] }),
    vertex("a", "a", { started: 1 }),
    vertex("b", "b"),
  );
  const awaited = () => [...model.steps.values()].filter((step) => model.isAwaited(step));
  assert.deepEqual(awaited().map(({ id }) => id), ["a", "b"]);
  model.apply(vertex("d", "d", { inputs: ["a"], started: 2 }));
  model.apply(vertex("e", "e", { inputs: ["a"] }));
  assert.deepEqual(awaited().map(({ id }) => id), ["b"]);
});

Deno.test("ProgressModel: counts steps in each state", () => {
  const model = modelOf(
    vertex("a", "a", { started: 1, completed: 1, cached: true }),
    vertex("b", "b", { started: 1, completed: 2 }),
    vertex("c", "c", { started: 1, completed: 2, error: "exit code: 1" }),
    vertex("d", "d", { started: 1 }),
    vertex("e", "e"),
    transfer("context", 10),
    transfer("context", 30, { done: true }),
    transfer("context", 5, { done: true }),
    transfer("out", 7, { done: true, received: true }),
  );
  assert.deepEqual(model.counts, {
    steps: 5,
    states: { waiting: 1, running: 1, done: 1, cached: 1, failed: 1, cancelled: 0 },
    ended: 3,
    warnings: 0,
    bytesSent: 35,
    bytesReceived: 7,
  });
});

Deno.test("ProgressModel: end marks what still runs as cancelled", () => {
  const model = modelOf(vertex("a", "a", { started: 1 }), vertex("b", "b"), log("a", "half", 1));
  model.end();
  assert.deepEqual([...model.steps.values()].map(({ state }) => state), ["cancelled", "waiting"]);
  assert.equal(model.running.size, 0);
  assert.deepEqual(model.steps.get("a")!.output.last(1).map(({ text }) => text), ["half"]);
});

Deno.test("ProgressModel: converts times to the clock of the daemon", () => {
  let now = 1000;
  const model = new ProgressModel(() => now);
  model.apply(vertex("a", "a", { started: 61_000 }));
  now = 3000;
  assert.equal(elapsed(model.steps.get("a")!, model.daemonTime(now)), 2000);
});

Deno.test("ProgressModel: shows a group as one step", () => {
  const group = { id: "g", name: "the group", weak: false };
  const model = modelOf(
    vertex("a", "a", { group }),
    vertex("b", "b", { group }),
    vertex("a", "a", { group, started: 1 }),
    vertex("b", "b", { group, started: 3 }),
    log("b", "a line\n", 4),
    vertex("a", "a", { group, started: 1, completed: 5 }),
  );
  const step = model.step("a")!;
  assert.equal(step, model.step("b"));
  assert.deepEqual([...model.steps.keys()], ["g"]);
  assert.equal(step.vertex.name, "the group");
  assert.equal(step.state, "running");
  assert.deepEqual(step.output.last(9).map(({ text }) => text), ["a line"]);
  model.apply(vertex("b", "b", { group, started: 3, completed: 8, error: "exit code: 1" }));
  assert.equal(step.state, "failed");
  assert.equal(model.failed, step);
  assert.deepEqual(step.runs, [{ started: 1, completed: 8 }]);
  assert.deepEqual([model.counts.steps, model.counts.ended], [1, 1]);
});

Deno.test("ProgressModel: shows a group when a member starts that asks for it", () => {
  const weak = { id: "g", name: "weak", weak: true };
  const model = modelOf(vertex("a", "a", { group: weak, started: 1, cached: true }));
  assert.equal(model.steps.size, 0);
  assert.deepEqual(model.apply(log("a", "hidden\n", 1)).step, undefined);
  model.apply(vertex("b", "b", { group: { ...weak, weak: false }, started: 2, cached: true }));
  assert.deepEqual(model.started.map(({ vertex }) => vertex.name), ["weak"]);
  model.apply(vertex("a", "a", { group: weak, started: 1, completed: 3, cached: true }));
  model.apply(
    vertex("b", "b", { group: { ...weak, weak: false }, started: 2, completed: 3, cached: true }),
  );
  assert.equal(model.step("a")!.state, "cached");
});

Deno.test("ProgressModel: joins transfers to the steps that asked for them", () => {
  const model = modelOf(
    vertex("ignore", "[internal] load .dockerignore", { started: 1 }),
    status("ignore", "transferring context:", 0),
    status("ignore", "transferring context:", 2, 3),
    transfer("dockerfile", 30, { done: true }), // before the daemon tells of it
    vertex("file", "[internal] load build definition", { started: 1 }),
    status("file", "transferring dockerfile:", 0),
    vertex("load", "[internal] load build context", { started: 5 }),
    status("load", "transferring context:", 0),
    transfer("context", 1000),
    vertex("export", "exporting to client directory", { started: 9 }),
    status("export", "copying files", 0),
    transfer("/out", 5, { received: true }),
    transfer("elsewhere", 5),
  );
  const joined = (digest: string) => [...model.step(digest)!.transfers.values()];
  assert.deepEqual(joined("ignore"), []);
  assert.deepEqual(joined("file").map(({ name }) => name), ["dockerfile"]);
  assert.deepEqual(joined("load").map(({ bytes }) => bytes), [1000]);
  assert.equal(model.apply(transfer("context", 2000)).step?.id, "load");
  assert.deepEqual(joined("export").map(({ name }) => name), ["/out"]);
  assert.deepEqual(
    [...model.transfers.values()].filter((one) => model.isAlone(one)).map(({ name }) => name),
    ["elsewhere"],
  );
});

Deno.test("ProgressModel: a small context is not taken for the ignore file", () => {
  const model = modelOf(
    vertex("ignore", "[internal] load .dockerignore", { started: 1 }),
    status("ignore", "transferring context:", 2, 3),
    transfer("context", 900, { done: true }),
    vertex("load", "[internal] load build context", { started: 5 }),
    status("load", "transferring context:", 0),
  );
  assert.equal(model.step("ignore")!.transfers.size, 0);
  assert.equal(model.step("load")!.transfers.get("transferring context:")?.bytes, 900);
});

Deno.test("ProgressModel: keeps warnings once, and those of a step with it", () => {
  const warning = { vertex: "a", short: "old", detail: [], url: "" };
  const model = modelOf(vertex("a", "a", { started: 1 }));
  assert.equal(model.apply({ type: "warning", warning }).warning, warning);
  assert.equal(model.apply({ type: "warning", warning: { ...warning } }).warning, undefined);
  assert.deepEqual(model.steps.get("a")!.warnings, [warning]);
  assert.equal(model.counts.warnings, 1);
});

Deno.test("ProgressModel: ignores what exceeds its memory, and keeps what it has", () => {
  const model = new ProgressModel();
  const step = (digest: string, name: string): Vertex => {
    return { digest, name, inputs: [], cached: false, error: "" };
  };
  const long = "n".repeat(1024 * 1024);
  model.apply({ type: "vertex", vertex: step("first", "first") });
  for (let i = 0; i < 200; i++) model.apply({ type: "vertex", vertex: step(`${i}`, long) });
  assert(model.steps.size > 28 && model.steps.size < 33, String(model.steps.size));
  const text = "t".repeat(10_000);
  for (let i = 0; i < 300; i++) {
    const status = { id: `${text}${i}`, vertex: "first", name: "", current: 0, total: 0 };
    model.apply({ type: "status", status });
    const warning = { vertex: "", short: `${text}${i}`, detail: [], url: "" };
    model.apply({ type: "warning", warning });
  }
  assert(model.steps.get("first")!.statuses.size < 120);
  assert(model.warnings.length < 120);
  const change = model.apply({ type: "vertex", vertex: { ...step("first", ""), completed: 1 } });
  assert.equal(change.step?.vertex.completed, 1); // a step that is known can still end
});

Deno.test("ProgressModel: bounds the output of all steps, and drops that of the oldest", () => {
  const model = new ProgressModel();
  const line = "x".repeat(60_000);
  for (let i = 0; i < 1000; i++) {
    model.apply(vertex(`${i}`, `${i}`, { started: 1 }));
    model.apply(log(`${i}`, `${line}\n${line}`, 2));
  }
  const steps = [...model.steps.values()];
  const kept = steps.filter(({ output }) => output.last(1).length > 0);
  assert(kept.length > 100 && kept.length < 300, String(kept.length));
  assert.equal(kept.at(-1), steps.at(-1));
  assert.deepEqual([steps[0]!.output.omittedLines, steps[0]!.output.omittedBytes], [1, 60_001]);
  const { lines } = model.apply(vertex("0", "0", { started: 1, completed: 3 }));
  assert.deepEqual(lines, []); // its incomplete line was dropped, too
  const last = model.apply(vertex("999", "999", { started: 1, completed: 3 }));
  assert.equal(last.lines.length, 1);
});

Deno.test("ProgressModel: reduces the output of earlier steps before it drops any", () => {
  const model = new ProgressModel();
  for (let i = 0; i < 30; i++) {
    model.apply(vertex(`${i}`, `${i}`, { started: 1 }));
    for (let j = 0; j < 10; j++) model.apply(log(`${i}`, `${"x".repeat(1000)}\n`.repeat(100), 2));
  }
  const outputs = [...model.steps.values()].map(({ output }) => output);
  assert(outputs.every((output) => output.lineCount === 1000));
  assert.equal(outputs.at(-1)!.omittedLines, 0);
  const { beginning, end, omittedLines, omittedBytes } = outputs[0]!;
  assert(beginning.length > 20 && end.length > 20, `${beginning.length} ${end.length}`);
  assert.equal(omittedBytes, omittedLines * 1001);
});

Deno.test("ProgressModel: a result from a cache stays cached when it is fetched later", () => {
  const model = modelOf(
    vertex("a", "a", { started: 1, completed: 2, cached: true }),
    vertex("a", "a", { started: 5 }),
  );
  const step = model.steps.get("a")!;
  assert.deepEqual([step.state, model.counts.states.cached], ["running", 0]);
  model.apply(vertex("a", "a", { started: 5, completed: 8 }));
  assert.deepEqual([step.state, model.counts.states.cached], ["cached", 1]);
  model.apply(vertex("a", "a", { started: 9, completed: 10, error: "lost" }));
  assert.equal(step.state, "failed");
});

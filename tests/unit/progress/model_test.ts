import assert from "node:assert/strict";
import { elapsed, failed, ProgressModel, type Vertex } from "../../../lib/progress/mod.ts";
import { log, vertex } from "./events.ts";

Deno.test("elapsed: adds up all runs of a step", () => {
  const model = new ProgressModel();
  model.apply(vertex("a", "a", { started: 100, completed: 200 }));
  model.apply(vertex("a", "a", { started: 100, completed: 200 }));
  model.apply(vertex("a", "a", { started: 300 }));
  assert.equal(elapsed(model.steps.get("a")!, 350), 150);
});

Deno.test("failed: returns the first real failure, not a step cancelled because of it", () => {
  const model = new ProgressModel();
  model.apply(vertex("a", "a", { started: 1, completed: 2, error: "rpc error: context canceled" }));
  model.apply(vertex("c", "c", { started: 1, completed: 4, error: "later" }));
  model.apply(vertex("b", "b", { started: 1, completed: 3, error: "exit code: 1" }));
  assert.equal(failed(model)?.vertex.name, "b");
});

Deno.test("ProgressModel: bounds the output kept per step", () => {
  const model = new ProgressModel();
  model.apply(vertex("a", "a", { started: 1 }));
  for (let i = 0; i < 1000; i++) model.apply(log("a", "x\n".repeat(10), 2));
  assert(model.steps.get("a")!.lines.length <= 200);
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
  const kept = steps.filter(({ lines }) => lines.length > 0);
  assert(kept.length > 100 && kept.length < 150, String(kept.length));
  assert.equal(kept.at(-1), steps.at(-1));
  const { lines } = model.apply(vertex("0", "0", { started: 1, completed: 3 }));
  assert.deepEqual(lines, []); // its incomplete line was dropped, too
  const last = model.apply(vertex("999", "999", { started: 1, completed: 3 }));
  assert.equal(last.lines.length, 1);
});

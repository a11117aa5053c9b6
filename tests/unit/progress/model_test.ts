import assert from "node:assert/strict";
import { elapsed, failed, ProgressModel } from "../../../lib/progress/mod.ts";
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

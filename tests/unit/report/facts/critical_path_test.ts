import assert from "node:assert/strict";
import { criticalPath } from "../../../../lib/report/facts/critical_path.ts";
import { planned, type PlannedStep } from "../build.ts";

const pathOf = (steps: readonly PlannedStep[]) =>
  criticalPath(planned(steps)).map(({ vertex }) => vertex.name);

Deno.test("criticalPath: follows the input that ended last", () => {
  const steps: PlannedStep[] = [
    { name: "a", ran: [0, 10] },
    { name: "b", ran: [10, 50], after: ["a"] },
    { name: "c", ran: [10, 30], after: ["a"] },
    { name: "d", ran: [50, 60], after: ["c", "b"] },
  ];
  assert.deepEqual(pathOf(steps), ["a", "b", "d"]);
  assert.deepEqual(pathOf([...steps, { name: "e", ran: [12, 90], after: ["a"] }]), ["a", "e"]);
});

Deno.test("criticalPath: a step without inputs waited for what ended before it", () => {
  assert.deepEqual(
    pathOf([
      { name: "load", ran: [0, 5] },
      { name: "metadata", ran: [5, 20] },
      { name: "run", ran: [20, 40], after: ["metadata"] },
      { name: "beside", ran: [6, 45] },
      { name: "export", ran: [41, 50] },
    ]),
    ["load", "metadata", "run", "export"],
  );
});

Deno.test("criticalPath: ends if steps depend on each other, and without steps", () => {
  assert.deepEqual(pathOf([]), []);
  assert.deepEqual(pathOf([{ name: "waits" }]), []);
  assert.deepEqual(
    pathOf([
      { name: "a", ran: [0, 10], after: ["b"] },
      { name: "b", ran: [0, 10], after: ["a"] },
    ]).sort(),
    ["a", "b"],
  );
});

Deno.test("criticalPath: counts the last run of a step", () => {
  const model = planned([
    { name: "a", ran: [0, 5] },
    { name: "b", ran: [5, 30] },
    { name: "a", ran: [40, 60] },
    { name: "c", ran: [60, 70], after: ["a", "b"] },
  ]);
  assert.deepEqual(criticalPath(model).map(({ vertex }) => vertex.name), ["b", "a", "c"]);
});

Deno.test("criticalPath: leads to the step that failed", () => {
  assert.deepEqual(
    pathOf([
      { name: "a", ran: [0, 10] },
      { name: "b", ran: [10, 50], after: ["a"], error: "exit code: 1" },
      { name: "c", ran: [10, 51], after: ["a"], error: "stopped", cancelled: true },
    ]),
    ["a", "b"],
  );
});

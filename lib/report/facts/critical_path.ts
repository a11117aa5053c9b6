import type { ProgressModel, Step } from "../../progress/mod.ts";

/** Difference of two times that are taken for the same, in milliseconds: clocks are read twice. */
const TOLERANCE_MS = 2;

/**
 * Returns the chain of steps that the build waited for, in order: the step that failed or ended
 * last, the step that it waited for longest, and so on. A step without inputs, such as the export of the result,
 * is taken to have waited for the step that ended last before it began.
 */
export function criticalPath(model: ProgressModel): Step[] {
  const ended = [...model.started].filter((step) => endOf(step) > -Infinity)
    .sort((a, b) => endOf(a) - endOf(b));
  const path: Step[] = [];
  const seen = new Set<Step>();
  for (
    let step = model.failed ?? ended.at(-1);
    step && !seen.has(step);
    step = before(step, model, ended)
  ) {
    seen.add(step);
    path.unshift(step);
  }
  return path;
}

/** Returns the step that a step waited for longest; undefined if it waited for none. */
function before(step: Step, model: ProgressModel, ended: readonly Step[]): Step | undefined {
  const inputs = inputsOf(step, model).filter((input) => endOf(input) <= endOf(step));
  if (inputs.length > 0) {
    return inputs.reduce((last, input) => endOf(input) > endOf(last) ? input : last);
  }
  const start = startOf(step) + TOLERANCE_MS;
  return ended.findLast((other) => other !== step && endOf(other) <= start);
}

/** Returns the steps that a step depends on, as far as they have started. */
export function inputsOf(step: Step, model: ProgressModel): Step[] {
  const inputs = step.vertex.inputs.map((digest) => model.step(digest));
  return [...new Set(inputs)].filter((input) =>
    input !== undefined && input !== step && input.index > 0
  ) as Step[];
}

/** Returns the start of a step's last run. */
function startOf(step: Step): number {
  return step.runs.at(-1)?.started ?? step.vertex.started ?? Infinity;
}

function endOf(step: Step): number {
  return step.runs.at(-1)?.completed ?? step.vertex.completed ?? -Infinity;
}

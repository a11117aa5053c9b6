import { CancelledError } from "../../errors.ts";
import type { ProgressModel } from "../model/model.ts";
import { elapsed, type Step } from "../model/step.ts";
import { stepTitle } from "./ci_step.ts";
import { decimalBytes, duration } from "./units.ts";

/** Number of steps that are named. */
const MAX_SLOWEST = 5;

/** Time from which a step is slow enough to be named, in milliseconds. */
const SLOW_MS = 100;

/**
 * Returns the summary of a build that has ended: its time, its steps, the bytes moved and the
 * slowest steps. `error` is what it failed with.
 */
export function summary(model: ProgressModel, took: number, error: unknown): string {
  const { steps, ended, states, warnings, bytesSent, bytesReceived } = model.counts;
  const word = error === undefined
    ? "built in"
    : error instanceof CancelledError
    ? "cancelled after"
    : "failed after";
  const parts = [
    `${ended === steps ? "" : `${ended} of `}${steps} ${steps === 1 ? "step" : "steps"}`,
    `${states.cached} cached`,
    `${decimalBytes(bytesSent)} sent`,
    ...bytesReceived > 0 ? [`${decimalBytes(bytesReceived)} received`] : [],
    ...warnings > 0 ? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`] : [],
  ];
  const slowest = slowestSteps(model.started).map((step) => `  ${stepTitle(step)}\n`);
  const list = slowest.length > 0 ? `slowest steps:\n${slowest.join("")}` : "";
  return `${word} ${duration(took)}: ${parts.join(", ")}\n${list}`;
}

function slowestSteps(steps: readonly Step[]): Step[] {
  return steps.filter(({ spent }) => spent >= SLOW_MS)
    .sort((a, b) => elapsed(b, 0) - elapsed(a, 0)).slice(0, MAX_SLOWEST);
}

import type { StepState } from "../../progress/mod.ts";
import type { Outcome } from "../facts/report.ts";

/** Outcomes in words. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  built: "Build succeeded",
  failed: "Build failed",
  cancelled: "Build cancelled",
};

/** States in words. */
export const STATES: Readonly<Record<StepState, string>> = {
  waiting: "waiting",
  running: "running",
  done: "ran",
  cached: "cached",
  failed: "failed",
  cancelled: "cancelled",
};

/** Returns a number with its noun: `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Returns a share as a percentage with one decimal place, for a style: `12.5%`. */
export function percent(part: number, whole: number): string {
  return `${whole > 0 ? Math.round(part / whole * 1000) / 10 : 0}%`;
}

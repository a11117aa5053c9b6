import type { AuthError } from "../../errors.ts";
import type { ProgressEvent } from "../../progress/mod.ts";

/** Reports why places for logins could not be searched. */
export function warnOfFaults(
  faults: readonly AuthError[],
  report: (event: ProgressEvent) => void,
): void {
  for (const { shortMessage: short, advice } of faults) {
    report({ type: "warning", warning: { vertex: "", short, detail: [advice], url: "" } });
  }
}

import type { ErrorReason, RpcError } from "../../errors.ts";
import { type DaemonFault, daemonFault, isDiskFull, missing } from "./daemon_text.ts";
import type { FailureDetails } from "./details.ts";

/** Reasons of the faults that the daemon's text tells. */
const REASONS: Readonly<Record<DaemonFault["kind"], ErrorReason>> = {
  damaged: "cache",
  path: "context",
  stage: "dockerfile",
  entitlement: "denied",
  privilege: "denied",
  policy: "denied",
  download: "http",
  dockerfile: "dockerfile",
  platform: "pull",
  encoding: "output",
  tagged: "push",
  frontend: "unsupported",
  gateway: "option",
};

/**
 * Returns the reason of a failure that is not about a program, a Git server or a registry. `step` is
 * the name of the step that failed.
 */
export function daemonReason(
  text: string,
  details: FailureDetails,
  step: string,
  answers: readonly RpcError[],
): ErrorReason {
  const absent = missing(text, answers);
  if (absent && absent.kind !== "tree") return absent.kind;
  if (isDiskFull(text)) return "disk";
  const fault = daemonFault(text);
  if (fault) return REASONS[fault.kind];
  if (/^(?:im|ex)porting (?:to )?cache/.test(step)) return "cache";
  if (step.startsWith("exporting ")) return "output";
  if (/^https?:\/\//.test(step)) return "http";
  return details.byFrontend ? "dockerfile" : "daemon";
}

import type { ProgressModel, Step, StepState, VertexWarning } from "../../progress/mod.ts";
import { elapsed } from "../../progress/mod.ts";
import { cacheReason } from "./cache_reason.ts";
import { criticalPath, inputsOf } from "./critical_path.ts";
import { stepLines } from "./dockerfile_lines.ts";

/** How a build ended. */
export type Outcome = "built" | "failed" | "cancelled";

/** What is known of a build besides its progress. */
export interface BuildDetails {
  /** How the build ended. */
  readonly outcome: Outcome;
  /** Start of the build, in milliseconds since 1970. */
  readonly started: number;
  /** Duration of the whole build, in milliseconds. */
  readonly duration: number;
  /** Names of the image. */
  readonly names?: readonly string[] | undefined;
  /** Digest of the result. */
  readonly digest?: string | undefined;
  /** Id of the build in the daemon. */
  readonly ref?: string | undefined;
  /** Address of the daemon. */
  readonly address?: string | undefined;
  /** Failure of the build. */
  readonly failure?: ReportedFailure | undefined;
  /** The Dockerfile, if it is known on this side. */
  readonly dockerfile?: { readonly name: string; readonly text: string } | undefined;
}

/** A failure as a report shows it. */
export interface ReportedFailure {
  /** What failed, in one line. */
  readonly message: string;
  /** Part of the Dockerfile, with the failed lines marked. */
  readonly excerpt?: string | undefined;
  /** What to do. */
  readonly advice?: string | undefined;
}

/** A time in which something happened, in milliseconds since the start of the first step. */
export interface Span {
  /** Start. */
  readonly start: number;
  /** End. */
  readonly end: number;
}

/** Something measured inside a step, such as the pull of a layer. */
export interface Measurement {
  /** Name for people. */
  readonly name: string;
  /** Bytes, or other units that the daemon counts; 0 if there are none. */
  readonly amount: number;
  /** Duration in milliseconds; undefined if it is not known. */
  readonly duration: number | undefined;
}

/** A step as a report shows it. */
export interface ReportedStep {
  /** Number of the step. */
  readonly index: number;
  /** Name for people. */
  readonly name: string;
  /** State of the step when the build ended. */
  readonly state: StepState;
  /** Duration of all runs, in milliseconds. */
  readonly duration: number;
  /** Times in which the step ran. */
  readonly runs: readonly Span[];
  /** Numbers of the steps that it depends on. */
  readonly inputs: readonly number[];
  /** True if the build as a whole waited for the step. */
  readonly critical: boolean;
  /** Line of the Dockerfile, from 1; undefined if it is not known. */
  readonly line: number | undefined;
  /** Why the step ran instead of coming from the cache; undefined if that does not apply. */
  readonly cacheReason: string | undefined;
  /** What the daemon measured inside the step. */
  readonly measurements: readonly Measurement[];
  /** Warnings about the step. */
  readonly warnings: readonly VertexWarning[];
  /** The error of a failed step. */
  readonly error: string;
}

/** Bytes that were moved between this side and the daemon. */
export interface ReportedTransfer {
  /** Name of the tree; for a result, its destination. */
  readonly name: string;
  /** True if the files came from the daemon. */
  readonly received: boolean;
  /** Number of files. */
  readonly files: number;
  /** Bytes of these files. */
  readonly bytes: number;
  /** Directories of a tree that was sent with the most bytes, largest first. */
  readonly directories: readonly {
    readonly path: string;
    readonly files: number;
    readonly bytes: number;
  }[];
}

/** All that a report shows, but for the output of the steps. Times are in milliseconds. */
export interface BuildReport {
  /** Version of the form of this object. */
  readonly version: 1;
  /** How the build ended. */
  readonly outcome: Outcome;
  /** Start of the build, in milliseconds since 1970. */
  readonly started: number;
  /** Duration of the whole build. */
  readonly duration: number;
  /** Time from the start of the first step to the end of the last. */
  readonly span: number;
  /** Numbers about the build. */
  readonly counts: {
    readonly steps: number;
    readonly states: Readonly<Record<StepState, number>>;
    readonly warnings: number;
    readonly bytesSent: number;
    readonly bytesReceived: number;
  };
  /** Steps that have started, in order. */
  readonly steps: readonly ReportedStep[];
  /** Numbers of the steps that the build waited for, in order. */
  readonly criticalPath: readonly number[];
  /** What was sent and received. */
  readonly transfers: readonly ReportedTransfer[];
  /** Warnings about all steps. */
  readonly warnings: readonly VertexWarning[];
}

/** Gathers what a report shows of a build that has ended. */
export function buildReport(model: ProgressModel, details: BuildDetails): BuildReport {
  const steps = model.started;
  const zero = steps.reduce(
    (first, { runs }) => Math.min(first, runs[0]?.started ?? first),
    Infinity,
  );
  const path = criticalPath(model);
  const critical = new Set(path);
  const lineOf = details.dockerfile ? stepLines(details.dockerfile.text) : () => undefined;
  const { steps: known, states, warnings, bytesSent, bytesReceived } = model.counts;
  const last = steps.reduce((end, { runs }) => Math.max(end, runs.at(-1)?.completed ?? end), zero);
  return {
    version: 1,
    outcome: details.outcome,
    started: details.started,
    duration: exact(details.duration),
    span: steps.length > 0 ? exact(last - zero) : 0,
    counts: { steps: known, states: { ...states }, warnings, bytesSent, bytesReceived },
    steps: steps.map((step) => ({
      ...reportedStep(step, zero),
      inputs: inputsOf(step, model).map(({ index }) => index),
      critical: critical.has(step),
      line: lineOf(step.vertex.name),
      cacheReason: cacheReason(step, model),
    })),
    criticalPath: path.map(({ index }) => index),
    transfers: [...model.transfers.values()].map((transfer) => {
      const { name, received = false, files, bytes, directories = [] } = transfer;
      return { name, received, files, bytes, directories };
    }),
    warnings: model.warnings,
  };
}

function reportedStep(step: Step, zero: number) {
  const { index, vertex, state, runs, statuses, warnings } = step;
  return {
    ...{ index, name: vertex.name, state, warnings, error: vertex.error },
    duration: exact(elapsed(step, runs.at(-1)?.started ?? 0)),
    runs: runs.map(({ started, completed }) => ({
      start: exact(started - zero),
      end: exact((completed ?? started) - zero),
    })),
    measurements: [...statuses.values()].map((status) => ({
      name: status.name || status.id,
      amount: Math.max(status.current, status.total),
      duration: status.started !== undefined && status.completed !== undefined
        ? exact(status.completed - status.started)
        : undefined,
    })),
  };
}

/** Returns a time in milliseconds to the microsecond, which is what clocks tell. */
function exact(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

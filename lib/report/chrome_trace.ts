import type { BuildReport, Span } from "./facts/report.ts";

/** An event of Chrome's trace format. Times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: "X" | "M";
  readonly pid: number;
  readonly tid: number;
  readonly cat?: string;
  readonly ts?: number;
  readonly dur?: number;
  readonly args: Readonly<Record<string, unknown>>;
}

const PROCESS = 1;

/**
 * Returns the steps of a build as JSON in Chrome's trace format, which `chrome://tracing` and
 * https://ui.perfetto.dev open. Steps that ran at the same time are in rows of their own.
 */
export function chromeTrace(report: BuildReport): string {
  const lanes: number[] = [];
  const runs = report.steps.flatMap((step) => step.runs.map((run) => ({ step, run })))
    .sort((a, b) => a.run.start - b.run.start);
  const events = runs.map(({ step, run }): TraceEvent => {
    const { index, state, critical, inputs, cacheReason } = step;
    return {
      name: `#${index} ${step.name}`,
      cat: state,
      ph: "X",
      ts: micro(run.start),
      dur: micro(run.end) - micro(run.start),
      pid: PROCESS,
      tid: laneFor(lanes, run),
      args: {
        ...{ state, critical, inputs, cacheReason },
        measurements: step.measurements.map(({ name, amount }) => `${name} ${amount}`),
      },
    };
  });
  const names = [
    metadata("process_name", 0, `build (${report.outcome})`),
    ...lanes.map((_, i) => metadata("thread_name", i + 1, `steps ${i + 1}`)),
  ];
  return `${JSON.stringify({ displayTimeUnit: "ms", traceEvents: [...names, ...events] })}\n`;
}

/** Returns the number of the first row that is free, from 1; `lanes` holds the end of each. */
function laneFor(lanes: number[], { start, end }: Span): number {
  const free = lanes.findIndex((busyUntil) => busyUntil <= start);
  const lane = free < 0 ? lanes.length : free;
  lanes[lane] = end;
  return lane + 1;
}

function metadata(name: string, tid: number, text: string): TraceEvent {
  return { name, ph: "M", pid: PROCESS, tid, args: { name: text } };
}

function micro(ms: number): number {
  return Math.round(ms * 1000);
}

/** Runs exchanges in a process of their own and watches over it. */
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadable } from "node:stream/web";
import type { Finding, Report } from "./report.ts";

/** Time that one exchange may take, in milliseconds. */
const WATCHDOG_MS = 10_000;

/** Memory that the process may use at its peak, in bytes. */
const MAX_PEAK_BYTES = 600 * 1024 * 1024;

/**
 * Exchanges of one process. Deno keeps some kilobytes of each HTTP/2 stream, which would hide what a
 * single exchange takes.
 */
const PROCESS_EXCHANGES = 10_000;

/** Longest end of the stderr of a process that is repeated. */
const MAX_STDERR_CHARS = 2_000;

/** Options for {@linkcode fuzz}. */
export interface FuzzOptions {
  /** Seed of all random choices. */
  readonly seed: number;
  /** Number of the first exchange. */
  readonly from: number;
  /** Number of exchanges. */
  readonly count: number;
  /** Name of the only door to use. @default all doors */
  readonly door?: string | undefined;
  /** Called for each exchange before it begins. */
  readonly onBegin?: ((number: number, door: string) => void) | undefined;
  /** Called for each finding. */
  readonly onFinding?: ((finding: Finding) => void) | undefined;
  /** Ends the run. */
  readonly signal?: AbortSignal | undefined;
}

/** Outcome of {@linkcode fuzz}. */
export interface FuzzResult {
  /** Number of exchanges that were made. */
  readonly made: number;
  /** Number of the exchange with which to go on. */
  readonly next: number;
  readonly findings: readonly Finding[];
  /** Highest peak of the memory of a process, in bytes. */
  readonly peakBytes: number;
}

/**
 * Makes exchanges until `count` are made or the signal aborts. A process that dies or hangs is a
 * finding, and another one goes on behind the exchange at fault.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { from, count, signal } = options;
  const findings: Finding[] = [];
  let next = from;
  let peakBytes = 0;
  const add = (finding: Finding) => {
    findings.push(finding);
    options.onFinding?.(finding);
  };
  while (next < from + count && !signal?.aborted) {
    const outcome = await runWorker(next, options, add);
    next = outcome.next;
    peakBytes = Math.max(peakBytes, outcome.peakBytes);
  }
  if (peakBytes > MAX_PEAK_BYTES) {
    add({ number: next, door: "all", text: `the peak of the memory was ${peakBytes} bytes` });
  }
  return { made: next - from, next, findings, peakBytes };
}

/** Runs one process to its end. Returns the exchange with which to go on. */
async function runWorker(
  start: number,
  { seed, from, count, door = "", onBegin, signal }: FuzzOptions,
  add: (finding: Finding) => void,
): Promise<{ next: number; peakBytes: number }> {
  const to = Math.min(from + count, start + PROCESS_EXCHANGES);
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", `${import.meta.dirname}/worker.ts`, `${seed}`, `${start}`, `${to}`, door],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let current = { number: start, door: "start" };
  let [over, hung, peakBytes] = [false, false, 0];
  const stop = () => child.kill("SIGKILL");
  const watch = () =>
    setTimeout(() => {
      hung = true;
      stop();
    }, WATCHDOG_MS);
  let watchdog = watch();
  signal?.addEventListener("abort", stop);
  const stderr = tail(child.stderr);
  for await (const line of linesOf(child.stdout)) {
    const report: Report = JSON.parse(line);
    if (report.kind === "begun") {
      clearTimeout(watchdog);
      watchdog = watch();
      current = report;
      onBegin?.(report.number, report.door);
    } else if (report.kind === "found") add(report);
    else if (report.kind === "peak") peakBytes = report.bytes;
    else over = true;
  }
  clearTimeout(watchdog);
  signal?.removeEventListener("abort", stop);
  const { code, signal: killedBy } = await child.status;
  const words = await stderr;
  if (over && code === 0) return { next: to, peakBytes };
  if (signal?.aborted) return { next: current.number, peakBytes };
  const text = hung
    ? `it hung for ${WATCHDOG_MS / 1000} s`
    : `the process died: ${killedBy ?? `code ${code}`} ${words}`;
  add({ ...current, text });
  return { next: current.number + 1, peakBytes };
}

function linesOf(stream: ReadableStream<Uint8Array>): AsyncIterable<string> {
  return createInterface({ input: Readable.fromWeb(stream as NodeReadable) });
}

/** Reads a stream to its end. Returns the end of its text. */
async function tail(stream: ReadableStream<Uint8Array>): Promise<string> {
  let text = "";
  for await (const line of linesOf(stream)) text = `${text}${line}\n`.slice(-MAX_STDERR_CHARS);
  return text;
}

/** Processes that outlive this one. Ids are reused, so a process is its id and its start time. */
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { ConnectionError } from "../errors.ts";
import { sleep } from "../internal/deadline.ts";

/** A process of this machine. */
export interface Process {
  /** Process id, which is also the id of its group. */
  readonly pid: number;
  /** Start time in clock ticks since boot: field 22 of `/proc/PID/stat`. */
  readonly ticks: number;
  /** Start time as in RFC 3339, for people. */
  readonly since: string;
}

/** Time for a process to end after SIGTERM. */
const KILL_GRACE_MS = 10_000;

/** Pause between two checks whether a process has ended. */
const POLL_INTERVAL_MS = 50;

/**
 * Starts a program in a session of its own and does not wait for its end. stdout and stderr go to
 * the file `log`, which is emptied first.
 */
export async function startProcess(
  [program, ...args]: readonly [string, ...string[]],
  log: string,
): Promise<Process> {
  await Deno.writeTextFile(log, "", { mode: 0o600 });
  const output = openSync(log, "a");
  try {
    const child = spawn(program, args, { detached: true, stdio: ["ignore", output, output] });
    const started = Promise.withResolvers<void>();
    child.once("spawn", () => started.resolve());
    child.once("error", started.reject);
    await started.promise;
    child.unref();
    const process = { pid: child.pid!, since: new Date().toISOString() };
    return { ...process, ticks: readStat(process.pid)?.ticks ?? 0 };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ConnectionError(`cannot run ${program}: ${why}`, { cause });
  } finally {
    closeSync(output);
  }
}

/** Returns true if the process still runs, and not another one with the same id. */
export function isRunning({ pid, ticks }: Process): boolean {
  const now = readStat(pid);
  return now !== undefined && now.ticks === ticks && now.state !== "Z";
}

/** Stops a process with SIGTERM; kills its group if it has not ended after 10 s. */
export async function stopProcess(process: Process, signal?: AbortSignal): Promise<void> {
  sendSignal(process, process.pid, "SIGTERM");
  const start = performance.now();
  while (isRunning(process)) {
    if (performance.now() - start > KILL_GRACE_MS) sendSignal(process, -process.pid, "SIGKILL");
    await sleep(POLL_INTERVAL_MS, signal);
  }
}

/** Sends a signal to a process or its group, unless another process has the id by now. */
function sendSignal(process: Process, target: number, name: "SIGTERM" | "SIGKILL"): void {
  if (!isRunning(process)) return;
  try {
    Deno.kill(target, name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/** Parses a process's state and start time. The name before them may contain brackets. */
export function parseStat(text: string): { state: string; ticks: number } {
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0]!, ticks: Number(fields[19]) };
}

function readStat(pid: number): { state: string; ticks: number } | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return undefined;
  }
}

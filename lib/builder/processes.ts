/** Processes that outlive this one, known again by their id and the time of their start: ids are used anew. */
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { ConnectionError } from "../errors.ts";
import { sleep } from "../address/deadline.ts";

/** A process of this machine. */
export interface Process {
  /** Its id, which is its group's, too. */
  readonly pid: number;
  /** When it started, in clock ticks since the machine did: field 22 of `/proc/PID/stat`. */
  readonly ticks: number;
  /** When it started, as in RFC 3339, for people. */
  readonly since: string;
}

/** How long a process has to end by itself, in milliseconds. */
const KILL_GRACE_MS = 10_000;

/** How often is looked whether it has, in milliseconds. */
const POLL_INTERVAL_MS = 50;

/**
 * Starts a program in a session of its own, with both outputs in a file, which is emptied before. It isn't waited
 * for.
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
    throw new ConnectionError(`${program} can't be run: ${why}`, { cause });
  } finally {
    closeSync(output);
  }
}

/** Whether a process still runs, and isn't another one with its id. */
export function isRunning({ pid, ticks }: Process): boolean {
  const now = readStat(pid);
  return now !== undefined && now.ticks === ticks && now.state !== "Z";
}

/** Ends a process: asks it to, and where it doesn't in 10 seconds kills its group. */
export async function stopProcess(process: Process, signal?: AbortSignal): Promise<void> {
  sendSignal(process, process.pid, "SIGTERM");
  const start = performance.now();
  while (isRunning(process)) {
    if (performance.now() - start > KILL_GRACE_MS) sendSignal(process, -process.pid, "SIGKILL");
    await sleep(POLL_INTERVAL_MS, signal);
  }
}

/** Sends a signal to a process or its group, if it's still the one that is meant. */
function sendSignal(process: Process, target: number, name: "SIGTERM" | "SIGKILL"): void {
  if (!isRunning(process)) return;
  try {
    Deno.kill(target, name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/** A process's state and start. The name before them may hold anything, brackets, too. */
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

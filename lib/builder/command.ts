/**
 * Finds and runs programs. They stay in this process's group and are signalled alone: `docker` with a
 * remote engine runs ssh, which may ask for a password on the terminal, and no program of another
 * group can read from there.
 */
import * as path from "node:path";
import { ConnectionError } from "../errors.ts";
import type { Log } from "../log/log.ts";

/** Exit code and output of a program. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Searches a list of directories in the form of `PATH` for a program; undefined if there is none.
 */
export function findProgram(program: string, directories: string): string | undefined {
  const [separator, extension] = Deno.build.os === "windows" ? [";", ".exe"] : [":", ""];
  for (const directory of directories.split(separator)) {
    if (!path.isAbsolute(directory)) continue; // never run something from the working directory
    const file = path.join(directory, program + extension);
    if (isProgram(file)) return file;
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    const { isFile, mode } = Deno.statSync(file);
    return isFile && (mode === null || (mode & 0o111) !== 0);
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end, with `input` as its stdin. Rejects with the signal's reason, and with {@linkcode ConnectionError}
 * if it cannot be run.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  signal?: AbortSignal,
  input?: Uint8Array<ArrayBuffer>,
  log?: Log,
): Promise<CommandResult> {
  signal?.throwIfAborted();
  const started = performance.now();
  const decoder = new TextDecoder();
  try {
    const child = new Deno.Command(program, {
      args: [...args],
      stdin: input ? "piped" : "null",
      stdout: "piped",
      stderr: "piped",
      ...(signal ? { signal } : {}),
    }).spawn();
    // A program that does not read its input says why, and ends.
    const written = input && new Blob([input]).stream().pipeTo(child.stdin).catch(() => {});
    const { code, stdout, stderr } = await child.output();
    await written;
    const ms = performance.now() - started;
    log?.builder.debug?.("program ended", { program, args, ms, code });
    signal?.throwIfAborted();
    return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw cannotRun(program, cause);
  }
}

/**
 * Runs a program and yields what it prints to stdout and stderr as it comes. Terminates the program
 * if the iteration ends early.
 */
export async function* streamProgram(
  program: string,
  args: readonly string[],
  signal?: AbortSignal,
  log?: Log,
): AsyncGenerator<Uint8Array, number> {
  signal?.throwIfAborted();
  log?.builder.debug?.("program starts", { program, args });
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command(program, {
      args: [...args],
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
      ...(signal ? { signal } : {}),
    }).spawn();
  } catch (cause) {
    throw cannotRun(program, cause);
  }
  const readers = [child.stdout.getReader(), child.stderr.getReader()];
  const next = (index: number) => readers[index]!.read().then((read) => ({ index, ...read }));
  const waiting = new Map(readers.map((_, index) => [index, next(index)]));
  try {
    while (waiting.size > 0) {
      const { index, value } = await Promise.race(waiting.values());
      if (value) {
        waiting.set(index, next(index));
        yield value;
      } else waiting.delete(index);
    }
  } finally {
    if (waiting.size > 0) terminate(child);
    for (const reader of readers) await reader.cancel().catch(() => {});
    await child.status;
  }
  signal?.throwIfAborted();
  return (await child.status).code;
}

function terminate(child: Deno.ChildProcess): void {
  try {
    child.kill();
  } catch {
    // already ended
  }
}

function cannotRun(program: string, cause: unknown): ConnectionError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ConnectionError(`cannot run ${program}: ${why}`, {
    cause,
    advice: cause instanceof Deno.errors.NotCapable ? `Run with --allow-run=${program}.` : "",
  });
}

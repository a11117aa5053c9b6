/** Runs a program of a container as if it ran here: on the terminal, or on stdin and stdout. */
import { CancelledError } from "../../errors.ts";
import type { Container, ProcessOptions } from "../../client/gateway/mod.ts";
import { write } from "../../terminal/output.ts";
import { isReaderGone, stdinStream, stdoutStream, writeWhole } from "../../terminal/stdio.ts";
import { LeaveKeys } from "./leave_keys.ts";
import { RawTerminal } from "./raw_terminal.ts";

/** The program and what it gets. */
export type InteractiveProgram = Pick<
  ProcessOptions,
  "args" | "env" | "cwd" | "user" | "secretEnv" | "security"
>;

/** Exit code of a program whose output nobody reads: 128 and the number of SIGPIPE. */
const BROKEN_PIPE = 141;

/**
 * Runs a program of a container, with a terminal if stdin and stdout are one. Resolves with its exit
 * code. Rejects with `CancelledError` when the keys to leave it are typed, with the reason of an
 * aborted signal, and with `BuildFailedError` if the program cannot be started.
 */
export async function runInteractive(
  container: Container,
  program: InteractiveProgram,
  signal: AbortSignal,
): Promise<number> {
  return RawTerminal.isThere()
    ? await onTerminal(container, program, signal)
    : await onStreams(container, program, signal);
}

async function onTerminal(
  container: Container,
  program: InteractiveProgram,
  signal: AbortSignal,
): Promise<number> {
  const left = new AbortController();
  const keys = new LeaveKeys();
  const filter = new TransformStream<Uint8Array, Uint8Array>({
    transform(typed, controller) {
      const { bytes, left: leaves } = keys.take(typed);
      if (bytes.length > 0) controller.enqueue(bytes);
      if (leaves) left.abort(new CancelledError("the program was left"));
    },
  });
  const process = await container.start({
    ...program,
    env: { TERM: Deno.env.get("TERM") || "xterm", ...program.env },
    tty: true,
    stdin: stdinStream().pipeThrough(filter),
    stdout: stdoutStream(),
    signal: AbortSignal.any([signal, left.signal]),
  });
  // Not before, so that Ctrl-C ends a start that takes long.
  using terminal = new RawTerminal();
  process.resize(terminal.size);
  terminal.onResize((size) => process.resize(size));
  try {
    return (await process.exit).code;
  } catch (error) {
    write(Deno.stderr, "\n"); // the cursor may be behind a prompt
    throw error;
  }
}

async function onStreams(
  container: Container,
  program: InteractiveProgram,
  signal: AbortSignal,
): Promise<number> {
  const unread = new AbortController();
  const stdout = new WritableStream<Uint8Array>({
    async write(bytes) {
      try {
        await writeWhole(Deno.stdout, bytes);
      } catch (error) {
        if (!isReaderGone(error)) throw error;
        unread.abort(error);
      }
    },
  });
  const process = await container.start({
    ...program,
    stdin: stdinStream(),
    stdout,
    stderr: stdoutStream(Deno.stderr),
    signal: AbortSignal.any([signal, unread.signal]),
  });
  try {
    return (await process.exit).code;
  } catch (error) {
    if (unread.signal.aborted && !signal.aborted) return BROKEN_PIPE;
    throw error;
  }
}

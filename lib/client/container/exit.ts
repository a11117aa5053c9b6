import type { moby } from "../../../proto/gen/container.js";
import { BuildFailedError, CancelledError } from "../../errors.ts";
import { exitCode, isStopped } from "../failure/daemon_text.ts";

/** How a process has ended. */
export interface ExitStatus {
  /** Exit code; -1 if a signal has ended the process, and the daemon does not tell more. */
  readonly code: number;
  /** True for the exit code 0. */
  readonly success: boolean;
}

/** Size of a terminal. */
export interface TerminalSize {
  /** Columns. */
  readonly columns: number;
  /** Rows. */
  readonly rows: number;
}

/** A process in a container. */
export interface ContainerProcess {
  /** What the process reads. Throws `OptionError` unless it was started with `piped`. */
  readonly stdin: WritableStream<Uint8Array>;
  /**
   * What the process prints; it waits while 64 KiB are not read. Throws `OptionError` unless it was
   * started with `piped`.
   */
  readonly stdout: ReadableStream<Uint8Array>;
  /** The errors that the process prints, as `stdout`. */
  readonly stderr: ReadableStream<Uint8Array>;
  /**
   * How the process ends, after everything that it printed was read. Resolves for every exit code.
   * Rejects with `BuildFailedError` if the program cannot be started, and with `CancelledError` if the
   * container is released before the end.
   */
  readonly exit: Promise<ExitStatus>;
  /** Changes the size of the terminal. Does nothing after the end. */
  resize(size: TerminalSize): void;
  /** Sends a signal, such as `SIGTERM`. Does nothing after the end. Requires BuildKit v0.10. */
  signal(name: string): void;
}

/** Exit code of a process that may never have begun (`frontend/gateway/pb/exit.go`). */
const UNKNOWN_EXIT = 255;

/** Returns how a process has ended, or the error if it did not begin or was killed by the daemon. */
export function exitStatus(
  { Code, Error: failure }: moby.buildkit.v1.frontend.ExitMessage,
  program: string,
): ExitStatus | Error {
  const text = failure?.message ?? "";
  const isExit = failure?.details.some(({ type_url }) =>
    type_url.endsWith("gatewayapi.ExitMessage+json")
  );
  if (Code !== UNKNOWN_EXIT || isExit || exitCode(text) === Code) {
    return { code: Code | 0, success: Code === 0 }; // the daemon means a number with a sign
  }
  if (isStopped(text)) {
    return new CancelledError(`${program} was killed, because its container has ended`);
  }
  const detail = text || "the daemon gives no reason";
  return new BuildFailedError(`cannot run ${program}`, { detail, reason: "run" });
}

import { Option } from "commander";
import { readableEnvironment } from "../../internal/environment.ts";
import type { LogOutput } from "../terminal/log_output.ts";

/** Values of the option that {@linkcode debugOption} returns. */
export interface DebugFlags {
  debug?: boolean | undefined;
}

/** Returns the option of all commands that talk to a daemon or an engine. */
export function debugOption(): Option {
  return new Option(
    "-D, --debug",
    "log what is tried and said on stderr, without secrets; more with BKIT_LOG (see README)",
  );
}

/**
 * Returns the output for the log that `--debug` and `BKIT_LOG` ask for; undefined if neither is
 * given. Dispose it to flush it. Once `signal` is aborted, a slow reader is not waited for. Rejects
 * with `OptionError` if the variable is invalid.
 */
export async function logOutput(
  { debug }: DebugFlags,
  signal?: AbortSignal,
): Promise<LogOutput | undefined> {
  const levels = readableEnvironment("BKIT_LOG") ?? "";
  if (!debug && levels.trim() === "") return undefined;
  const { LogOutput } = await import("../terminal/log_output.ts");
  return new LogOutput(debug ? `debug,${levels}` : levels, signal);
}

import { readableEnvironment } from "../../internal/environment.ts";
import type { LogOutput } from "../terminal/log_output.ts";

/** Values of the options of the log. */
export interface DebugFlags {
  debug?: boolean | undefined;
  logFormat?: "text" | "json" | undefined;
}

/**
 * Returns the output for the log that `--debug` and `BKIT_LOG` ask for; undefined if neither is
 * given. Dispose it to flush it. Once `signal` is aborted, a slow reader is not waited for. Rejects
 * with `OptionError` if the variable is invalid.
 */
export async function logOutput(
  { debug, logFormat }: DebugFlags,
  signal?: AbortSignal,
): Promise<LogOutput | undefined> {
  const levels = readableEnvironment("BKIT_LOG") ?? "";
  if (!debug && levels.trim() === "") return undefined;
  const { LogOutput } = await import("../terminal/log_output.ts");
  return new LogOutput(debug ? `debug,${levels}` : levels, { format: logFormat, signal });
}

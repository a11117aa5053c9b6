import { invalidOption } from "../internal/option_text.ts";
import { createLog } from "./create_log.ts";
import { parseLevels } from "./levels.ts";
import type { Log, LogRecord } from "./log.ts";

/** Options for a log. */
export interface LogOptions {
  /**
   * Called with what is done, for reports of bugs: addresses that were tried, calls in both
   * directions, logins by name, never a secret. It is called while work is under way, so it must
   * not take long; errors that it throws are ignored.
   *
   * @default {nothing is logged, which costs nothing}
   */
  readonly onLog?: ((record: LogRecord) => void) | undefined;
  /**
   * What `onLog` is called with: levels (`off`, `debug` or `trace`) for all rooms or for one, such
   * as `debug,rpc=trace,diffcopy=off`; what comes later counts. See `LogRoom`.
   *
   * @default {"debug"}
   */
  readonly logLevels?: string | undefined;
}

/** Returns the log of the options; undefined if nothing is logged. Throws `OptionError`. */
export function openLog({ onLog, logLevels }: LogOptions): Log | undefined {
  if (onLog) return createLog(onLog, parseLevels(logLevels ?? "debug"));
  if (logLevels !== undefined) {
    throw invalidOption("logLevels", "be omitted without onLog, which is called with the records");
  }
  return undefined;
}

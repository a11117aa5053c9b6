import config from "../../../deno.json" with { type: "json" };
import { parseLevels } from "../../log/levels.ts";
import { logJson, logLine, type WrittenRecord } from "../../log/line.ts";
import type { LogRecord } from "../../log/log.ts";
import type { LogOptions } from "../../log/open_log.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { type Mode, resolveMode } from "../../terminal/mode.ts";
import { ProgressWriter } from "../../terminal/progress_writer.ts";

/** Number of characters that may wait for a slow reader; lines beyond them are left out. */
const MAX_PENDING_CHARS = 1024 * 1024;

/** Modes that need stderr for themselves. */
const ALONE: readonly string[] = ["tty", "json", "rawjson"];

/** Options for {@linkcode LogOutput}. */
export interface LogOutputOptions {
  /** Form of the lines. @default {"text"} */
  readonly format?: "text" | "json" | undefined;
  /** Once it is aborted, a slow reader is not waited for. */
  readonly signal?: AbortSignal | undefined;
  /** Writes to stderr. @default {a new one} */
  readonly writer?: ProgressWriter | undefined;
  /** Time at which the command was started, in milliseconds since 1970. @default {that of Deno} */
  readonly start?: number | undefined;
}

/** The log of the command, one line a record on stderr. */
export class LogOutput implements AsyncDisposable {
  /** Writes to stderr, in the order of the texts that it gets. A display has to use it, too. */
  readonly writer: ProgressWriter;
  /** Options of the library with which its log is written here. */
  readonly options: Required<LogOptions>;
  readonly #line: (record: WrittenRecord) => string;
  readonly #json: boolean;
  #omitted = 0;

  /**
   * Starts the log with a line about this program. `levels` is the value of `BKIT_LOG`; throws
   * `OptionError` if it is invalid.
   */
  constructor(
    levels: string,
    { format = "text", signal, writer, start = performance.timeOrigin }: LogOutputOptions = {},
  ) {
    parseLevels(levels, "BKIT_LOG");
    this.writer = writer ?? new ProgressWriter(signal);
    this.#json = format === "json";
    this.#line = this.#json ? logJson : (record) => logLine(record, start);
    this.options = { onLog: (record) => this.#write(record), logLevels: levels };
    const { os, arch } = Deno.build;
    const fields = { version: config.version, deno: Deno.version.deno, os, arch };
    this.writer.write(this.#own(this.#json ? "started" : "", fields));
  }

  /**
   * Returns the mode in which progress is shown beside the log, whose lines would break a drawing
   * and the JSON that a program reads. Throws `OptionError` for such a mode.
   */
  modeBeside(mode: Mode): Mode {
    if (ALONE.includes(mode)) {
      throw invalidOption("mode", `not be "${mode}" while a log is written there`, undefined, {
        advice: 'Use "plain", or omit the option.',
      });
    }
    const resolved = resolveMode(mode);
    return resolved === "tty" ? "plain" : resolved;
  }

  /** Resolves when all lines are written. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#omitted > 0) this.writer.write(this.#omission());
    await this.writer.flush();
  }

  #write(record: LogRecord): void {
    if (this.writer.pending > MAX_PENDING_CHARS) {
      this.#omitted++;
      return;
    }
    const text = this.#omitted > 0 ? this.#omission() : "";
    this.writer.write(text + this.#line(record));
  }

  #omission(): string {
    const count = this.#omitted;
    this.#omitted = 0;
    const what = count === 1 ? "line" : "lines";
    const text = `${count} ${what} of the log left out: the reader is too slow`;
    return this.#json ? this.#own(text, {}) : `… ${text}\n`;
  }

  /** Returns a line about the log itself. */
  #own(message: string, fields: LogRecord["fields"]): string {
    const time = performance.timeOrigin + performance.now();
    return this.#line({ time, level: "debug", room: "bkit", message, fields });
  }
}

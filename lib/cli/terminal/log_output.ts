import config from "../../../deno.json" with { type: "json" };
import { parseLevels } from "../../log/levels.ts";
import { logLine } from "../../log/line.ts";
import type { LogRecord } from "../../log/log.ts";
import type { LogOptions } from "../../log/open_log.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { type Mode, resolveMode } from "../../terminal/mode.ts";
import { ProgressWriter } from "../../terminal/progress_writer.ts";

/** Number of characters that may wait for a slow reader; lines beyond them are left out. */
const MAX_PENDING_CHARS = 1024 * 1024;

/** Modes that need stderr for themselves. */
const ALONE: readonly string[] = ["tty", "json", "rawjson"];

/** The log of the command, one line a record on stderr. */
export class LogOutput implements AsyncDisposable {
  /** Writes to stderr, in the order of the texts that it gets. A display has to use it, too. */
  readonly writer: ProgressWriter;
  /** Options of the library with which its log is written here. */
  readonly options: Required<LogOptions>;
  readonly #start: number;
  #omitted = 0;

  /**
   * Starts the log with a line about this program. `levels` is the value of `BKIT_LOG`; throws
   * `OptionError` if it is invalid.
   */
  constructor(
    levels: string,
    signal?: AbortSignal,
    writer: ProgressWriter = new ProgressWriter(signal),
    start: number = performance.timeOrigin,
  ) {
    parseLevels(levels, "BKIT_LOG");
    this.writer = writer;
    this.#start = start;
    this.options = { onLog: (record) => this.#write(record), logLevels: levels };
    const { os, arch } = Deno.build;
    const time = ((performance.timeOrigin + performance.now() - start) / 1000).toFixed(3);
    writer.write(
      `${time}s debug bkit: version=${config.version} deno=${Deno.version.deno} os=${os} arch=${arch}\n`,
    );
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
    this.writer.write(text + logLine(record, this.#start));
  }

  #omission(): string {
    const count = this.#omitted;
    this.#omitted = 0;
    return `… ${count} ${
      count === 1 ? "line" : "lines"
    } of the log left out: the reader is too slow\n`;
  }
}

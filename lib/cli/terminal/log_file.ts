/** The file of `--log-file`: the plain log of a whole build. */
import * as path from "node:path";
import { checkFile } from "../../diffcopy/target/file_sink.ts";
import type { BkitError } from "../../errors.ts";
import { createError, writeError } from "../../internal/write_error.ts";
import { PlainDisplay } from "../../progress/display/plain.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import type { Display } from "../../terminal/display.ts";
import { LinesDisplay } from "../../terminal/lines_display.ts";
import type { ProgressWriter } from "../../terminal/progress_writer.ts";
import { fileWriter } from "./file_writer.ts";
import { errorText } from "./error_text.ts";

/** A file to open: what it needs of `Deno.FsFile`. */
export type LogTarget = Pick<Deno.FsFile, "write" | "close">;

/**
 * Creates or empties the file for a log, and creates the directories above it. Rejects with
 * `OptionError` or `OutputError` if that is not possible.
 */
export async function openLogFile(name: string): Promise<Deno.FsFile> {
  await checkFile(name);
  await Deno.mkdir(path.dirname(path.resolve(name)), { recursive: true }).catch((cause) => {
    throw createError(name, cause);
  });
  try {
    return await Deno.open(name, { write: true, create: true, truncate: true });
  } catch (cause) {
    throw writeError(name, cause);
  }
}

/**
 * A display that also writes the plain log of the build to a file while the build runs. If the file
 * cannot be written, its log ends there, and the build goes on.
 */
export class LoggedDisplay implements Display {
  readonly #display: Display;
  readonly #warn: (short: string) => void | Promise<void>;
  readonly #name: string;
  readonly #file: LogTarget;
  readonly #writer: ProgressWriter;
  readonly #log: LinesDisplay;
  #fault: BkitError | undefined;
  #ending: Promise<void> | undefined;

  /**
   * Creates a display beside another one, which ends with it. The file, which is called `name` in
   * messages, is closed in the end. `warn` is told if it is incomplete. Once `signal` is aborted, a
   * pipe whose reader has stopped reading is not waited for.
   */
  constructor(
    display: Display,
    { name, file, warn, signal }: {
      readonly name: string;
      readonly file: LogTarget;
      readonly warn: (short: string) => void | Promise<void>;
      readonly signal: AbortSignal;
    },
  ) {
    this.#display = display;
    this.#warn = warn;
    this.#name = name;
    this.#file = file;
    this.#writer = fileWriter(name, file, signal, (fault) => this.#fault = fault);
    this.#log = new LinesDisplay(new PlainDisplay(), this.#writer, true);
  }

  /** Shows an event, and writes it. Resolves when another one may follow; never rejects. */
  show(event: ProgressEvent): void | Promise<void> {
    const shown = this.#display.show(event);
    const written = this.#log.show(event);
    if (shown || written) return Promise.all([shown, written]).then(() => {});
  }

  /**
   * Ends the log, with the error of the build if it has one, and then the display. Resolves when
   * everything is written; never rejects.
   */
  end(error?: unknown): Promise<void> {
    return this.#ending ??= this.#end(error);
  }

  async #end(error: unknown): Promise<void> {
    await this.#log.end();
    if (error !== undefined) await this.#writer.write(`\n${errorText(error)}`);
    await this.#writer.flush();
    this.#file.close();
    if (this.#fault) {
      await this.#warn(`the log in ${this.#name} is incomplete: ${this.#fault.shortMessage}`);
    }
    await this.#display.end(error);
  }
}

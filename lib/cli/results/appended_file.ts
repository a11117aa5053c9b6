import { createError } from "../../internal/write_error.ts";
import type { BkitError } from "../../errors.ts";
import type { ProgressWriter } from "../../terminal/progress_writer.ts";
import { fileWriter } from "../terminal/file_writer.ts";

/** A file to which lines are appended while a build runs, without holding it up. */
export class AppendedFile implements AsyncDisposable {
  readonly #file: Deno.FsFile;
  readonly #writer: ProgressWriter;
  #fault: BkitError | undefined;

  private constructor(name: string, file: Deno.FsFile, signal: AbortSignal) {
    this.#file = file;
    this.#writer = fileWriter(name, file, signal, (fault) => this.#fault = fault);
  }

  /**
   * Opens a file, which is created for this user only if there is none. Once `signal` is aborted, a
   * pipe whose reader has stopped reading is not waited for. Rejects with `OutputError`.
   */
  static async open(name: string, signal: AbortSignal): Promise<AppendedFile> {
    try {
      const file = await Deno.open(name, { append: true, create: true, mode: 0o600 });
      return new AppendedFile(name, file, signal);
    } catch (cause) {
      throw createError(name, cause);
    }
  }

  /** What went wrong, after which nothing more is written. */
  get fault(): BkitError | undefined {
    return this.#fault;
  }

  /** Adds a line. Resolves when another one may follow; never rejects. */
  write(line: string): Promise<void> {
    return this.#writer.writeControls(`${line}\n`);
  }

  /** Writes what is left, and closes the file. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writer.flush();
    this.#file.close();
  }
}

/** The files that `buildctl` writes about a build, however it ends. */
import { writeFile } from "../../diffcopy/target/file_sink.ts";
import { BkitError } from "../../errors.ts";
import { oneLine, printable } from "../../internal/printable.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import { write } from "../../terminal/output.ts";
import { AppendedFile } from "./appended_file.ts";
import { CacheMetrics } from "./cache_metrics.ts";

/** Options that name the files. */
export interface RecordFlags {
  /** File for the id of the build. */
  readonly refFile?: string | undefined;
  /** File to which the daemon's reports are appended. */
  readonly trace?: string | undefined;
  /** File for the numbers of cached steps, or `stdout` or `stderr`. */
  readonly debugJsonCacheMetrics?: string | undefined;
}

/** Gathers what is written about a build. */
export class Records {
  readonly #flags: RecordFlags;
  readonly #trace: AppendedFile | undefined;
  readonly #metrics: CacheMetrics | undefined;
  /** The build, once there is one. */
  build: { readonly ref: string } | undefined;

  private constructor(flags: RecordFlags, trace: AppendedFile | undefined) {
    this.#flags = flags;
    this.#trace = trace;
    this.#metrics = flags.debugJsonCacheMetrics ? new CacheMetrics() : undefined;
  }

  /** Opens the file of the trace, if there is one. Rejects with `OutputError`. */
  static async open(flags: RecordFlags, signal: AbortSignal): Promise<Records> {
    return new Records(
      flags,
      flags.trace ? await AppendedFile.open(flags.trace, signal) : undefined,
    );
  }

  /** Takes the next event of the build. Resolves when another one may follow; never rejects. */
  show(event: ProgressEvent): void | Promise<void> {
    this.#metrics?.apply(event);
    if (event.type === "raw") return this.#trace?.write(event.json);
  }

  /**
   * Writes what is left, and closes the trace. Rejects with `OutputError` if something cannot be
   * written; for a build that has failed, `failed` is true, and stderr is told instead.
   */
  async end(failed: boolean): Promise<void> {
    const { refFile, debugJsonCacheMetrics } = this.#flags;
    try {
      await this.#trace?.[Symbol.asyncDispose]();
      if (this.#trace?.fault) throw this.#trace.fault;
      if (refFile && this.build?.ref) await writeFile(refFile, this.build.ref);
      if (this.#metrics) await writeLines(debugJsonCacheMetrics!, this.#metrics.lines());
    } catch (error) {
      if (!failed || !(error instanceof BkitError)) throw error;
      write(Deno.stderr, `warning: ${error.shortMessage}\n`);
    }
  }
}

async function writeLines(file: string, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${printable(oneLine(line))}\n`).join("");
  if (file === "stdout") write(Deno.stdout, text);
  else if (file === "stderr") write(Deno.stderr, text);
  else await writeFile(file, text);
}

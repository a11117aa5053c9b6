import type { BuildOptions, BuildResult } from "../../client/mod.ts";
import { writeFile } from "../../diffcopy/target/file_sink.ts";
import { BkitError, BuildFailedError, CancelledError } from "../../errors.ts";
import { oneLine, printable } from "../../internal/printable.ts";
import { type ProgressEvent, ProgressModel } from "../../progress/mod.ts";
import { write } from "../../terminal/output.ts";
import { type BuildDetails, buildReport, chromeTrace, htmlReport } from "../../report/mod.ts";

/** Files that are written about a build when it has ended. */
export interface ReportFiles {
  /** File for the HTML page. */
  readonly report?: string | undefined;
  /** File for the trace. */
  readonly chromeTrace?: string | undefined;
}

/** What a report needs to know besides the progress of the build. */
type Facts = Pick<BuildDetails, "dockerfile">;

/** Gathers the progress of a build, and writes reports when it has ended in any way. */
export class Reports {
  readonly #files: ReportFiles;
  readonly #facts: Facts;
  readonly #model = new ProgressModel();
  readonly #started = Date.now();
  /** Address of the daemon, as soon as it is known. */
  address: string | undefined;

  /** Creates the reports of a build that begins now. */
  constructor(files: ReportFiles, facts: Facts) {
    this.#files = files;
    this.#facts = facts;
  }

  /** Takes the next event of the build. */
  apply(event: ProgressEvent): void {
    this.#model.apply(event);
  }

  /** Writes the reports of a build that succeeded. Rejects with `OutputError`. */
  async built({ ref, digest, names }: BuildResult, { tags }: BuildOptions): Promise<void> {
    await this.#write({ outcome: "built", ref, digest, names: names.length > 0 ? names : tags });
  }

  /**
   * Writes the reports of a build that did not succeed. Says on stderr why they cannot be written:
   * the error of the build is the one that counts.
   */
  async failed(error: unknown, { tags: names }: BuildOptions): Promise<void> {
    const cancelled = error instanceof CancelledError;
    const known = error instanceof BkitError ? error : undefined;
    const failed = error instanceof BuildFailedError ? error : undefined;
    const written = this.#write({
      ...{ outcome: cancelled ? "cancelled" : "failed", names, ref: failed?.ref },
      failure: cancelled ? undefined : {
        message: printable(oneLine(messageOf(error).split("\n")[0]!)),
        excerpt: failed?.source?.excerpt,
        advice: known?.advice,
      },
    });
    await written.catch((cause) => write(Deno.stderr, `warning: ${messageOf(cause)}\n`));
  }

  async #write(outcome: Omit<BuildDetails, "started" | "duration">): Promise<void> {
    this.#model.end();
    const { report, chromeTrace: trace } = this.#files;
    const started = this.#started;
    const details = {
      ...{ started, duration: Date.now() - started, address: this.address },
      ...this.#facts,
      ...outcome,
    };
    if (report) await writeFile(report, htmlReport(this.#model, details));
    if (trace) await writeFile(trace, chromeTrace(buildReport(this.#model, details)));
  }
}

function messageOf(error: unknown): string {
  if (error instanceof BkitError) return error.shortMessage;
  return error instanceof Error ? error.message : String(error);
}

import { BkitError, type BkitErrorOptions } from "./base.ts";

/** Number of lines of a step's output in the complete text of an error. */
const MESSAGE_LINES = 20;

/** Part of a file in which lines are marked, see {@linkcode BuildFailedError.source}. */
export interface SourceExcerpt {
  /** Name of the file, such as `Dockerfile`. */
  readonly file: string;
  /** Number of the first marked line, from 1. */
  readonly line: number;
  /** The marked lines and some around them, with line numbers; `>>>` precedes a marked line. */
  readonly excerpt: string;
}

/** Lines that are left out of a step's output, see {@linkcode BuildFailedError.omitted}. */
export interface OmittedLines {
  /** Number of lines before them. */
  readonly after: number;
  /** Number of lines that are left out. */
  readonly lines: number;
  /** Length of these lines, in bytes. */
  readonly bytes: number;
}

/** Options for {@linkcode BuildFailedError}. */
export interface BuildFailure extends BkitErrorOptions {
  /** Id of the build in the daemon. */
  ref?: string | undefined;
  /** The step that failed, such as `[2/3] RUN make`. */
  step?: string | undefined;
  /** The exit code of the program that failed. */
  exitCode?: number | undefined;
  /** The step's output, by lines. */
  log?: readonly string[] | undefined;
  /** Lines that are left out of it. */
  omitted?: OmittedLines | undefined;
  /** Lines of the file that define the step. */
  source?: SourceExcerpt | undefined;
}

/** The daemon ran the build, and a step, the Dockerfile or an output failed. */
export class BuildFailedError extends BkitError {
  /** Always `BUILD_FAILED`. */
  readonly code = "BUILD_FAILED";
  /** Id of the build in the daemon, whose history has the whole output. */
  readonly ref: string;
  /**
   * The step that failed, such as `[2/3] RUN make`; undefined if the failure belongs to no step.
   */
  readonly step: string | undefined;
  /** Exit code of the program that failed; undefined if no program failed. */
  readonly exitCode: number | undefined;
  /**
   * The output of the step, by lines: all of it up to 1 MiB, beyond that its beginning and its end.
   * Empty if no program failed. The message has only the last 20 lines.
   */
  readonly log: readonly string[];
  /** What is left out of {@linkcode BuildFailedError.log}; undefined if it is complete. */
  readonly omitted: OmittedLines | undefined;
  /** Lines of the file that define the step; undefined if the daemon did not send them. */
  readonly source: SourceExcerpt | undefined;

  /** Creates an error. `message` says what failed. */
  constructor(message: string, failure: BuildFailure = {}) {
    const { log = [] } = failure;
    super(message, { ...failure, preface: lastLines(log), ...explained(failure) }, "daemon");
    this.ref = failure.ref ?? "";
    this.step = failure.step;
    this.exitCode = failure.exitCode;
    this.log = log;
    this.omitted = failure.omitted;
    this.source = failure.source;
  }
}

/** Returns the last lines of a step's output, under a heading; empty if there are none. */
function lastLines(log: readonly string[]): string {
  if (log.length === 0) return "";
  const last = log.slice(-MESSAGE_LINES).map((line) => `  ${line}`).join("\n");
  return `the last lines of the output:\n${last}`;
}

/** Returns the explanation of an error with the lines of its file. */
export function explained(
  { source, explanation }: BkitErrorOptions & { readonly source?: SourceExcerpt | undefined },
): { explanation: string | undefined } {
  if (!source) return { explanation };
  const place = `${source.file}:${source.line}\n${source.excerpt}`;
  return { explanation: explanation ? `${place}\n${explanation}` : place };
}

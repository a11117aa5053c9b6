import { OptionError } from "../../errors.ts";

/** Line of a file, such as an ignore file. */
export interface PatternSource {
  /** Name of the file. */
  readonly file: string;
  /** Number of the line, from 1. */
  readonly line: number;
}

/** Number of characters of a pattern that a message shows. */
const MAX_SHOWN = 200;

/** A pattern of an ignore file or of a daemon is invalid. */
export class PatternError extends OptionError {
  /** The pattern, without its `!` if it is an exception. */
  readonly pattern: string;
  /** Line that the pattern is from; undefined if that is not known. */
  readonly source: PatternSource | undefined;

  /** Creates an error; `reason` says what is wrong with the pattern. */
  constructor(pattern: string, source: PatternSource | undefined, reason: string, cause?: unknown) {
    const shown = pattern.length > MAX_SHOWN ? `${pattern.slice(0, MAX_SHOWN)}…` : pattern;
    const place = source ? ` (${source.file}:${source.line})` : "";
    super(`cannot use the pattern ${JSON.stringify(shown)}${place}`, { detail: reason, cause });
    this.name = "OptionError"; // the class of all options, which callers know
    this.pattern = pattern;
    this.source = source;
  }
}

/** The form of an error for programs. README describes it. */
import { BkitError, type OmittedLines } from "../../errors.ts";
import { headline } from "./error_text.ts";
import { exitCode } from "./exit.ts";
import { adviceWithFlags, flagOf } from "./flag_names.ts";

/** An error as the command prints it with `--json`; what is not known is null. */
export interface ErrorObject {
  /** {@linkcode BkitError.code}, or `UNEXPECTED` for a bug in bkit. */
  readonly code: string;
  /** {@linkcode BkitError.reason}, or `unexpected` for a bug in bkit. */
  readonly reason: string;
  /** What failed and why, in one line. */
  readonly message: string;
  /** Lines that explain it. */
  readonly explanation: string | null;
  /** What to do about it. */
  readonly advice: string | null;
  /** Exit code of the command. */
  readonly exitCode: number;
  /** Id of the build in the daemon. */
  readonly ref: string | null;
  /** Name of the step that failed. */
  readonly step: string | null;
  /** Exit code of the program of that step. */
  readonly stepExitCode: number | null;
  /** Output of that step, by lines. */
  readonly log: readonly string[] | null;
  /** Lines that are left out of it. */
  readonly omitted: OmittedLines | null;
  /** Place in the Dockerfile or in an ignore file. */
  readonly source: { readonly file: string; readonly line: number } | null;
  /** Registry or server that the error is about. */
  readonly host: string | null;
  /** HTTP status with which that server answered. */
  readonly httpStatus: number | null;
  /** Flag at fault. */
  readonly option: string | null;
  /** File of the context that cannot be sent. */
  readonly path: string | null;
  /** Address of the daemon. */
  readonly address: string | null;
}

/** Fields that some classes of errors have. */
interface Fields {
  readonly ref?: string;
  readonly step?: string;
  readonly exitCode?: number;
  readonly log?: readonly string[];
  readonly omitted?: OmittedLines;
  readonly source?: { readonly file: string; readonly line: number };
  readonly option?: string;
  readonly path?: string;
  readonly address?: string;
}

/** Returns the object for an error, with flags in place of the library's options. */
export function errorObject(error: unknown): ErrorObject {
  const known = error instanceof BkitError ? error : undefined;
  const fields = (known ?? {}) as Fields;
  const { source, log } = fields;
  return {
    code: known?.code ?? "UNEXPECTED",
    reason: known?.reason ?? "unexpected",
    message: known ? headline(known) : error instanceof Error ? error.message : String(error),
    explanation: known
      ? known.explanation || null
      : error instanceof Error
      ? error.stack ?? null
      : null,
    advice: adviceWithFlags(known?.advice ?? "") || null,
    exitCode: exitCode(error),
    ref: fields.ref || null,
    step: fields.step ?? null,
    stepExitCode: fields.exitCode ?? null,
    log: log && log.length > 0 ? log : null,
    omitted: fields.omitted ?? null,
    source: source ? { file: source.file, line: source.line } : null,
    host: known?.host ?? null,
    httpStatus: known?.httpStatus ?? null,
    option: fields.option === undefined ? null : flagOf(fields.option) ?? null,
    path: fields.path || null,
    address: fields.address ?? null,
  };
}

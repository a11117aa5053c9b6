/**
 * Every error that a caller of bkit may want to catch.
 *
 * All of them are a {@linkcode BkitError}: `code` is stable and made for programs, `message` is
 * whole and made for people, `shortMessage` is its first sentence, `reason` the cause in words,
 * `cause` what was underneath. No error holds a secret. Programs should decide from `code` and the
 * fields of each class: texts may change.
 *
 * ```ts
 * import { BkitError, ContextError } from "@x/bkit/errors";
 *
 * const error: unknown = new ContextError("cannot read app.key: permission denied", "app.key");
 * if (error instanceof ContextError) console.log(error.path);
 * else if (error instanceof BkitError) console.log(error.code, error.message);
 * ```
 *
 * @module
 */

/** The stable names that {@linkcode BkitError.code} can have. */
export type ErrorCode =
  | "AUTH"
  | "BAD_OPTION"
  | "BUILD_FAILED"
  | "CANCELLED"
  | "CONNECTION"
  | "CONTEXT"
  | "OUTPUT"
  | "PROTOCOL"
  | "RPC"
  | "SESSION_LOST"
  | "UNSUPPORTED";

/** Options of every {@linkcode BkitError}. */
export interface BkitErrorOptions {
  /** What was underneath. */
  cause?: unknown | undefined;
  /** What the reader can do about it, as whole sentences. */
  advice?: string | undefined;
  /**
   * Why it failed, in words. It is put behind the message: `cannot write x` and `no space is left`
   * make `cannot write x: no space is left`.
   */
  reason?: string | undefined;
}

/** What all errors of bkit have in common. */
export abstract class BkitError extends Error {
  /** A stable name of the kind of error, made for programs. */
  abstract readonly code: ErrorCode;
  /** What went wrong, without the advice. */
  readonly shortMessage: string;
  /** Why it went wrong, without what was tried; the same as `shortMessage` if the two are one. */
  readonly reason: string;
  /** What the reader can do about it; empty where there is nothing to say. */
  readonly advice: string;

  /**
   * Makes the message of what was tried and why it failed and, on lines of its own, the advice.
   * `message` is both in one, or what was tried alone if `options` has the reason.
   */
  constructor(message: string, { cause, advice = "", reason }: BkitErrorOptions = {}) {
    const short = reason === undefined ? message : `${message}: ${reason}`;
    super(advice ? `${short}\n${advice}` : short, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.shortMessage = short;
    this.reason = reason ?? short;
    this.advice = advice;
  }
}

/** Options of an error that an option of the library can be at fault for. */
export interface OptionFailure extends BkitErrorOptions {
  /** The option at fault, such as `tls.ca`. */
  option?: string | undefined;
}

/** An option, an argument or an address that the caller passed is invalid; nothing was done yet. */
export class OptionError extends BkitError {
  /** Always `BAD_OPTION`. */
  readonly code = "BAD_OPTION";
  /**
   * The option at fault, such as `tls.ca` or `outputs`; undefined if it is an argument or the
   * environment.
   */
  readonly option: string | undefined;

  /** `message` says what is invalid. */
  constructor(message: string, options: OptionFailure = {}) {
    super(message, options);
    this.option = options.option;
  }
}

/** Options of a {@linkcode ConnectionError}. */
export interface ConnectionFailure extends BkitErrorOptions {
  /** The daemon's address, such as `tcp://h:1234`. */
  address?: string | undefined;
  /**
   * Whether the same attempt may succeed later.
   *
   * @default {true}
   */
  transient?: boolean | undefined;
  /**
   * Whether nobody listens on a socket of this machine.
   *
   * @default {false}
   */
  absent?: boolean | undefined;
}

/** No daemon could be reached, or the connection to it broke. */
export class ConnectionError extends BkitError {
  /** Always `CONNECTION`. */
  readonly code = "CONNECTION";
  /**
   * The daemon's address, such as `tcp://h:1234`; undefined if the error is not about one address.
   */
  readonly address: string | undefined;
  /** Whether the same attempt may succeed later: a daemon that starts, a machine that comes up. */
  readonly transient: boolean;
  /** Whether nobody listens on a socket of this machine, which costs nothing to try again. */
  readonly absent: boolean;

  /** `message` says what failed. */
  constructor(message: string, options: ConnectionFailure = {}) {
    super(message, options);
    this.address = options.address;
    this.transient = options.transient ?? true;
    this.absent = options.absent ?? false;
  }
}

/**
 * The result cannot be written: the disk is full, a destination changed under the transfer, a
 * stream is closed.
 */
export class OutputError extends BkitError {
  /** Always `OUTPUT`. */
  readonly code = "OUTPUT";
  /**
   * The option that named what failed, such as `outputs`; undefined if none did, or if it is not
   * known.
   */
  readonly option: string | undefined;

  /** `message` says what failed. */
  constructor(message: string, options: OptionFailure = {}) {
    super(message, options);
    this.option = options.option;
  }
}

/**
 * A login or a key is not available: a credential helper, a token service or an SSH agent failed.
 */
export class AuthError extends BkitError {
  /** Always `AUTH`. */
  readonly code = "AUTH";
  /**
   * The option that named what failed, such as `credentials`; undefined if none did, or if it is
   * not known.
   */
  readonly option: string | undefined;

  /** `message` says what failed. */
  constructor(message: string, options: OptionFailure = {}) {
    super(message, options);
    this.option = options.option;
  }
}

/** The daemon is there but can't do what was asked, because of its age or its configuration. */
export class UnsupportedError extends BkitError {
  /** Always `UNSUPPORTED`. */
  readonly code = "UNSUPPORTED";
}

/** The session, in which the daemon calls back, ended before the build did. */
export class SessionLostError extends BkitError {
  /** Always `SESSION_LOST`. */
  readonly code = "SESSION_LOST";
}

/** The caller cancelled, by a signal or a key. */
export class CancelledError extends BkitError {
  /** Always `CANCELLED`. */
  readonly code = "CANCELLED";
}

/**
 * Something in the build context can't be sent: it can't be read, or it changed while it was read.
 */
export class ContextError extends BkitError {
  /** Always `CONTEXT`. */
  readonly code = "CONTEXT";
  /** The path in question, relative to the context's root, with `/` between its parts. */
  readonly path: string;

  /** `path` is relative to the root of the context. */
  constructor(message: string, path: string, options: BkitErrorOptions = {}) {
    super(message, options);
    this.path = path;
  }
}

/** The peer sent something that its protocol doesn't allow. */
export class ProtocolError extends BkitError {
  /** Always `PROTOCOL`. */
  readonly code = "PROTOCOL";
}

/** A part of a file with the lines in question marked, see {@linkcode BuildFailedError.source}. */
export interface SourceExcerpt {
  /** The file's name, such as `Dockerfile`. */
  readonly file: string;
  /** The first line in question, from 1. */
  readonly line: number;
  /** Some lines around it, as text with line numbers, `>>>` before each line in question. */
  readonly excerpt: string;
}

/** What a {@linkcode BuildFailedError} can be given besides its message. */
export interface BuildFailure extends BkitErrorOptions {
  /** The build's id in the daemon. */
  ref?: string | undefined;
  /** The step that failed, such as `[2/3] RUN make`. */
  step?: string | undefined;
  /** The exit code of the program that failed. */
  exitCode?: number | undefined;
  /** The last lines of the step's output. */
  log?: readonly string[] | undefined;
  /** Where the step stands in its file. */
  source?: SourceExcerpt | undefined;
}

/** The daemon ran the build, and it failed: a step, the Dockerfile, an output. */
export class BuildFailedError extends BkitError {
  /** Always `BUILD_FAILED`. */
  readonly code = "BUILD_FAILED";
  /** The build's id in the daemon. */
  readonly ref: string;
  /**
   * The step that failed, such as `[2/3] RUN make`; undefined where the failure belongs to none.
   */
  readonly step: string | undefined;
  /** The exit code of the program that failed; undefined where it wasn't a program. */
  readonly exitCode: number | undefined;
  /** The last lines of the step's output. */
  readonly log: readonly string[];
  /** Where the step stands in its file, where the daemon told. */
  readonly source: SourceExcerpt | undefined;

  /** `message` says what failed, in a line; the excerpt and the output are put below it. */
  constructor(message: string, failure: BuildFailure = {}) {
    const { source, log = [] } = failure;
    const parts = [message];
    if (source) parts.push(`${source.file}:${source.line}\n${source.excerpt}`);
    if (log.length > 0) {
      parts.push(`the last lines of its output:\n${log.map((line) => `  ${line}`).join("\n")}`);
    }
    super(parts.join("\n\n"), failure);
    this.ref = failure.ref ?? "";
    this.step = failure.step;
    this.exitCode = failure.exitCode;
    this.log = log;
    this.source = source;
  }
}

/** A typed detail of a gRPC status, see {@linkcode RpcError.details}. */
export interface StatusDetail {
  /** What the value is, such as `github.com/moby/buildkit/errdefs.Source+json`. */
  typeUrl: string;
  /** The value as it was on the wire: JSON text for BuildKit's own types, protobuf for others. */
  value: Uint8Array;
}

/** A gRPC call that ended with a status other than OK. */
export class RpcError extends BkitError {
  /** Always `RPC`. */
  readonly code = "RPC";
  /**
   * The gRPC status code, as in {@link https://grpc.github.io/grpc/core/md_doc_statuscodes.html}.
   */
  readonly status: number;
  /** The method, such as `/moby.buildkit.v1.Control/Solve`; empty where no call was made. */
  readonly method: string;
  /** Typed details from `grpc-status-details-bin`, in the order the peer sent them. */
  readonly details: readonly StatusDetail[];

  /** `message` is the peer's own text. */
  constructor(
    status: number,
    message: string,
    options: BkitErrorOptions & { method?: string; details?: readonly StatusDetail[] } = {},
  ) {
    super(message, options);
    this.status = status;
    this.method = options.method ?? "";
    this.details = options.details ?? [];
  }
}

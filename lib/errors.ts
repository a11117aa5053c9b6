/**
 * The errors that bkit throws.
 *
 * All of them are a {@linkcode BkitError}. `code` is a stable name for programs. `message` is the
 * complete text for people, `shortMessage` the same without advice, `reason` the cause in words, and
 * `cause` the error below. No error holds a secret. Programs should decide from `code` and the
 * fields of each class, because texts may change.
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

/** Stable names of the kinds of errors, see {@linkcode BkitError.code}. */
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

/** Options for {@linkcode BkitError}. */
export interface BkitErrorOptions {
  /** The error that caused this one. */
  cause?: unknown | undefined;
  /** Advice for the reader, as complete sentences. */
  advice?: string | undefined;
  /**
   * The cause in words. It is appended to the message: `cannot write x` and `no space is left` make
   * `cannot write x: no space is left`.
   */
  reason?: string | undefined;
}

/** Base class of all errors of bkit. */
export abstract class BkitError extends Error {
  /** Stable name of the kind of error, for programs. */
  abstract readonly code: ErrorCode;
  /** The message without the advice. */
  readonly shortMessage: string;
  /** The cause alone, without the action that failed; `shortMessage` if they are not separate. */
  readonly reason: string;
  /** Advice for the reader; empty if there is none. */
  readonly advice: string;

  /**
   * Creates an error. `message` says what failed and why, or only what failed if `options.reason`
   * says why. The advice follows on lines of its own.
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

/** Options for an error that may be the fault of one of the caller's options. */
export interface OptionFailure extends BkitErrorOptions {
  /** The option at fault, such as `tls.ca`. */
  option?: string | undefined;
}

/** An option, argument or address from the caller is invalid. Nothing was done yet. */
export class OptionError extends BkitError {
  /** Always `BAD_OPTION`. */
  readonly code = "BAD_OPTION";
  /**
   * The option at fault, such as `tls.ca` or `outputs`; undefined if it is an argument or the
   * environment.
   */
  readonly option: string | undefined;

  /** Creates an error; `message` says what is invalid. */
  constructor(message: string, options: OptionFailure = {}) {
    super(message, options);
    this.option = options.option;
  }
}

/** Options for {@linkcode ConnectionError}. */
export interface ConnectionFailure extends BkitErrorOptions {
  /** Address of the daemon, such as `tcp://h:1234`. */
  address?: string | undefined;
  /**
   * True if the same attempt may succeed later.
   *
   * @default {true}
   */
  transient?: boolean | undefined;
  /**
   * True if nothing listens on a socket of this machine.
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
   * Address of the daemon, such as `tcp://h:1234`; undefined if the error is not about one address.
   */
  readonly address: string | undefined;
  /** True if the same attempt may succeed later: a daemon is starting, a machine is coming up. */
  readonly transient: boolean;
  /** True if nothing listens on a socket of this machine, so that another attempt is cheap. */
  readonly absent: boolean;

  /** Creates an error; `message` says what failed. */
  constructor(message: string, options: ConnectionFailure = {}) {
    super(message, options);
    this.address = options.address;
    this.transient = options.transient ?? true;
    this.absent = options.absent ?? false;
  }
}

/**
 * The result cannot be written: the disk is full, a destination changed during the transfer, or a
 * stream is closed.
 */
export class OutputError extends BkitError {
  /** Always `OUTPUT`. */
  readonly code = "OUTPUT";
  /**
   * The option that names the destination, such as `outputs`; undefined if there is none, or if it
   * is not known.
   */
  readonly option: string | undefined;

  /** Creates an error; `message` says what failed. */
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
   * The option that names the source of the login or key, such as `credentials`; undefined if there
   * is none, or if it is not known.
   */
  readonly option: string | undefined;

  /** Creates an error; `message` says what failed. */
  constructor(message: string, options: OptionFailure = {}) {
    super(message, options);
    this.option = options.option;
  }
}

/** The daemon does not support a request, because of its age or its configuration. */
export class UnsupportedError extends BkitError {
  /** Always `UNSUPPORTED`. */
  readonly code = "UNSUPPORTED";
}

/** The session, in which the daemon calls back, ended before the build. */
export class SessionLostError extends BkitError {
  /** Always `SESSION_LOST`. */
  readonly code = "SESSION_LOST";
}

/** The caller cancelled the operation, with a signal or a key. */
export class CancelledError extends BkitError {
  /** Always `CANCELLED`. */
  readonly code = "CANCELLED";
}

/**
 * A part of the build context cannot be sent: it cannot be read, or it changed while it was read.
 */
export class ContextError extends BkitError {
  /** Always `CONTEXT`. */
  readonly code = "CONTEXT";
  /** Path of that part, relative to the root of the context, with `/` as separator. */
  readonly path: string;

  /** Creates an error; `path` is relative to the root of the context. */
  constructor(message: string, path: string, options: BkitErrorOptions = {}) {
    super(message, options);
    this.path = path;
  }
}

/** The peer violated its protocol. */
export class ProtocolError extends BkitError {
  /** Always `PROTOCOL`. */
  readonly code = "PROTOCOL";
}

/** Part of a file in which lines are marked, see {@linkcode BuildFailedError.source}. */
export interface SourceExcerpt {
  /** Name of the file, such as `Dockerfile`. */
  readonly file: string;
  /** Number of the first marked line, from 1. */
  readonly line: number;
  /** The marked lines and some around them, with line numbers; `>>>` precedes a marked line. */
  readonly excerpt: string;
}

/** Options for {@linkcode BuildFailedError}. */
export interface BuildFailure extends BkitErrorOptions {
  /** Id of the build in the daemon. */
  ref?: string | undefined;
  /** The step that failed, such as `[2/3] RUN make`. */
  step?: string | undefined;
  /** The exit code of the program that failed. */
  exitCode?: number | undefined;
  /** The last lines of the step's output. */
  log?: readonly string[] | undefined;
  /** Lines of the file that define the step. */
  source?: SourceExcerpt | undefined;
}

/** The daemon ran the build, and a step, the Dockerfile or an output failed. */
export class BuildFailedError extends BkitError {
  /** Always `BUILD_FAILED`. */
  readonly code = "BUILD_FAILED";
  /** Id of the build in the daemon. */
  readonly ref: string;
  /**
   * The step that failed, such as `[2/3] RUN make`; undefined if the failure belongs to no step.
   */
  readonly step: string | undefined;
  /** Exit code of the program that failed; undefined if no program failed. */
  readonly exitCode: number | undefined;
  /** The last lines of the step's output. */
  readonly log: readonly string[];
  /** Lines of the file that define the step; undefined if the daemon did not send them. */
  readonly source: SourceExcerpt | undefined;

  /** Creates an error. `message` says what failed in one line; the excerpt and the output follow. */
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

/** Typed detail of a gRPC status, see {@linkcode RpcError.details}. */
export interface StatusDetail {
  /** Type of the value, such as `github.com/moby/buildkit/errdefs.Source+json`. */
  typeUrl: string;
  /** Value as on the wire: JSON text for BuildKit's own types, protobuf for others. */
  value: Uint8Array;
}

/** A gRPC call that ended with a status other than OK. */
export class RpcError extends BkitError {
  /** Always `RPC`. */
  readonly code = "RPC";
  /**
   * The gRPC status code, see {@link https://grpc.github.io/grpc/core/md_doc_statuscodes.html}.
   */
  readonly status: number;
  /** The method, such as `/moby.buildkit.v1.Control/Solve`; empty if no call was made. */
  readonly method: string;
  /** Typed details from `grpc-status-details-bin`, in the order the peer sent them. */
  readonly details: readonly StatusDetail[];

  /** Creates an error with the text of the peer. */
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

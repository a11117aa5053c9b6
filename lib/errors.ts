/**
 * The errors that bkit throws.
 *
 * All of them are a {@linkcode BkitError}. `code` and `reason` are stable names for programs: who
 * noticed the failure, and what it was about. `message` is the complete text for people: the last
 * lines of a failed step, what failed, an explanation and advice. `shortMessage` is what failed, in
 * one line; `explanation` and `advice` are fields, too. `cause` is the error below. No error holds a
 * secret. Programs should decide from `code`, `reason` and the fields of each class, because texts
 * may change.
 *
 * ```ts
 * import { BkitError, ContextError } from "@x/bkit/errors";
 *
 * const error: unknown = new ContextError("cannot read app.key: permission denied", "app.key");
 * if (error instanceof ContextError) console.log(error.path);
 * else if (error instanceof BkitError) console.log(error.code, error.reason, error.message);
 * ```
 *
 * @module
 */
import { explained, type SourceExcerpt } from "./errors/build_failed.ts";
import { BkitError, type BkitErrorOptions } from "./errors/base.ts";

export {
  BkitError,
  type BkitErrorOptions,
  type ErrorCode,
  type ErrorReason,
} from "./errors/base.ts";
export {
  BuildFailedError,
  type BuildFailure,
  type OmittedLines,
  type SourceExcerpt,
} from "./errors/build_failed.ts";

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
    super(message, options, "option");
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
    super(message, options, "connection");
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
    super(message, options, "output");
    this.option = options.option;
  }
}

/**
 * A login, a key or a secret is not available: a credential helper, a token service, an SSH agent or
 * a function of the caller failed.
 */
export class AuthError extends BkitError {
  /** Always `AUTH`. */
  readonly code = "AUTH";
  /**
   * The option that names the source of the login, key or secret, such as `credentials`; undefined if there
   * is none, or if it is not known.
   */
  readonly option: string | undefined;
  /** Lines of the Dockerfile that need the login; undefined if that is not known. */
  readonly source: SourceExcerpt | undefined;

  /** Creates an error; `message` says what failed. */
  constructor(
    message: string,
    options: OptionFailure & { source?: SourceExcerpt | undefined } = {},
  ) {
    super(message, { ...options, ...explained(options) }, "auth");
    this.option = options.option;
    this.source = options.source;
  }
}

/** The daemon does not support a request, because of its age or its configuration. */
export class UnsupportedError extends BkitError {
  /** Always `UNSUPPORTED`. */
  readonly code = "UNSUPPORTED";

  /** Creates an error; `message` says what failed. */
  constructor(message: string, options: BkitErrorOptions = {}) {
    super(message, options, "unsupported");
  }
}

/** The session, in which the daemon calls back, ended before the build. */
export class SessionLostError extends BkitError {
  /** Always `SESSION_LOST`. */
  readonly code = "SESSION_LOST";

  /** Creates an error; `message` says what failed. */
  constructor(message: string, options: BkitErrorOptions = {}) {
    super(message, options, "session");
  }
}

/** The caller cancelled the operation, with a signal or a key. */
export class CancelledError extends BkitError {
  /** Always `CANCELLED`. */
  readonly code = "CANCELLED";

  /** Creates an error; `message` says what failed. */
  constructor(message: string, options: BkitErrorOptions = {}) {
    super(message, options, "cancelled");
  }
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
    super(message, options, "context");
    this.path = path;
  }
}

/** The peer violated its protocol. */
export class ProtocolError extends BkitError {
  /** Always `PROTOCOL`. */
  readonly code = "PROTOCOL";

  /** Creates an error; `message` says what failed. */
  constructor(message: string, options: BkitErrorOptions = {}) {
    super(message, options, "protocol");
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
    super(message, options, "daemon");
    this.status = status;
    this.method = options.method ?? "";
    this.details = options.details ?? [];
  }
}

/** What all errors of bkit have in common. */

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

/**
 * Stable names of what went wrong, see {@linkcode BkitError.reason}. The code tells who noticed it;
 * the reason tells what it was about.
 *
 * - `auth`: a login is not available: a credential helper, its configuration, or a token service.
 * - `cache`: a build cache could not be imported or exported, or is damaged.
 * - `cancelled`: the caller cancelled the operation.
 * - `connection`: no daemon could be reached, or the connection to it broke.
 * - `context`: a file of the context cannot be read or sent, or `COPY` or `ADD` names one that is
 *   not there.
 * - `daemon`: the daemon failed in a way that has no name here.
 * - `denied`: the daemon does not permit it: an entitlement was not granted, or a policy forbids it.
 * - `disk`: the daemon's disk is full.
 * - `dockerfile`: the Dockerfile is invalid, or does not have what was asked for, such as a stage.
 * - `git`: a Git repository could not be fetched.
 * - `graph`: a graph could not be made: the code that makes it failed.
 * - `http`: a file could not be downloaded for `ADD`, or as the context.
 * - `option`: an option, argument or address is invalid.
 * - `output`: the result could not be exported, written or loaded.
 * - `protocol`: the peer violated its protocol.
 * - `pull`: an image could not be pulled from a registry.
 * - `push`: an image could not be pushed to a registry.
 * - `run`: the program of a `RUN` step failed, or could not be started.
 * - `secret`: a secret that the Dockerfile asks for has no value.
 * - `session`: the session, in which the daemon calls back, was lost.
 * - `ssh`: an SSH agent that the Dockerfile asks for is not available, or a key cannot be used.
 * - `unsupported`: the daemon, or this system, does not support the request.
 */
export type ErrorReason =
  | "auth"
  | "cache"
  | "cancelled"
  | "connection"
  | "context"
  | "daemon"
  | "denied"
  | "disk"
  | "dockerfile"
  | "git"
  | "graph"
  | "http"
  | "option"
  | "output"
  | "protocol"
  | "pull"
  | "push"
  | "run"
  | "secret"
  | "session"
  | "ssh"
  | "unsupported";

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
  detail?: string | undefined;
  /** Lines that come before the message in the complete text, such as a program's output. */
  preface?: string | undefined;
  /** Further lines that explain the error, after the message. */
  explanation?: string | undefined;
  /**
   * What went wrong, for programs.
   *
   * @default {the reason of the class}
   */
  reason?: ErrorReason | undefined;
  /** The registry or server that the error is about, with its port if it has one. */
  host?: string | undefined;
  /** HTTP status with which that server answered. */
  httpStatus?: number | undefined;
}

/** Base class of all errors of bkit. */
export abstract class BkitError extends Error {
  /** Stable name of the kind of error, for programs. */
  abstract readonly code: ErrorCode;
  /** What went wrong, for programs. */
  readonly reason: ErrorReason;
  /** What failed and why, in one line. */
  readonly shortMessage: string;
  /** The cause alone, without the action that failed; `shortMessage` if they are not separate. */
  readonly detail: string;
  /**
   * Further lines that explain the error, such as the addresses that were tried, or what a program
   * printed; empty if there are none.
   */
  readonly explanation: string;
  /** Advice for the reader; empty if there is none. */
  readonly advice: string;
  /**
   * The registry or server that the error is about, such as `registry.example.com` or
   * `127.0.0.1:5000`; undefined if there is none, or if it is not known.
   */
  readonly host: string | undefined;
  /** HTTP status with which that server answered; undefined if it is not known. */
  readonly httpStatus: number | undefined;

  /**
   * Creates an error. `message` says what failed and why, or only what failed if `options.detail`
   * says why; `shortMessage` joins their lines. `reason` is that of the class, which the options replace.
   */
  constructor(message: string, options: BkitErrorOptions, reason: ErrorReason) {
    const { cause, preface = "", advice = "", detail, explanation = "" } = options;
    const what = detail === undefined ? message : `${message}: ${detail}`;
    const short = oneLine(what);
    const text = [what, explanation, advice].filter(Boolean).join("\n");
    super(
      preface ? `${preface}\n\n${text}` : text,
      cause === undefined ? undefined : { cause },
    );
    this.name = new.target.name;
    this.reason = options.reason ?? reason;
    this.shortMessage = short;
    this.detail = detail === undefined ? short : oneLine(detail);
    this.explanation = explanation;
    this.advice = advice;
    this.host = options.host;
    this.httpStatus = options.httpStatus;
  }
}

/** Returns a text as one line. */
function oneLine(text: string): string {
  if (!text.includes("\n")) return text;
  return text.split("\n").map((line) => line.trim()).filter(Boolean).join(" ");
}

import { BkitError, RpcError } from "../errors.ts";

/** A call by the daemon that failed on this side. */
export interface SessionFailure {
  /** The method, such as `/moby.filesync.v1.FileSync/DiffCopy`. */
  readonly method: string;
  /** The cause. */
  readonly error: unknown;
}

/** Number of failures that are kept: a build asks for a few names that are not there, at most. */
const MAX_FAILURES = 200;

/** Total length of their messages. They quote names that the daemon chose. */
const MAX_TEXT_CHARS = 1024 * 1024;

/**
 * The failures of a session's calls, oldest first. A daemon could make any number of calls fail, so
 * only the first ones are kept, and the first failure that is this side's own.
 */
export class FailureLog {
  readonly #kept: SessionFailure[] = [];
  #chars = 0;
  #hasOwn = false;

  /** Failures that are kept. */
  get list(): readonly SessionFailure[] {
    return this.#kept;
  }

  /** Adds a failure if there is room for it. */
  add(failure: SessionFailure): void {
    const { error } = failure;
    const own = error instanceof BkitError && !(error instanceof RpcError);
    const length = error instanceof Error ? error.message.length : 0;
    const hasRoom = this.#kept.length < MAX_FAILURES && this.#chars + length <= MAX_TEXT_CHARS;
    if (!hasRoom && (this.#hasOwn || !own)) return;
    this.#hasOwn ||= own;
    this.#chars += length;
    this.#kept.push(failure);
  }
}

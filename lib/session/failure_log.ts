import { BkitError, ContextError, OptionError, RpcError } from "../errors.ts";

/** A call by the daemon that failed on this side. */
export interface SessionFailure {
  /** The method, such as `/moby.filesync.v1.FileSync/DiffCopy`. */
  readonly method: string;
  /** The cause. */
  readonly error: unknown;
}

/**
 * Returns an error that began on this side, such as a full disk. Returns undefined for one that the
 * daemon caused, and for an answer that it can live with, such as that there is no such secret.
 */
export function ownFailure(error: unknown): BkitError | undefined {
  return error instanceof BkitError && !(error instanceof RpcError) ? error : undefined;
}

/** Method with which the daemon sends a result. */
const FILE_SEND = "/moby.filesync.v1.FileSend/DiffCopy";

/** Method with which the daemon fetches a tree. */
const FILE_SYNC = "/moby.filesync.v1.FileSync/DiffCopy";

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
  readonly #exportFailed = Promise.withResolvers<BkitError>();
  readonly #treeFailed = Promise.withResolvers<BkitError>();

  /** Failures that are kept. */
  get list(): readonly SessionFailure[] {
    return this.#kept;
  }

  /** Resolves with the first own failure to write a result. */
  get exportFailed(): Promise<BkitError> {
    return this.#exportFailed.promise;
  }

  /** Resolves with the first own failure to send a tree. */
  get treeFailed(): Promise<BkitError> {
    return this.#treeFailed.promise;
  }

  /** Adds a failure if there is room for it. */
  add(failure: SessionFailure): void {
    const { method, error } = failure;
    const cause = ownFailure(error);
    if (cause && method === FILE_SEND) this.#exportFailed.resolve(cause);
    // A daemon may end a transfer early, which is its own business.
    const ofTree = cause instanceof ContextError || cause instanceof OptionError;
    if (ofTree && method === FILE_SYNC) this.#treeFailed.resolve(cause);
    const own = cause !== undefined;
    const length = error instanceof Error ? error.message.length : 0;
    const hasRoom = this.#kept.length < MAX_FAILURES && this.#chars + length <= MAX_TEXT_CHARS;
    if (!hasRoom && (this.#hasOwn || !own)) return;
    this.#hasOwn ||= own;
    this.#chars += length;
    this.#kept.push(failure);
  }
}

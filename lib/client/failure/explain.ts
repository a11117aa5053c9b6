import {
  BkitError,
  CancelledError,
  ConnectionError,
  RpcError,
  SessionLostError,
} from "../../errors.ts";
import type { ProgressModel } from "../../progress/mod.ts";
import { Status } from "../../rpc/codes.ts";
import { ownFailure, type SessionFailure } from "../../session/failure_log.ts";
import { isSessionGone } from "./daemon_text.ts";
import { type BuildFacts, buildFailure } from "./build_failure.ts";

/**
 * Returns the error to report to the user: the root cause if it is known, never a consequence of
 * it.
 */
export function explain(
  error: unknown,
  { failures, model, ref, signal, ...facts }: BuildFacts & {
    failures: readonly SessionFailure[];
    model: ProgressModel;
    ref: string;
    signal: AbortSignal;
  },
): BkitError {
  if (signal.aborted) {
    return new CancelledError("the build was cancelled", { cause: signal.reason });
  }
  if (error instanceof RpcError) {
    for (const { error } of failures) {
      const root = ownFailure(error);
      if (root) return root;
    }
    if (error.status === Status.UNAVAILABLE && !error.method) {
      return new ConnectionError(error.message, { cause: error });
    }
    if (isSessionGone(error.message)) {
      return new SessionLostError(`the session with the daemon was lost: ${error.message}`, {
        cause: error,
      });
    }
    const answers = failures.flatMap(({ error }) => error instanceof RpcError ? [error] : []);
    return buildFailure(error, model, ref, answers, facts);
  }
  if (error instanceof BkitError) return error;
  return new ConnectionError(
    `the build ended unexpectedly: ${error instanceof Error ? error.message : String(error)}`,
    { cause: error },
  );
}

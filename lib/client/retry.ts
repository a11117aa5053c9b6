/** Builds that survive a lost connection: when to retry one, and how to report it. */
import type { Endpoint } from "../address/endpoint.ts";
import { type BkitError, CancelledError, ConnectionError, SessionLostError } from "../errors.ts";
import type { Clock } from "../internal/clock.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import { ProgressModel } from "../progress/model/model.ts";
import type { Log } from "../log/log.ts";
import { LoginLog } from "../registry/login/login_log.ts";
import { newId } from "../internal/new_id.ts";
import { waitUntilUp } from "./connect/find_daemon.ts";
import { SingleUseInputs } from "./single_use.ts";
import type { BuildRequest } from "./options/build.ts";
import type { BuildResult } from "./options/result.ts";

/** Default number of retries. */
const RETRIES = 1;

/** Time to wait for a lost daemon, in milliseconds. */
const DAEMON_WAIT_MS = 30_000;

/** Outcome of an attempt. */
export type Outcome =
  | { readonly result: BuildResult }
  | {
    /** Cause of the failure. */
    readonly error: BkitError;
    /** True if it failed because an established connection was lost. */
    readonly lost: boolean;
  };

/** One attempt at a build. */
export class Attempt {
  /**
   * Id of the build in the daemon. A retry must use a different one, because the first build may
   * still be running.
   */
  readonly ref: string = newId();
  /** Progress that the attempt reported. */
  readonly model: ProgressModel = new ProgressModel();
  /** Searches for logins during the attempt. */
  readonly logins: LoginLog;
  /** Options of the attempt. */
  readonly options: BuildRequest;
  /** Start of the build, which may have had other attempts, in the time of `performance.now()`. */
  readonly started: number;

  constructor(options: BuildRequest, started: number, log: Log | undefined) {
    this.options = options;
    this.started = started;
    this.logins = new LoginLog(log?.auth);
  }
}

/**
 * Calls `run`, and calls it again, up to `retries` times, when the connection was lost and all
 * inputs can be used again. Before each retry, waits up to 30 s for the daemon. Rejects with the
 * last error.
 */
export async function withRetries(
  endpoint: Endpoint,
  options: BuildRequest,
  report: (event: ProgressEvent) => void,
  signal: AbortSignal,
  run: (attempt: Attempt) => Promise<Outcome>,
  clock?: Clock,
): Promise<BuildResult> {
  const { retries = RETRIES } = options;
  const started = performance.now();
  const inputs = new SingleUseInputs(options);
  try {
    for (let left = retries;; left--) {
      const attempt = new Attempt(
        retries === 0 ? options : inputs.options(),
        started,
        endpoint.log,
      );
      const outcome = await run(attempt);
      if ("result" in outcome) return outcome.result;
      const { error, lost } = outcome;
      if (!lost || left === 0 || signal.aborted) throw error;
      if (inputs.used) throw notRetried(error, inputs.used);
      endpoint.log?.build.debug?.("build is run again", { error: error.shortMessage });
      reportRetry(attempt.model, endpoint.text, error, report);
      await waitForDaemon(endpoint, error, signal, clock);
    }
  } catch (error) {
    await inputs.settle();
    throw error;
  }
}

/**
 * Reports the retry, and ends the steps and transfers that the previous attempt left open, because
 * some steps get a different id.
 */
function reportRetry(
  model: ProgressModel,
  address: string,
  { shortMessage }: BkitError,
  report: (event: ProgressEvent) => void,
): void {
  const short = `the connection to ${address} was lost; retrying the build`;
  report({ type: "warning", warning: { vertex: "", short, detail: [shortMessage], url: "" } });
  const error = "the connection was lost";
  for (const vertex of model.openVertices()) {
    const completed = Math.max(vertex.started!, model.daemonTime(Date.now()));
    report({ type: "vertex", vertex: { ...vertex, completed, error, cancelled: true } });
  }
  for (const transfer of model.transfers.values()) {
    if (!transfer.done) report({ type: "transfer", transfer: { ...transfer, done: true } });
  }
}

/** Waits for a lost daemon. Rejects with {@linkcode ConnectionError} if it does not come back. */
async function waitForDaemon(
  endpoint: Endpoint,
  lost: BkitError,
  signal: AbortSignal,
  clock: Clock | undefined,
): Promise<void> {
  try {
    await waitUntilUp(endpoint, { limit: DAEMON_WAIT_MS }, signal, clock);
  } catch (error) {
    if (signal.aborted) {
      throw new CancelledError("the build was cancelled", { cause: signal.reason });
    }
    if (!(error instanceof ConnectionError)) throw error;
    // Errors that are not transient are reported without waiting.
    const time = error.transient ? ` for ${DAEMON_WAIT_MS / 1000} s` : "";
    throw new ConnectionError(
      `${lost.shortMessage}; afterwards there was no BuildKit at ${endpoint.text}${time}`,
      {
        detail: error.detail,
        explanation: error.explanation,
        address: endpoint.text,
        transient: error.transient,
        absent: error.absent,
        cause: lost,
        advice: "Check that the daemon is still running, and build again.",
      },
    );
  }
}

/** Returns the error of a build that is not retried. */
function notRetried(error: BkitError, used: string): BkitError {
  const Kind = error instanceof SessionLostError ? SessionLostError : ConnectionError;
  return new Kind(error.shortMessage, {
    cause: error.cause,
    explanation: error.explanation,
    advice: `The build is not retried: ${used} was already used. Build again.`,
  });
}

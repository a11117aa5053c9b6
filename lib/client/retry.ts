/** Builds that outlive a lost connection: when one is tried again, and what is said of it. */
import type { Endpoint } from "../address/endpoint.ts";
import { type BkitError, CancelledError, ConnectionError, SessionLostError } from "../errors.ts";
import { type ProgressEvent, ProgressModel } from "../progress/mod.ts";
import { newId } from "../session/mod.ts";
import { waitUntilUp } from "./connect/find_daemon.ts";
import { SingleUseInputs } from "./options/single_use.ts";
import type { BuildOptions } from "./options/build.ts";
import type { BuildResult } from "./options/result.ts";

/** How often a build is tried again where the options don't say. */
const RETRIES = 1;

/** How long a daemon is waited for that was lost, in milliseconds. */
const DAEMON_WAIT_MS = 30_000;

/** How an attempt ended. */
export type Outcome =
  | { readonly result: BuildResult }
  | {
    /** Why it failed. */
    readonly error: BkitError;
    /** Whether it failed because a connection that was there was lost. */
    readonly lost: boolean;
  };

/** One attempt at a build. */
export class Trial {
  /** The build's id in the daemon; a second try can't have the first one's, which may still be running. */
  readonly ref: string = newId();
  /** What it reported. */
  readonly model: ProgressModel = new ProgressModel();
  /** What was asked for. */
  readonly options: BuildOptions;

  constructor(options: BuildOptions) {
    this.options = options;
  }
}

/**
 * Calls `attempt`, and once more for each of `retries` when the connection was lost and all that was given can be used
 * again. Before that the daemon is waited for, 30 s at most. Rejects with the last error.
 */
export async function withRetries(
  endpoint: Endpoint,
  options: BuildOptions,
  report: (event: ProgressEvent) => void,
  signal: AbortSignal,
  attempt: (trial: Trial) => Promise<Outcome>,
): Promise<BuildResult> {
  const { retries = RETRIES } = options;
  const once = new SingleUseInputs(options);
  try {
    for (let left = retries;; left--) {
      const trial = new Trial(retries === 0 ? options : once.options());
      const outcome = await attempt(trial);
      if ("result" in outcome) return outcome.result;
      const { error, lost } = outcome;
      if (!lost || left === 0 || signal.aborted) throw error;
      if (once.used) throw notRetried(error, once.used);
      reportRetry(trial.model, endpoint.text, error, report);
      await waitForDaemon(endpoint, error, signal);
    }
  } catch (error) {
    await once.settle();
    throw error;
  }
}

/** Says that the build is tried again, and ends what the first try left open: some steps get another id. */
function reportRetry(
  model: ProgressModel,
  address: string,
  { shortMessage }: BkitError,
  report: (event: ProgressEvent) => void,
): void {
  const short = `the connection to ${address} was lost; the build is tried again`;
  report({ type: "warning", warning: { vertex: "", short, detail: [shortMessage], url: "" } });
  const error = "the connection was lost";
  for (const { vertex } of model.steps.values()) {
    if (vertex.started === undefined || vertex.completed !== undefined) continue;
    report({ type: "vertex", vertex: { ...vertex, completed: Date.now(), error } });
  }
  for (const transfer of model.transfers.values()) {
    if (!transfer.done) report({ type: "transfer", transfer: { ...transfer, done: true } });
  }
}

/** Waits for the daemon. */
async function waitForDaemon(
  endpoint: Endpoint,
  lost: BkitError,
  signal: AbortSignal,
): Promise<void> {
  try {
    await waitUntilUp(endpoint, { limit: DAEMON_WAIT_MS }, signal);
  } catch (error) {
    if (signal.aborted) {
      throw new CancelledError("the build was cancelled", { cause: signal.reason });
    }
    if (!(error instanceof ConnectionError)) throw error;
    // What can't pass isn't waited for.
    const time = error.transient ? ` for ${DAEMON_WAIT_MS / 1000} s` : "";
    throw new ConnectionError(
      `${lost.shortMessage}; afterwards there was no BuildKit at ${endpoint.text}${time}`,
      {
        reason: error.reason,
        address: endpoint.text,
        transient: error.transient,
        absent: error.absent,
        cause: lost,
        advice: "See whether the daemon still runs, and build again.",
      },
    );
  }
}

/** The error of a build that isn't tried again. */
function notRetried(error: BkitError, used: string): BkitError {
  const Kind = error instanceof SessionLostError ? SessionLostError : ConnectionError;
  return new Kind(error.shortMessage, {
    cause: error.cause,
    advice: `It isn't tried again by itself: ${used} was used already. Build again.`,
  });
}

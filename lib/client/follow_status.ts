import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";
import { sleep } from "../internal/deadline.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { SessionLease } from "./connect/session_pool.ts";
import { followStatus } from "./calls/status.ts";

/** Time to wait for the next event after the build has ended, in milliseconds. */
const SILENCE_AFTER_EVENTS_MS = 5_000;

/**
 * The same if there has been no event yet, in milliseconds: a refused build never starts, but the
 * daemon keeps waiting for its start.
 */
const SILENCE_WITHOUT_EVENTS_MS = 250;

/** Time for which the daemon may go on to report after the build has ended, in milliseconds. */
const REPORTS_AFTER_BUILD_MS = 10_000;

/** Time within which the daemon should report that a result cannot be written, in milliseconds. */
const EXPORT_FAILURE_MS = 5_000;

/**
 * Runs `solve` and reports the progress of the build meanwhile, including events that arrive after
 * it. Rejects if a session is lost first, if a tree cannot be sent, and if a result cannot be written
 * on this side but the daemon does not end the build. The sessions are released as soon as the solve has ended. Once it
 * has, `signal` ends the reports at once. With `raw`, the responses of the daemon are reported, too.
 */
export async function withStatus<T>(
  connection: RpcConnection,
  held: SessionLease,
  ref: string,
  report: (event: ProgressEvent) => unknown,
  solve: () => Promise<T>,
  signal: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
  raw: boolean = false,
): Promise<T> {
  const stop = new AbortController();
  const over = new AbortController();
  const silence = new SilenceLimit(() => stop.abort(new Error("no more reports")), clock);
  const status = followStatus(
    connection,
    ref,
    (event) => {
      silence.renew();
      return report(event);
    },
    stop.signal,
    raw,
  ).catch(() => {}); // progress is optional: the Solve has the outcome
  const giveUp = (error: Error): never => {
    stop.abort(error); // the daemon may continue with the build, and with its events
    throw error;
  };
  try {
    const lost = held.lost.then(giveUp);
    const failed = held.exportFailed.then(async (error) => {
      await sleep(EXPORT_FAILURE_MS, over.signal, clock);
      giveUp(error);
    });
    const unsent = held.treeFailed.then(giveUp);
    return await Promise.race([solve(), lost, unsent, failed as Promise<never>]);
  } finally {
    over.abort(new Error("the build has ended"));
    silence.start();
    const stopLimit = clock.after(
      REPORTS_AFTER_BUILD_MS,
      () => stop.abort(new Error("the reports do not end")),
    );
    // Not called if the build itself was cancelled, whose last reports are wanted.
    const cancel = () => stop.abort(signal.reason);
    signal.addEventListener("abort", cancel);
    try {
      await held.release();
      await status;
    } finally {
      silence.stop();
      stopLimit();
      signal.removeEventListener("abort", cancel);
    }
  }
}

/** Limit on the silence of a stream, from the moment at which it should end. */
class SilenceLimit {
  readonly #onEnd: () => void;
  readonly #clock: Clock;
  #limit = SILENCE_WITHOUT_EVENTS_MS;
  #cancel: (() => void) | undefined;

  constructor(onEnd: () => void, clock: Clock) {
    this.#onEnd = onEnd;
    this.#clock = clock;
  }

  start(): void {
    this.#cancel = this.#clock.after(this.#limit, this.#onEnd);
  }

  renew(): void {
    this.#limit = SILENCE_AFTER_EVENTS_MS;
    if (this.#cancel === undefined) return;
    this.#cancel();
    this.start();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}

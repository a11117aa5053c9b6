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

/**
 * Runs `solve` and reports the progress of the build meanwhile, including events that arrive after
 * it. Rejects if a session is lost first. The sessions are released as soon as the solve has ended.
 */
export async function withStatus<T>(
  connection: RpcConnection,
  held: SessionLease,
  ref: string,
  report: (event: ProgressEvent) => void,
  solve: () => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const silence = new SilenceLimit(() => stop.abort(new Error("no more reports")));
  const status = followStatus(connection, ref, (event) => {
    silence.renew();
    report(event);
  }, stop.signal).catch(() => {}); // progress is optional: the Solve has the outcome
  try {
    const lost = held.lost.then((error) => {
      stop.abort(error); // the daemon may continue with the build, and with its events
      throw error;
    });
    return await Promise.race([solve(), lost]);
  } finally {
    silence.start();
    await held.release();
    await status;
    silence.stop();
  }
}

/** Limit on the silence of a stream, from the moment at which it should end. */
class SilenceLimit {
  readonly #onEnd: () => void;
  #limit = SILENCE_WITHOUT_EVENTS_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  start(): void {
    this.#timer = setTimeout(this.#onEnd, this.#limit);
  }

  renew(): void {
    this.#limit = SILENCE_AFTER_EVENTS_MS;
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.start();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

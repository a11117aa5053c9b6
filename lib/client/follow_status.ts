import type { ProgressEvent } from "../progress/mod.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { SessionLease } from "./connect/session_pool.ts";
import { followStatus } from "./calls/status.ts";

/** How long the reports of a build that is over are waited for, in milliseconds. */
const SILENCE_AFTER_EVENTS_MS = 5_000;

/** The same where none has come: a build that is refused never begins, and the daemon waits for its beginning. */
const SILENCE_WITHOUT_EVENTS_MS = 250;

/**
 * Runs `solve` with the build's reports beside it, which end after it. Rejects when a session is lost first. The
 * sessions are released as soon as the solve is over.
 */
export async function withStatus<T>(
  connection: RpcConnection,
  held: SessionLease,
  ref: string,
  report: (event: ProgressEvent) => void,
  solve: () => Promise<T>,
): Promise<T> {
  const enough = new AbortController();
  const patience = new SilenceLimit(() => enough.abort(new Error("no more reports")));
  const status = followStatus(connection, ref, (event) => {
    patience.renew();
    report(event);
  }, enough.signal).catch(() => {}); // reports are an extra: the Solve tells what became of the build
  try {
    const lost = held.lost.then((error) => {
      enough.abort(error); // the daemon may go on with the build, and with its reports
      throw error;
    });
    return await Promise.race([solve(), lost]);
  } finally {
    patience.start();
    await held.release();
    await status;
    patience.stop();
  }
}

/** A limit on the silence of a stream, from the moment that it should end. */
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

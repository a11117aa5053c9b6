/** Waiting for a daemon to start. */
import { type Clock, SYSTEM_CLOCK } from "../../internal/clock.ts";
import { deadline, sleep } from "../../internal/deadline.ts";
import { ConnectionError } from "../../errors.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";

/** Options for waiting for a daemon that does not answer yet. */
export interface WaitOptions {
  /**
   * Maximum number of attempts: the first at once, the following ones after 1, 2, 4, 8 and 16 s,
   * and then every 16 s.
   *
   * @default {10, which takes about 95 s; unlimited if a limit is set}
   */
  attempts?: number | undefined;
  /**
   * Maximum time to wait, in milliseconds.
   *
   * @default {until the attempts are used up}
   */
  limit?: number | undefined;
  /** Called after each failed attempt, before the pause that follows it. */
  onWait?: ((event: WaitEvent) => void) | undefined;
}

/** A failed attempt that will be followed by another. */
export interface WaitEvent {
  /** Number of the attempt, from 1. */
  readonly attempt: number;
  /**
   * Milliseconds until the next attempt, which starts earlier if a socket on this machine appears.
   */
  readonly pause: number;
  /** Error of the attempt: nothing is listening yet, or nothing answers. */
  readonly error: ConnectionError;
}

/** Default number of attempts if there is no limit either. */
const ATTEMPTS = 10;

/** The longest pause, in seconds. */
const MAX_PAUSE_S = 16;

/** Interval at which a socket on this machine is tried during a pause, in milliseconds. */
const LOCAL_RETRY_MS = 100;

/**
 * Returns the options for waiting, or undefined for not waiting. Throws `OptionError` if a number
 * is invalid.
 */
export function checkWait(wait: boolean | WaitOptions | undefined): WaitOptions | undefined {
  if (!wait) return undefined;
  if (wait === true) return {};
  const { attempts = Infinity, limit = Infinity } = wait;
  if (!(attempts >= 1 && (attempts === Infinity || Number.isInteger(attempts)))) {
    throw invalidOption("wait.attempts", "be a whole number of at least 1", attempts);
  }
  if (!(limit > 0)) {
    throw invalidOption("wait.limit", "be a number of milliseconds greater than 0", limit);
  }
  return wait;
}

/** Returns the pause after a failed attempt, counted from 1, in milliseconds. */
export function pauseAfterAttempt(attempt: number): number {
  return Math.min(MAX_PAUSE_S, 2 ** (attempt - 1)) * 1000;
}

/**
 * Calls `attempt` until it resolves. Rejects with its error if that is not transient or the
 * attempts are used up, with a {@linkcode ConnectionError} if the time is up, and with the signal's
 * reason.
 *
 * While nothing listens on a socket on this machine, it is tried every 100 ms, which is cheap, so
 * that a daemon is found as soon as it is up; only the attempts at the end of a pause are counted.
 */
export async function waitFor<T>(
  attempt: (signal: AbortSignal | undefined) => Promise<T>,
  options: WaitOptions,
  signal?: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
): Promise<T> {
  const { limit, onWait } = options;
  const attempts = options.attempts ?? (limit === undefined ? ATTEMPTS : Infinity);
  const end = clock.now() + (limit ?? Infinity);
  using timeUp = deadline(limit ?? Infinity, new Error("the time is up"), signal, clock);
  let last: ConnectionError | undefined;
  const tryOnce = async (): Promise<{ value: T } | ConnectionError> => {
    try {
      return { value: await attempt(timeUp.signal) };
    } catch (error) {
      signal?.throwIfAborted();
      if (timeUp.signal.aborted) throw last ?? timeoutError(limit!, error);
      if (!(error instanceof ConnectionError) || !error.transient) throw error;
      return last = error;
    }
  };
  for (let count = 1;; count++) {
    let outcome = await tryOnce();
    if (!(outcome instanceof ConnectionError)) return outcome.value;
    if (count >= attempts || clock.now() >= end) throw outcome;
    const next = Math.min(end, clock.now() + pauseAfterAttempt(count));
    onWait?.({ attempt: count, pause: next - clock.now(), error: outcome });
    for (;;) {
      const left = next - clock.now();
      if (left <= 0) break;
      await sleep(outcome.absent ? Math.min(LOCAL_RETRY_MS, left) : left, signal, clock);
      if (!outcome.absent || clock.now() >= next) break;
      outcome = await tryOnce();
      if (!(outcome instanceof ConnectionError)) return outcome.value;
    }
  }
}

function timeoutError(limit: number, cause: unknown): ConnectionError {
  return new ConnectionError(`no BuildKit answered within ${limit / 1000} s`, {
    cause,
    advice: `Wait longer with ${optionText("wait.limit")}.`,
  });
}

/** Waits for a daemon that starts. */
import { deadline, sleep } from "../../internal/deadline.ts";
import { ConnectionError } from "../../errors.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";

/** How a daemon is waited for that doesn't answer yet. */
export interface WaitOptions {
  /**
   * How often it's tried at most: at once, then after 1, 2, 4, 8 and 16 s, and every 16 s from then on.
   *
   * @default {10, which takes about 95 s; without an end where there is a limit}
   */
  attempts?: number;
  /**
   * How long it's waited for at most, in milliseconds.
   *
   * @default {until the attempts are used up}
   */
  limit?: number;
  /** Hears of each attempt that failed, before the pause that follows it. */
  onWait?: (event: WaitEvent) => void;
}

/** An attempt that failed, and is followed by another. */
export interface WaitEvent {
  /** The attempt's number, from 1. */
  readonly attempt: number;
  /** Milliseconds until the next; it comes sooner where a socket of this machine appears. */
  readonly pause: number;
  /** Why it failed: nobody listens yet, or nobody answers. */
  readonly error: ConnectionError;
}

/** The attempts where neither these nor a limit are given. */
const ATTEMPTS = 10;

/** The longest pause, in seconds. */
const LONGEST = 16;

/** How often a socket of this machine is looked at during a pause, in milliseconds. */
const GLANCE = 100;

/** How to wait, if at all. Throws `OptionError` for numbers that can't be. */
export function checkWait(wait: boolean | WaitOptions | undefined): WaitOptions | undefined {
  if (!wait) return undefined;
  if (wait === true) return {};
  const { attempts = Infinity, limit = Infinity } = wait;
  if (!(attempts >= 1 && (attempts === Infinity || Number.isInteger(attempts)))) {
    throw invalidOption("wait.attempts", "be a whole number of at least 1", attempts);
  }
  if (!(limit > 0)) {
    throw invalidOption("wait.limit", "be milliseconds, more than 0", limit);
  }
  return wait;
}

/** Milliseconds from a failed attempt, counted from 1, to the next. */
export function pauseAfterAttempt(attempt: number): number {
  return Math.min(LONGEST, 2 ** (attempt - 1)) * 1000;
}

/** Time as waiting needs it, for tests that have their own. */
export interface Clock {
  /** Milliseconds from any beginning. */
  now(): number;
  /** Waits some milliseconds; rejects with the signal's reason. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

const REAL: Clock = { now: () => performance.now(), sleep };

/**
 * Calls `attempt` until it resolves. Rejects with its error where that can't pass or the attempts are used up, with a
 * {@linkcode ConnectionError} when the time is, and with the signal's reason. While nobody listens on a socket of this
 * machine it's tried every 100 ms, which costs nothing there, so that a daemon is found as soon as it's up; only the
 * attempts at the end of a pause are counted.
 */
export async function waitFor<T>(
  attempt: (signal: AbortSignal | undefined) => Promise<T>,
  options: WaitOptions,
  signal?: AbortSignal,
  clock: Clock = REAL,
): Promise<T> {
  const { limit, onWait } = options;
  const attempts = options.attempts ?? (limit === undefined ? ATTEMPTS : Infinity);
  const end = clock.now() + (limit ?? Infinity);
  using enough = deadline(limit ?? Infinity, new Error("the time is up"), signal);
  let last: ConnectionError | undefined;
  const once = async (): Promise<{ value: T } | ConnectionError> => {
    try {
      return { value: await attempt(enough.signal) };
    } catch (error) {
      signal?.throwIfAborted();
      if (enough.signal.aborted) throw last ?? late(limit!, error);
      if (!(error instanceof ConnectionError) || !error.transient) throw error;
      return last = error;
    }
  };
  for (let count = 1;; count++) {
    let found = await once();
    if (!(found instanceof ConnectionError)) return found.value;
    if (count >= attempts || clock.now() >= end) throw found;
    const next = Math.min(end, clock.now() + pauseAfterAttempt(count));
    onWait?.({ attempt: count, pause: next - clock.now(), error: found });
    for (;;) {
      const left = next - clock.now();
      if (left <= 0) break;
      await clock.sleep(found.absent ? Math.min(GLANCE, left) : left, signal);
      if (!found.absent || clock.now() >= next) break;
      found = await once();
      if (!(found instanceof ConnectionError)) return found.value;
    }
  }
}

function late(limit: number, cause: unknown): ConnectionError {
  return new ConnectionError(`no BuildKit answered within ${limit / 1000} s`, {
    cause,
    advice: `Give it longer with ${optionText("wait.limit")}.`,
  });
}

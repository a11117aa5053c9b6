import { type Clock, SYSTEM_CLOCK } from "./clock.ts";

/**
 * Returns a signal that aborts with `reason` after `time` milliseconds, or with the reason of the
 * caller's signal. Dispose it to cancel the timer.
 */
export function deadline(
  time: number,
  reason: Error,
  signal?: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
): { readonly signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const cancel = clock.after(time, () => controller.abort(reason));
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      cancel();
      signal?.removeEventListener("abort", abort);
    },
  };
}

/** Waits for some milliseconds. Rejects with the signal's reason. */
export function sleep(
  time: number,
  signal?: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const settle = () => {
      cancel();
      signal?.removeEventListener("abort", settle);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const cancel = clock.after(time, settle);
    signal?.addEventListener("abort", settle);
  });
}

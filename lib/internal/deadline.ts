/** Maximum delay of a timer, in milliseconds: a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Returns a signal that aborts with `reason` after `time` milliseconds, or with the reason of the
 * caller's signal. Dispose it to cancel the timer.
 */
export function deadline(
  time: number,
  reason: Error,
  signal?: AbortSignal,
): { readonly signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const timer = time <= MAX_TIMER_MS ? setTimeout(() => controller.abort(reason), time) : undefined;
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    },
  };
}

/** Waits for some milliseconds. Rejects with the signal's reason. */
export function sleep(time: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", settle);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(settle, time);
    signal?.addEventListener("abort", settle);
  });
}

/** Time after which a peer that has gone silent hangs up, in milliseconds. */
const SILENCE_MS = 100;

/**
 * Waits for all promises, and returns their errors. A peer that is waited for in vain calls
 * `hangUp`: what is still pending afterwards is a fault that the watchdog finds.
 */
export async function settle(
  promises: readonly Promise<unknown>[],
  hangUp: () => void,
): Promise<unknown[]> {
  const timer = setTimeout(hangUp, SILENCE_MS);
  const results = await Promise.allSettled(promises);
  clearTimeout(timer);
  return results.flatMap((result) => result.status === "rejected" ? [result.reason] : []);
}

/** Calls a function and returns the error that it throws, if any, as a list. */
export function thrown(run: () => unknown): unknown[] {
  try {
    run();
    return [];
  } catch (error) {
    return [error];
  }
}

/** Lets what is queued happen. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

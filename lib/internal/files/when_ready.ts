import { setTimeout as sleep } from "node:timers/promises";

/** Pause before another attempt, in milliseconds. */
export const RETRY_MS = 10;

/** Returns true if an error means that a non-blocking stream is not ready. */
export function isNotReady(error: unknown): boolean {
  return error instanceof Deno.errors.WouldBlock ||
    (error as { code?: unknown } | undefined)?.code === "EAGAIN";
}

/**
 * Calls until the stream is ready: a parent process can have made stdin and stdout non-blocking, and
 * then "try again later" is not an error. Rejects with the reason of an aborted signal.
 */
export async function whenReady<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isNotReady(error)) throw error;
    }
    await sleep(RETRY_MS);
    signal?.throwIfAborted();
  }
}

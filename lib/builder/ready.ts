/** Checks whether a BuildKit answers at an address, and waits for one. */
import { deadline, sleep } from "../internal/deadline.ts";
import type { Endpoint } from "../address/endpoint.ts";
import { connectTo } from "../control/connect.ts";
import { Control } from "../control/control.ts";
import { BkitError, ConnectionError } from "../errors.ts";

/** Time for a builder to answer after its start. */
const READY_TIMEOUT_MS = 60_000;

/** Pause between two attempts. */
const RETRY_INTERVAL_MS = 200;

/** Limit for one attempt. */
const ATTEMPT_TIMEOUT_MS = 10_000;

/** Asks a BuildKit for its workers. Rejects if it does not answer. */
async function listWorkers(daemon: Endpoint, signal?: AbortSignal): Promise<void> {
  using limit = deadline(
    ATTEMPT_TIMEOUT_MS,
    new ConnectionError(`no answer within ${ATTEMPT_TIMEOUT_MS / 1000} s`),
    signal,
  );
  const connection = await connectTo(daemon, limit.signal);
  try {
    await new Control(connection).listWorkers({ signal: limit.signal });
  } finally {
    await connection.close();
  }
}

/**
 * Returns the state of a running builder, with the reason if it does not answer. Rejects on
 * `signal`.
 */
export async function checkHealth(
  daemon: Endpoint,
  signal?: AbortSignal,
): Promise<{ state: "up" } | { state: "unhealthy"; reason: string }> {
  try {
    await listWorkers(daemon, signal);
    return { state: "up" };
  } catch (error) {
    signal?.throwIfAborted();
    return { state: "unhealthy", reason: (error as Error).message };
  }
}

/**
 * Waits until BuildKit answers. Before each further attempt `ended` returns why waiting is useless,
 * if it is; `log` returns the last lines that the builder printed. Rejects with a
 * {@linkcode ConnectionError} that has both.
 */
export async function waitUntilReady(
  name: string,
  daemon: Endpoint,
  ended: () => Promise<string | undefined>,
  log: () => Promise<string>,
  signal?: AbortSignal,
): Promise<void> {
  const start = performance.now();
  let why: string | undefined;
  let cause: unknown;
  do {
    try {
      return await listWorkers(daemon, signal);
    } catch (error) {
      signal?.throwIfAborted();
      cause = error;
    }
    why = await ended();
    if (why === undefined) await sleep(RETRY_INTERVAL_MS, signal);
  } while (why === undefined && performance.now() - start < READY_TIMEOUT_MS);
  why ??= `no answer within ${READY_TIMEOUT_MS / 1000} s: ${
    cause instanceof BkitError ? cause.shortMessage : String(cause)
  }`;
  const lines = (await log().catch(() => "")).trimEnd();
  throw new ConnectionError(
    `the builder ${name} does not answer at ${daemon.text}: ${why}`,
    {
      cause,
      explanation: lines && `Last lines of its log:\n${lines.replaceAll(/^/gm, "  ")}`,
      advice:
        `Read its output with \`bkit builder logs\`. \`bkit builder rm\` removes it and keeps its cache.`,
    },
  );
}

/** Whether BuildKit answers at an address, and waiting for it. */
import { parseAddress } from "../address/address.ts";
import { deadline, sleep } from "../address/deadline.ts";
import { endpoint } from "../address/endpoint.ts";
import { BkitError, ConnectionError } from "../errors.ts";
import { RpcConnection } from "../rpc/client.ts";

/** How long a builder may take to answer after its start, in milliseconds. */
const READY_TIMEOUT_MS = 60_000;

/** How long is waited between two tries, in milliseconds. */
const RETRY_INTERVAL_MS = 200;

/** How long one try may take, in milliseconds. */
const ATTEMPT_TIMEOUT_MS = 10_000;

/** Asks the BuildKit at an address for its workers. Rejects with what kept it from answering. */
async function listWorkers(address: string, signal?: AbortSignal): Promise<void> {
  using limit = deadline(
    ATTEMPT_TIMEOUT_MS,
    new ConnectionError(`no answer within ${ATTEMPT_TIMEOUT_MS / 1000} s`),
    signal,
  );
  const target = endpoint(parseAddress(address));
  const stream = await target.dial(limit.signal);
  const connection = await RpcConnection.open(stream, target.authority, limit.signal);
  try {
    const request = new Uint8Array(0); // a ListWorkersRequest without a filter
    const method = "/moby.buildkit.v1.Control/ListWorkers";
    await connection.unary(method, request, { signal: limit.signal });
  } finally {
    connection.close();
  }
}

/** Whether the builder that runs at an address answers; where it doesn't, with the reason. Rejects on `signal`. */
export async function checkHealth(
  address: string,
  signal?: AbortSignal,
): Promise<{ state: "up" } | { state: "unwell"; trouble: string }> {
  try {
    await listWorkers(address, signal);
    return { state: "up" };
  } catch (error) {
    signal?.throwIfAborted();
    return { state: "unwell", trouble: (error as Error).message };
  }
}

/**
 * Waits until BuildKit answers. `ended` tells before each further try why there is nothing to wait for, if so, and
 * `log` the last lines of what it printed. Rejects with {@linkcode ConnectionError} that has both.
 */
export async function waitUntilReady(
  name: string,
  address: string,
  ended: () => Promise<string | undefined>,
  log: () => Promise<string>,
  signal?: AbortSignal,
): Promise<void> {
  const start = performance.now();
  let why: string | undefined;
  let cause: unknown;
  do {
    try {
      return await listWorkers(address, signal);
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
    `the builder ${name} doesn't answer at ${address}: ${why}` +
      (lines ? `\nThe last lines of its log:\n${lines.replaceAll(/^/gm, "  ")}` : ""),
    {
      cause,
      advice: `See \`bkit builder logs\`; \`bkit builder rm\` takes it away, and keeps its cache.`,
    },
  );
}

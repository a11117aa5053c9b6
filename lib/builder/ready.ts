/** Whether BuildKit answers at an address, and waiting for it. */
import { parseAddress } from "../address/address.ts";
import { deadline, sleep } from "../address/deadline.ts";
import { endpoint } from "../address/endpoint.ts";
import { connectTo } from "../control/connect.ts";
import { Control } from "../control/control.ts";
import { BkitError, ConnectionError } from "../errors.ts";

/** How long a builder may take to answer after its start, in milliseconds. */
const PATIENCE = 60_000;

/** How long is waited between two tries, in milliseconds. */
const PAUSE = 200;

/** How long one try may take, in milliseconds. */
const TRY = 10_000;

/** Asks the BuildKit at an address for its workers. Rejects with what kept it from answering. */
async function ask(address: string, signal?: AbortSignal): Promise<void> {
  using limit = deadline(TRY, new ConnectionError(`no answer within ${TRY / 1000} s`), signal);
  const connection = await connectTo(endpoint(parseAddress(address)), limit.signal);
  try {
    await new Control(connection).listWorkers({ signal: limit.signal });
  } finally {
    await connection.close();
  }
}

/** Whether the builder that runs at an address answers; where it doesn't, with the reason. Rejects on `signal`. */
export async function condition(
  address: string,
  signal?: AbortSignal,
): Promise<{ state: "up" } | { state: "unwell"; trouble: string }> {
  try {
    await ask(address, signal);
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
export async function untilReady(
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
      return await ask(address, signal);
    } catch (error) {
      signal?.throwIfAborted();
      cause = error;
    }
    why = await ended();
    if (why === undefined) await sleep(PAUSE, signal);
  } while (why === undefined && performance.now() - start < PATIENCE);
  why ??= `no answer within ${PATIENCE / 1000} s: ${
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

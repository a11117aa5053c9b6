import type { Candidate } from "../address/candidates.ts";
import { type Endpoint, endpoint } from "../address/endpoint.ts";
import { BkitError, ConnectionError } from "../errors.ts";
import { RpcConnection } from "../rpc/client.ts";
import { patiently, UNREACHED, type WaitOptions } from "./wait.ts";

/** The command that an error proposes to someone who has no daemon. */
const START =
  "Start one, for example with `bkit builder up`, `sudo buildkitd` or `sudo systemctl start " +
  "docker`, or name one that runs in BUILDKIT_HOST.";

/** Opens a connection to a daemon's Control API. */
async function connect(target: Endpoint, signal?: AbortSignal): Promise<RpcConnection> {
  try {
    return await RpcConnection.open(await target.dial(signal), target.authority, signal);
  } catch (error) {
    if (signal?.aborted || !(error instanceof ConnectionError)) throw error;
    const why = await target.explain?.(error, signal) ?? error;
    throw new ConnectionError(`${UNREACHED}${target.text}: ${why.shortMessage}`, {
      cause: why.cause ?? why,
      advice: why.advice || START,
    });
  }
}

/**
 * Opens a connection for as long as `use` takes, and closes it.
 *
 * No connection is left idle, on purpose: Deno's HTTP/2 can abort the process when a daemon says goodbye (GOAWAY) on an
 * idle one, which nothing in JavaScript can catch (https://github.com/denoland/deno/issues/36788). On Deno 2.9.6 an
 * idle connection of grpc-js did so in 9 of 30 runs, a connection that is closed after its call in none. A connection
 * costs about a millisecond on a socket; in return a client survives its daemon's restart. The kill tests in
 * `tests/` end daemons under idle and busy clients.
 */
export async function withConnection<T>(
  target: Endpoint,
  signal: AbortSignal | undefined,
  use: (connection: RpcConnection) => Promise<T>,
): Promise<T> {
  const connection = await connect(target, signal);
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

/**
 * The first of the candidates that answers. Rejects with a {@linkcode ConnectionError} that lists what was
 * tried, and why each failed. With `wait` all of them are tried again where that may help.
 */
export function reach(
  candidates: readonly Candidate[],
  signal?: AbortSignal,
  wait?: WaitOptions,
): Promise<Endpoint> {
  if (!wait) return first(candidates, signal);
  return patiently((signal) => first(candidates, signal), wait, signal);
}

/** Resolves when a daemon answers that did before. Rejects with a {@linkcode ConnectionError}. */
export function answers(target: Endpoint, wait: WaitOptions, signal?: AbortSignal): Promise<void> {
  return patiently(
    (signal) => withConnection(target, signal, () => Promise.resolve()),
    wait,
    signal,
  );
}

async function first(candidates: readonly Candidate[], signal?: AbortSignal): Promise<Endpoint> {
  const failures: { text: string; source: string; error: BkitError }[] = [];
  for (const { address, source } of candidates) {
    const target = endpoint(address);
    try {
      return await withConnection(target, signal, () => Promise.resolve(target));
    } catch (error) {
      if (signal?.aborted || !(error instanceof BkitError)) throw error;
      failures.push({ text: target.text, source, error });
    }
  }
  const [only] = failures;
  if (failures.length === 1) throw only!.error;
  const tried = failures.map(({ text, source, error }) =>
    `  ${text} (${source}): ${error.shortMessage.replace(/^no BuildKit at [^ ]+: /, "")}`
  );
  throw new ConnectionError(`no BuildKit was found. Tried, in this order:\n${tried.join("\n")}`, {
    cause: new AggregateError(failures.map(({ error }) => error)),
    advice: START,
  });
}

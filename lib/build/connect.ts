import type { Candidate } from "../address/candidates.ts";
import { type Endpoint, endpoint } from "../address/endpoint.ts";
import { BkitError, ConnectionError } from "../errors.ts";
import { RpcConnection } from "../rpc/client.ts";

/** The command that an error proposes to someone who has no daemon. */
const START =
  "Start one, for example with `sudo buildkitd` or `sudo systemctl start docker`, or name " +
  "one that runs in BUILDKIT_HOST.";

/** Opens a connection to a daemon's Control API. */
export async function connect(target: Endpoint, signal?: AbortSignal): Promise<RpcConnection> {
  try {
    return await RpcConnection.open(await target.dial(signal), target.authority, signal);
  } catch (error) {
    if (signal?.aborted || !(error instanceof ConnectionError)) throw error;
    throw new ConnectionError(`no BuildKit at ${target.text}: ${error.shortMessage}`, {
      cause: error.cause ?? error,
      advice: error.advice || START,
    });
  }
}

/**
 * The first of the candidates that answers. Rejects with a {@linkcode ConnectionError} that lists what was
 * tried, and why each failed.
 */
export async function reach(
  candidates: readonly Candidate[],
  signal?: AbortSignal,
): Promise<Endpoint> {
  const failures: { text: string; source: string; error: BkitError }[] = [];
  for (const { address, source } of candidates) {
    const target = endpoint(address);
    try {
      const connection = await connect(target, signal);
      connection.close();
      return target;
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

import type { Endpoint } from "../../address/endpoint.ts";
import { connectTo } from "../../control/connect.ts";
import { ConnectionError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";

/** What an error proposes to someone who has no daemon. */
export const START =
  "Start one, for example with `bkit builder up`, `sudo buildkitd` or `sudo systemctl start " +
  "docker`, or name one that runs in BUILDKIT_HOST.";

/** Opens a connection to a daemon's Control API. Rejects with {@linkcode ConnectionError}, or the signal's reason. */
export async function connect(target: Endpoint, signal?: AbortSignal): Promise<RpcConnection> {
  try {
    return await connectTo(target, signal);
  } catch (error) {
    if (signal?.aborted || !(error instanceof ConnectionError)) throw error;
    const why = await target.explain?.(error, signal) ?? error;
    throw new ConnectionError(`no BuildKit at ${target.text}`, {
      reason: why.shortMessage,
      address: target.text,
      transient: why.transient,
      absent: why.absent,
      cause: why.cause ?? why,
      advice: why.advice || START,
    });
  }
}

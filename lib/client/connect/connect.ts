import type { Endpoint } from "../../address/endpoint.ts";
import { connectTo } from "../../control/connect.ts";
import { ConnectionError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";

/** Advice for users without a daemon. */
export const START_ADVICE =
  "Start one, for example with `bkit builder up`, `sudo buildkitd` or `sudo systemctl start " +
  "docker`, or name a running one in BUILDKIT_HOST.";

/**
 * Opens a connection to the Control API of a daemon. Rejects with {@linkcode ConnectionError}, or
 * with the signal's reason.
 */
export async function connect(target: Endpoint, signal?: AbortSignal): Promise<RpcConnection> {
  try {
    return await connectTo(target, signal);
  } catch (error) {
    signal?.throwIfAborted(); // what ended the attempt may have ended the connection first
    if (!(error instanceof ConnectionError)) throw error;
    const explained = await target.explain?.(error, signal) ?? error;
    throw new ConnectionError(`no BuildKit at ${target.text}`, {
      detail: explained.shortMessage,
      explanation: explained.explanation,
      httpStatus: explained.httpStatus,
      address: target.text,
      transient: explained.transient,
      absent: explained.absent,
      cause: explained.cause ?? explained,
      advice: explained.advice || START_ADVICE,
    });
  }
}

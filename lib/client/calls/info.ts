/** The daemon's version, workers and health. */
import { Control } from "../../control/control.ts";
import { ConnectionError, RpcError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { CallOptions } from "../../rpc/client_call.ts";
import { Status } from "../../rpc/codes.ts";
import type { DaemonInfo, Worker } from "./worker.ts";
import { versionOf, workerOf } from "./worker_record.ts";

/** Returns the version of the daemon. */
export async function info(connection: RpcConnection, options: CallOptions): Promise<DaemonInfo> {
  try {
    const { buildkitVersion } = await new Control(connection).info(options);
    return versionOf(buildkitVersion);
  } catch (error) {
    if (!(error instanceof RpcError) || error.status !== Status.UNIMPLEMENTED) throw error;
    return versionOf(undefined);
  }
}

/**
 * Returns the workers of the daemon. Every BuildKit can tell them: rejects with a lasting
 * {@linkcode ConnectionError} if the server does not know the call.
 */
export async function workers(
  connection: RpcConnection,
  options: CallOptions,
  filter: readonly string[] = [],
): Promise<Worker[]> {
  const { record } = await new Control(connection).listWorkers(options, filter).catch((error) => {
    if (!(error instanceof RpcError) || error.status !== Status.UNIMPLEMENTED) throw error;
    throw new ConnectionError("no BuildKit answers", {
      detail: `the server speaks gRPC, but does not have BuildKit's calls (${error.shortMessage})`,
      cause: error,
      transient: false,
      advice: "Check that the address belongs to BuildKit.",
    });
  });
  return record.map(workerOf);
}

/**
 * Rejects if the daemon is unhealthy: checks its health service if it has one, otherwise its list
 * of workers.
 */
export async function health(connection: RpcConnection, options: CallOptions): Promise<void> {
  try {
    await new Control(connection).health(options);
  } catch (error) {
    if (!(error instanceof RpcError) || error.status !== Status.UNIMPLEMENTED) throw error;
    await workers(connection, options);
  }
}

/** The daemon's version, workers and health. */
import { Control } from "../../control/control.ts";
import { ConnectionError, RpcError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { CallOptions } from "../../rpc/client_call.ts";
import { Status } from "../../rpc/codes.ts";
import type { Worker } from "./worker.ts";

/** Version of a daemon. */
export interface DaemonInfo {
  /** Go package that the daemon is built from; empty if the daemon does not report it. */
  readonly package: string;
  /**
   * Version, such as `v0.13.2`; empty if the daemon is older than v0.11, which cannot report it.
   */
  readonly version: string;
  /** Source revision that the daemon is built from; empty if the daemon does not report it. */
  readonly revision: string;
}

/** Returns the version of the daemon. */
export async function info(connection: RpcConnection, options: CallOptions): Promise<DaemonInfo> {
  try {
    const { buildkitVersion: version } = await new Control(connection).info(options);
    return {
      package: version?.package ?? "",
      version: version?.version ?? "",
      revision: version?.revision ?? "",
    };
  } catch (error) {
    if (!(error instanceof RpcError) || error.status !== Status.UNIMPLEMENTED) throw error;
    return { package: "", version: "", revision: "" };
  }
}

/**
 * Returns the workers of the daemon. Every BuildKit can tell them: rejects with a lasting
 * {@linkcode ConnectionError} if the server does not know the call.
 */
export async function workers(connection: RpcConnection, options: CallOptions): Promise<Worker[]> {
  const { record } = await new Control(connection).listWorkers(options).catch((error) => {
    if (!(error instanceof RpcError) || error.status !== Status.UNIMPLEMENTED) throw error;
    throw new ConnectionError("no BuildKit answers", {
      detail: `the server speaks gRPC, but does not have BuildKit's calls (${error.shortMessage})`,
      cause: error,
      transient: false,
      advice: "Check that the address belongs to BuildKit.",
    });
  });
  return (record ?? []).map((record) => ({
    id: record.ID ?? "",
    labels: record.Labels ?? {},
    platforms: (record.platforms ?? []).map(({ OS, Architecture, Variant }) =>
      [OS, Architecture, Variant].filter(Boolean).join("/")
    ),
  }));
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

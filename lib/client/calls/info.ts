/** What a daemon tells of itself. */
import { Control } from "../../control/control.ts";
import { RpcError } from "../../errors.ts";
import type { CallOptions, RpcConnection } from "../../rpc/client.ts";
import { Status } from "../../rpc/status.ts";
import type { Worker } from "./worker.ts";

/** A daemon's version. */
export interface DaemonInfo {
  /** The Go package that it's built from; empty where the daemon doesn't tell. */
  readonly package: string;
  /** The version, such as `v0.13.2`; empty where the daemon is older than v0.11 and has no call for it. */
  readonly version: string;
  /** The revision that it's built from. */
  readonly revision: string;
}

/** The daemon's version. */
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

/** The daemon's workers. */
export async function workers(connection: RpcConnection, options: CallOptions): Promise<Worker[]> {
  const { record } = await new Control(connection).listWorkers(options);
  return (record ?? []).map((record) => ({
    id: record.ID ?? "",
    labels: record.Labels ?? {},
    platforms: (record.platforms ?? []).map(({ OS, Architecture, Variant }) =>
      [OS, Architecture, Variant].filter(Boolean).join("/")
    ),
  }));
}

/** Rejects when the daemon isn't well: by the health service where it has one, else by its list of workers. */
export async function health(connection: RpcConnection, options: CallOptions): Promise<void> {
  try {
    await new Control(connection).health(options);
  } catch (error) {
    if (!(error instanceof RpcError) || error.status !== Status.UNIMPLEMENTED) throw error;
    await workers(connection, options);
  }
}

/**
 * The part of the Control API that looks after a daemon: its cache, and its records of builds. Each call
 * rejects as the methods of `Control` do.
 */
import { moby as history } from "../../proto/gen/history.js";
import { moby as usage } from "../../proto/gen/usage.js";
import { decodeMessage } from "../internal/decode_message.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { CallOptions } from "../rpc/client_call.ts";
import { short } from "./short_call.ts";

const { UpdateBuildHistoryRequest } = history.buildkit.v1;
const { DiskUsageRequest, DiskUsageResponse, PruneRequest, UsageRecord } = usage.buildkit.v1;

/** Number of fields of a whole cache: of some 60 000 records. */
const MAX_USAGE_FIELDS = 1_000_000;

/** Changes the record of a build: pins, deletes or finalizes it. */
export async function updateBuildHistory(
  connection: RpcConnection,
  request: history.buildkit.v1.IUpdateBuildHistoryRequest,
  options: CallOptions = {},
): Promise<void> {
  const encoded = UpdateBuildHistoryRequest.encode(request).finish();
  await connection.unary(path("UpdateBuildHistory"), encoded, short(options));
}

/**
 * Returns the records of the cache. A daemon measures them first, which may take minutes, so there is
 * no time limit.
 */
export async function diskUsage(
  connection: RpcConnection,
  request: usage.buildkit.v1.IDiskUsageRequest,
  options: CallOptions = {},
): Promise<usage.buildkit.v1.DiskUsageResponse> {
  const encoded = DiskUsageRequest.encode(request).finish();
  const answer = await connection.unary(path("DiskUsage"), encoded, options);
  return decodeMessage(DiskUsageResponse, answer, { maxFields: MAX_USAGE_FIELDS });
}

/** Removes records of the cache, and reports each. */
export async function prune(
  connection: RpcConnection,
  request: usage.buildkit.v1.IPruneRequest,
  onRecord: (record: usage.buildkit.v1.UsageRecord) => unknown,
  options: CallOptions = {},
): Promise<void> {
  await connection.serverStream(
    path("Prune"),
    PruneRequest.encode(request).finish(),
    (message) => onRecord(decodeMessage(UsageRecord, message)),
    options,
  );
}

function path(method: string): string {
  return `/moby.buildkit.v1.Control/${method}`;
}

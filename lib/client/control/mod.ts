/**
 * The daemon's Control API, call by call, to use with a session of one's own or to look after a
 * daemon.
 *
 * ```ts ignore
 * import { endpoint, parseAddress } from "@x/bkit/address";
 * import { ControlClient } from "@x/bkit/control";
 * import { files } from "@x/bkit/diffcopy";
 * import { fileSync, Session } from "@x/bkit/session";
 *
 * const daemon = endpoint(parseAddress("unix:///run/buildkit/buildkitd.sock"));
 * const tree = files({ "Dockerfile": "FROM scratch\nCOPY a.txt /\n", "a.txt": "hello" });
 * const trees = new Map([["context", tree], ["dockerfile", tree]]);
 * await using session = await Session.open(daemon, [fileSync(trees)]);
 *
 * const control = new ControlClient(daemon);
 * await control.solve({ session: session.id, frontend: "dockerfile.v0" });
 * for (const { id, size } of await control.diskUsage()) console.log(id, size);
 * ```
 *
 * @module
 */
export type { Endpoint } from "../../address/endpoint.ts";
export type {
  BlobDescriptor,
  BuildRecord,
  BuildRecordEvent,
  RecordedError,
  RecordedResult,
} from "../calls/build_record.ts";
export type { DiskUsageOptions, PruneOptions, UsageRecord } from "../calls/usage.ts";
export type { DaemonInfo, Device, GcRule, Worker } from "../calls/worker.ts";
export type { RequestOptions } from "../options/request.ts";
export { ControlClient, type WorkersOptions } from "./client.ts";
export type {
  BuildHistory,
  HistoryListOptions,
  HistoryStatusOptions,
  HistoryWatchOptions,
} from "./history.ts";
export type { SolveRequest, SolveResult, TypeAndAttrs } from "./solve.ts";
export type { ProgressEvent } from "../../progress/mod.ts";

/**
 * The client of a daemon, and builds: the public interface of this directory, for `mod.ts` and the
 * command.
 */
export { Build } from "./build.ts";
export type { Cache } from "./options/cache.ts";
export type {
  PolicyAction,
  PolicyMatch,
  SourcePolicy,
  SourceRule,
  SourceSelector,
} from "./options/source_policy.ts";
export {
  type DaemonKind,
  listDaemons,
  type ListedDaemon,
  type ListOptions,
} from "./connect/list_daemons.ts";
export type { Dialer } from "../address/endpoint.ts";
export { BuildKitClient, type ConnectOptions, type Health } from "./client.ts";
export type { RequestOptions } from "./options/request.ts";
export type { BuildOptions } from "./options/build.ts";
export type {
  ContainerConfig,
  GivenDefinition,
  Graph,
  GraphTarget,
  Resources,
} from "../llb/mod.ts";
export type {
  Program,
  ProgramGraph,
  ProgramInput,
  ProgramOptions,
  ProgramTarget,
} from "./program.ts";
export type { RegistryAccess, RegistryTlsOptions } from "./options/registries.ts";
export { parseRemote, type Remote } from "./options/remote.ts";
export type {
  ArchiveOutput,
  CacheOnly,
  ImageOutput,
  LocalOutput,
  Output,
  OutputOptions,
  TarOutput,
} from "./options/output.ts";
export type {
  BuildResult,
  Call,
  CallAnswer,
  ImageDescriptor,
  StepCounts,
} from "./options/result.ts";
export type { SecretProvider, SecretSource, SshSource } from "../session/mod.ts";
export type { Pem, TlsOptions } from "../address/mod.ts";
export type { DaemonInfo, Device, GcRule, Worker } from "./calls/worker.ts";
export type {
  BlobDescriptor,
  BuildRecord,
  BuildRecordEvent,
  RecordedError,
  RecordedResult,
} from "./calls/build_record.ts";
export type { DiskUsageOptions, PruneOptions, UsageRecord } from "./calls/usage.ts";
export type { WorkersOptions } from "./control/client.ts";
export type {
  BuildHistory,
  HistoryListOptions,
  HistoryStatusOptions,
  HistoryWatchOptions,
} from "./control/history.ts";
export type { WaitEvent, WaitOptions } from "./connect/wait.ts";

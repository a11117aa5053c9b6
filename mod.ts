/**
 * A BuildKit client: builds container images by speaking BuildKit's own protocols, without `docker`
 * or `buildctl`.
 *
 * ```ts ignore
 * import { BuildKitClient, directory } from "@x/bkit";
 *
 * await using client = await BuildKitClient.connect();
 * const { digest } = await client.build({ context: directory("."), tags: ["app:1"] });
 * console.log(digest);
 * ```
 *
 * This entry point has what a build needs. The parts can be used alone: `@x/bkit/gateway`,
 * `@x/bkit/session`, `@x/bkit/diffcopy`, `@x/bkit/progress`, `@x/bkit/registry`, `@x/bkit/oci`,
 * `@x/bkit/builder`, `@x/bkit/control`, `@x/bkit/address` and `@x/bkit/errors`.
 *
 * @module
 */

// The client and its builds.
export {
  type BlobDescriptor,
  Build,
  type BuildHistory,
  BuildKitClient,
  type BuildOptions,
  type BuildRecord,
  type BuildRecordEvent,
  type BuildResult,
  type Cache,
  type Call,
  type CallAnswer,
  type ConnectOptions,
  type ContainerConfig,
  type DaemonInfo,
  type DaemonKind,
  type Device,
  type Dialer,
  type DiskUsageOptions,
  type GcRule,
  type GivenDefinition,
  type Graph,
  type GraphTarget,
  type Health,
  type HistoryListOptions,
  type HistoryStatusOptions,
  type HistoryWatchOptions,
  type ImageDescriptor,
  listDaemons,
  type ListedDaemon,
  type ListOptions,
  type Pem,
  type PolicyAction,
  type PolicyMatch,
  type Program,
  type ProgramGraph,
  type ProgramInput,
  type ProgramOptions,
  type ProgramTarget,
  type PruneOptions,
  type RecordedError,
  type RecordedResult,
  type RegistryAccess,
  type RegistryTlsOptions,
  type RequestOptions,
  type Resources,
  type SourcePolicy,
  type SourceRule,
  type SourceSelector,
  type StepCounts,
  type TlsOptions,
  type UsageRecord,
  type WaitEvent,
  type WaitOptions,
  type Worker,
  type WorkersOptions,
} from "./lib/client/mod.ts";

// Outputs of a build.
export {
  type ArchiveOutput,
  type CacheOnly,
  type ImageOutput,
  type LocalOutput,
  type Output,
  type OutputOptions,
  type TarOutput,
} from "./lib/client/mod.ts";

// Trees of files to build from, and targets to export to.
export {
  directory,
  directoryTarget,
  files,
  type FileTree,
  type MemoryTarget,
  memoryTarget,
  overlay,
  type Stat,
  type TreeTarget,
  walk,
  type WalkOptions,
} from "./lib/diffcopy/mod.ts";

// Secrets, SSH agents and logins.
export {
  type SecretProvider,
  type SecretSource,
  type SecretValue,
  type SshSource,
} from "./lib/session/mod.ts";
export {
  type Credential,
  type CredentialSource,
  defaultCredentials,
  dockerCredentials,
  firstOf,
  podmanCredentials,
  staticCredentials,
} from "./lib/registry/mod.ts";

// The session in which the daemon calls back.
export { Session, type SessionOptions, type SessionService } from "./lib/session/mod.ts";

// The command's display of a build.
export {
  type DisplayMode,
  type DisplayStream,
  show,
  type ShowOptions,
} from "./lib/terminal/mod.ts";

// Progress events.
export {
  type Line,
  type ProgressEvent,
  type Step,
  type Transfer,
  type Vertex,
  type VertexLog,
  type VertexStatus,
  type VertexWarning,
} from "./lib/progress/mod.ts";

// The log for reports of bugs.
export {
  type LogLevel,
  type LogOptions,
  type LogRecord,
  type LogRoom,
  type LogValue,
} from "./lib/log/mod.ts";

// Errors.
export {
  AuthError,
  BkitError,
  BuildFailedError,
  CancelledError,
  ConnectionError,
  ContextError,
  type ErrorCode,
  type ErrorReason,
  type OmittedLines,
  OptionError,
  OutputError,
  ProtocolError,
  RpcError,
  SessionLostError,
  type SourceExcerpt,
  UnsupportedError,
} from "./lib/errors.ts";

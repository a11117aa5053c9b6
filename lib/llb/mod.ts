/**
 * Build graphs (LLB): the language in which BuildKit is told what to build.
 *
 * A {@linkcode State} is a file system that is made when a build needs it. It begins with a source,
 * such as {@linkcode image}, {@linkcode local} or {@linkcode git}, and each method returns a new
 * state. {@linkcode marshal} encodes the graph of a state, with the same bytes as Go's client.
 *
 * ```ts
 * import { cache, image, local, marshal, scratch } from "@x/bkit/llb";
 *
 * const source = local("context", { include: ["**\/*.go", "go.*"] });
 * const built = image("golang:1.24").dir("/src").run(["go", "build", "-o", "/out/app", "."], {
 *   mounts: { "/src": source, "/root/.cache/go-build": cache("go-build"), "/out": scratch() },
 * });
 * const app = scratch().copy(built.mount("/out"), "/app", "/app");
 * console.log((await marshal(app, { platform: "linux/amd64" })).ops.length); // 5
 * ```
 *
 * @module
 */
export type { ContainerConfig, GivenDefinition, Graph, GraphTarget } from "./build.ts";
export {
  copy,
  type CopyOptions,
  type CreateOptions,
  type FileAction,
  mkdir,
  type MkdirOptions,
  mkfile,
  type MkfileOptions,
  rm,
  type RmOptions,
  symlink,
  type Time,
} from "./graph/action.ts";
export {
  bind,
  type BindMount,
  type BindOptions,
  cache,
  type CacheMount,
  type CacheOptions,
  type FileMountOptions,
  type Mount,
  secret,
  type SecretMount,
  ssh,
  type SshMount,
  tmpfs,
  type TmpfsMount,
} from "./graph/mounts.ts";
export type { OpOptions, ProgressGroup, Resources } from "./graph/options.ts";
export type { RunOptions } from "./graph/run.ts";
export type { HostEntry, NetworkMode, SecurityMode, Settings, Ulimit } from "./graph/settings.ts";
export type { Position, SourceFile, SourceLocation, SourceRange } from "./graph/source_map.ts";
export { type ImageConfig, isState, type Run, type State } from "./graph/state.ts";
export type {
  BoundAction,
  CacheSharing,
  ContentCache,
  Output,
  Owner,
  Proxy,
  Resolution,
  StateData,
} from "./graph/vertex.ts";
export { toDot } from "./dump/dot.ts";
export { toJson } from "./dump/json.ts";
export { decodeDefinition, type Definition, encodeDefinition } from "./marshal/definition.ts";
export { ignoringCache } from "./marshal/ignoring_cache.ts";
export { marshal, type MarshalOptions } from "./marshal/marshal.ts";
export { stateOf } from "./marshal/parse.ts";
export { diff, later, merge, scratch } from "./sources/combine.ts";
export { git, type GitOptions } from "./sources/git.ts";
export { type FileInfo, http, type HttpOptions } from "./sources/http.ts";
export { image, type ImageOptions, type ResolvedImage } from "./sources/image.ts";
export { local, type LocalOptions } from "./sources/local.ts";
export {
  type BlobOptions,
  imageBlob,
  ociBlob,
  ociLayout,
  type OciLayoutOptions,
  type OciStore,
} from "./sources/oci.ts";
export type { Platform, PlatformName } from "./text/platform.ts";
export type {
  ExportCache,
  OpMetadata,
  WireGroup,
  WireLocation,
  WireLocations,
  WirePosition,
  WireRange,
  WireResources,
  WireSource,
  WireSourceInfo,
} from "./wire/messages.ts";

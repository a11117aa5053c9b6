/**
 * A BuildKit client: builds container images by speaking BuildKit's own protocols.
 *
 * ```ts ignore
 * import { BuildKitClient, directory } from "@x/bkit";
 *
 * await using client = await BuildKitClient.connect();
 * const { digest } = await client.build({ context: directory("."), tags: ["app:1"] });
 * console.log(digest);
 * ```
 *
 * @module
 */

// The client, and builds.
export {
  type ArchiveOutput,
  Build,
  BuildKitClient,
  type BuildOptions,
  type BuildResult,
  type Cache,
  type CacheOnly,
  type Call,
  type CallAnswer,
  type ConnectOptions,
  type DaemonInfo,
  type Health,
  type ImageDescriptor,
  type ImageOutput,
  type LocalOutput,
  type Output,
  type OutputOptions,
  type Pem,
  type RequestOptions,
  type TarOutput,
  type TlsOptions,
  type WaitEvent,
  type WaitOptions,
  type Worker,
} from "./lib/client/mod.ts";

// The progress of a build.
export * from "./lib/progress/mod.ts";

// Logins at registries.
export {
  type Credential,
  type CredentialFinder,
  type CredentialSource,
  defaultCredentials,
  dockerCredentials,
  type Environment,
  firstOf,
  type LoginOptions,
  podmanCredentials,
  staticCredentials,
} from "./lib/registry/mod.ts";

// Errors.
export * from "./lib/errors.ts";

// Trees of files, and the DiffCopy walker and sender.
export * from "./lib/diffcopy/mod.ts";

// The session.
export * from "./lib/session/mod.ts";

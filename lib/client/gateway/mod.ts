/**
 * Frontends in this process: functions that decide step by step what is built. They solve graphs and
 * Dockerfiles, look into the results, and return what becomes the result of the build.
 *
 * ```ts ignore
 * import { BuildKitClient, directory } from "@x/bkit";
 * import type { Frontend } from "@x/bkit/gateway";
 *
 * const withVersion: Frontend = async (gateway) => {
 *   const app = await gateway.dockerfile({ target: "app" });
 *   const version = new TextDecoder().decode(await app.readFile("/src/VERSION"));
 *   return { files: app, config: { labels: { version: version.trim() } } };
 * };
 * await using client = await BuildKitClient.connect();
 * await client.gateway(withVersion, { context: directory("."), tags: ["app:1"] });
 * ```
 *
 * @module
 */
export type {
  Attestation,
  AttestationBundle,
  AttestationFiles,
  AttestationSubject,
  InTotoAttestation,
} from "./attestation.ts";
export type { Capabilities } from "../bridge/capabilities.ts";
export type { BuildFile } from "../entry/build_file.ts";
export type { ContextOptions } from "../entry/main_context.ts";
export type { NamedContextOptions } from "../entry/named_context.ts";
export type { DockerfileOptions } from "./dockerfile.ts";
export type { FileInfo, ReadDirOptions, ReadOptions } from "../bridge/files.ts";
export type { Frontend, Gateway, GatewayOptions, NamedContext, Warning } from "./gateway.ts";
export type { OciImageConfig } from "../bridge/image_config.ts";
export type {
  MultiProduct,
  PlatformProduct,
  Product,
  ProductNotes,
  SingleProduct,
} from "./product.ts";
export type { CacheImport, SolveRequest, SolveSettings } from "./solve.ts";
export type {
  ContainerMount,
  ContainerOptions,
  ContainerSettings,
  Files,
  FilesMount,
  Reference,
  SolveResult,
} from "./result.ts";
export type { Container, OutputOptions, ProcessOutput } from "../container/container.ts";
export type { ContainerProcess, ExitStatus, TerminalSize } from "../container/exit.ts";
export type { ProcessOptions } from "../container/process_options.ts";
export type { FailedStep, FailedStepOptions } from "./failed_step.ts";
export type {
  ResolvedImageConfig,
  ResolveImageOptions,
  ResolveSourceOptions,
  SourceMetadata,
  SourceName,
} from "./sources.ts";

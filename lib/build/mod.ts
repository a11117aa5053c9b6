/** A daemon's client, and builds. The public face of this folder for `mod.ts` and the command. */
export { Build } from "./build.ts";
export type { Cache } from "./cache.ts";
export { BuildKitClient, type ConnectOptions, type Health, type RequestOptions } from "./client.ts";
export type { DaemonInfo } from "./facts.ts";
export type { BuildOptions } from "./options.ts";
export { parseRemote, type Remote } from "./remote.ts";
export type {
  ArchiveOutput,
  CacheOnly,
  ImageOutput,
  LocalOutput,
  Output,
  OutputOptions,
  TarOutput,
} from "./output.ts";
export type { BuildResult, Call, CallAnswer, ImageDescriptor } from "./result.ts";
export type { SecretSource, SshSource } from "../session/mod.ts";
export type { Pem, TlsOptions } from "../address/mod.ts";
export type { Worker } from "./worker.ts";
export type { WaitEvent, WaitOptions } from "./wait.ts";

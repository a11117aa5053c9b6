/**
 * Runs a BuildKit of your own: a container of Docker or Podman without a port, reached through its
 * stdin and stdout, or a process on a private socket. Its cache outlives it.
 *
 * ```ts
 * import { builderDown, builderUp } from "@x/bkit/builder";
 *
 * if (Deno.env.get("BUILDER")) {
 *   const { address } = await builderUp({ network: "none" });
 *   console.log(address);
 *   await builderDown();
 * }
 * ```
 *
 * @module
 */
export type { BuilderEngine } from "./running.ts";
export { builderDown, builderLogs, builderRemove, builderStatus, builderUp } from "./builder.ts";
export type { BuilderChange, BuilderResult, BuilderState, BuilderStatus } from "./backend.ts";
export type {
  BuilderLogsOptions,
  BuilderOptions,
  BuilderRemoveOptions,
  BuilderUpOptions,
} from "./options.ts";
export type { LogLevel, LogOptions, LogRecord, LogRoom, LogValue } from "../log/mod.ts";

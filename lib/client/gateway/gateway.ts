import * as remote from "../../control/gateway_files.ts";
import type { Platform, State, StateData } from "../../llb/mod.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import type { Worker } from "../calls/worker.ts";
import type { BuildFile } from "../entry/build_file.ts";
import type { ContextOptions } from "../entry/main_context.ts";
import type { NamedContextOptions } from "../entry/named_context.ts";
import type { EntryReader } from "../entry/reader.ts";
import type { BuildOptions } from "../options/build.ts";
import type { RequestOptions } from "../options/request.ts";
import type { Capabilities } from "../bridge/capabilities.ts";
import type { Core } from "../bridge/core.ts";
import { type OciImageConfig, parseImageConfig } from "../bridge/image_config.ts";
import { dockerfile, type DockerfileDefaults, type DockerfileOptions } from "./dockerfile.ts";
import { type FailedStep, failedStep } from "./failed_step.ts";
import type { Product } from "./product.ts";
import { solve, type SolveRequest } from "./solve.ts";
import type { SolveResult } from "./result.ts";
import {
  type ResolvedImageConfig,
  resolveImageConfig,
  type ResolveImageOptions,
  resolveSourceMetadata,
  type ResolveSourceOptions,
  type SourceMetadata,
  type SourceName,
} from "./sources.ts";

/**
 * Options for a build whose frontend is in this process. Those that concern Dockerfiles are the
 * defaults of `gateway.dockerfile`.
 */
export interface GatewayOptions
  extends Omit<BuildOptions, "graph" | "definition" | "frontend" | "config" | "call"> {}

/**
 * A frontend in this process: it decides step by step what is built, and what it returns is the
 * result of the build.
 */
export type Frontend = (gateway: Gateway) => Product | Promise<Product>;

/** A warning for the progress of a build. */
export interface Warning {
  /**
   * Digest of the step that it is about.
   *
   * @default {none}
   */
  readonly vertex?: string | undefined;
  /** How much it matters; the higher, the less. */
  readonly level?: number | undefined;
  /** Further lines. */
  readonly detail?: readonly string[] | undefined;
  /** Address of a page about it. */
  readonly url?: string | undefined;
}

/** A named context of a build. */
export interface NamedContext {
  /** Its files. */
  readonly files: State;
  /** Configuration of the image that it is; undefined if it is none. */
  readonly imageConfig: OciImageConfig | undefined;
}

/** A running build, as its frontend sees it. Its methods reject when the build has ended. */
export interface Gateway {
  /** Options of the build. In the image of a frontend, they are those that its attributes tell. */
  readonly options: GatewayOptions;
  /** Attributes that tell a frontend about the build, such as `filename` and `build-arg:VERSION`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Graphs that another frontend has passed to this one, by name. */
  readonly inputs: Readonly<Record<string, State>>;
  /** Platforms of the build: those of its options, or that of the daemon. */
  readonly platforms: readonly Platform[];
  /** Workers of the daemon. */
  readonly workers: readonly Worker[];
  /** What the daemon is capable of. */
  readonly capabilities: Capabilities;
  /** Aborted when the build is cancelled, or has ended otherwise. */
  readonly signal: AbortSignal;
  /**
   * Reads the file that says what the build is: its Dockerfile, or what stands in its place. It is
   * read once. Rejects with `BuildFailedError` if there is none.
   */
  readonly buildFile: (options?: RequestOptions) => Promise<BuildFile>;
  /**
   * Returns the context of the build: a tree of the client without what its ignore file names, or
   * what the daemon fetches from the address of the context, as a whole.
   */
  readonly context: (options?: ContextOptions) => Promise<State>;
  /**
   * Returns a further context of the build by its name, for a platform if that matters; undefined if
   * the build has none of this name. An image comes with its configuration.
   */
  readonly namedContext: (
    name: string,
    options?: NamedContextOptions,
  ) => Promise<NamedContext | undefined>;
  /**
   * Solves a graph, a definition, or what another frontend makes of its attributes and inputs.
   * Rejects with `BuildFailedError` if a frontend or, with `evaluate`, a step fails, and with
   * `UnsupportedError` if the daemon is too old.
   */
  solve(request: SolveRequest): Promise<SolveResult>;
  /**
   * Builds a Dockerfile: that of the build, unless the options say otherwise. The states of its
   * result are images to go on building from. Rejects as `solve` does.
   */
  dockerfile(options?: DockerfileOptions): Promise<SolveResult>;
  /**
   * Looks up the configuration of an image, also as the option `resolve` of `image` in
   * `@x/bkit/llb`. Rejects with `BuildFailedError` if there is none.
   */
  readonly resolveImageConfig: (
    name: string,
    options?: ResolveImageOptions,
  ) => Promise<ResolvedImageConfig>;
  /**
   * Looks up what a source is at the moment, such as the commit of a branch: a state without changes
   * or an identifier. Daemons before v0.13 only look up images, and tell nothing of other sources.
   */
  resolveSourceMetadata(
    source: StateData | SourceName,
    options?: ResolveSourceOptions,
  ): Promise<SourceMetadata>;
  /**
   * Adds a warning to the progress of the build. Daemons before v0.10 do not learn of it.
   */
  warn(message: string, warning?: Warning): Promise<void>;
  /**
   * Returns the step whose program has failed, if an error of a solve or of a reference is about one
   * and the daemon tells which one it is.
   */
  failedStep(error: unknown): FailedStep | undefined;
}

/** What the gateway of a build takes from it. */
export interface GatewayFacts extends DockerfileDefaults {
  /** Attributes of a frontend. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Graphs that the build was given. */
  readonly inputs: Readonly<Record<string, State>>;
  /** Id of the session. */
  readonly session: string | undefined;
  /** Platforms of the build. */
  readonly platforms: readonly Platform[];
  /** Workers of the daemon. */
  readonly workers: readonly Worker[];
  /** Aborted when the build ends. */
  readonly signal: AbortSignal;
  /** Reports progress on this side. */
  readonly report: (event: ProgressEvent) => void;
}

/** Returns the gateway for a frontend. */
export function gatewayOf(core: Core, facts: GatewayFacts): Gateway {
  const { options, attributes, inputs, platforms, workers, signal } = facts;
  const solved: Gateway["solve"] = (request) => solve(core, facts, request);
  return {
    ...{ options, attributes, inputs, platforms, workers, signal },
    capabilities: core.capabilities,
    ...entryOf(core, facts, solved),
    solve: solved,
    dockerfile: (given) => dockerfile(core, facts, given),
    resolveImageConfig: (name, given) => resolveImageConfig(core, name, given),
    resolveSourceMetadata: (source, given) => resolveSourceMetadata(core, source, given),
    failedStep: (error) => failedStep(core, error),
    warn: (message, warning) => warn(core, facts, message, warning),
  };
}

/** Returns the methods that read what the build is made of, which few graphs need. */
function entryOf(
  core: Core,
  facts: GatewayFacts,
  solve: Gateway["solve"],
): Pick<Gateway, "buildFile" | "context" | "namedContext"> {
  let reader: Promise<EntryReader> | undefined;
  const load = () =>
    reader ??= import("../entry/reader.ts").then(({ entryReader }) =>
      entryReader({ ...facts, solve })
    );
  return {
    buildFile: async (options) => (await load()).buildFile(options),
    context: async (options) => (await load()).context(options),
    namedContext: async (name, { platform = core.platform, ...options } = {}) => {
      const found = await (await load()).namedContext(name, platform, options);
      if (!found) return undefined;
      const { files, config, isImage } = found;
      const { signal } = options;
      const resolved = isImage && await resolveSourceMetadata(core, files, { platform, signal });
      const imageConfig = resolved ? resolved.image?.config : config && parseImageConfig(config);
      return { files: imageConfig ? files.imageConfig(imageConfig) : files, imageConfig };
    },
  };
}

async function warn(
  { calls, capabilities }: Core,
  { report }: GatewayFacts,
  short: string,
  { vertex = "", level = 0, detail = [], url = "" }: Warning = {},
): Promise<void> {
  if (!capabilities.frontend.has("gateway.warnings")) {
    report({ type: "warning", warning: { vertex, short, detail: [...detail], url } });
    return;
  }
  const encoder = new TextEncoder();
  await remote.warn(calls, {
    ...{ digest: vertex, level, url, short: encoder.encode(short) },
    detail: detail.map((line) => encoder.encode(line)),
  });
}

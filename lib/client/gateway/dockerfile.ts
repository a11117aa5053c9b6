import { Buffer } from "node:buffer";
import { invalidOption, optionText } from "../../internal/option_text.ts";
import { isStateData } from "../../llb/graph/vertex.ts";
import { type Definition, type Platform, scratch, type StateData } from "../../llb/mod.ts";
import { platformOf } from "../../llb/text/platform.ts";
import type { BuildOptions } from "../options/build.ts";
import { checkOptions } from "../check/check_options.ts";
import { contextName } from "../options/context_name.ts";
import { parseRemote } from "../options/remote.ts";
import { frontendAttributes } from "../request/frontend_attrs.ts";
import { need } from "../bridge/capabilities.ts";
import type { Core } from "../bridge/core.ts";
import { nameOf } from "./product.ts";
import { definitionFor, solve, type SolveDefaults, type SolveSettings } from "./solve.ts";
import { type Files, isReference, isSolveResult } from "./result.ts";
import { CONFIG_KEY, type GatewayResult } from "./solved.ts";

/**
 * Options for building a Dockerfile in the course of a build. Those that are not set are those of the
 * build.
 */
export interface DockerfileOptions extends
  SolveSettings,
  Pick<
    BuildOptions,
    | "args"
    | "attributes"
    | "cgroupParent"
    | "file"
    | "hosts"
    | "labels"
    | "network"
    | "noCache"
    | "platforms"
    | "pull"
    | "sbom"
    | "shmSize"
    | "sourceDateEpoch"
    | "syntax"
    | "target"
    | "ulimits"
  > {
  /** Files that it may copy: a graph, the result of a solve, or a URL as in `BuildOptions`. */
  context?: Files | string | undefined;
  /**
   * Further contexts by name: graphs, results of solves, or texts as in `BuildOptions`, such as
   * `docker-image://REFERENCE`. They are added to those of the build.
   */
  contexts?: Readonly<Record<string, Files | string>> | undefined;
  /** The Dockerfile: its text, or a graph that makes it. */
  dockerfile?: Files | string | undefined;
}

/** What the Dockerfiles of a build have in common. */
export interface DockerfileDefaults extends SolveDefaults {
  /** Options of the build. */
  readonly options: BuildOptions;
  /** Attributes for the contexts of the build. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Graphs that the build was given, which it passes on. */
  readonly inputs: Readonly<Record<string, StateData>>;
}

/** Builds a Dockerfile with the frontend of the daemon, or with the image of a frontend. */
export async function dockerfile(
  core: Core,
  defaults: DockerfileDefaults,
  given: DockerfileOptions = {},
): Promise<GatewayResult> {
  const options = mergedOptions(defaults.options, given);
  const attributes = { ...defaults.contexts };
  const inputs: Record<string, StateData> = { ...defaults.inputs };
  const platforms = options.platforms ?? [];
  if (typeof given.context === "string") {
    delete inputs["context"];
    attributes["context"] = parseRemote(given.context).url;
  } else if (given.context !== undefined) {
    delete attributes["context"];
    inputs["context"] = stateOfFiles(given.context);
  }
  if (given.dockerfile !== undefined) {
    if (attributes["context"] !== undefined) {
      throw invalidOption(
        "dockerfile",
        `go without a URL as ${optionText("context")}: pass git(…) or http(…) as the context`,
      );
    }
    delete attributes["dockerfilekey"];
    inputs["dockerfile"] = typeof given.dockerfile === "string"
      ? textState(given.dockerfile, options.file ?? "Dockerfile")
      : stateOfFiles(given.dockerfile);
  }
  const targets = platforms.length > 0 ? platforms.map(platformOf) : [core.platform];
  const encoded: Record<string, Definition> = {};
  const encode = async (input: string, files: StateData, platform: Platform) => {
    encoded[input] = await definitionFor(
      core,
      { graph: files, sessions: defaults.sessions },
      platform,
    );
  };
  for (const [name, files] of Object.entries(inputs)) await encode(name, files, targets[0]!);
  for (const [name, context] of Object.entries(given.contexts ?? {})) {
    const key = contextName(name);
    if (typeof context === "string") attributes[`context:${key}`] = remoteContext(context);
    else await addInput(key, context, targets, attributes, encode);
  }
  if (Object.keys(encoded).length > 0) {
    need(core.capabilities, "frontend.inputs", "build a Dockerfile on graphs");
  }
  const { evaluate, signal, cacheImports } = given;
  return await solve(core, defaults, {
    frontend: options.syntax ? "gateway.v0" : "dockerfile.v0",
    attributes: { ...attributes, ...frontendAttributes(options) },
    inputs: encoded,
    ...{ evaluate, signal, cacheImports },
  });
}

/** Returns the options for the Dockerfile. Throws `OptionError` if one is invalid. */
function mergedOptions(build: BuildOptions, given: DockerfileOptions): BuildOptions {
  const { context: _c, contexts: _n, dockerfile, evaluate: _e, cacheImports: _i, ...own } = given;
  const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const options = { ...build, ...set };
  checkOptions(typeof dockerfile === "string" ? { ...options, dockerfile } : options);
  return options;
}

/** Returns a state with a text as a file. */
function textState(text: string, file: string): StateData {
  const directory = file.slice(0, file.lastIndexOf("/") + 1);
  const base = directory ? scratch().mkdir(`/${directory}`, { parents: true }) : scratch();
  return base.mkfile(`/${file}`, text, { createdTime: 0n });
}

function remoteContext(context: string): string {
  return /^docker-image:\/\/./.test(context) ? context : parseRemote(context).url;
}

/** Adds a context, for each platform if there are several. */
async function addInput(
  key: string,
  context: Files,
  targets: readonly Platform[],
  attributes: Record<string, string>,
  encode: (input: string, files: StateData, platform: Platform) => Promise<void>,
): Promise<void> {
  const add = async (name: string, files: Files, platform: Platform) => {
    const input = `input-${name}`;
    await encode(input, stateOfFiles(files), platform);
    attributes[`context:${name}`] = `input:${input}`;
    const config = isStateData(files) ? undefined : files.imageConfig;
    if (config === undefined) return;
    const json = Buffer.from(JSON.stringify(config)).toString("base64");
    attributes[`input-metadata:${input}`] = JSON.stringify({ [CONFIG_KEY]: json });
  };
  if (isSolveResult(context) && context.references.size > 1) {
    for (const [platform, reference] of context.references) {
      await add(`${key}::${platform}`, reference, platformOf(platform));
    }
  } else if (isStateData(context) && targets.length > 1) {
    for (const platform of targets) await add(`${key}::${nameOf(platform)}`, context, platform);
  } else await add(key, context, targets[0]!);
}

function stateOfFiles(files: Files): StateData {
  return isReference(files) || isSolveResult(files) ? files.state() : files;
}

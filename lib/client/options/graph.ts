import type { Awaitable } from "../../diffcopy/tree/tree.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";
import type { Definition, Platform, StateData } from "../../llb/mod.ts";
import type { BuildOptions } from "./build.ts";

/** What a graph is made for. */
export interface GraphTarget {
  /** Platform of the result. */
  readonly platform: Platform;
}

/** A graph of `@x/bkit/llb`, or a function that returns the graph for a platform. */
export type Graph = StateData | ((target: GraphTarget) => Awaitable<StateData>);

/** A graph that is encoded already. */
export type GivenDefinition = Uint8Array | Definition;

/** Defaults for containers of an image that a graph makes (OCI image specification, `config`). */
export interface ContainerConfig {
  /** Program that is always run, with its first arguments. */
  entrypoint?: readonly string[] | undefined;
  /** Program that is run by default, or the arguments of the entry point. */
  cmd?: readonly string[] | undefined;
  /** Environment. */
  env?: Readonly<Record<string, string>> | undefined;
  /** User, such as `nobody` or `1000:1000`. */
  user?: string | undefined;
  /** Working directory. */
  workingDir?: string | undefined;
  /** Labels. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** Ports that the program listens on, such as `80/tcp`. */
  exposedPorts?: readonly string[] | undefined;
  /** Directories whose files are kept outside the container. */
  volumes?: readonly string[] | undefined;
  /** Signal that ends the program. */
  stopSignal?: string | undefined;
}

/** Options that only concern Dockerfiles. */
const DOCKERFILE_OPTIONS = [
  ...["attributes", "call", "cgroupParent", "dockerfile", "file", "hosts", "labels"],
  ...["network", "pull", "sbom", "shmSize", "syntax", "target", "token", "ulimits"],
] as const satisfies readonly (keyof BuildOptions)[];

/** Returns true if the options describe a build by a graph. */
export function isGraph({ graph, definition }: BuildOptions): boolean {
  return graph !== undefined || definition !== undefined;
}

/** Returns true for an option that is not empty, and not false. */
function isGiven(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== false && value !== "" && value !== "default";
}

/** Throws `OptionError` if options do not fit a build by a graph. */
export function checkGraph(options: BuildOptions): void {
  const { graph, definition, config, context, contexts = {}, platforms = [], noCache } = options;
  if (!isGraph(options)) {
    if (config) throw invalidOption("config", `be used with ${optionText("graph")}`);
    return;
  }
  const used = graph === undefined ? "definition" : "graph";
  if (graph !== undefined && definition !== undefined) {
    throw invalidOption("definition", `be used without ${optionText("graph")}`);
  }
  const { SOURCE_DATE_EPOCH: _, ...args } = options.args ?? {};
  const other = isGiven(args) ? "args" : DOCKERFILE_OPTIONS.find((name) => isGiven(options[name]));
  if (other) throw invalidOption(other, `be used with a Dockerfile, without ${optionText(used)}`);
  for (const [name, tree] of Object.entries({ context, ...contexts })) {
    if (tree === undefined || typeof tree === "object" && "open" in tree) continue;
    const option = name === "context" && tree === context ? "context" : "contexts";
    throw invalidOption(
      option,
      `be trees of files with ${optionText(used)}, such as directory(".")`,
    );
  }
  if (isGiven(noCache) && noCache !== true) {
    throw invalidOption("noCache", `be true or false with ${optionText(used)}`);
  }
  if (platforms.length > 1 && typeof graph !== "function") {
    throw invalidOption(
      "platforms",
      `be one platform, unless ${
        optionText("graph")
      } is a function that returns the graph for each`,
    );
  }
}

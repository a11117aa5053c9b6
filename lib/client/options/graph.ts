import { invalidOption, optionText } from "../../internal/option_text.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import type { BuildOptions } from "./build.ts";

/** Options that only concern Dockerfiles. */
const DOCKERFILE_OPTIONS = [
  ...["attributes", "call", "cgroupParent", "dockerfile", "file", "hosts", "labels"],
  ...["network", "pull", "resources", "sbom", "shmSize", "syntax", "target", "token", "ulimits"],
] as const satisfies readonly (keyof BuildOptions)[];

/** Returns true if the options describe a build by a graph. */
export function isGraph({ graph, definition }: BuildOptions): boolean {
  return graph !== undefined || definition !== undefined;
}

/**
 * Returns the directory of an OCI layout that a graph gets under a name: `oci-layout://DIRECTORY`.
 * Returns undefined for other contexts.
 */
export function layoutOf(context: FileTree | string): string | undefined {
  return typeof context === "string" ? /^oci-layout:\/\/(.+)$/.exec(context)?.[1] : undefined;
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
    if (option === "contexts" && typeof tree === "string" && layoutOf(tree)) continue;
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

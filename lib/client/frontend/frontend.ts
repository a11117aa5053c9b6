import { invalidOption, optionText } from "../../internal/option_text.ts";
import type { BuildOptions, BuildRequest } from "../options/build.ts";
import { isGraph } from "../options/graph.ts";
import type { Call } from "../options/result.ts";

/** The frontends' names for the questions. */
const REQUESTS = {
  check: "frontend.lint",
  outline: "frontend.outline",
  targets: "frontend.targets",
  describe: "frontend.subrequests.describe",
} as const satisfies Record<Call, string>;

/** All questions. */
export const CALLS = Object.keys(REQUESTS) as readonly Call[];

/**
 * Returns the request that a build makes to its frontend in place of a build; undefined if it
 * builds. It comes from the option `call`, or from an attribute of the frontend.
 */
export function requestOf(
  { call, attributes }: Pick<BuildOptions, "call" | "attributes">,
): string | undefined {
  return attributes?.["requestid"] ?? (call === undefined ? undefined : REQUESTS[call]);
}

/**
 * Options that describe a Dockerfile and its context, with what a frontend takes in their place.
 */
const REPLACED: Readonly<Partial<Record<keyof BuildOptions, string>>> = {
  context: `Use ${optionText("locals.context")} for a tree, and ${
    optionText("attributes.context")
  } for an address.`,
  dockerfile: `Use ${optionText("locals.dockerfile")}.`,
  file: `Use ${optionText("attributes.filename")}.`,
  syntax: `Use gateway.v0 with ${optionText("attributes.source")}.`,
  token: `Use ${optionText("secrets.GIT_AUTH_TOKEN")}.`,
};

/**
 * Returns true if the options name a frontend, which gets its attributes and trees as they are. By
 * default it is that of a Dockerfile, with a context.
 */
export function hasFrontend({ frontend }: Pick<BuildOptions, "frontend">): boolean {
  return frontend !== undefined;
}

/**
 * Returns the path of the Dockerfile in its tree. An attribute goes before the option of the same
 * meaning, as all attributes do.
 */
export function dockerfilePath(
  { file, attributes }: Pick<BuildOptions, "file" | "attributes">,
): string {
  return attributes?.["filename"] ?? file ?? "Dockerfile";
}

/** Returns true for a path that stays in its tree. */
export function isInTree(path: string): boolean {
  return path !== "" && !path.startsWith("/") && !path.split("/").includes("..");
}

/** Throws {@linkcode OptionError} if options do not fit a build by a frontend that is named. */
export function checkFrontend(options: BuildRequest): void {
  const { frontend, locals = {}, layouts = {} } = options;
  for (const [name, tree] of Object.entries(locals)) {
    if (!name) throw invalidOption("locals", "have names that are not empty");
    if (typeof tree?.open !== "function") {
      throw invalidOption("locals", "be trees of files: directory(path) or files({ … })");
    }
  }
  for (const [id, path] of Object.entries(layouts)) {
    if (!id || !path) throw invalidOption("layouts", "have a directory for each id");
  }
  if (frontend === undefined) {
    for (const name of ["locals", "layouts"] as const) {
      if (Object.keys(options[name] ?? {}).length === 0 || isGraph(options) || options.run) {
        continue;
      }
      throw invalidOption(
        name,
        `be used with ${optionText("frontend")}, or with a graph`,
        undefined,
        {
          advice: `A build of a Dockerfile has ${optionText("contexts")}.`,
        },
      );
    }
    return;
  }
  if (!frontend) throw invalidOption("frontend", "not be empty");
  if (isGraph(options)) {
    throw invalidOption("frontend", "be omitted for a graph, which needs none");
  }
  for (const [name, advice] of Object.entries(REPLACED)) {
    if (options[name as keyof BuildOptions] === undefined) continue;
    throw invalidOption(name, `be used without ${optionText("frontend")}`, undefined, { advice });
  }
}

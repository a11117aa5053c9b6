/** The options of a target, completed and overridden by the flags. */
import type { BuildOptions, Output } from "../../client/mod.ts";
import type { ProgramInput, ProgramTarget } from "../../client/program.ts";
import { directory } from "../../diffcopy/tree/directory.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { BuildFailedError, OptionError } from "../../errors.ts";
import type { Graph, StateData } from "../../llb/mod.ts";
import { isStateData } from "../../llb/graph/vertex.ts";
import type { BuildFlags } from "../flags/build_flags.ts";
import { told } from "./place.ts";
import { DEFAULT_TARGET } from "./program.ts";
import type { SelectedTarget } from "./selection.ts";

/** What a target needs to know of the command. */
export interface TargetSettings {
  /** Path of the program, as it was given. */
  readonly file: string;
  /** Arguments for functions. */
  readonly args: readonly string[];
  /** Flags of the command. */
  readonly flags: BuildFlags;
  /** Build options of the flags. */
  readonly given: BuildOptions;
}

/** The options that a target can have. */
const OPTIONS: Readonly<Record<keyof ProgramTarget, true>> = {
  ...{ allow: true, annotations: true, cacheFrom: true, cacheTo: true, compress: true },
  ...{ config: true, contexts: true, credentials: true, graph: true, noCache: true },
  ...{ outputs: true, plainHttp: true, platforms: true, provenance: true, push: true },
  ...{
    secrets: true,
    sharedKey: true,
    sourceDateEpoch: true,
    sourcePolicy: true,
    ssh: true,
    tags: true,
  },
};

/**
 * Returns the options for the build of a target. Throws `OptionError` for an option that a target
 * cannot have.
 */
export function targetOptions(
  { name, target }: SelectedTarget,
  settings: TargetSettings,
): BuildOptions {
  const { file, flags, given } = settings;
  const unknown = Object.keys(target).find((option) => !Object.hasOwn(OPTIONS, option));
  if (unknown !== undefined) {
    throw new OptionError(`the target ${name} of ${file} has the unknown option ${unknown}`, {
      advice: `Its options can be ${Object.keys(OPTIONS).join(", ")}.`,
    });
  }
  const { contexts = {}, graph: _, ...own } = target;
  const { SOURCE_DATE_EPOCH: epoch } = given.args ?? {};
  return {
    ...own,
    ...withoutEmpty(given),
    args: epoch === undefined ? {} : { SOURCE_DATE_EPOCH: epoch },
    graph: graphOf(name, target, settings),
    contexts: { ...treesOf(contexts, flags), ...given.contexts },
    ...merged(name, target, given),
    platforms: flags.platform ?? target.platforms ?? given.platforms,
    noCache: given.noCache === true || target.noCache,
    push: given.push || target.push,
    outputs: outputsOf(target, given),
  };
}

/** Returns what flags and target have together. */
function merged(
  name: string,
  target: ProgramTarget,
  given: BuildOptions,
): Pick<BuildOptions, "allow" | "annotations" | "cacheFrom" | "plainHttp" | "secrets" | "ssh"> {
  const { secrets } = target;
  const flags = given.secrets as Exclude<BuildOptions["secrets"], (...args: never[]) => unknown>;
  if (typeof secrets === "function" && Object.keys(flags ?? {}).length > 0) {
    throw new OptionError(`cannot use --secret with the target ${name}`, {
      detail: "its secrets come from a function",
    });
  }
  return {
    allow: [...target.allow ?? [], ...given.allow ?? []],
    annotations: { ...target.annotations, ...given.annotations },
    cacheFrom: [...target.cacheFrom ?? [], ...given.cacheFrom ?? []],
    plainHttp: [...target.plainHttp ?? [], ...given.plainHttp ?? []],
    secrets: typeof secrets === "function" ? secrets : { ...secrets, ...flags },
    ssh: { ...target.ssh, ...given.ssh },
  };
}

/** Returns the outputs of the flags, else those of the target. Pushing needs an image. */
function outputsOf({ outputs }: ProgramTarget, given: BuildOptions): readonly Output[] | undefined {
  if (given.outputs || !outputs || !given.push) return given.outputs ?? outputs;
  if (outputs.some(({ type }) => type === "image" || type === "registry")) return outputs;
  return [...outputs.filter(({ type }) => type !== "cacheonly"), { type: "image" }];
}

/** Returns the options that say something. */
function withoutEmpty(options: BuildOptions): BuildOptions {
  const isEmpty = (value: unknown) =>
    value === undefined ||
    typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(options).filter(([, value]) => !isEmpty(value)));
}

function treesOf(
  contexts: Readonly<Record<string, FileTree | string>>,
  flags: BuildFlags,
): Record<string, FileTree | string> {
  const isPath = (context: FileTree | string) =>
    typeof context === "string" && !context.startsWith("oci-layout://");
  return Object.fromEntries(
    Object.entries(contexts).map((
      [name, context],
    ) => [name, isPath(context) ? directory(context as string, flags) : context]),
  );
}

/** Returns a graph whose errors tell the target and the file. */
function graphOf(name: string, { graph }: ProgramTarget, settings: TargetSettings): Graph {
  if (typeof graph !== "function") return graph;
  const { file, args } = settings;
  const what = name === DEFAULT_TARGET ? "the graph" : `the graph of the target ${name}`;
  return async ({ platform }) => {
    const input: ProgramInput = { platform, args, target: name };
    let made: StateData;
    try {
      made = await graph(input);
    } catch (cause) {
      throw new BuildFailedError(`cannot make ${what}`, {
        ...told(file, cause),
        reason: "graph",
        cause,
      });
    }
    if (isStateData(made)) return made;
    throw new BuildFailedError(`cannot make ${what}`, {
      detail: "its function did not return one",
      explanation: `in ${file}`,
      reason: "graph",
    });
  };
}

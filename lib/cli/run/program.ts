/** Loads the file of a program, and tells what it exports. */
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import type { Program, ProgramGraph, ProgramTarget } from "../../client/program.ts";
import { BuildFailedError, OptionError } from "../../errors.ts";
import { isMissing, readFailureReason } from "../../internal/fs_error.ts";
import { isStateData } from "../../llb/graph/vertex.ts";
import { told } from "./place.ts";

/** The only target of a program that has no names, and the one that is built if none is named. */
export const DEFAULT_TARGET = "default";

/** The targets of a program. */
export interface LoadedProgram {
  /** Path of the file, as it was given. */
  readonly file: string;
  /** Targets by their names, in the order of the program. */
  readonly targets: ReadonlyMap<string, ProgramTarget>;
  /** True if the program exports one graph, which has no name. */
  readonly unnamed: boolean;
}

/**
 * Loads a program in this process. Rejects with `OptionError` if the file cannot be read or exports
 * nothing that can be built, and with `BuildFailedError` if its own code fails.
 */
export async function loadProgram(file: string): Promise<LoadedProgram> {
  const absolute = path.resolve(file);
  await checkFile(file, absolute);
  let exported: unknown;
  try {
    const module = await import(pathToFileURL(absolute).href);
    exported = "default" in module ? await module.default : undefined;
  } catch (cause) {
    throw new BuildFailedError(`cannot load ${file}`, {
      ...told(file, cause),
      reason: "graph",
      cause,
    });
  }
  return { file, ...targetsOf(file, exported) };
}

async function checkFile(file: string, absolute: string): Promise<void> {
  let isFile: boolean;
  try {
    ({ isFile } = await Deno.stat(absolute));
  } catch (cause) {
    throw new OptionError(`cannot read ${file}`, {
      detail: isMissing(cause) ? "it does not exist" : readFailureReason(cause),
      cause,
    });
  }
  if (isFile) return;
  throw new OptionError(`cannot read ${file}`, {
    detail: "it is not a file",
    advice: "Name a file in TypeScript or JavaScript whose default export is a graph.",
  });
}

/**
 * Returns the targets of what a file exports. Graphs are known by what they look like, because the
 * file may use another copy of the library. Throws `OptionError` if there is nothing to build.
 */
export function targetsOf(file: string, exported: unknown): Omit<LoadedProgram, "file"> {
  const single = targetOf(exported, `the default export of ${file}`);
  if (single) return { targets: new Map([[DEFAULT_TARGET, single]]), unnamed: true };
  if (!isPlain(exported)) throw unusable(file, `its default export is ${kindOf(exported)}`);
  const targets = new Map<string, ProgramTarget>();
  for (const [name, value] of Object.entries(exported as Program)) {
    if (!/^[\w][\w./+-]*$/.test(name)) {
      throw unusable(file, `${JSON.stringify(name)} cannot be the name of a target`);
    }
    const target = targetOf(value, `the target ${name} of ${file}`);
    if (!target) throw unusable(file, `its target ${name} is ${kindOf(value)}`);
    targets.set(name, target);
  }
  if (targets.size === 0) throw unusable(file, "its default export has no targets");
  return { targets, unnamed: false };
}

/** Returns a value as a target; undefined if it is none. */
function targetOf(value: unknown, where: string): ProgramTarget | undefined {
  if (isGraph(value)) return { graph: value };
  if (!isPlain(value) || !("graph" in value)) return undefined;
  if (isGraph(value["graph"])) return value as unknown as ProgramTarget;
  throw new OptionError(`cannot build ${where}`, {
    detail: `its graph is ${kindOf(value["graph"])}`,
    advice: GRAPHS,
  });
}

function isGraph(value: unknown): value is ProgramGraph {
  return typeof value === "function" || isStateData(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) &&
    typeof (value as { kind?: unknown }).kind !== "string";
}

const GRAPHS = "A graph is a state of @x/bkit/llb, or a function that returns one.";

function unusable(file: string, detail: string): OptionError {
  return new OptionError(`cannot build ${file}`, {
    detail,
    advice:
      `Export a graph, a function, or targets by their names: export default { app, test }. ` +
      GRAPHS,
  });
}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  const { kind } = value as { kind?: unknown };
  if (kind === "bkit.llb.action" || kind === "bkit.llb.bound-action") {
    return "a change of files without a state: apply it with scratch().file(…)";
  }
  return typeof value === "object" ? "an object that is no graph" : `a ${typeof value}`;
}

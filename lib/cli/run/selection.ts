import type { ProgramTarget } from "../../client/program.ts";
import { OptionError } from "../../errors.ts";
import { DEFAULT_TARGET, type LoadedProgram } from "./program.ts";

/** A target to build. */
export interface SelectedTarget {
  /** Name of the target. */
  readonly name: string;
  /** The target. */
  readonly target: ProgramTarget;
}

/**
 * Returns the targets with these names, each once. Without names, it is the only graph of the
 * program, or the target `default`. Throws `OptionError` for a name that there is not, and if there
 * is no default.
 */
export function selectedTargets(
  { file, targets, unnamed }: LoadedProgram,
  names: readonly string[],
): SelectedTarget[] {
  const list = [...targets.keys()].join(", ");
  if (names.length === 0 && !targets.has(DEFAULT_TARGET)) {
    throw new OptionError(`cannot choose a target of ${file}`, {
      detail: `none is named ${DEFAULT_TARGET}`,
      advice: `Name one or more of them: ${list}.`,
    });
  }
  const wanted = names.length === 0 ? [DEFAULT_TARGET] : [...new Set(names)];
  return wanted.map((name) => {
    const target = targets.get(name);
    if (target) return { name, target };
    throw new OptionError(`${file} has no target ${JSON.stringify(name)}`, {
      advice: unnamed
        ? "It exports one graph, which has no name: omit it, or write arguments after --."
        : `Its targets are ${list}.`,
    });
  });
}

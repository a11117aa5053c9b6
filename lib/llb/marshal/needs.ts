import { type ExecOp, type FileAction, MountType, type SourceOp } from "../wire/messages.ts";
import type { Definition } from "./definition.ts";
import { decodeOps } from "./parse.ts";

/** Index of an output that there is not. */
const NONE = -1;

/** Capability of permissions as text, which no daemon lists. */
const MODE_STRING = "file.copy.modestring";

/** Capability that came with the same version, v0.17. */
const ITS_SIBLING = "exec.validexitcode";

/** Returns the capabilities that a graph needs and that a daemon does not have, sorted. */
export function missingCaps(definition: Definition, caps: ReadonlySet<string>): string[] {
  const has = (cap: string) => caps.has(cap === MODE_STRING ? ITS_SIBLING : cap);
  return neededCaps(definition).filter((cap) => !has(cap));
}

/**
 * Returns the capabilities that a daemon must have for a graph, sorted: those in its metadata, and
 * those of options that Go's client does not put there. A daemon without them would ignore such an
 * option, and make something else.
 */
export function neededCaps(definition: Definition): string[] {
  const caps = new Set<string>();
  for (const { caps: given = {} } of definition.metadata.values()) {
    for (const [cap, needed] of Object.entries(given)) if (needed) caps.add(cap);
  }
  for (const { op } of decodeOps(definition)) {
    if (hasSubdir(op.source)) caps.add("source.git.subdir");
    for (const cap of execCaps(op.exec)) caps.add(cap);
    for (const cap of (op.file?.actions ?? []).flatMap(fileCaps)) caps.add(cap);
  }
  return [...caps].sort();
}

/** Returns true for a directory of a Git repository: `git://HOST/PATH#REF:DIRECTORY`. */
function hasSubdir(source: SourceOp | undefined): boolean {
  return source !== undefined && /^git:\/\/[^#]*#[^:]*:./.test(source.identifier ?? "");
}

function execCaps(exec: ExecOp | undefined): string[] {
  if (!exec) return [];
  const isThrownAway = exec.mounts.some(({ mountType = MountType.BIND, readonly, output, dest }) =>
    mountType === MountType.BIND && !readonly && output === NONE && dest !== "/"
  );
  return [
    ...exec.meta.cgroupParent ? ["exec.meta.cgroup.parent"] : [],
    ...isThrownAway ? ["exec.mount.bind.readwrite-nooutput"] : [],
  ];
}

function fileCaps({ copy, rm, symlink }: FileAction): string[] {
  const isGiven = (list: readonly string[] | undefined) => list !== undefined && list.length > 0;
  const needed: [boolean | undefined, string][] = [
    [symlink !== undefined, "file.symlink.create"],
    [rm?.allowWildcard, "file.rm.wildcard"],
    [
      isGiven(copy?.include_patterns) || isGiven(copy?.exclude_patterns),
      "file.copy.includeexcludepatterns",
    ],
    [isGiven(copy?.required_paths), "file.copy.requiredpaths"],
    [copy?.alwaysReplaceExistingDestPaths, "file.copy.alwaysreplaceexistingdestpaths"],
    [copy?.modeStr !== undefined && copy.modeStr !== "", MODE_STRING],
  ];
  return needed.flatMap(([isNeeded, cap]) => isNeeded ? [cap] : []);
}

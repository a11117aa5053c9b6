import { OptionError } from "../../errors.ts";
import type { BoundAction, Change, Owner, StateData } from "./vertex.ts";

/** A time: a date, or nanoseconds since 1970. */
export type Time = Date | bigint;

/** Options for all changes that create something. */
export interface CreateOptions {
  /**
   * Owner, such as `{ user: 1000, group: 1000 }` or `nobody:nogroup`.
   *
   * @default {user and group 0, or for copies, those of the source}
   */
  readonly owner?: Owner | string | undefined;
  /** Time of the last change. */
  readonly createdTime?: Time | undefined;
}

/** Options for a new directory. */
export interface MkdirOptions extends CreateOptions {
  /**
   * Permissions.
   *
   * @default {0o755}
   */
  readonly mode?: number | undefined;
  /** Creates directories above it, too, and takes one that exists. */
  readonly parents?: boolean | undefined;
}

/** Options for a new file. */
export interface MkfileOptions extends CreateOptions {
  /**
   * Permissions.
   *
   * @default {0o644}
   */
  readonly mode?: number | undefined;
}

/** Options for a removal. */
export interface RmOptions {
  /** Takes a path that does not exist. */
  readonly allowNotFound?: boolean | undefined;
  /** Takes the path for a pattern. */
  readonly allowWildcard?: boolean | undefined;
}

/** Options for a copy. */
export interface CopyOptions extends CreateOptions {
  /** Permissions: a number, or text as `chmod` takes it, such as `u+x`. */
  readonly mode?: number | string | undefined;
  /** Follows symlinks in the source path. */
  readonly followSymlinks?: boolean | undefined;
  /** Copies what is in a directory, not the directory itself. */
  readonly copyDirContentsOnly?: boolean | undefined;
  /** Unpacks an archive, as `ADD` does. */
  readonly attemptUnpack?: boolean | undefined;
  /** Creates directories above the destination. */
  readonly createDestPath?: boolean | undefined;
  /** Takes the source path for a pattern. */
  readonly allowWildcard?: boolean | undefined;
  /** Takes a pattern that matches nothing. */
  readonly allowEmptyWildcard?: boolean | undefined;
  /** Replaces what is at the destination if it is of another kind. */
  readonly alwaysReplaceExistingDestPaths?: boolean | undefined;
  /** Patterns of which one must match. */
  readonly include?: readonly string[] | undefined;
  /** Patterns of which none may match. */
  readonly exclude?: readonly string[] | undefined;
  /** Paths, from the root of what is copied from, that must exist. */
  readonly requiredPaths?: readonly string[] | undefined;
}

/** A chain of changes of files, which `State.file` makes one operation of. */
export interface FileAction {
  /** Tells actions from other objects. */
  readonly kind: "bkit.llb.action";
  /** The change before this one. */
  readonly previous: FileAction | undefined;
  /** The change: plain data, whose form is this module's own matter. */
  readonly change: object;
  /** Adds a directory. */
  mkdir(path: string, options?: MkdirOptions): FileAction;
  /** Adds a file. */
  mkfile(path: string, data: string | Uint8Array, options?: MkfileOptions): FileAction;
  /** Adds a symlink at `path` with the text `target`. */
  symlink(target: string, path: string, options?: CreateOptions): FileAction;
  /** Adds a removal. */
  rm(path: string, options?: RmOptions): FileAction;
  /** Adds a copy. */
  copy(
    from: StateData | BoundAction,
    source: string,
    destination: string,
    options?: CopyOptions,
  ): FileAction;
  /** Binds the chain to a state, so that its result can be copied from. */
  on(state: StateData): BoundAction;
}

/** Returns a change that creates a directory. */
export function mkdir(path: string, options: MkdirOptions = {}): FileAction {
  return action(undefined, mkdirChange(path, options));
}

/** Returns a change that creates a file. */
export function mkfile(
  path: string,
  data: string | Uint8Array,
  options: MkfileOptions = {},
): FileAction {
  return action(undefined, mkfileChange(path, data, options));
}

/** Returns a change that creates a symlink at `path` with the text `target`. */
export function symlink(target: string, path: string, options: CreateOptions = {}): FileAction {
  return action(undefined, symlinkChange(target, path, options));
}

/** Returns a change that removes files. */
export function rm(path: string, options: RmOptions = {}): FileAction {
  return action(undefined, rmChange(path, options));
}

/** Returns a change that copies files from a state, or from the result of other changes. */
export function copy(
  from: StateData | BoundAction,
  source: string,
  destination: string,
  options: CopyOptions = {},
): FileAction {
  return action(undefined, copyChange(from, source, destination, options));
}

/** Binds a chain of changes to a state. */
export function bind(last: FileAction, state: StateData): BoundAction {
  const chain: FileAction[] = [];
  for (let one: FileAction | undefined = last; one; one = one.previous) chain.push(one);
  let bound: BoundAction | undefined;
  for (const { change } of chain.reverse()) {
    bound = Object.freeze({ kind: "bkit.llb.bound-action", previous: bound, change, state });
  }
  return bound!;
}

function action(previous: FileAction | undefined, change: Change): FileAction {
  const made: FileAction = {
    kind: "bkit.llb.action",
    previous,
    change: Object.freeze(change),
    mkdir: (path, options = {}) => action(made, mkdirChange(path, options)),
    mkfile: (path, data, options = {}) => action(made, mkfileChange(path, data, options)),
    symlink: (target, path, options = {}) => action(made, symlinkChange(target, path, options)),
    rm: (path, options = {}) => action(made, rmChange(path, options)),
    copy: (from, source, destination, options = {}) =>
      action(made, copyChange(from, source, destination, options)),
    on: (state) => bind(made, state),
  };
  return Object.freeze(made);
}

function mkdirChange(
  path: string,
  { mode = 0o755, parents = false, ...rest }: MkdirOptions,
): Change {
  return { type: "mkdir", path, mode: permissions(mode), parents, ...created(rest) };
}

function mkfileChange(
  path: string,
  data: string | Uint8Array,
  { mode = 0o644, ...rest }: MkfileOptions,
): Change {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data.slice();
  return { type: "mkfile", path, mode: permissions(mode), data: bytes, ...created(rest) };
}

function symlinkChange(target: string, path: string, options: CreateOptions): Change {
  return { type: "symlink", target, path, ...created(options) };
}

function rmChange(path: string, options: RmOptions): Change {
  const { allowNotFound = false, allowWildcard = false } = options;
  return { type: "rm", path, allowNotFound, allowWildcard };
}

function copyChange(
  from: StateData | BoundAction,
  source: string,
  destination: string,
  options: CopyOptions,
): Change {
  return {
    ...{ type: "copy", from, source, destination, mode: options.mode },
    followSymlinks: options.followSymlinks ?? false,
    contentsOnly: options.copyDirContentsOnly ?? false,
    attemptUnpack: options.attemptUnpack ?? false,
    createDestPath: options.createDestPath ?? false,
    allowWildcard: options.allowWildcard ?? false,
    allowEmptyWildcard: options.allowEmptyWildcard ?? false,
    alwaysReplace: options.alwaysReplaceExistingDestPaths ?? false,
    include: [...options.include ?? []],
    exclude: [...options.exclude ?? []],
    requiredPaths: [...options.requiredPaths ?? []],
    ...created(options),
  };
}

/** Time on the wire if none is given. */
const NO_TIME = -1n;

function created(
  { owner, createdTime }: CreateOptions,
): { owner: Owner | undefined; time: bigint } {
  return {
    owner: typeof owner === "string" ? parseOwner(owner) : owner,
    time: createdTime === undefined
      ? NO_TIME
      : typeof createdTime === "bigint"
      ? createdTime
      : BigInt(createdTime.getTime()) * 1_000_000n,
  };
}

function permissions(mode: number): number {
  if (Number.isInteger(mode) && mode >= 0 && mode <= 0o7777) return mode & 0o777;
  throw new OptionError(`option "mode" must be a number from 0 to 0o7777 (got ${mode})`, {
    option: "mode",
  });
}

/** Parses `user:group` with names or ids, as `WithUser` of Go's client does. */
function parseOwner(text: string): Owner {
  const colon = text.indexOf(":");
  const user = colon < 0 ? text : text.slice(0, colon);
  return { user: idOrName(user), ...colon >= 0 && { group: idOrName(text.slice(colon + 1)) } };
}

function idOrName(text: string): string | number {
  if (text === "root") return 0;
  return /^[+-]?\d+$/.test(text) && Math.abs(Number(text)) < 2 ** 31 ? Number(text) : text;
}

import type {
  BoundAction,
  Change,
  CopyChange,
  FileVertex,
  Owner,
  StateData,
} from "../graph/vertex.ts";
import { clean, join } from "../../internal/go/path.ts";
import type { Chown, FileAction, FileOp, Input, WireUser } from "../wire/messages.ts";
import type { Context } from "./context.ts";

/** Index of an input or an output that there is not. */
const NONE = -1;

/** A change with the places of what it works on. */
interface Placed {
  readonly action: BoundAction;
  /** Index of the state among the inputs. */
  readonly base: number;
  /** Number of the change before; undefined if it is the first one of its chain. */
  readonly previous: number | undefined;
  /** Index of the state that is copied from. */
  readonly from: number;
  /** Number of the change that is copied from. */
  readonly fromChange: number | undefined;
}

/** Returns the message of a chain of changes, and its inputs. */
export function fileOp(
  { action }: FileVertex,
  context: Context,
): { file: FileOp; inputs: Input[] } {
  const placement = new Placement(context);
  placement.add(action);
  const { inputs, changes } = placement;
  const indexOf = (input: number, change: number | undefined) =>
    change === undefined ? input : inputs.length + change;
  const actions = changes.map((change, i): FileAction => ({
    input: indexOf(change.base, change.previous),
    secondaryInput: indexOf(change.from, change.fromChange),
    output: i + 1 === changes.length ? 0 : NONE,
    ...changeMessage(change, context),
  }));
  return { file: { actions }, inputs };
}

/** A chain of changes that is being numbered. */
interface Open {
  /** Its changes that have no number yet, beginning with the last one. */
  readonly left: BoundAction[];
  /** Index of the state of the next one, once it is known. */
  base: number | undefined;
}

/** Returns the chain of changes that a change copies from; undefined if it copies from none. */
function sourceChain({ change }: BoundAction): BoundAction | undefined {
  const { from } = change as Partial<CopyChange>;
  return from?.kind === "bkit.llb.bound-action" ? from : undefined;
}

/** Numbers changes in the order in which they are made, and their inputs. */
class Placement {
  readonly inputs: Input[] = [];
  readonly changes: Placed[] = [];
  readonly #context: Context;
  readonly #numbers = new Map<BoundAction, number>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Adds a chain of changes, each after the chain that it copies from. They may be of any depth. */
  add(last: BoundAction): void {
    const open: Open[] = [{ left: this.#missing(last), base: undefined }];
    for (let chain = open.at(-1); chain; chain = open.at(-1)) {
      const action = chain.left.at(-1);
      if (!action) {
        open.pop();
        continue;
      }
      chain.base ??= this.#input(action.state);
      const source = sourceChain(action);
      if (source && !this.#numbers.has(source)) {
        open.push({ left: this.#missing(source), base: undefined });
        continue;
      }
      this.#place(action, chain.base, source);
      chain.left.pop();
      chain.base = undefined;
    }
  }

  /** Returns the changes of a chain that are not numbered yet, beginning with the last one. */
  #missing(last: BoundAction): BoundAction[] {
    const chain: BoundAction[] = [];
    for (let one: BoundAction | undefined = last; one; one = one.previous) {
      if (this.#numbers.has(one)) break;
      chain.push(one);
    }
    return chain;
  }

  #place(action: BoundAction, base: number, source: BoundAction | undefined): void {
    const { previous } = action;
    const change = action.change as Change;
    const isState = change.type === "copy" && change.from.kind === "bkit.llb.state";
    const from = isState ? this.#input(change.from as StateData) : NONE;
    this.#numbers.set(action, this.changes.length);
    this.changes.push({
      ...{ action, base, from },
      fromChange: source && this.#numbers.get(source),
      previous: previous && this.#numbers.get(previous),
    });
  }

  #input(state: BoundAction["state"]): number {
    const output = this.#context.outputOf(state);
    if (!output) return NONE;
    const input = this.#context.inputOf(output);
    const known = this.inputs.findIndex(({ digest, index }) =>
      digest === input.digest && index === input.index
    );
    return known >= 0 ? known : this.inputs.push(input) - 1;
  }
}

function changeMessage({ action, base }: Placed, context: Context): Partial<FileAction> {
  const change = action.change as Change;
  const dir = context.dirOf(action.state);
  switch (change.type) {
    case "mkdir": {
      const { path, mode, parents, owner, time } = change;
      return {
        mkdir: {
          ...{ path: absolute(dir, path, false), mode, makeParents: parents },
          ...{ owner: chown(owner, base), timestamp: time },
        },
      };
    }
    case "mkfile": {
      const { path, mode, data, owner, time } = change;
      return {
        mkfile: {
          ...{ path: absolute(dir, path, false), mode, data, owner: chown(owner, base) },
          timestamp: time,
        },
      };
    }
    case "symlink": {
      const { target, path, owner, time } = change;
      const link = { oldpath: target, newpath: path, owner: chown(owner, base), timestamp: time };
      return { symlink: link };
    }
    case "rm": {
      const { path, allowNotFound, allowWildcard } = change;
      return { rm: { path: absolute(dir, path, false), allowNotFound, allowWildcard } };
    }
    case "copy":
      return copyMessage(change, dir, base, context);
  }
}

function copyMessage(
  change: CopyChange,
  dir: string,
  base: number,
  context: Context,
): Partial<FileAction> {
  const { mode, owner, time } = change;
  return {
    copy: {
      src: sourcePath(change, context),
      dest: absolute(dir, change.destination, true),
      owner: chown(owner, base),
      mode: mode === undefined ? NONE : typeof mode === "number" ? mode : 0,
      modeStr: typeof mode === "string" ? mode : "",
      followSymlink: change.followSymlinks,
      dirCopyContents: change.contentsOnly,
      attemptUnpackDockerCompatibility: change.attemptUnpack,
      createDestPath: change.createDestPath,
      allowWildcard: change.allowWildcard,
      allowEmptyWildcard: change.allowEmptyWildcard,
      timestamp: time,
      include_patterns: change.include,
      exclude_patterns: change.exclude,
      alwaysReplaceExistingDestPaths: change.alwaysReplace,
      required_paths: change.requiredPaths,
    },
  };
}

/** Returns the source path of a copy; a relative one begins in the directory of its state. */
function sourcePath({ from, source }: CopyChange, context: Context): string {
  const path = clean(source);
  if (path.startsWith("/")) return path;
  return join(context.dirOf(from.kind === "bkit.llb.state" ? from : from.state), path);
}

/** Returns a path from the root. A slash at the end, or `/.`, stays if `keepSlash` is true. */
function absolute(dir: string, path: string, keepSlash: boolean): string {
  const cleaned = clean(path);
  const rooted = cleaned.startsWith("/") ? cleaned : join("/", dir, cleaned);
  if (!keepSlash) return rooted;
  if (path.endsWith("/") && !rooted.endsWith("/")) return `${rooted}/`;
  if (!path.endsWith("/.")) return rooted;
  return rooted === "/" ? "/." : `${rooted}/.`;
}

function chown(owner: Owner | undefined, base: number): Chown | undefined {
  return owner && { user: wireUser(owner.user, base), group: wireUser(owner.group, base) };
}

function wireUser(user: string | number | undefined, input: number): WireUser | undefined {
  if (user === undefined) return undefined;
  return typeof user === "string" && user !== ""
    ? { byName: { name: user, input } }
    : { byID: Number(user) };
}

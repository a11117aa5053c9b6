import { Buffer } from "node:buffer";
import { OptionError } from "../../errors.ts";
import {
  type CacheSharing,
  type ContentCache,
  type ExecMount,
  type FileMount,
  isStateData,
  type StateData,
} from "./vertex.ts";

/** Options for {@linkcode bind}. */
export interface BindOptions {
  /** Path in the state that is mounted; the default is its root. */
  readonly path?: string | undefined;
  /** Keeps the program from writing. */
  readonly readonly?: boolean | undefined;
  /** Throws away what the program writes. */
  readonly noOutput?: boolean | undefined;
  /** Whether the content of the mount decides if the program must run again. */
  readonly contentCache?: ContentCache | undefined;
}

/** Files of a state, for a program. */
export interface BindMount extends BindOptions {
  /** Kind of the mount. */
  readonly type: "bind";
  /** Files of the mount. */
  readonly from: StateData;
}

/** Options for {@linkcode cache}. */
export interface CacheOptions {
  /**
   * Use by several programs at the same time.
   *
   * @default {"shared"}
   */
  readonly sharing?: CacheSharing | undefined;
  /** Files that a new cache begins with. */
  readonly from?: StateData | undefined;
  /** Path in that state. */
  readonly path?: string | undefined;
}

/** A directory that keeps its files from one build to the next. */
export interface CacheMount extends CacheOptions {
  /** Kind of the mount. */
  readonly type: "cache";
  /** Id of the cache. */
  readonly id: string;
}

/** A directory in memory. */
export interface TmpfsMount {
  /** Kind of the mount. */
  readonly type: "tmpfs";
  /** Largest size in bytes; 0 for the default of the system. */
  readonly size: number | bigint;
}

/** Options for {@linkcode secret} and {@linkcode ssh}. */
export interface FileMountOptions {
  /** Id of the user that the file belongs to. */
  readonly uid?: number | undefined;
  /** Id of its group. */
  readonly gid?: number | undefined;
  /**
   * Permissions.
   *
   * @default {0o400 for a secret, 0o600 for a socket}
   */
  readonly mode?: number | undefined;
  /** Runs the program even if the secret, or the agent, is not offered. */
  readonly optional?: boolean | undefined;
}

/** A secret as a file. */
export interface SecretMount extends FileMountOptions {
  /** Kind of the mount. */
  readonly type: "secret";
  /** Id of the secret. */
  readonly id: string;
}

/** The socket of an SSH agent. */
export interface SshMount extends FileMountOptions {
  /** Kind of the mount. */
  readonly type: "ssh";
  /** Id of the agent; empty for the default one. */
  readonly id: string;
  /**
   * Path of the socket.
   *
   * @default {`/run/buildkit/ssh_agent.N`}
   */
  readonly target?: string | undefined;
}

/** What can be mounted for a program. A state is mounted so that what is written is a new state. */
export type Mount = StateData | BindMount | CacheMount | TmpfsMount | SecretMount;

/** Returns a mount of a state, or of a path in it. */
export function bind(from: StateData, options: BindOptions = {}): BindMount {
  return { type: "bind", from, ...options };
}

/** Returns a mount of a directory that is kept from one build to the next, by its id. */
export function cache(id: string, options: CacheOptions = {}): CacheMount {
  if (id === "") {
    throw new OptionError('option "id" of a cache must not be empty', { option: "id" });
  }
  return { type: "cache", id, ...options };
}

/** Returns a mount of a directory in memory. */
export function tmpfs(
  { size = 0 }: { readonly size?: number | bigint | undefined } = {},
): TmpfsMount {
  return { type: "tmpfs", size };
}

/** Returns a mount of a secret as a file; in `secretEnv`, it is the value of a variable. */
export function secret(id: string, options: FileMountOptions = {}): SecretMount {
  return { type: "secret", id, ...options };
}

/** Returns a socket of the SSH agent with this id, of the default agent without one. */
export function ssh(
  id = "",
  options: FileMountOptions & { readonly target?: string | undefined } = {},
): SshMount {
  return { type: "ssh", id, ...options };
}

const PLAIN = {
  ...{ selector: "", readonly: false, noOutput: false, cache: undefined, tmpfs: undefined },
  contentCache: "default",
} as const;

/** Returns the mounts of a program with its root, sorted by their targets, without secrets. */
export function execMounts(
  root: StateData,
  readonlyRoot: boolean,
  mounts: Readonly<Record<string, Mount>>,
  scratch: StateData,
): ExecMount[] {
  const made: ExecMount[] = [{ ...PLAIN, target: "/", source: root, readonly: readonlyRoot }];
  for (const [target, mount] of Object.entries(mounts)) {
    if (target === "/") {
      throw new OptionError('option "mounts" must not have the target "/": the state is there', {
        option: "mounts",
      });
    }
    if (isStateData(mount)) made.push({ ...PLAIN, target, source: mount });
    else if (mount.type === "bind") made.push(bindMount(target, mount));
    else if (mount.type === "cache") {
      const { id, sharing = "shared", from = scratch, path = "" } = mount;
      made.push({ ...PLAIN, target, source: from, selector: path, cache: { id, sharing } });
    } else if (mount.type === "tmpfs") {
      made.push({ ...PLAIN, target, source: scratch, tmpfs: { size: BigInt(mount.size) } });
    }
  }
  return made.sort((a, b) => Buffer.compare(Buffer.from(a.target), Buffer.from(b.target)));
}

function bindMount(target: string, mount: BindMount): ExecMount {
  const { from, path = "", readonly = false, noOutput = false, contentCache = "default" } = mount;
  return { ...PLAIN, target, source: from, selector: path, readonly, noOutput, contentCache };
}

/** Returns the secrets among the mounts, in the order in which they are given. */
export function secretFiles(mounts: Readonly<Record<string, Mount>>): FileMount[] {
  return Object.entries(mounts).flatMap(([target, mount]) =>
    !isStateData(mount) && mount.type === "secret" ? [fileMount(mount, target, 0o400)] : []
  );
}

/** Returns the sockets of agents; those without a target get one by their position. */
export function agentSockets(given: SshMount | readonly SshMount[] | undefined): FileMount[] {
  const list = given === undefined ? [] : Array.isArray(given) ? given : [given as SshMount];
  return list.map((mount: SshMount, i) =>
    fileMount(mount, mount.target || `/run/buildkit/ssh_agent.${i}`, 0o600)
  );
}

function fileMount(
  { id, uid = 0, gid = 0, mode, optional = false }: SecretMount | SshMount,
  target: string,
  defaultMode: number,
): FileMount {
  return { id, target, uid, gid, mode: mode ?? defaultMode, optional };
}

/** Returns true for a mount of which what the program writes is a result. */
export function hasOutput({ readonly, noOutput, cache, tmpfs }: ExecMount): boolean {
  return !readonly && !noOutput && !cache && !tmpfs;
}

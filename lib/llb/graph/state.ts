import type { PlatformName } from "../text/platform.ts";
import type {
  CopyOptions,
  CreateOptions,
  FileAction,
  MkdirOptions,
  MkfileOptions,
  RmOptions,
} from "./action.ts";
import type { OpOptions } from "./options.ts";
import type { RunOptions } from "./run.ts";
import type { NetworkMode, SecurityMode } from "./settings.ts";
import { type BoundAction, isStateData, type Resolution, type StateData } from "./vertex.ts";

/** The configuration of an image, as far as it concerns a state (OCI image specification). */
export interface ImageConfig {
  /** Operating system. */
  readonly os?: string | undefined;
  /** Architecture. */
  readonly architecture?: string | undefined;
  /** Variant of the architecture. */
  readonly variant?: string | undefined;
  /** Version of the operating system. */
  readonly "os.version"?: string | undefined;
  /** Features of the operating system. */
  readonly "os.features"?: readonly string[] | undefined;
  /** Defaults for containers. */
  readonly config?: {
    readonly Env?: readonly string[] | null | undefined;
    readonly WorkingDir?: string | undefined;
  } | undefined;
}

/**
 * A file system that is made when a build needs it, and the settings of programs that are run in it.
 * States never change: each method returns a new one.
 */
export interface State extends StateData {
  /** Returns the state itself, if it is only known when a graph is marshalled. */
  readonly pending?: ((resolution: Resolution) => Promise<State>) | undefined;

  /** Sets the working directory; a relative one begins at the one before. */
  dir(path: string): State;
  /** Sets a variable of the environment; without a value, removes it. */
  env(name: string, value?: string): State;
  /** Sets the user, such as `nobody` or `1000:1000`. */
  user(user: string): State;
  /** Sets the host name. */
  hostname(name: string): State;
  /** Sets the platform. */
  platform(platform: PlatformName): State;
  /** Sets the network. */
  network(mode: NetworkMode): State;
  /** Sets the rights. */
  security(mode: SecurityMode): State;
  /** Adds an entry for `/etc/hosts`. */
  host(name: string, ip: string): State;
  /** Adds a limit of resources, such as `nofile`. */
  ulimit(name: string, soft: number | bigint, hard: number | bigint): State;
  /** Sets the parent control group. */
  cgroupParent(path: string): State;
  /** Applies environment, working directory and platform of an image's configuration. */
  imageConfig(config: ImageConfig | string): State;

  /**
   * Takes the settings of another state, but for the working directory, which becomes `/`. A state
   * whose operation has a platform of its own keeps it, and takes the working directory.
   */
  reset(other: State): State;

  /** Runs a program: its arguments, or a command that is split into words as a shell does. */
  run(command: string | readonly string[], options?: RunOptions): Run;
  /** Makes one operation of a chain of changes. */
  file(action: FileAction, options?: OpOptions): State;
  /** Creates a directory. */
  mkdir(path: string, options?: MkdirOptions & OpOptions): State;
  /** Creates a file. */
  mkfile(path: string, data: string | Uint8Array, options?: MkfileOptions & OpOptions): State;
  /** Creates a symlink at `path` with the text `target`. */
  symlink(target: string, path: string, options?: CreateOptions & OpOptions): State;
  /** Removes files. */
  rm(path: string, options?: RmOptions & OpOptions): State;
  /** Copies files from a state, or from the result of other changes. */
  copy(
    from: StateData | BoundAction,
    source: string,
    destination: string,
    options?: CopyOptions & OpOptions,
  ): State;
  /** Returns the same state, which is only made when the others are made, too. */
  requires(id: string, ...others: readonly StateData[]): State;
}

/** The root of a program after it has run. */
export interface Run extends State {
  /** Returns the state of a mount after the program has run. */
  mount(target: string): State;
}

/** Returns true for a state, also for one of another copy of this module. */
export function isState(value: unknown): value is State {
  return isStateData(value);
}

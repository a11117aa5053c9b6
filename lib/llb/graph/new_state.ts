import { OptionError } from "../../errors.ts";
import { type Platform, type PlatformName, platformOf } from "../text/platform.ts";
import {
  bind as bindActions,
  copy,
  type CopyOptions,
  type CreateOptions,
  type FileAction,
  mkdir,
  type MkdirOptions,
  mkfile,
  type MkfileOptions,
  rm,
  type RmOptions,
  symlink,
} from "./action.ts";
import { execMounts, hasOutput } from "./mounts.ts";
import type { OpOptions } from "./options.ts";
import { execVertex, type RunOptions } from "./run.ts";
import {
  DEFAULTS,
  type NetworkMode,
  type SecurityMode,
  type Settings,
  withDir,
  withEnv,
} from "./settings.ts";
import type { ImageConfig, Run, State } from "./state.ts";
import type { BoundAction, ExecVertex, Output, Resolution, StateData, Vertex } from "./vertex.ts";

/** Returns a state with these files. */
export function newState(output: Output | undefined, settings: Settings = DEFAULTS): State {
  return new GraphState(output, settings);
}

/** Returns a state with the settings of another one and other files. */
export function withVertex({ settings }: StateData, vertex: Vertex, platform?: Platform): State {
  return newState(
    { vertex, index: 0 },
    platform ? { ...settings, platform } : settings,
  );
}

/** Returns a state that is only known when a graph is marshalled. */
export function pendingState(make: (resolution: Resolution) => Promise<State>): State {
  return new GraphState(undefined, DEFAULTS, make);
}

class GraphState implements State {
  readonly kind = "bkit.llb.state";

  constructor(
    readonly output: Output | undefined,
    readonly settings: Settings,
    readonly pending?: (resolution: Resolution) => Promise<State>,
  ) {
    if (new.target === GraphState) Object.freeze(this);
  }

  dir(path: string): State {
    return this.#set((settings) => withDir(settings, path));
  }

  env(name: string, value?: string): State {
    if (name === "" || name.includes("=") || name.includes("\0")) {
      throw new OptionError(
        `option "env" must have the name of a variable (got ${JSON.stringify(name)})`,
        { option: "env" },
      );
    }
    return this.#set((settings) => withEnv(settings, name, value));
  }

  user(user: string): State {
    return this.#set((settings) => ({ ...settings, user }));
  }

  hostname(hostname: string): State {
    return this.#set((settings) => ({ ...settings, hostname }));
  }

  platform(name: PlatformName): State {
    const platform = platformOf(name);
    return this.#set((settings) => ({ ...settings, platform }));
  }

  network(network: NetworkMode): State {
    return this.#set((settings) => ({ ...settings, network }));
  }

  security(security: SecurityMode): State {
    return this.#set((settings) => ({ ...settings, security }));
  }

  host(host: string, ip: string): State {
    return this.#set((settings) => ({ ...settings, hosts: [...settings.hosts, { host, ip }] }));
  }

  ulimit(name: string, soft: number | bigint, hard: number | bigint): State {
    return this.#set((settings) => ({
      ...settings,
      ulimits: [...settings.ulimits, { name, soft, hard }],
    }));
  }

  cgroupParent(cgroupParent: string): State {
    return this.#set((settings) => ({ ...settings, cgroupParent }));
  }

  imageConfig(config: ImageConfig | string): State {
    const image: ImageConfig = typeof config === "string" ? JSON.parse(config) : config;
    const { os, architecture, variant } = image;
    return this.#set((before) => {
      let settings = before;
      for (const entry of image.config?.Env ?? []) {
        const [name, ...value] = entry.split("=");
        if (name) settings = withEnv(settings, name, value.join("="));
      }
      settings = withDir(settings, image.config?.WorkingDir ?? "");
      if (!os || !architecture) return settings;
      const [osVersion, osFeatures] = [image["os.version"], image["os.features"]];
      const platform = platformOf({ os, architecture, variant, osVersion, osFeatures });
      return { ...settings, platform };
    });
  }

  reset(other: State): State {
    if (this.pending || other.pending) {
      return pendingState(async ({ resolve }) =>
        (await resolve(this as State)).reset(await resolve(other))
      );
    }
    const { output } = this;
    const platform = ownPlatformOf(output);
    // as in Go's client, where what is new in a state counts more than what it is reset to
    const own = platform ? { platform } : { dir: "/" };
    return newState(output, Object.freeze({ ...other.settings, ...own }));
  }

  run(command: string | readonly string[], options: RunOptions = {}): Run {
    if (this.pending) {
      return new PendingRun(async ({ resolve }) => (await resolve(this)).run(command, options));
    }
    const scratch = newState(undefined);
    const { mounts = {}, readonlyRoot = false } = options;
    const all = execMounts(this, readonlyRoot, mounts, scratch);
    return new GraphRun(this, execVertex(this, command, all, options));
  }

  file(action: FileAction, options: OpOptions = {}): State {
    if (this.pending) return this.#later((state) => state.file(action, options));
    const bound = bindActions(action, this);
    return withVertex(this, Object.freeze({ type: "file", action: bound, options }));
  }

  mkdir(path: string, options: MkdirOptions & OpOptions = {}): State {
    return this.file(mkdir(path, options), options);
  }

  mkfile(path: string, data: string | Uint8Array, options: MkfileOptions & OpOptions = {}): State {
    return this.file(mkfile(path, data, options), options);
  }

  symlink(target: string, path: string, options: CreateOptions & OpOptions = {}): State {
    return this.file(symlink(target, path, options), options);
  }

  rm(path: string, options: RmOptions & OpOptions = {}): State {
    return this.file(rm(path, options), options);
  }

  copy(
    from: StateData | BoundAction,
    source: string,
    destination: string,
    options: CopyOptions & OpOptions = {},
  ): State {
    return this.file(copy(from, source, destination, options), options);
  }

  requires(id: string, ...others: readonly StateData[]): State {
    if (others.length === 0) return this;
    if (this.pending) return this.#later((state) => state.requires(id, ...others));
    if (!this.output) {
      throw new OptionError("cannot let an empty file system require other states", {
        detail: "there is nothing to make",
      });
    }
    const inputs = [this, ...others].filter((state) => state.pending || state.output);
    return withVertex(
      this,
      Object.freeze({ type: "passthrough", id, inputs, outputs: [0], options: {} }),
    );
  }

  #set(change: (settings: Settings) => Settings): State {
    if (!this.pending) return new GraphState(this.output, Object.freeze(change(this.settings)));
    return this.#later((state) => newState(state.output, change(state.settings)));
  }

  #later(change: (state: State) => State): State {
    return pendingState(async ({ resolve }) => change(await resolve(this)));
  }
}

class GraphRun extends GraphState implements Run {
  readonly #vertex: ExecVertex;

  constructor(base: StateData, vertex: ExecVertex) {
    const root = vertex.mounts.find(({ target }) => target === "/")!;
    const output = hasOutput(root) ? outputOf(vertex, "/") : base.output;
    super(output, settingsWith(output, base.settings));
    this.#vertex = vertex;
    Object.freeze(this);
  }

  mount(target: string): State {
    const mount = this.#vertex.mounts.find((mount) => mount.target === target);
    if (!mount) throw noResult(target, "the program has no such mount");
    if (mount.tmpfs) throw noResult(target, "it is in memory");
    if (mount.cache) throw noResult(target, "it is a cache");
    if (mount.noOutput) throw noResult(target, "what is written there is thrown away");
    const { source } = mount;
    const written = mount.readonly ? undefined : outputOf(this.#vertex, target);
    const stateOf = ({ output, settings }: StateData) =>
      newState(written ?? output, settingsWith(written ?? output, settings));
    if (!source.pending) return stateOf(source);
    return pendingState(async ({ resolve }) => stateOf(await resolve(source)));
  }
}

class PendingRun extends GraphState implements Run {
  constructor(make: (resolution: Resolution) => Promise<Run>) {
    super(undefined, DEFAULTS, make);
    Object.freeze(this);
  }

  mount(target: string): State {
    return pendingState(async ({ resolve }) => (await resolve(this) as Run).mount(target));
  }
}

/** Returns the platform that the operation of an output has of its own. */
function ownPlatformOf(output: Output | undefined): Platform | undefined {
  const vertex = output?.vertex as Vertex | undefined;
  if (vertex?.type !== "source" && vertex?.type !== "exec") return undefined;
  const { platform } = vertex.options;
  return platform === undefined ? undefined : platformOf(platform);
}

/** Returns settings for other files, whose own platform counts more. */
function settingsWith(output: Output | undefined, settings: Settings): Settings {
  const platform = ownPlatformOf(output);
  return platform ? { ...settings, platform } : settings;
}

function noResult(target: string, detail: string): OptionError {
  return new OptionError(`cannot use the mount ${target} as a state`, { detail });
}

/** Returns the output of a mount: those that have one are numbered in the order of their targets. */
function outputOf(vertex: ExecVertex, target: string): Output {
  const index = vertex.mounts.filter(hasOutput).findIndex((mount) => mount.target === target);
  return { vertex, index };
}

/** What the functions for builders can be given, and the checks of it. */
import {
  type BuilderEngine,
  DEFAULT_BUILDER,
  isBuilderEngine,
  isBuilderName,
} from "../address/builders.ts";
import { OptionError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";

/** Which builder is meant. */
export interface BuilderOptions {
  /** The builder's name: lower-case letters, digits, `_`, `.` and `-`. @default "default" */
  readonly name?: string;
  /**
   * What runs it. Default: what runs it already, else the first of `docker`, `podman` and `buildkitd` that is found
   * in `PATH`.
   */
  readonly engine?: BuilderEngine;
  /** Ends the wait, and the program that is waited for. */
  readonly signal?: AbortSignal;
}

/** What `builderUp` can be given. All but `config` and `flags` is for containers only. */
export interface BuilderUpOptions extends BuilderOptions {
  /** The image. @default "docker.io/moby/buildkit:latest", or its tag `rootless` */
  readonly image?: string;
  /** Whether the image is of BuildKit's rootless kind, which isn't run privileged. @default false */
  readonly rootless?: boolean;
  /** The network that builds have: a network's name, or `none`. @default the engine's own */
  readonly network?: string;
  /** How many processors it may use, such as 1.5. */
  readonly cpus?: number;
  /** How much memory it may use, in bytes. */
  readonly memory?: number;
  /** Whether to ask the registry for the image also where it's here. @default false */
  readonly pull?: boolean;
  /** The path of a `buildkitd.toml`. Files that it names have to be where the daemon runs. */
  readonly config?: string;
  /** Flags for `buildkitd`, such as `--debug`. Not `--addr`, `--root` and `--config`. */
  readonly flags?: readonly string[];
}

/** What `builderRemove` can be given. */
export interface BuilderRemoveOptions extends BuilderOptions {
  /** Whether to remove the cache, too. @default false */
  readonly cache?: boolean;
}

/** What `builderLogs` can be given. */
export interface BuilderLogsOptions extends BuilderOptions {
  /** Whether to wait for what is to come. @default false */
  readonly follow?: boolean;
  /** How many of the last lines to begin with. @default all */
  readonly tail?: number;
}

/** A builder as it's wanted: checked, and with the configuration read. */
export interface Specification {
  readonly name: string;
  readonly image: string;
  readonly rootless: boolean;
  readonly network: string | undefined;
  readonly cpus: number | undefined;
  readonly memory: number | undefined;
  readonly pull: boolean;
  /** The bytes of `buildkitd.toml`. */
  readonly config: Uint8Array | undefined;
  readonly flags: readonly string[];
}

/** Flags that decide where the daemon listens and keeps what it has, which is ours to say. */
const OURS: Readonly<Record<string, string>> = {
  "--addr": "A builder is reached through its own socket only.",
  "--root": "The cache is where `bkit builder` finds it again.",
  "--config": `Give the file with ${optionText("config")}.`,
};

/** The builder's name, checked. Throws {@linkcode OptionError}. */
export function builderName({ name = DEFAULT_BUILDER }: BuilderOptions): string {
  if (isBuilderName(name)) return name;
  throw bad(
    "name",
    name,
    "A name has up to 63 lower-case letters, digits, _, . and -, the first a letter or a digit.",
  );
}

/** Checks what runs the builder, where it's given. Throws {@linkcode OptionError}. */
export function checkEngine({ engine }: BuilderOptions): void {
  if (engine === undefined || isBuilderEngine(engine)) return;
  throw bad("engine", engine, "It's docker, podman or buildkitd.");
}

/** What is wanted, checked; reads the configuration. Throws {@linkcode OptionError}. */
export function specification(options: BuilderUpOptions, engine: BuilderEngine): Specification {
  const { rootless = false, network, cpus, memory, pull = false, flags = [] } = options;
  const image = options.image ?? `docker.io/moby/buildkit:${rootless ? "rootless" : "latest"}`;
  if (!/^[a-zA-Z0-9][\w./:@-]*$/.test(image)) {
    throw bad("image", image, "Write NAME, NAME:TAG or NAME@sha256:DIGEST.");
  }
  if (network !== undefined && !/^[a-zA-Z0-9][\w.-]*$/.test(network)) {
    throw bad("network", network, "Write none, or the name of a network.");
  }
  if (cpus !== undefined && !(Number.isFinite(cpus) && cpus > 0)) {
    throw bad("cpus", cpus, "Write a number of processors, such as 2 or 1.5.");
  }
  if (memory !== undefined && !(Number.isSafeInteger(memory) && memory > 0)) {
    throw bad("memory", memory, "Write a number of bytes; the command also takes 4g.");
  }
  if (engine === "buildkitd") refuseContainerOptions(options);
  for (const flag of flags) checkFlag(flag);
  if (flags[0] !== undefined && !flags[0].startsWith("-")) {
    throw bad("flags", flags[0], "Flags of buildkitd begin with -, such as --debug.");
  }
  const config = options.config === undefined ? undefined : readConfig(options.config);
  const name = builderName(options);
  return { name, image, rootless, network, cpus, memory, pull, config, flags };
}

/** A process has no image, and limits that others set. */
function refuseContainerOptions(options: BuilderUpOptions): void {
  for (const name of ["image", "rootless", "network", "cpus", "memory", "pull"] as const) {
    if (options[name] === undefined || options[name] === false) continue;
    throw new OptionError(`${optionText(name)} can't be used: buildkitd runs as a process here`, {
      option: name,
      advice: "It's for builders that docker or podman runs.",
    });
  }
}

function checkFlag(flag: string): void {
  const [name = ""] = flag.split("=", 1);
  const advice = OURS[name.replace(/^-(?=[^-])/, "--")];
  if (advice !== undefined) throw bad("flags", flag, advice);
  if (/\p{Cc}/u.test(flag)) throw bad("flags", flag, "It has a control character in it.");
}

function readConfig(file: string): Uint8Array {
  try {
    return Deno.readFileSync(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new OptionError(`the configuration ${file} can't be read`, {
      reason: why,
      option: "config",
      cause,
      advice: "Name a buildkitd.toml that this user may read.",
    });
  }
}

function bad(option: string, value: unknown, advice: string): OptionError {
  const shown = typeof value === "number" ? String(value) : JSON.stringify(value);
  return new OptionError(`${optionText(option)} of a builder can't be ${shown}`, {
    option,
    advice,
  });
}

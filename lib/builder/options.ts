/** The options of the builder functions and their checks. */
import { type BuilderEngine, DEFAULT_BUILDER, isBuilderEngine, isBuilderName } from "./running.ts";
import { OptionError } from "../errors.ts";
import type { LogOptions } from "../log/open_log.ts";
import { optionText } from "../internal/option_text.ts";

/** Options that select a builder. */
export interface BuilderOptions extends LogOptions {
  /**
   * Name of the builder: lower-case letters, digits, `_`, `.` and `-`.
   *
   * @default {"default"}
   */
  readonly name?: string | undefined;
  /**
   * Program that runs the builder.
   *
   * @default {the program that runs it already, else the first of docker, podman and buildkitd in
   * PATH}
   */
  readonly engine?: BuilderEngine | undefined;
  /** Aborts the operation and stops the program that it waits for. */
  readonly signal?: AbortSignal | undefined;
}

/** Options for `builderUp`. All except `config` and `flags` are for containers only. */
export interface BuilderUpOptions extends BuilderOptions {
  /**
   * Image of the container.
   *
   * @default {"docker.io/moby/buildkit:latest", or its tag rootless}
   */
  readonly image?: string | undefined;
  /**
   * True for an image of BuildKit's rootless kind, which does not run privileged.
   *
   * @default {false}
   */
  readonly rootless?: boolean | undefined;
  /**
   * Network of the builds: the name of a network, or `none`.
   *
   * @default {the engine's default network}
   */
  readonly network?: string | undefined;
  /**
   * Number of processors that it may use, such as 1.5.
   *
   * @default {no limit}
   */
  readonly cpus?: number | undefined;
  /**
   * Memory that it may use, in bytes.
   *
   * @default {no limit}
   */
  readonly memory?: number | undefined;
  /**
   * Asks the registry for the image even if it exists here.
   *
   * @default {false}
   */
  readonly pull?: boolean | undefined;
  /**
   * Path of a `buildkitd.toml`. The files that it names must exist where the daemon runs.
   *
   * @default {no configuration}
   */
  readonly config?: string | undefined;
  /**
   * Flags for `buildkitd`, such as `--debug`; `--addr`, `--root` and `--config` are reserved.
   *
   * @default {[]}
   */
  readonly flags?: readonly string[] | undefined;
}

/** Options for `builderRemove`. */
export interface BuilderRemoveOptions extends BuilderOptions {
  /**
   * Removes the cache as well.
   *
   * @default {false}
   */
  readonly cache?: boolean | undefined;
}

/** Options for `builderLogs`. */
export interface BuilderLogsOptions extends BuilderOptions {
  /**
   * Waits for more output.
   *
   * @default {false}
   */
  readonly follow?: boolean | undefined;
  /**
   * Number of last lines to begin with.
   *
   * @default {all lines}
   */
  readonly tail?: number | undefined;
}

/** The checked options of a builder, with the content of its configuration. */
export interface Specification {
  readonly name: string;
  readonly image: string;
  readonly rootless: boolean;
  readonly network: string | undefined;
  readonly cpus: number | undefined;
  readonly memory: number | undefined;
  readonly pull: boolean;
  /** Content of `buildkitd.toml`. */
  readonly config: Uint8Array | undefined;
  readonly flags: readonly string[];
}

/** Flags for the daemon's socket and data, which bkit sets itself, each with advice. */
const RESERVED_FLAGS: Readonly<Record<string, string>> = {
  "--addr": "bkit reaches a builder through the builder's own socket only.",
  "--root": "bkit chooses the directory of the cache, so that it finds the cache again.",
  "--config": `Pass the file with ${optionText("config")} instead.`,
};

/** Returns the checked name of a builder. Throws {@linkcode OptionError}. */
export function builderName({ name = DEFAULT_BUILDER }: BuilderOptions): string {
  if (isBuilderName(name)) return name;
  throw invalidOption(
    "name",
    name,
    "consist of up to 63 lower-case letters, digits, _, . and -, the first a letter or a digit",
  );
}

/** Checks the engine, if one is given. Throws {@linkcode OptionError}. */
export function checkEngine({ engine }: BuilderOptions): void {
  if (engine === undefined || isBuilderEngine(engine)) return;
  throw invalidOption("engine", engine, "be docker, podman or buildkitd");
}

/** Checks the options and reads the configuration. Throws {@linkcode OptionError}. */
export function specification(options: BuilderUpOptions, engine: BuilderEngine): Specification {
  const { rootless = false, network, cpus, memory, pull = false, flags = [] } = options;
  const image = options.image ?? `docker.io/moby/buildkit:${rootless ? "rootless" : "latest"}`;
  if (!/^[a-zA-Z0-9][\w./:@-]*$/.test(image)) {
    throw invalidOption("image", image, "be NAME, NAME:TAG or NAME@sha256:DIGEST");
  }
  if (network !== undefined && !/^[a-zA-Z0-9][\w.-]*$/.test(network)) {
    throw invalidOption("network", network, "be none or the name of a network");
  }
  if (cpus !== undefined && !(Number.isFinite(cpus) && cpus > 0)) {
    throw invalidOption("cpus", cpus, "be a positive number of processors, such as 2 or 1.5");
  }
  if (memory !== undefined && !(Number.isSafeInteger(memory) && memory > 0)) {
    throw invalidOption("memory", memory, "be a positive whole number of bytes");
  }
  if (engine === "buildkitd") rejectContainerOptions(options);
  for (const flag of flags) checkFlag(flag);
  if (flags[0] !== undefined && !flags[0].startsWith("-")) {
    throw invalidOption(
      "flags",
      flags[0].split("=", 1)[0],
      "begin with a flag of buildkitd, such as --debug",
    );
  }
  const config = options.config === undefined ? undefined : readConfig(options.config);
  const name = builderName(options);
  return { name, image, rootless, network, cpus, memory, pull, config, flags };
}

/** Rejects options for containers when the builder is a process. */
function rejectContainerOptions(options: BuilderUpOptions): void {
  for (const name of ["image", "rootless", "network", "cpus", "memory", "pull"] as const) {
    if (options[name] === undefined || options[name] === false) continue;
    throw new OptionError(
      `cannot use ${optionText(name)}: buildkitd runs as a process here, not in a container`,
      {
        option: name,
        advice: "Omit it, or run the builder with docker or podman.",
      },
    );
  }
}

function checkFlag(flag: string): void {
  const [name = ""] = flag.split("=", 1);
  const advice = RESERVED_FLAGS[name.replace(/^-(?=[^-])/, "--")];
  if (advice !== undefined) throw invalidOption("flags", name, "not set a reserved flag", advice);
  if (/\p{Cc}/u.test(flag)) throw invalidOption("flags", name, "not contain control characters");
}

function readConfig(file: string): Uint8Array {
  try {
    return Deno.readFileSync(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new OptionError(`cannot read the configuration ${file}`, {
      detail: why,
      option: "config",
      cause,
      advice: "Pass a buildkitd.toml that this user may read.",
    });
  }
}

/** Returns the error for a value; `rule` continues the sentence "option … must". */
function invalidOption(option: string, value: unknown, rule: string, advice = ""): OptionError {
  const got = JSON.stringify(value) ?? String(value);
  return new OptionError(`${optionText(option)} must ${rule} (got ${got})`, { option, advice });
}

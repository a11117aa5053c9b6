/** The five operations on a builder. */
import * as path from "node:path";
import { type BuilderEngine, buildersDirectory, runningBuilders } from "./running.ts";
import { OptionError } from "../errors.ts";
import { type Environment, processEnvironment } from "../internal/environment.ts";
import { optionText } from "../internal/option_text.ts";
import { openLog } from "../log/open_log.ts";
import { ContainerBuilder } from "./container.ts";
import type { BuilderBackend, BuilderResult, BuilderStatus } from "./backend.ts";
import {
  type BuilderLogsOptions,
  builderName,
  type BuilderOptions,
  type BuilderRemoveOptions,
  type BuilderUpOptions,
  checkEngine,
  specification,
} from "./options.ts";
import { ProcessBuilder } from "./process.ts";
import { findProgram } from "./command.ts";

/** Programs that can run a builder, in order of preference. */
const ENGINES: readonly BuilderEngine[] = ["docker", "podman", "buildkitd"];

const env: Environment = processEnvironment;

/**
 * Starts a builder as the options say and waits up to a minute until its BuildKit answers. A
 * builder that already runs with the same options is left alone. If an option changed, or the image
 * behind the name did, the builder is replaced and keeps its cache. Clients that are given no
 * address find the builder from then on.
 *
 * Throws `OptionError` for invalid options, if no program that can run a builder is found, and if
 * another program's container has the builder's name; `ConnectionError`, with the end of the
 * builder's log, if it does not answer.
 */
export async function builderUp(options: BuilderUpOptions = {}): Promise<BuilderResult> {
  const { name, engine, form } = selectBackend(options);
  const change = await form.up(specification(options, engine), options.signal);
  await registerBuilder(name, engine);
  return { name, engine, address: form.address, change };
}

/**
 * Stops a builder and keeps its cache and configuration. Clients no longer look for it. Resolves to
 * true if it was running. Throws like {@linkcode builderUp}.
 */
export async function builderDown(options: BuilderOptions = {}): Promise<boolean> {
  const { name, form } = selectBackend(options);
  await unregisterBuilder(name);
  return await form.down(options.signal);
}

/**
 * Returns the status of a builder. Throws like {@linkcode builderUp}, but not if the builder does
 * not exist or does not answer: that is a status.
 */
export async function builderStatus(options: BuilderOptions = {}): Promise<BuilderStatus> {
  return await selectBackend(options).form.status(options.signal);
}

/**
 * Yields what a builder printed to stdout and stderr, as bytes. With `follow` it ends with the
 * builder or the signal. Throws `ConnectionError` if the builder does not exist, otherwise like
 * {@linkcode builderUp}.
 */
export function builderLogs(options: BuilderLogsOptions = {}): AsyncIterable<Uint8Array> {
  const { follow = false, tail } = options;
  if (tail !== undefined && !(Number.isSafeInteger(tail) && tail >= 0)) {
    throw new OptionError(
      `${optionText("tail")} must be a whole number of at least 0 (got ${tail})`,
      {
        option: "tail",
        advice: "Pass how many of the last lines to show.",
      },
    );
  }
  return selectBackend(options).form.logs(follow, tail, options.signal);
}

/**
 * Removes a builder and, with `cache`, its cache. Resolves to true if there was one. Throws like
 * {@linkcode builderUp}, and `OptionError` for a volume that bkit did not create.
 */
export async function builderRemove(options: BuilderRemoveOptions = {}): Promise<boolean> {
  const { name, form } = selectBackend(options);
  await unregisterBuilder(name);
  return await form.remove(options.cache ?? false, options.signal);
}

/**
 * Selects a backend: the one named, else the one that runs the builder already, else the first
 * found.
 */
function selectBackend(
  options: BuilderOptions,
): { name: string; engine: BuilderEngine; form: BuilderBackend } {
  const name = builderName(options);
  checkEngine(options);
  const log = openLog(options);
  const directories = env("PATH") ?? "";
  const known = options.engine ?? runningBuilders(env).find((up) => up.name === name)?.engine;
  for (const engine of known ? [known] : ENGINES) {
    const program = findProgram(engine, directories);
    if (!program) continue;
    const form = engine === "buildkitd"
      ? new ProcessBuilder(name, program, findProgram("rootlesskit", directories), env, log)
      : new ContainerBuilder(name, engine, program, log);
    log?.builder.debug?.("builder chosen", { name, engine, program });
    return { name, engine, form };
  }
  throw new OptionError(
    known
      ? `cannot run the builder ${name}: ${known} is not in PATH`
      : "cannot run a builder: none of docker, podman and buildkitd is in PATH",
    { advice: "Install Docker or Podman, or add the program's directory to PATH." },
  );
}

/** Records a builder, so that clients look for it. */
async function registerBuilder(name: string, engine: BuilderEngine): Promise<void> {
  const directory = buildersDirectory(env);
  if (!directory) {
    throw new OptionError(`cannot record the builder ${name}, which is up: HOME is not set`, {
      advice: "Set HOME, or pass the builder's address yourself.",
    });
  }
  await Deno.mkdir(directory, { recursive: true });
  await Deno.writeTextFile(path.join(directory, name), `${engine}\n`);
}

async function unregisterBuilder(name: string): Promise<void> {
  const directory = buildersDirectory(env);
  if (!directory) return;
  try {
    await Deno.remove(path.join(directory, name));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/** The five things that can be done with a builder. */
import * as path from "node:path";
import {
  type BuilderEngine,
  buildersFolder,
  buildersUp,
  type Environment,
} from "../address/builders.ts";
import { OptionError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";
import { ContainerBuilder } from "./container.ts";
import type { BuilderResult, BuilderStatus, Form } from "./form.ts";
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
import { find } from "./run.ts";

/** What runs a builder, in the order of preference. */
const ENGINES: readonly BuilderEngine[] = ["docker", "podman", "buildkitd"];

const env: Environment = (name) => Deno.env.get(name);

/**
 * Has a builder run as the options say, and waits until its BuildKit answers, a minute at most. Where it runs so
 * already nothing is done. A change of the image behind the name, or of any option, replaces it and keeps its
 * cache. From then on clients without an address find it.
 *
 * Throws `OptionError` for options that can't be right, where nothing is found that could run it, and where the
 * container's name is taken by one that isn't bkit's; `ConnectionError` with the end of its log where it doesn't
 * answer.
 */
export async function builderUp(options: BuilderUpOptions = {}): Promise<BuilderResult> {
  const { name, engine, form } = choose(options);
  const change = await form.up(specification(options, engine), options.signal);
  await remember(name, engine);
  return { name, engine, address: form.address, change };
}

/**
 * Ends a builder, and keeps its cache and its configuration; clients don't look for it any more. Resolves to
 * whether it ran. Throws as {@linkcode builderUp} does.
 */
export async function builderDown(options: BuilderOptions = {}): Promise<boolean> {
  const { name, form } = choose(options);
  await forget(name);
  return await form.down(options.signal);
}

/**
 * How a builder is. Throws as {@linkcode builderUp} does; that there is none, or that it doesn't answer, is no
 * error.
 */
export async function builderStatus(options: BuilderOptions = {}): Promise<BuilderStatus> {
  return await choose(options).form.status(options.signal);
}

/**
 * What a builder printed on both of its outputs, as bytes. With `follow` it ends with the builder or the signal.
 * Throws `ConnectionError` where there is no such builder, else as {@linkcode builderUp} does.
 */
export function builderLogs(options: BuilderLogsOptions = {}): AsyncIterable<Uint8Array> {
  const { follow = false, tail } = options;
  if (tail !== undefined && !(Number.isSafeInteger(tail) && tail >= 0)) {
    throw new OptionError(`${optionText("tail")} of a builder's logs can't be ${tail}`, {
      option: "tail",
      advice: "Write how many of the last lines to show.",
    });
  }
  return choose(options).form.logs(follow, tail, options.signal);
}

/**
 * Takes a builder away, and with `cache` also what it kept. Resolves to whether there was one. Throws as {@linkcode
 * builderUp} does, and `OptionError` for a volume that isn't bkit's.
 */
export async function builderRemove(options: BuilderRemoveOptions = {}): Promise<boolean> {
  const { name, form } = choose(options);
  await forget(name);
  return await form.remove(options.cache ?? false, options.signal);
}

/** The builder that is meant: what was named, else what runs it already, else what is found. */
function choose(options: BuilderOptions): { name: string; engine: BuilderEngine; form: Form } {
  const name = builderName(options);
  checkEngine(options);
  const folders = env("PATH") ?? "";
  const known = options.engine ?? buildersUp(env).find((up) => up.name === name)?.engine;
  for (const engine of known ? [known] : ENGINES) {
    const program = find(engine, folders);
    if (!program) continue;
    const form = engine === "buildkitd"
      ? new ProcessBuilder(name, program, find("rootlesskit", folders), env)
      : new ContainerBuilder(name, engine, program);
    return { name, engine, form };
  }
  throw new OptionError(
    known
      ? `the builder ${name} can't be run: there is no ${known} in PATH`
      : "no builder can be run: there is neither docker nor podman nor buildkitd in PATH",
    { advice: "Install Docker or Podman, or put the program's folder into PATH." },
  );
}

/** Has clients look for a builder. */
async function remember(name: string, engine: BuilderEngine): Promise<void> {
  const folder = buildersFolder(env);
  if (!folder) {
    throw new OptionError(`the builder ${name} is up, but can't be remembered: HOME isn't set`, {
      advice: "Set HOME, or name the builder's address yourself.",
    });
  }
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(path.join(folder, name), `${engine}\n`);
}

async function forget(name: string): Promise<void> {
  const folder = buildersFolder(env);
  if (!folder) return;
  try {
    await Deno.remove(path.join(folder, name));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

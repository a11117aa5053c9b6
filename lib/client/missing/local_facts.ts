import { readText } from "../../diffcopy/tree/read_text.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { type BkitError, BuildFailedError, RpcError } from "../../errors.ts";
import { deadline } from "../../internal/deadline.ts";
import { optionText } from "../../internal/option_text.ts";
import { missingPath, missingStage, plain } from "../failure/daemon_text.ts";
import { registryFailure } from "../failure/registry.ts";
import { copySource } from "./copy_source.ts";
import { explainMissing, type Explanation } from "./missing_path.ts";
import { nearNames } from "./near_names.ts";
import { intendedStage, stageNames } from "./stages.ts";

/** Time that the search for an explanation may take, in milliseconds. */
const MAX_SEARCH_MS = 1_000;

/** Longest text of a daemon that is interpreted, in characters. */
const MAX_TEXT_CHARS = 16 * 1024;

/** Longest Dockerfile that is read for the names of its stages. */
const MAX_DOCKERFILE_MEBIBYTES = 1;

/** Inputs of a build that are on this side. */
export interface LocalInputs {
  /** Trees by the names under which the daemon asks for them. */
  readonly trees: ReadonlyMap<string, FileTree>;
  /** Names of further contexts. */
  readonly contexts: readonly string[];
  /** Path of the Dockerfile in its tree. */
  readonly file: string;
  /** True if the options name the image of the frontend. */
  readonly syntax: boolean;
  /** True if an attribute of `gateway.v0` names the image of the frontend. */
  readonly gateway?: boolean | undefined;
}

/**
 * Returns the error of a build with what this side knows about its cause: why a path is not in a
 * context, and what a misspelled stage may mean. Any other error is returned as it is, and so is this
 * one if nothing is found within a second. `error` explains `cause`.
 */
export async function withLocalFacts(
  error: BkitError,
  cause: unknown,
  inputs: LocalInputs,
): Promise<BkitError> {
  if (!(error instanceof BuildFailedError && cause instanceof RpcError)) return error;
  using limit = deadline(MAX_SEARCH_MS, new Error("the search takes too long"));
  try {
    const text = plain(cause.message.slice(0, MAX_TEXT_CHARS));
    return await explainPathFault(error, text, inputs, limit.signal) ??
      await explainImageFault(error, text, inputs) ?? error;
  } catch {
    return error; // this only adds to it
  }
}

/** Explains a path that COPY, ADD or a mount did not find. */
async function explainPathFault(
  error: BuildFailedError,
  text: string,
  { trees, contexts, file }: LocalInputs,
  signal: AbortSignal,
): Promise<BuildFailedError | undefined> {
  const path = missingPath(text);
  if (!path || !error.step) return undefined;
  const source = copySource(error.step, path);
  if (!source) return undefined;
  const name = contexts.find((context) => source.from && isSame(context, source.from));
  if (source.from !== undefined && name === undefined) {
    return explained(error, missingInStage(source.from, path, await stagesOf(trees, file)));
  }
  const tree = name === undefined ? trees.get("context") : trees.get(name) ?? trees.get(`_${name}`);
  if (!tree) return undefined; // only the daemon has it
  const dockerfile = { tree: trees.get("dockerfile"), file };
  const found = await explainMissing({ tree, name, dockerfile }, path, source, signal);
  return found && explained(error, found);
}

/** Explains a path that a stage or an image does not have. */
function missingInStage(from: string, path: string, stages: readonly string[]): Explanation {
  const isStage = /^\d+$/.test(from) || stages.some((stage) => isSame(stage, from));
  const place = `the ${isStage ? "stage" : "image"} ${from}`;
  return {
    text: `${path} is not in ${place}`,
    advice: `Paths after from=${from} start in the root of ${place}: check ${
      isStage ? "the step that should create it" : "the path"
    }.`,
  };
}

/** Explains an image that cannot be pulled, or a stage that does not exist. */
async function explainImageFault(
  error: BuildFailedError,
  text: string,
  { trees, contexts, file, syntax, gateway }: LocalInputs,
): Promise<BuildFailedError | undefined> {
  const isFrontend = /^resolve image config for /.test(error.step ?? "");
  if (error.reason === "pull" && isFrontend) {
    if (gateway) {
      return advised(
        error,
        `The image is that of the frontend, which ${optionText("attributes.source")} names. ` +
          "The frontend dockerfile.v0 is built into the daemon, and needs no network.",
      );
    }
    const place = syntax ? optionText("syntax") : "the line # syntax= of the Dockerfile";
    return advised(
      error,
      `The image is that of the frontend, which ${place} names. Without it, the daemon uses the ` +
        "frontend that is built into it, which needs no network.",
    );
  }
  const stage = missingStage(text);
  const image = error.reason === "pull" ? registryFailure(text, error.step)?.image : undefined;
  if (!stage && !image) return undefined;
  const stages = await stagesOf(trees, file);
  if (stage) {
    const [meant] = nearNames(stage, stages, 1);
    // Newer daemons say it themselves.
    if (!meant || text.includes("(did you mean ")) return undefined;
    return advised(error, `Did you mean the stage ${meant}?`);
  }
  const intended = intendedStage(image!, [...stages, ...contexts]);
  if (!intended) return undefined;
  const { name, meant } = intended;
  const kind = stages.includes(meant) ? "stage" : "context";
  return advised(error, `No ${kind} is named ${name}: did you mean ${meant}?`);
}

/** Returns the names of the stages of a build, as far as its Dockerfile is on this side. */
async function stagesOf(trees: LocalInputs["trees"], file: string): Promise<string[]> {
  const tree = trees.get("dockerfile");
  return stageNames(tree && await readText(tree, file, MAX_DOCKERFILE_MEBIBYTES) || "");
}

/** Returns true if the daemon takes two names for the same. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Returns an error with an explanation in the place of the daemon's text. */
function explained(error: BuildFailedError, { text, advice }: Explanation): BuildFailedError {
  return changed(error, `the build failed: ${text}`, advice, "context");
}

/** Returns an error with further advice before its own. */
function advised(error: BuildFailedError, advice: string): BuildFailedError {
  return changed(error, error.shortMessage, [advice, error.advice].filter(Boolean).join("\n"));
}

function changed(
  error: BuildFailedError,
  text: string,
  advice: string,
  reason = error.reason,
): BuildFailedError {
  const { cause, host, httpStatus, ref, step, exitCode, log, omitted, source } = error;
  return new BuildFailedError(text, {
    ...{ cause, host, httpStatus, ref, step, exitCode, log, omitted, source },
    reason,
    advice,
  });
}

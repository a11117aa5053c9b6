import { OptionError } from "../../errors.ts";
import { readPipe } from "../../internal/files/pipe.ts";
import { readFailureReason } from "../../internal/fs_error.ts";
import type { Definition } from "../../llb/mod.ts";

/** Largest definition, in bytes: what a message to the daemon can hold. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Returns the graph in a file, or on stdin for `-`. Rejects with {@linkcode OptionError} if it cannot
 * be read or is not a graph, and with the reason of an aborted signal.
 */
export async function readGraph(
  file: string,
  signal: AbortSignal,
): Promise<Definition> {
  const name = file === "-" ? "stdin" : file;
  const path = file === "-" ? "/dev/stdin" : file;
  let bytes: Uint8Array;
  try {
    bytes = await readPipe(path, MAX_BYTES, signal);
  } catch (cause) {
    signal.throwIfAborted();
    throw unusable(name, readFailureReason(cause), cause);
  }
  if (bytes.length > MAX_BYTES) throw unusable(name, "it has more than 16 MiB");
  const { decodeDefinition, stateOf } = await import("../../llb/mod.ts");
  try {
    const definition = decodeDefinition(bytes);
    if (definition.ops.length === 0) throw new RangeError("it has no operations");
    stateOf(definition); // checks all of it
    return definition;
  } catch (cause) {
    throw unusable(name, (cause as Error).message, cause);
  }
}

function unusable(name: string, detail: string, cause?: unknown): OptionError {
  return new OptionError(`cannot read a graph from ${name}`, {
    detail,
    cause,
    option: "definition",
    advice: name === "stdin"
      ? "Pipe a graph (LLB) into the command. `bkit build -` builds a Dockerfile or an archive on " +
        "stdin, and --frontend dockerfile.v0 builds the trees of --local."
      : "",
  });
}

/**
 * Returns true if `bkit build` without arguments should build a graph on stdin: if stdin is a file,
 * or if it is a pipe and there is nothing to build in the current directory. A pipe is otherwise not
 * touched: it can be the script that runs the command.
 */
export async function hasGraphOnStdin(): Promise<boolean> {
  const { isFile, isFifo, size } = await Deno.stat("/dev/stdin").catch(() => NOTHING);
  if (isFile) return size > 0;
  if (!isFifo) return false;
  const names = ["Dockerfile", "dockerfile"];
  const found = await Promise.all(
    names.map((name) => Deno.stat(name).then(() => true, () => false)),
  );
  return !found.includes(true);
}

const NOTHING = { isFile: false, isFifo: false, size: 0 };

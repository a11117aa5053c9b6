import type { BuildOptions } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { maskAddress } from "../../internal/mask.ts";
import { dockerfile, dockerfileOf } from "../flags/dockerfile.ts";
import { stdinContext } from "../flags/stdin.ts";

/** What a build is made of. */
export type BuildInputs = Pick<BuildOptions, "context" | "dockerfile" | "file" | "definition">;

/**
 * Returns the options for what a command line names: `graph` is the file of a graph, `file` the
 * value of `-f`. Rejects with {@linkcode OptionError} if something cannot be read, and with the
 * reason of an aborted signal.
 */
export async function buildInputs(
  { context, file, graph }: {
    readonly context: BuildOptions["context"];
    readonly file: string | undefined;
    readonly graph: string | undefined;
  },
  signal: AbortSignal,
): Promise<BuildInputs> {
  if (graph !== undefined) {
    const { readGraph } = await import("../flags/definition.ts");
    return { context, definition: await readGraph(graph, signal) };
  }
  const remote = file !== undefined && /^https?:\/\//i.test(file) ? file : undefined;
  const found = context instanceof ReadableStream
    ? await stdinContext(context, remote ? undefined : file, signal)
    : { context, ...remote ? {} : await dockerfile(file, context, signal) };
  if (remote === undefined) return found;
  if ("dockerfile" in found) {
    throw new OptionError("cannot use two Dockerfiles: stdin has one, and -f names another", {
      advice: "Omit -f, or pass a tar archive on stdin.",
    });
  }
  const { fetchDockerfile } = await import("./remote_dockerfile.ts");
  return { ...found, ...dockerfileOf(await fetchDockerfile(remote, signal), maskAddress(remote)) };
}

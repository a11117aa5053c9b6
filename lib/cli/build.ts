import { Command, Option } from "commander";
import { readableEnvironment } from "../internal/environment.ts";
import { parseRemote } from "../client/options/remote.ts";
import { directory } from "../diffcopy/tree/directory.ts";
import { OptionError } from "../errors.ts";
import { addBuildOptions, type BuildFlags } from "./flags/build_flags.ts";
import { isRemote } from "./flags/build_options.ts";
import { stdinStream } from "../terminal/stdio.ts";
import { checkPermissions, runBuild } from "./run_build.ts";

/** Returns `-` if a graph on stdin is all that there is to build. */
async function graphOnStdin(
  context: string | undefined,
  { file, check, call }: BuildFlags,
): Promise<string | undefined> {
  if (context !== undefined || file !== undefined || check || call) return undefined;
  const { hasGraphOnStdin } = await import("./flags/definition.ts");
  return await hasGraphOnStdin() ? "-" : undefined;
}

/** Returns `bkit build`, which builds a directory, a Git repository or an archive. */
export function buildCommand(): Command {
  const command = new Command("build")
    .description("build an image from a directory, a Git repository or an archive")
    .argument(
      "[context]",
      "directory, URL of a Git repository or an archive, or - for a tar archive or a Dockerfile " +
        "on stdin (default: .)",
    );
  command.addOption(
    new Option(
      "--llb <file>",
      "build a graph (LLB) from a file, or - for stdin, instead of a Dockerfile; its local trees are " +
        "those of --build-context",
    ),
  );
  return addBuildOptions(command).action(build);
}

async function build(given: string | undefined, flags: BuildFlags): Promise<void> {
  const root = given ?? ".";
  await checkPermissions(root === "-" || isRemote(root) ? undefined : root, flags);
  const graph = flags.llb ?? await graphOnStdin(given, flags);
  if (graph !== undefined) {
    if (flags.file !== undefined) {
      throw new OptionError("cannot use both -f and --llb: one names a Dockerfile, one a graph");
    }
    const context = given === undefined ? undefined : directory(given, flags);
    return await runBuild(context, flags, undefined, graph);
  }
  const where = given ?? ".";
  if (where === "-") return await runBuild(stdinStream(), flags);
  if (!isRemote(where)) return await runBuild(directory(where, flags), flags);
  const { host, kind } = parseRemote(where);
  const token = flags.token ??
    (host && kind === "git" ? readableEnvironment("GIT_AUTH_TOKEN") : undefined);
  await runBuild(where, flags, token);
}

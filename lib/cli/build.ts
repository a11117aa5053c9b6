import { Command, Option } from "commander";
import { readableEnvironment } from "../internal/environment.ts";
import { parseRemote } from "../client/options/remote.ts";
import { directory } from "../diffcopy/tree/directory.ts";
import { OptionError } from "../errors.ts";
import { addBuildOptions, type BuildFlags, isBuildctl } from "./flags/build_flags.ts";
import { isRemote } from "./flags/build_options.ts";
import { all, pairs } from "./flags/values.ts";
import { stdinStream } from "../terminal/stdio.ts";
import { checkPermissions, runBuild } from "./run_build.ts";

const NOTES = `
With --frontend or --local, the command line is one of \`buildctl build\`: there is
no context, nothing is read that is not named, and without --output the result
is only in the build cache. Without --frontend, a graph (LLB) is then read from
stdin.`;

/** Returns `bkit build`, which builds a directory, a Git repository or an archive. */
export function buildCommand(): Command {
  const command = new Command("build")
    .alias("b")
    .description("build an image from a directory, a Git repository or an archive")
    .argument(
      "[context]",
      "directory, URL of a Git repository or an archive, or - for a tar archive or a Dockerfile " +
        "on stdin (default: .)",
    );
  addBuildOptions(command);
  for (const option of frontendOptions()) {
    command.addOption(option.helpGroup("Any frontend, as in buildctl:"));
  }
  return command.addHelpText("after", NOTES).action(build);
}

/** Returns the options of a build by any frontend. */
function frontendOptions(): Option[] {
  return [
    new Option(
      "--frontend <name>",
      "frontend that makes the graph, such as dockerfile.v0, or gateway.v0 with --opt source=IMAGE",
    ),
    repeatable("--local <name=dir>", "directory that the frontend, or a graph on stdin, may read"),
    repeatable(
      "--opt <name=value>",
      "attribute of the frontend; build-arg:NAME without =value comes from the environment",
    ),
    repeatable(
      "--oci-layout <id=dir>",
      "OCI layout that attributes name by its id, as oci-layout://ID@sha256:…",
    ),
    repeatable("--import-cache <ref | type=…>", "same as --cache-from"),
    repeatable("--export-cache <ref | type=…>", "same as --cache-to"),
    new Option(
      "--llb <file>",
      "build a graph (LLB) from a file, or - for stdin, instead of a Dockerfile; its local trees are " +
        "those of --local and --build-context",
    ),
  ];
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser(all);
}

async function build(given: string | undefined, flags: BuildFlags): Promise<void> {
  if (isBuildctl(flags)) return await buildFrontend(given, flags);
  const root = given ?? ".";
  await checkPermissions(root === "-" || isRemote(root) ? [] : [root], flags);
  const onStdin = flags.llb === undefined && await isGraphOnStdin(given, flags);
  const graph = onStdin ? "-" : flags.llb;
  if (graph !== undefined) {
    if (flags.file !== undefined) {
      throw new OptionError("cannot use both -f and --llb: one names a Dockerfile, one a graph");
    }
    const context = given === undefined ? undefined : directory(given, flags);
    // This is how buildctl is called, which keeps only what an output names.
    const like = onStdin ? { ...flags, local: [] } : flags;
    return await runBuild(context, like, { graph });
  }
  if (root === "-") return await runBuild(stdinStream(), flags);
  if (!isRemote(root)) return await runBuild(directory(root, flags), flags);
  const { host, kind } = parseRemote(root);
  const token = flags.token ??
    (host && kind === "git" ? readableEnvironment("GIT_AUTH_TOKEN") : undefined);
  await runBuild(root, flags, { token });
}

/** Builds what a command line of buildctl names: with a frontend, or a graph. */
async function buildFrontend(given: string | undefined, flags: BuildFlags): Promise<void> {
  const { checkBuildctl } = await import("./frontend/frontend_inputs.ts");
  checkBuildctl(given, flags);
  const trees = Object.values(pairs("--local", flags.local, () => ""));
  await checkPermissions(trees.filter(Boolean), flags);
  if (flags.frontend) {
    if (flags.llb === undefined) return await runBuild(undefined, flags);
    throw new OptionError("cannot use both --frontend and --llb: a graph needs no frontend");
  }
  if (flags.opt !== undefined) {
    throw new OptionError("cannot use --opt without --frontend: a graph has no attributes", {
      advice: "Add --frontend dockerfile.v0, or omit --opt.",
    });
  }
  const graph = flags.llb ?? "-";
  if (graph === "-" && Deno.stdin.isTerminal()) {
    throw new OptionError("cannot build without --frontend: there is no graph on stdin", {
      advice: "Add --frontend dockerfile.v0, or pipe a graph (LLB) into the command.",
    });
  }
  await runBuild(undefined, flags, { graph });
}

/** Returns true if a graph on stdin is all that there is to build. */
async function isGraphOnStdin(
  context: string | undefined,
  { file, check, call, print }: BuildFlags,
): Promise<boolean> {
  if (context !== undefined || file !== undefined || check || call || print) return false;
  const { hasGraphOnStdin } = await import("./flags/definition.ts");
  return await hasGraphOnStdin();
}

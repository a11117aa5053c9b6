import { Command } from "commander";
import { directory } from "../diffcopy/tree/directory.ts";
import { OptionError } from "../errors.ts";
import { addBuildOptions, type BuildFlags } from "./flags/build_flags.ts";
import { stdinStream } from "../terminal/stdio.ts";
import { checkPermissions, runBuild } from "./run_build.ts";

/** Returns `bkit local`, which builds a local directory. */
export function localCommand(): Command {
  const command = new Command("local")
    .description("build an image from a local directory")
    .argument(
      "[dir]",
      "directory to build, or - for a tar archive or a Dockerfile on stdin (default: .)",
    )
    .option("-c, --context <dir>", "same as [dir]");
  return addBuildOptions(command).action(local);
}

async function local(
  dir: string | undefined,
  flags: BuildFlags & { context?: string },
): Promise<void> {
  if (dir !== undefined && flags.context !== undefined && dir !== flags.context) {
    throw new OptionError(`cannot build two directories: ${dir} and --context ${flags.context}`);
  }
  const root = dir ?? flags.context ?? ".";
  await checkPermissions(root === "-" ? [] : [root], flags);
  const context = root === "-" ? stdinStream() : directory(root, flags);
  await runBuild(context, flags);
}

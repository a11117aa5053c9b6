import { Command } from "commander";
import { parseRemote } from "../client/options/remote.ts";
import { directory } from "../diffcopy/tree/directory.ts";
import { addBuildOptions, type BuildFlags } from "./flags/build_flags.ts";
import { isRemote } from "./flags/build_options.ts";
import { stdinStream } from "../terminal/stdio.ts";
import { runBuild } from "./run_build.ts";

/** Returns `bkit build`, which builds a directory, a Git repository or an archive. */
export function buildCommand(): Command {
  const command = new Command("build")
    .description("build an image from a directory, a Git repository or an archive")
    .argument(
      "[context]",
      "directory, URL of a Git repository or an archive, or - for a tar archive or a Dockerfile " +
        "on stdin (default: .)",
    );
  return addBuildOptions(command).action(build);
}

async function build(where: string = ".", flags: BuildFlags): Promise<void> {
  if (where === "-") return await runBuild(stdinStream(), flags);
  if (!isRemote(where)) return await runBuild(directory(where, flags), flags);
  const { host, kind } = parseRemote(where);
  const token = flags.token ??
    (host && kind === "git" ? Deno.env.get("GIT_AUTH_TOKEN") : undefined);
  await runBuild(where, flags, token);
}

import { Command } from "commander";
import { readableEnvironment } from "../internal/environment.ts";
import { OptionError } from "../errors.ts";
import { addBuildOptions, type BuildFlags } from "./flags/build_flags.ts";
import { checkPermissions, runBuild } from "./run_build.ts";

/** Returns `bkit github`, which builds a repository on GitHub. */
export function githubCommand(): Command {
  const command = new Command("github")
    .description("build an image from a GitHub repository")
    .argument(
      "<owner/repo[#ref[:dir]]>",
      "repository, with an optional branch, tag or commit, and a directory in it",
    );
  return addBuildOptions(command)
    .addHelpText(
      "after",
      "\nThe token comes from --token, GITHUB_TOKEN or GIT_AUTH_TOKEN, in this order.",
    )
    .action(github);
}

async function github(name: string, flags: BuildFlags): Promise<void> {
  const token = flags.token || readableEnvironment("GITHUB_TOKEN") ||
    readableEnvironment("GIT_AUTH_TOKEN");
  await checkPermissions([], flags);
  await runBuild(address(name), flags, { token });
}

/**
 * Returns the URL of a repository on GitHub. Throws {@linkcode OptionError} for an invalid name.
 */
export function address(name: string): string {
  const [, owner, repository, fragment = ""] =
    /^([\w.-]+)\/([\w.-]+?)(?:\.git)?(#.*)?$/.exec(name) ?? [];
  if (!owner || !repository) {
    throw new OptionError(`cannot build ${JSON.stringify(name)}: it is not a GitHub repository`, {
      advice:
        "Write OWNER/REPO, OWNER/REPO#REF or OWNER/REPO#REF:DIRECTORY, or use `bkit build`, " +
        "which takes any address.",
    });
  }
  return `https://github.com/${owner}/${repository}.git${fragment}`;
}

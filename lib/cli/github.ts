import { Command } from "commander";
import { OptionError } from "../errors.ts";
import { addBuildOptions, type BuildFlags } from "./flags/build_flags.ts";
import { runBuild } from "./run_build.ts";

/** Returns `bkit github`, which builds a repository on GitHub. */
export function githubCommand(): Command {
  const command = new Command("github")
    .description("build an image from a repository on GitHub")
    .argument(
      "<owner/repo[#ref[:dir]]>",
      "the repository, a branch, tag or commit of it, a folder in it",
    );
  return addBuildOptions(command)
    .addHelpText("after", "\nA token is taken from --token, GITHUB_TOKEN or GIT_AUTH_TOKEN.")
    .action(github);
}

async function github(name: string, flags: BuildFlags): Promise<void> {
  const token = flags.token || Deno.env.get("GITHUB_TOKEN") || Deno.env.get("GIT_AUTH_TOKEN");
  await runBuild(address(name), flags, token);
}

/**
 * Returns the URL of a repository on GitHub. Throws {@linkcode OptionError} for an invalid name.
 */
export function address(name: string): string {
  const [, owner, repository, fragment = ""] =
    /^([\w.-]+)\/([\w.-]+?)(?:\.git)?(#.*)?$/.exec(name) ?? [];
  if (!owner || !repository) {
    throw new OptionError(`${JSON.stringify(name)} is no repository of GitHub`, {
      advice:
        "Write OWNER/REPO, OWNER/REPO#REF or OWNER/REPO#REF:FOLDER; `bkit build` takes any address.",
    });
  }
  return `https://github.com/${owner}/${repository}.git${fragment}`;
}

/** The options of `bkit shell`: those of a build that has no result, and those of the program. */
import { Command, Option } from "commander";
import { addBuildOptions, type BuildFlags } from "../flags/build_flags.ts";
import { all } from "../flags/values.ts";
import { copyOf } from "../options/copy.ts";
import { daemonOptions } from "../options/daemon_options.ts";
import { strictOptionalValues } from "../options/optional_values.ts";

/** Values of the options of `bkit shell`. */
export interface ShellFlags extends BuildFlags {
  env?: string[] | undefined;
  mount?: string[] | undefined;
  user?: string | undefined;
  workdir?: string | undefined;
}

/** Options of a build that make sense for one without a result. */
const FOR_SHELLS: ReadonlySet<string> = new Set([
  ...["--platform", "--file", "--target", "--build-arg", "--build-context", "--secret", "--ssh"],
  ...["--source-policy-file", "--token", "--add-host", "--network", "--shm-size", "--ulimit"],
  ...["--cgroup-parent", "--resource", "--proxy-network", "--allow", "--compress", "--no-compress"],
  ...["--check-content", "--no-cache", "--no-cache-filter", "--pull", "--cache-from"],
  ...["--log-file", "--quiet", "--progress", "--plain-http", "--registry-auth-tlscontext"],
  "--trust-realm",
  ...daemonOptions().flatMap(({ long }) => long ?? []),
]);

/** Descriptions that differ from those of a build. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "--add-host": "entry for /etc/hosts, also of the program",
  "--network": "network of RUN steps and of the program",
  "--platform": "platform to build for (default: the daemon's)",
};

/** Adds the options to a command. */
export function addShellOptions(command: Command): Command {
  const own = [
    new Option(
      "--mount <type=…,target=…>",
      "mount as in RUN --mount: bind (source is a directory of this machine), cache, tmpfs, secret or ssh",
    ).argParser(all),
    new Option("--user <user>", "user of the program (default: that of the image)"),
    new Option("--workdir <directory>", "working directory (default: that of the image)"),
    new Option(
      "--env <name=value>",
      "variable of the program; without =value, it comes from the environment",
    ).argParser(all),
  ];
  for (const option of own) command.addOption(option.helpGroup("The program:"));
  for (const option of addBuildOptions(new Command()).options) {
    const { long = "", helpGroupHeading: group = "", description } = option;
    if (!FOR_SHELLS.has(long)) continue;
    command.addOption(copyOf(option, DESCRIPTIONS[long] ?? description).helpGroup(group));
  }
  return strictOptionalValues(command);
}

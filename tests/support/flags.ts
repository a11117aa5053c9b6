import { Command } from "commander";
import { addBuildOptions, type BuildFlags } from "../../lib/cli/flags/build_flags.ts";
import { buildOptions } from "../../lib/cli/flags/build_options.ts";
import type { BuildOptions } from "../../mod.ts";

/** Returns the build options for arguments of a command that builds. */
export function parsed(args: readonly string[]): BuildOptions {
  const command = addBuildOptions(new Command("build")).exitOverride().allowExcessArguments();
  return buildOptions(command.parse(args, { from: "user" }).opts<BuildFlags>());
}

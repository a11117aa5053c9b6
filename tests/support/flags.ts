import { buildCommand } from "../../lib/cli/build.ts";
import type { BuildFlags } from "../../lib/cli/flags/build_flags.ts";
import { buildOptions } from "../../lib/cli/flags/build_options.ts";
import { rareOptions } from "../../lib/cli/frontend/rare_options.ts";
import { booleanValues } from "../../lib/cli/options/booleans.ts";
import type { BuildOptions } from "../../mod.ts";

/** Returns the build options for arguments of `bkit build`. */
export function parsed(args: readonly string[]): BuildOptions {
  const command = buildCommand().exitOverride().allowExcessArguments().action(() => {});
  return optionsOf(booleanValues(command).parse(args, { from: "user" }).opts<BuildFlags>());
}

/** Returns the build options for the values of a command's options. */
export function optionsOf(flags: BuildFlags): BuildOptions {
  return { ...buildOptions(flags), ...rareOptions(flags) };
}

import type { BuildOptions } from "../../client/mod.ts";
import { type BuildFlags, isBuildctl } from "../flags/build_flags.ts";
import { callOf } from "./call.ts";
import { frontendInputs } from "./frontend_inputs.ts";
import { WITHOUT_EFFECT } from "../options/hidden_options.ts";
import { resources } from "./resources.ts";

/**
 * Returns the build options for the flags that few builds have: a frontend with its inputs,
 * questions to it, and limits of steps. Throws {@linkcode OptionError} for an invalid value.
 */
export function rareOptions(flags: BuildFlags): BuildOptions {
  const { call } = callOf(flags);
  const inputs = frontendInputs(flags);
  const asks = call !== undefined || inputs.attributes?.["requestid"] !== undefined;
  const { output, load, push, tag } = flags;
  const hasResult = [output, load, push, tag].some(Boolean);
  return {
    ...inputs,
    call,
    resources: resources(flags),
    // buildctl keeps nothing without an output.
    ...isBuildctl(flags) && !asks && !hasResult ? { outputs: [{ type: "cacheonly" }] } : {},
  };
}

/** Returns a sentence for each option among the flags that has no effect with BuildKit. */
export function notesOnOptionsWithoutEffect(flags: BuildFlags): string[] {
  return Object.entries(WITHOUT_EFFECT).flatMap(([option, why]) => {
    const [name = ""] = option.split(" ");
    const key = name.slice(2).replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    const value = (flags as unknown as Readonly<Record<string, unknown>>)[key];
    return value === undefined ? [] : [`${name} has no effect: ${why}`];
  });
}

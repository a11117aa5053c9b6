import type { BuildOptions } from "../client/mod.ts";
import { parseSourcePolicy } from "../client/options/source_policy.ts";
import { dockerProxies } from "../client/request/docker_proxies.ts";
import { processEnvironment } from "../internal/environment.ts";
import { readFailureReason } from "../internal/fs_error.ts";
import { invalidFlag } from "./flags/invalid_flag.ts";

/**
 * Returns the build arguments, if any are given, with the proxies of Docker's configuration, and
 * the rules for sources in a file, if one is named. Rejects with `OptionError` if a file cannot be
 * used.
 */
export async function proxiesAndPolicy(
  file: string | undefined,
  args: Readonly<Record<string, string>> | undefined,
): Promise<Pick<BuildOptions, "args" | "sourcePolicy">> {
  const given = args && { args: { ...await dockerProxies(processEnvironment, args), ...args } };
  if (!file) return { ...given };
  let text: string;
  try {
    text = await Deno.readTextFile(file);
  } catch (cause) {
    const why = readFailureReason(cause);
    throw invalidFlag("--source-policy-file", `name a file that can be read: ${why}`, file);
  }
  return { ...given, sourcePolicy: parseSourcePolicy(text, file) };
}

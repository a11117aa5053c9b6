import type { Resources } from "../../client/mod.ts";
import type { BuildFlags } from "../flags/build_flags.ts";
import { invalidFlag } from "../flags/invalid_flag.ts";
import { count, pairs, size } from "../flags/values.ts";
import { RESOURCES } from "../options/hidden_options.ts";

const FLAG = "--resource";

/**
 * Parses the limits of `--resource`, and of the options that `docker build` had for them before.
 * One of 0 is no limit, as in buildx. Throws {@linkcode OptionError} for an invalid one.
 */
export function resources(flags: BuildFlags): Resources | undefined {
  const older = Object.entries(RESOURCES).flatMap(([name, key]) =>
    flags[key] === undefined ? [] : [`${name}=${flags[key]}`]
  );
  const given = pairs(FLAG, [...older, ...flags.resource ?? []].map(trimmed), (name) => {
    throw invalidFlag(FLAG, "be NAME=LIMIT", name);
  });
  const limits = Object.entries(given).map(([name, text]) =>
    [keyOf(name), read(name, text)] as const
  );
  if (limits.length === 0) return undefined;
  return Object.fromEntries(limits.filter(([, limit]) => limit !== 0 && limit !== ""));
}

function keyOf(name: string): keyof Resources {
  if (Object.hasOwn(RESOURCES, name)) return RESOURCES[name as keyof typeof RESOURCES];
  throw invalidFlag(FLAG, `limit one of ${Object.keys(RESOURCES).join(", ")}`, name);
}

function read(name: string, text: string): number | string {
  if (name.startsWith("cpuset")) return text;
  if (name.startsWith("cpu")) return count(FLAG, text);
  return name === "memory-swap" && text === "-1" ? -1 : size(FLAG, text);
}

function trimmed(text: string): string {
  return text.split("=").map((part) => part.trim()).join("=");
}

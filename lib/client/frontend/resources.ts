import { invalidOption } from "../../internal/option_text.ts";
import type { Resources } from "../../llb/mod.ts";

/** Names of the limits in the attributes of a frontend (`frontend/dockerui/config.go`). */
const ATTRIBUTES = {
  memory: "memory",
  memorySwap: "memswap",
  cpuShares: "cpushares",
  cpuPeriod: "cpuperiod",
  cpuQuota: "cpuquota",
  cpusetCpus: "cpusetcpus",
  cpusetMems: "cpusetmems",
} as const satisfies Record<keyof Resources, string>;

/** Processors or memory nodes: numbers and ranges. */
const SET = /^\d{1,4}(?:-\d{1,4})?(?:,\d{1,4}(?:-\d{1,4})?)*$/;

/** Throws {@linkcode OptionError} if a limit is invalid. */
export function checkResources(resources: Resources): void {
  for (const [name, value] of Object.entries(resources)) {
    if (!Object.hasOwn(ATTRIBUTES, name)) {
      throw invalidOption("resources", `have only ${Object.keys(ATTRIBUTES).join(", ")}`, name);
    }
    if (value === undefined) continue;
    const got = `${name}=${value}`;
    if (name.startsWith("cpuset")) {
      if (typeof value === "string" && SET.test(value)) continue;
      throw invalidOption("resources", "have sets such as 0-3 or 0,1 for cpusets", got);
    }
    const isWhole = typeof value === "bigint" || Number.isSafeInteger(value);
    if (isWhole && (Number(value) > 0 || (name === "memorySwap" && Number(value) === -1))) continue;
    throw invalidOption("resources", "have whole numbers above 0, or -1 for memorySwap", got);
  }
}

/** Returns the limits as attributes of a frontend. */
export function resourceAttributes(resources: Resources = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(resources).flatMap(([name, value]) =>
      value === undefined ? [] : [[ATTRIBUTES[name as keyof Resources], String(value)]]
    ),
  );
}

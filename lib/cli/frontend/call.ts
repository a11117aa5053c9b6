import type { Call } from "../../client/mod.ts";
import { goBool } from "../../internal/go/bool.ts";
import { type BuildFlags, CALL_METHODS } from "../flags/build_flags.ts";
import { fields } from "../flags/csv.ts";
import { invalidFlag } from "../flags/invalid_flag.ts";

/** Question to a frontend, and what to do with the answer. */
export interface CallFlag {
  /** The question; undefined to build. */
  readonly call?: Call | undefined;
  /** Form in which the answer is printed. */
  readonly format: "text" | "json";
  /** True if problems that are found do not count as a failure. */
  readonly ignoreStatus: boolean;
}

/** Names of the questions, with those of buildx and of BuildKit. */
const METHODS: Readonly<Record<string, Call | undefined>> = {
  build: undefined,
  check: "check",
  lint: "check",
  outline: "outline",
  targets: "targets",
  describe: "describe",
  "subrequests.describe": "describe",
};

/**
 * Parses a value of `--call`: `METHOD[,format=text|json][,ignorestatus=BOOL]`. An empty one means
 * to build. Throws {@linkcode OptionError} for anything else.
 */
export function parseCall(text: string = "", flag: string = "--call"): CallFlag {
  const found = { method: "build", format: "text" as "text" | "json", ignoreStatus: false };
  let named = false;
  for (const field of text === "" ? [] : fields(flag, text)) {
    const [key = "", ...rest] = field.split("=");
    const value = rest.join("=");
    if (rest.length === 0) {
      if (named) throw invalidFlag(flag, "have one method", text);
      named = true;
      found.method = key;
    } else if (key === "format") {
      if (value !== "json" && value !== "text") {
        throw invalidFlag(flag, "have the format text or json", text);
      }
      found.format = value;
    } else if (key === "ignorestatus") {
      const on = goBool(value);
      if (on === undefined) throw invalidFlag(flag, "have ignorestatus true or false", text);
      found.ignoreStatus = on;
    } else throw invalidFlag(flag, "have only the fields format and ignorestatus", text);
  }
  const { method, format, ignoreStatus } = found;
  if (!Object.hasOwn(METHODS, method)) {
    throw invalidFlag(flag, `have a method of ${CALL_METHODS.join(", ")}`, text);
  }
  return { call: METHODS[method], format, ignoreStatus };
}

/** Returns the question of all flags for questions; `--check` goes before the others. */
export function callOf({ check, call, print }: BuildFlags): CallFlag {
  const given = call === undefined ? parseCall(print, "--print") : parseCall(call);
  return check ? { ...given, call: "check" } : given;
}

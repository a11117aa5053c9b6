import { UnsupportedError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import type { BuildOptions } from "../options/build.ts";
import { attestation } from "../options/attestation.ts";
import { outputsOf } from "./exporter.ts";

/**
 * Options that daemons before BuildKit v0.11, which do not report a version, do not support or may
 * not support. Such a daemon ignores them silently.
 */
const NEW_IN_V0_11 = [
  "annotations",
  "cgroupParent",
  "contexts",
  "provenance",
  "sbom",
  "shmSize",
  "sourceDateEpoch",
  "ulimits",
] as const satisfies readonly (keyof BuildOptions)[];

/** Returns true if the options must be checked with {@linkcode checkCompatibility}. */
export function usesNewOptions(options: BuildOptions): boolean {
  return newOptions(options).length > 0 || outputsOf(options).length > 1;
}

/**
 * Reports a warning for each option that a daemon of this version ignores. Throws
 * {@linkcode UnsupportedError} for several outputs on a daemon before v0.13, which would produce
 * only the first.
 */
export function checkCompatibility(
  options: BuildOptions,
  version: string,
  report: (event: ProgressEvent) => void,
): void {
  if (outputsOf(options).length > 1 && (!version || /^v0\.1[12]\./.test(version))) {
    throw new UnsupportedError(
      `this daemon (BuildKit ${version || "before v0.11"}) supports only one output at a time`,
      {
        advice:
          "Build once for each output (the steps are cached), or use BuildKit v0.13 or later.",
      },
    );
  }
  if (version) return;
  for (const option of newOptions(options)) {
    const short = `this daemon is older than BuildKit v0.11 and may ignore ${optionText(option)}`;
    report({ type: "warning", warning: { vertex: "", short, detail: [], url: "" } });
  }
}

function newOptions(options: BuildOptions): string[] {
  return NEW_IN_V0_11.filter((name) => {
    const value = options[name];
    if (name === "provenance" || name === "sbom") {
      return attestation(name, options[name]) !== undefined;
    }
    return typeof value === "object" ? Object.keys(value).length > 0 : value !== undefined;
  });
}

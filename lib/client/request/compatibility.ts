import { UnsupportedError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import type { BuildOptions } from "../options/build.ts";
import { attestation } from "../options/attestation.ts";
import type { Output } from "../options/output.ts";
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

/**
 * Options that later daemons ignore silently as well, with the minor version that introduced them.
 */
const NEW_LATER = { resources: 32 } as const satisfies Partial<Record<keyof BuildOptions, number>>;

/** Use of options that a daemon may be too old for. */
interface Feature {
  /** Returns true if the options, or the outputs in them, use it. */
  readonly used: (outputs: readonly Output[], options: BuildOptions) => boolean;
  /** The minor version of BuildKit, 0.x, that introduced it. */
  readonly since: number;
  /** What an older daemon cannot do. */
  readonly text: string;
  /** What to do instead. */
  readonly instead: string;
}

/**
 * Features that an older daemon ignores: it would produce another result, or none, or be less
 * strict than it was asked to be.
 */
const FEATURES: readonly Feature[] = [
  {
    used: (_, { proxyNetwork }) => proxyNetwork === true,
    since: 31,
    text: "cannot put a proxy between its steps and the network",
    instead: `Omit ${optionText("proxyNetwork")}`,
  },
  {
    used: (outputs) => outputs.length > 1,
    since: 13,
    text: "supports only one output at a time",
    instead: "Build once for each output (the steps are cached)",
  },
  {
    used: (outputs) => outputs.some((output) => "tar" in output && output.tar === false),
    since: 11,
    text: "cannot write the directory of a layout (tar: false)",
    instead: "Write a tar archive",
  },
  {
    used: (outputs) =>
      outputs.some((output) => output.type === "local" && output.mode === "delete"),
    since: 31,
    text: "cannot write a local output with mode delete",
    instead: "Empty the directory and omit the mode",
  },
];

/** Returns true if the options must be checked with {@linkcode checkCompatibility}. */
export function usesNewOptions(options: BuildOptions): boolean {
  return newOptions(options).length > 0 ||
    FEATURES.some(({ used }) => used(outputsOf(options), options));
}

/**
 * Reports a warning for each option that a daemon of this version ignores. Throws
 * {@linkcode UnsupportedError} for outputs that it cannot produce.
 */
export function checkCompatibility(
  options: BuildOptions,
  version: string,
  report: (event: ProgressEvent) => void,
): void {
  for (const { used, since, text, instead } of FEATURES) {
    if (!used(outputsOf(options), options) || !isBefore(version, since)) continue;
    throw new UnsupportedError(`this daemon (BuildKit ${version || "before v0.11"}) ${text}`, {
      advice: `${instead}, or use BuildKit v0.${since} or later.`,
    });
  }
  for (const option of newOptions(options)) {
    const since = isLater(option) ? NEW_LATER[option] : 11;
    if (!isBefore(version, since)) continue;
    const short = `this daemon is older than BuildKit v0.${since} and may ignore ${
      optionText(option)
    }`;
    report({ type: "warning", warning: { vertex: "", short, detail: [], url: "" } });
  }
}

function isLater(option: string): option is keyof typeof NEW_LATER {
  return Object.hasOwn(NEW_LATER, option);
}

/**
 * Returns true if a daemon of this version is older than BuildKit v0.`minor`. Only those before
 * v0.11 report no version; one that was built from a checkout may report v0.0.0.
 */
function isBefore(version: string, minor: number): boolean {
  if (!version) return true;
  const [, found] = /^v?0\.(\d+)\./.exec(version) ?? [];
  return found !== undefined && found !== "0" && Number(found) < minor;
}

function newOptions(options: BuildOptions): string[] {
  const later = Object.keys(NEW_LATER) as (keyof typeof NEW_LATER)[];
  return [...NEW_IN_V0_11, ...later].filter((name) => {
    const value = options[name];
    if (name === "provenance" || name === "sbom") {
      return attestation(name, options[name]) !== undefined;
    }
    return typeof value === "object" ? Object.keys(value).length > 0 : value !== undefined;
  });
}

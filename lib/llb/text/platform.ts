import { OptionError } from "../../errors.ts";

/** A platform. */
export interface Platform {
  /** Operating system, such as `linux`. */
  readonly os: string;
  /** Architecture of processors as Go names it, such as `amd64`. */
  readonly architecture: string;
  /** Variant of the architecture, such as `v7`. */
  readonly variant?: string | undefined;
  /** Version of the operating system. */
  readonly osVersion?: string | undefined;
  /** Features that the operating system must have. */
  readonly osFeatures?: readonly string[] | undefined;
}

/** A platform, or its name: `linux/arm64`, `linux/arm/v7`. */
export type PlatformName = Platform | string;

/** Names that machines have for an architecture, and the architecture and variant that they mean. */
const ALIASES: Readonly<Record<string, readonly [architecture: string, variant?: string]>> = {
  i386: ["386", ""],
  x86_64: ["amd64"],
  "x86-64": ["amd64"],
  aarch64: ["arm64"],
  armhf: ["arm", "v7"],
  armel: ["arm", "v6"],
};

/** Variants that are written in another way, by architecture; an empty one is the usual variant. */
const VARIANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  amd64: { v1: "" },
  arm64: { "8": "", v8: "", "v8.0": "", "9": "v9", "9.0": "v9", "v9.0": "v9" },
  arm: { "": "v7", "7": "v7", "5": "v5", "6": "v6", "8": "v8" },
};

/**
 * Returns a platform in its usual form (github.com/containerd/platforms, `Normalize`). Throws
 * `OptionError` for a name that is not one.
 */
export function platformOf(given: PlatformName): Platform {
  const { os, osVersion, osFeatures = [], ...processor } = typeof given === "string"
    ? parse(given)
    : given;
  const name = processor.architecture.toLowerCase();
  const [architecture, fixed] = ALIASES[name] ?? [name];
  const written = (fixed ?? processor.variant ?? "").toLowerCase();
  const variant = VARIANTS[architecture]?.[written] ?? written;
  const system = os.toLowerCase();
  return {
    os: system === "macos" ? "darwin" : system,
    architecture,
    ...variant && { variant },
    ...osVersion && { osVersion },
    ...osFeatures.length > 0 && { osFeatures: [...new Set(osFeatures)].sort() },
  };
}

/**
 * Returns the platform of an operation: a name in its usual form, an object as it is, because Go's
 * client does not change it either.
 */
export function platformAsGiven(given: PlatformName): Platform {
  return typeof given === "string" ? platformOf(given) : given;
}

function parse(name: string): Platform {
  const [os, architecture, variant, ...rest] = name.split("/");
  if (!os || !architecture || rest.length > 0 || !/^[\w.-]+(\/[\w.-]+){1,2}$/.test(name)) {
    throw new OptionError(
      `option "platform" must be a platform such as linux/amd64 (got ${JSON.stringify(name)})`,
      { option: "platform" },
    );
  }
  return { os, architecture, variant };
}

/** Architectures of this runtime, by Deno's names. */
const OWN: Readonly<Record<string, string>> = { x86_64: "amd64", aarch64: "arm64" };

/** Returns the platform of Linux on the processor of this machine. */
export function ownPlatform(): Platform {
  return { os: "linux", architecture: OWN[Deno.build.arch] ?? Deno.build.arch };
}

import type { Platform } from "../text/platform.ts";
import { join } from "../../internal/go/path.ts";

/** The network of a program. */
export type NetworkMode = "sandbox" | "host" | "none";

/** The rights of a program: `insecure` gives it all of them. */
export type SecurityMode = "sandbox" | "insecure";

/** An entry for `/etc/hosts`. */
export interface HostEntry {
  /** Host name. */
  readonly host: string;
  /** IP address. */
  readonly ip: string;
}

/** A limit of resources for the processes of a program. */
export interface Ulimit {
  /** Name, such as `nofile`. */
  readonly name: string;
  /** Limit that processes may raise up to the hard one. */
  readonly soft: number | bigint;
  /** Limit that they cannot raise. */
  readonly hard: number | bigint;
}

/** What a state says about the programs that are run in it. */
export interface Settings {
  /** Working directory, which is also where relative paths begin. */
  readonly dir: string;
  /** Environment, in the order of the last assignments. */
  readonly env: readonly (readonly [name: string, value: string])[];
  /** User, such as `nobody` or `1000:1000`; empty for the default. */
  readonly user: string;
  /** Host name; empty for the default. */
  readonly hostname: string;
  /** Parent control group; empty for the default. */
  readonly cgroupParent: string;
  /** Network. */
  readonly network: NetworkMode;
  /** Rights. */
  readonly security: SecurityMode;
  /** Entries for `/etc/hosts`. */
  readonly hosts: readonly HostEntry[];
  /** Limits of resources. */
  readonly ulimits: readonly Ulimit[];
  /** Platform; undefined for that of the graph. */
  readonly platform: Platform | undefined;
}

/** Settings of a state to which nothing was done. */
export const DEFAULTS: Settings = {
  ...{ dir: "/", env: [], user: "", hostname: "", cgroupParent: "", hosts: [], ulimits: [] },
  ...{ network: "sandbox", security: "sandbox", platform: undefined },
};

/** Returns settings in which a variable has a value, or none. */
export function withEnv(settings: Settings, name: string, value: string | undefined): Settings {
  const others = settings.env.filter(([other]) => other !== name);
  return { ...settings, env: value === undefined ? others : [...others, [name, value]] };
}

/** Returns settings with a working directory; a relative one begins at the one before. */
export function withDir(settings: Settings, dir: string): Settings {
  return { ...settings, dir: dir.startsWith("/") ? dir : join(settings.dir, dir) };
}

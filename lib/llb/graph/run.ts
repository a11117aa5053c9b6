import { OptionError } from "../../errors.ts";
import { shellWords } from "../text/shell_words.ts";
import {
  agentSockets,
  type FileMountOptions,
  type Mount,
  secretFiles,
  type SecretMount,
  type SshMount,
} from "./mounts.ts";
import type { OpOptions } from "./options.ts";
import {
  type HostEntry,
  type NetworkMode,
  type SecurityMode,
  type Settings,
  type Ulimit,
  withDir,
  withEnv,
} from "./settings.ts";
import type { ExecMount, ExecVertex, Proxy, SecretVariable, StateData } from "./vertex.ts";

/** Options for a program that is run. Settings hold for it alone, on top of those of the state. */
export interface RunOptions extends OpOptions {
  /** What is mounted, by path. */
  readonly mounts?: Readonly<Record<string, Mount>> | undefined;
  /** Variables whose values are secrets: the ids of these, by the name of the variable. */
  readonly secretEnv?: Readonly<Record<string, string | SecretMount>> | undefined;
  /** Sockets of SSH agents. The first one becomes `SSH_AUTH_SOCK`. */
  readonly ssh?: SshMount | readonly SshMount[] | undefined;
  /** Keeps the program from writing outside its mounts. */
  readonly readonlyRoot?: boolean | undefined;
  /** Variables of the environment. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Working directory. */
  readonly dir?: string | undefined;
  /** User. */
  readonly user?: string | undefined;
  /** Host name. */
  readonly hostname?: string | undefined;
  /** Network. */
  readonly network?: NetworkMode | undefined;
  /** Rights. */
  readonly security?: SecurityMode | undefined;
  /** Further entries for `/etc/hosts`. */
  readonly hosts?: readonly HostEntry[] | undefined;
  /** Further limits of resources. */
  readonly ulimits?: readonly Ulimit[] | undefined;
  /** Parent control group. */
  readonly cgroupParent?: string | undefined;
  /** Proxies, which the program finds in its environment, and which do not count for the cache. */
  readonly proxy?: Proxy | undefined;
  /**
   * Exit codes with which the program succeeds.
   *
   * @default {[0]}
   */
  readonly exitCodes?: readonly number[] | undefined;
  /** Devices by their CDI names, such as `vendor.com/gpu=0`; optional ones as objects. */
  readonly devices?:
    | readonly (string | { readonly name: string; readonly optional?: boolean | undefined })[]
    | undefined;
}

/** Returns the operation that runs a program. */
export function execVertex(
  base: StateData,
  command: string | readonly string[],
  mounts: readonly ExecMount[],
  options: RunOptions,
): ExecVertex {
  const args = typeof command === "string" ? shellWords(command) : [...command];
  if (args.length === 0) {
    throw new OptionError("cannot run a program: the command has no words", { option: "command" });
  }
  const { mounts: given = {}, devices = [], exitCodes = [], proxy } = options;
  return Object.freeze({
    ...{ type: "exec", args, mounts, proxy, options },
    settings: settingsFor(base.settings, options),
    secretEnv: secretVariables(options.secretEnv ?? {}),
    secrets: secretFiles(given),
    ssh: agentSockets(options.ssh),
    devices: devices.map((device) =>
      typeof device === "string"
        ? { name: device, optional: false }
        : { name: device.name, optional: device.optional ?? false }
    ),
    exitCodes: [...exitCodes],
  });
}

function settingsFor(base: Settings, options: RunOptions): Settings {
  let settings: Settings = {
    ...base,
    user: options.user ?? base.user,
    hostname: options.hostname ?? base.hostname,
    network: options.network ?? base.network,
    security: options.security ?? base.security,
    cgroupParent: options.cgroupParent ?? base.cgroupParent,
    hosts: [...base.hosts, ...options.hosts ?? []],
    ulimits: [...base.ulimits, ...options.ulimits ?? []],
  };
  for (const [name, value] of Object.entries(options.env ?? {})) {
    settings = withEnv(settings, name, value);
  }
  return options.dir === undefined ? settings : withDir(settings, options.dir);
}

function secretVariables(given: Readonly<Record<string, string | SecretMount>>): SecretVariable[] {
  return Object.entries(given).map(([name, secret]) => {
    const { id, optional = false }: { id: string } & FileMountOptions = typeof secret === "string"
      ? { id: secret }
      : secret;
    return { id, name, optional };
  });
}

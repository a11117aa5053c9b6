import type { pb } from "../../../proto/gen/container.js";
import { invalidOption } from "../../internal/option_text.ts";
import { isStateData } from "../../llb/graph/vertex.ts";
import { wirePlatform } from "../../llb/marshal/constraints.ts";
import type { Platform, SecretMount, SshMount } from "../../llb/mod.ts";
import { platformOf } from "../../llb/text/platform.ts";
import { MountType } from "../../llb/wire/messages.ts";
import type { Core } from "../bridge/core.ts";
import type { OciImageConfig } from "../bridge/image_config.ts";
import { type ContainerRequest, GatewayContainer } from "../container/container.ts";
import type { ProcessDefaults } from "../container/process_options.ts";
import {
  type ContainerMount,
  type ContainerOptions,
  type ContainerSettings,
  type Files,
  isReference,
  isSolveResult,
  type Reference,
} from "./result.ts";

const NETWORKS = { sandbox: 0, host: 1, none: 2 } as const;
const SHARING = { shared: 0, private: 1, locked: 2 } as const;

/** Makes a container of files. Rejects with `OptionError` if an option is invalid. */
export async function openContainer(
  core: Core,
  root: Reference,
  options: ContainerOptions = {},
): Promise<GatewayContainer> {
  const { mounts: given = {}, readonly = false } = options;
  const settings = containerSettings(core, options);
  const platform = settingsPlatform(core, options);
  const mounts: pb.IMount[] = [bind("/", root.id, "", readonly)];
  for (const [path, mount] of Object.entries(given)) {
    mounts.push(await wireMount(core, path, mount, platform));
  }
  return await GatewayContainer.make(core, {
    ...settings,
    mounts,
    defaults: imageDefaults(root.imageConfig),
  }, options);
}

/** Returns what is the same for each container. */
export function containerSettings(
  core: Core,
  options: ContainerSettings,
): Omit<ContainerRequest, "mounts" | "defaults"> {
  const { network = "sandbox", hosts = {}, hostname = "", workers = [] } = options;
  if (NETWORKS[network] === undefined) {
    throw invalidOption("network", "be sandbox, host or none", network);
  }
  const { OS = "", Architecture = "", Variant = "" } = wirePlatform(
    settingsPlatform(core, options),
  );
  return {
    network: NETWORKS[network],
    platform: { OS, Architecture, Variant },
    workers,
    hosts: Object.entries(hosts).map(([Host, IP]) => ({ Host, IP })),
    hostname,
  };
}

function settingsPlatform(core: Core, { platform }: ContainerSettings): Platform {
  return platform === undefined ? core.platform : platformOf(platform);
}

/** Returns what the processes of an image get. */
function imageDefaults({ config }: OciImageConfig = {}): ProcessDefaults {
  const { Entrypoint, Cmd, Env, WorkingDir, User } = config ?? {};
  return {
    args: [...Entrypoint ?? [], ...Cmd ?? []],
    env: Env ?? [],
    cwd: WorkingDir || "/",
    user: User ?? "",
    secretEnv: [],
    security: "sandbox",
  };
}

async function wireMount(
  core: Core,
  dest: string,
  mount: ContainerMount,
  platform: Platform,
): Promise<pb.IMount> {
  if (!dest.startsWith("/") || /^\/*$/.test(dest)) {
    throw invalidOption("mounts", "have absolute paths other than /", dest);
  }
  const resultOf = async (files: Files) => (await referenceOf(core, files, platform)).id;
  if ("kind" in mount) return bind(dest, await resultOf(mount), "", false);
  switch (mount.type) {
    case "bind": {
      const { from, path = "", readonly = false } = mount;
      return bind(dest, await resultOf(from), path, readonly);
    }
    case "cache": {
      const { id: ID, sharing = "shared", from, path: selector = "" } = mount;
      const cacheOpt = { ID, sharing: SHARING[sharing] };
      const resultID = from ? await resultOf(from) : "";
      return { dest, selector, resultID, cacheOpt, mountType: MountType.CACHE };
    }
    case "tmpfs":
      return { dest, TmpfsOpt: { size: mount.size }, mountType: MountType.TMPFS };
    case "secret":
      return { dest, secretOpt: fileOpt(mount, 0o400), mountType: MountType.SECRET };
    case "ssh":
      return { dest, SSHOpt: fileOpt(mount, 0o600), mountType: MountType.SSH };
  }
}

function bind(dest: string, resultID: string, selector: string, readonly: boolean): pb.IMount {
  return { dest, resultID, selector, readonly, mountType: MountType.BIND };
}

function fileOpt(
  { id: ID, uid = 0, gid = 0, mode, optional = false }: SecretMount | SshMount,
  usual: number,
) {
  return { ID, uid, gid, mode: mode ?? usual, optional };
}

/** Returns the reference to files, which are solved if they are a graph. */
export async function referenceOf(
  core: Core,
  files: Files,
  platform: Platform,
): Promise<{ readonly id: string; readonly imageConfig?: OciImageConfig | undefined }> {
  if (isStateData(files)) return await core.solve(files, platform);
  if (isReference(files)) return files;
  if (isSolveResult(files)) return files.reference;
  throw invalidOption("files", "be a graph, or the result of a solve");
}

import { type Settings, withEnv } from "../graph/settings.ts";
import { hasOutput } from "../graph/mounts.ts";
import type { ExecMount, ExecVertex, FileMount, Output } from "../graph/vertex.ts";
import { type ExecMeta, type ExecOp, type Input, type Mount, MountType } from "../wire/messages.ts";
import type { Context } from "./context.ts";

const NETWORKS = { sandbox: 0, host: 1, none: 2 } as const;
const SECURITY = { sandbox: 0, insecure: 1 } as const;
const SHARING = { shared: 0, private: 1, locked: 2 } as const;
const CONTENT_CACHE = { default: 0, on: 1, off: 2 } as const;

/** Index of an input or an output that there is not. */
const NONE = -1;

/** Default search path of a program, for daemons that do not set it themselves. */
const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Capability of daemons that set the search path. */
const SETS_PATH = "exec.meta.setsdefaultpath";

/** Returns the message of a program, its inputs, and the capabilities that it needs. */
export function execOp(
  vertex: ExecVertex,
  context: Context,
): { exec: ExecOp; inputs: Input[]; caps: string[] } {
  const inputs: Input[] = [];
  const outputs = vertex.mounts.map(({ source }) => context.outputOf(source));
  let nextOutput = 0;
  const mounts = vertex.mounts.map((mount, i): Mount => ({
    input: inputIndex(outputs[i], inputs, context),
    selector: mount.selector,
    dest: mount.target,
    output: hasOutput(mount) ? nextOutput++ : NONE,
    readonly: mount.readonly,
    contentCache: CONTENT_CACHE[mount.contentCache],
    ...mount.cache && {
      mountType: MountType.CACHE,
      cacheOpt: { ID: mount.cache.id, sharing: SHARING[mount.cache.sharing] },
    },
    ...mount.tmpfs && { mountType: MountType.TMPFS, TmpfsOpt: { size: mount.tmpfs.size } },
  }));
  const { settings, secretEnv, secrets, ssh, devices } = vertex;
  return {
    inputs,
    caps: [
      ...execCaps(vertex, context),
      ...vertex.mounts.flatMap((mount, i) => mountCaps(mount, outputs[i])),
    ],
    exec: {
      meta: execMeta(vertex, context),
      mounts: [
        ...mounts,
        ...secrets.map((file) => ({ ...plain(file, MountType.SECRET), secretOpt: fileOpt(file) })),
        ...ssh.map((file) => ({ ...plain(file, MountType.SSH), SSHOpt: fileOpt(file) })),
      ],
      network: NETWORKS[settings.network],
      security: SECURITY[settings.security],
      secretenv: secretEnv.map(({ id, name, optional }) => ({ ID: id, name, optional })),
      cdiDevices: devices,
    },
  };
}

function inputIndex(output: Output | undefined, inputs: Input[], context: Context): number {
  if (!output) return NONE;
  const input = context.inputOf(output);
  const known = inputs.findIndex(({ digest, index }) =>
    digest === input.digest && index === input.index
  );
  return known >= 0 ? known : inputs.push(input) - 1;
}

function plain({ target }: FileMount, mountType: number): Mount {
  return { input: NONE, dest: target, mountType };
}

function fileOpt({ id, uid, gid, mode, optional }: FileMount) {
  return { ID: id, uid, gid, mode, optional };
}

function execMeta(vertex: ExecVertex, context: Context): ExecMeta {
  const { args, proxy, exitCodes } = vertex;
  const settings = environment(vertex, context);
  return {
    args,
    env: settings.env.map(([name, value]) => `${name}=${value}`),
    cwd: settings.dir,
    user: settings.user,
    proxy_env: proxy && {
      ...{ http_proxy: proxy.http, https_proxy: proxy.https, ftp_proxy: proxy.ftp },
      ...{ no_proxy: proxy.no, all_proxy: proxy.all },
    },
    extraHosts: settings.hosts.map(({ host, ip }) => ({ Host: host, IP: ip })),
    hostname: settings.hostname,
    ulimit: settings.ulimits.map(({ name, soft, hard }) => ({
      ...{ Name: name, Soft: BigInt(soft), Hard: BigInt(hard) },
    })),
    cgroupParent: settings.cgroupParent,
    removeMountStubsRecursive: true,
    validExitCodes: exitCodes,
  };
}

/** Returns the settings with the variables that a program needs for what is mounted. */
function environment({ settings, ssh, options }: ExecVertex, { caps }: Context): Settings {
  let result = settings;
  const has = (name: string) => result.env.some(([other]) => other === name);
  if (ssh[0] && !has("SSH_AUTH_SOCK")) result = withEnv(result, "SSH_AUTH_SOCK", ssh[0].target);
  const os = (typeof options.platform === "object" ? options.platform : settings.platform)?.os;
  if (caps && !caps.has(SETS_PATH) && os !== "windows" && !has("PATH")) {
    result = withEnv(result, "PATH", DEFAULT_PATH);
  }
  return result;
}

function execCaps(vertex: ExecVertex, { caps }: Context): string[] {
  const { settings, exitCodes, proxy, secrets, secretEnv, ssh, devices, options } = vertex;
  const needed: [boolean, string][] = [
    [true, "exec.meta.base"],
    [caps !== undefined && caps.has(SETS_PATH), SETS_PATH],
    [exitCodes.length > 0, "exec.validexitcode"],
    [settings.ulimits.length > 0, "exec.meta.ulimit"],
    [options.resources !== undefined, "exec.meta.linux.resources"],
    [settings.network !== "sandbox", "exec.meta.network"],
    [settings.security !== "sandbox", "exec.meta.security"],
    [proxy !== undefined, "exec.meta.proxyenv"],
    [secrets.length + secretEnv.length > 0, "exec.mount.secret"],
    [secretEnv.length > 0, "exec.secretenv"],
    [ssh.length > 0, "exec.mount.ssh"],
    [devices.length > 0, "exec.meta.cdi"],
  ];
  return needed.flatMap(([isNeeded, cap]) => isNeeded ? [cap] : []);
}

function mountCaps(mount: ExecMount, output: Output | undefined): string[] {
  const { selector, cache, tmpfs, contentCache } = mount;
  return [
    ...selector !== "" ? ["exec.mount.selector"] : [],
    ...cache
      ? ["exec.mount.cache", "exec.mount.cache.sharing"]
      : tmpfs
      ? ["exec.mount.tmpfs", ...tmpfs.size > 0n ? ["exec.mount.tmpfs.size"] : []]
      : output
      ? ["exec.mount.bind"]
      : [],
    ...contentCache !== "default" ? ["exec.mount.cache.content"] : [],
  ];
}

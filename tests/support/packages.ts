import * as path from "node:path";
import { release, unpack } from "./apt.ts";

/** Debian suites whose packages the tests use. */
const OLD = "bookworm";
const RECENT = "trixie";
const NEWEST = "sid";

/** Packages that are unpacked together. */
interface Packages {
  readonly suite: string;
  readonly packages: readonly string[];
}

const ENGINE = ["docker.io", "containerd"];

const SETS = {
  old: { suite: OLD, packages: ENGINE },
  recent: { suite: RECENT, packages: ENGINE },
  newest: { suite: NEWEST, packages: ENGINE },
  /** Programs that all engines run, and libraries that a minimal machine may lack. */
  runc: { suite: OLD, packages: ["runc", "tini", "libdevmapper1.02.1", "libseccomp2"] },
  ip: { suite: OLD, packages: ["iproute2", "libbpf1", "libelf1", "libmnl0", "libcap2"] },
  buildx: { suite: NEWEST, packages: ["docker-buildx"] },
  cli: { suite: RECENT, packages: ["docker-cli"] },
  /** Program and libraries with which a container connects to a Unix socket. */
  netcat: { suite: OLD, packages: ["netcat-openbsd", "libbsd0", "libmd0", "libc6"] },
  registry: { suite: OLD, packages: ["docker-registry"] },
  time: { suite: OLD, packages: ["time"] },
  busybox: { suite: OLD, packages: ["busybox-static"] },
  sshd: { suite: OLD, packages: ["openssh-server", "libwrap0", "libnsl2", "libtirpc3"] },
  sshclient: { suite: OLD, packages: ["openssh-client", "libedit2", "libbsd0", "libmd0"] },
  skopeo: { suite: OLD, packages: ["skopeo", "libgpgme11", "libassuan0", "libdevmapper1.02.1"] },
  zsh: { suite: OLD, packages: ["zsh", "zsh-common", "libcap2", "libtinfo6"] },
  fish: { suite: OLD, packages: ["fish", "fish-common", "libpcre2-32-0", "libtinfo6"] },
  tmux: { suite: OLD, packages: ["tmux", "libevent-core-2.1-7", "libutempter0", "libtinfo6"] },
  stunnel: {
    suite: OLD,
    packages: ["stunnel4", "libwrap0", "libsystemd0", "libnsl2", "libtirpc3"],
  },
} satisfies Record<string, Packages>;

/** Name of a set of packages. */
export type PackageSet = keyof typeof SETS;

/**
 * Returns the directory of an unpacked set of packages. The first call on a machine unpacks it into
 * the user's cache. Needs Debian or Ubuntu, and apt.
 */
export async function unpacked(name: PackageSet): Promise<string> {
  const { id, codename } = await release();
  if (id !== "debian" && id !== "ubuntu") {
    throw new Error(`cannot fetch the packages for "${name}": this is neither Debian nor Ubuntu`);
  }
  const { suite, packages } = SETS[name];
  const from = id === "ubuntu" ? codename : suite;
  const directory = path.join(cache(), `${name}-${from}`);
  if (await exists(directory)) return directory;
  await Deno.mkdir(cache(), { recursive: true });
  const work = await Deno.makeTempDir({ dir: cache(), prefix: `${name}-` });
  try {
    await unpack(from, packages, work);
    await Deno.rename(work, directory);
  } catch (error) {
    await Deno.remove(work, { recursive: true });
    if (!await exists(directory)) throw error; // otherwise another process was faster
  }
  return directory;
}

/** Returns the path of a program in a set of packages. */
export async function program(set: PackageSet, name: string): Promise<string> {
  const directory = await unpacked(set);
  for (const place of ["usr/sbin", "usr/bin", "sbin", "bin", "usr/libexec/docker/cli-plugins"]) {
    const file = path.join(directory, place, name);
    if (await exists(file)) return file;
  }
  throw new Error(`there is no ${name} in ${directory}`);
}

/** Returns the directory for unpacked packages. */
function cache(): string {
  const home = Deno.env.get("HOME") ?? "/root";
  return Deno.env.get("BKIT_TEST_CACHE") ??
    path.join(Deno.env.get("XDG_CACHE_HOME") ?? path.join(home, ".cache"), "bkit-test");
}

function exists(file: string): Promise<boolean> {
  return Deno.lstat(file).then(() => true, () => false);
}

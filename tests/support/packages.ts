import * as path from "node:path";
import { release, unpack } from "./apt.ts";

/** The Debian suites whose packages the tests use. */
const OLD = "bookworm";
const RECENT = "trixie";
const NEWEST = "sid";

/** What is unpacked for one purpose. */
interface Set {
  readonly suite: string;
  readonly packages: readonly string[];
}

const ENGINE = ["docker.io", "containerd"];

const SETS = {
  old: { suite: OLD, packages: ENGINE },
  recent: { suite: RECENT, packages: ENGINE },
  newest: { suite: NEWEST, packages: ENGINE },
  /** What all engines run, and the libraries that a small machine may lack. */
  runc: { suite: OLD, packages: ["runc", "tini", "libdevmapper1.02.1", "libseccomp2"] },
  ip: { suite: OLD, packages: ["iproute2", "libbpf1", "libelf1", "libmnl0", "libcap2"] },
  buildx: { suite: NEWEST, packages: ["docker-buildx"] },
  cli: { suite: RECENT, packages: ["docker-cli"] },
  /** What a container needs to connect to a Unix socket. */
  netcat: { suite: OLD, packages: ["netcat-openbsd", "libbsd0", "libmd0", "libc6"] },
  registry: { suite: OLD, packages: ["docker-registry"] },
  busybox: { suite: OLD, packages: ["busybox-static"] },
  sshd: { suite: OLD, packages: ["openssh-server", "libwrap0", "libnsl2", "libtirpc3"] },
  sshclient: { suite: OLD, packages: ["openssh-client", "libedit2", "libbsd0", "libmd0"] },
  skopeo: { suite: OLD, packages: ["skopeo", "libgpgme11", "libassuan0", "libdevmapper1.02.1"] },
  stunnel: {
    suite: OLD,
    packages: ["stunnel4", "libwrap0", "libsystemd0", "libnsl2", "libtirpc3"],
  },
} satisfies Record<string, Set>;

/** The name of a set of packages. */
export type PackageSet = keyof typeof SETS;

/**
 * The folder in which a set of packages is unpacked, made at the first call on a machine and kept in the
 * user's cache. Needs Debian or Ubuntu and apt.
 */
export async function unpacked(name: PackageSet): Promise<string> {
  const { id, codename } = await release();
  if (id !== "debian" && id !== "ubuntu") {
    throw new Error(`the packages for "${name}" can be had on Debian and Ubuntu only`);
  }
  const { suite, packages } = SETS[name];
  const from = id === "ubuntu" ? codename : suite;
  const folder = path.join(cache(), `${name}-${from}`);
  if (await exists(folder)) return folder;
  await Deno.mkdir(cache(), { recursive: true });
  const work = await Deno.makeTempDir({ dir: cache(), prefix: `${name}-` });
  try {
    await unpack(from, packages, work);
    await Deno.rename(work, folder);
  } catch (error) {
    await Deno.remove(work, { recursive: true });
    if (!await exists(folder)) throw error; // else another process was faster
  }
  return folder;
}

/** The path of a program in an unpacked set. */
export async function program(set: PackageSet, name: string): Promise<string> {
  const folder = await unpacked(set);
  for (const place of ["usr/sbin", "usr/bin", "sbin", "bin", "usr/libexec/docker/cli-plugins"]) {
    const file = path.join(folder, place, name);
    if (await exists(file)) return file;
  }
  throw new Error(`${name} isn't in ${folder}`);
}

function cache(): string {
  const home = Deno.env.get("HOME") ?? "/root";
  return Deno.env.get("BKIT_TEST_CACHE") ??
    path.join(Deno.env.get("XDG_CACHE_HOME") ?? path.join(home, ".cache"), "bkit-test");
}

function exists(file: string): Promise<boolean> {
  return Deno.lstat(file).then(() => true, () => false);
}

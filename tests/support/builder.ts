import * as path from "node:path";
import { BuildKitClient, files } from "../../mod.ts";
import { busybox } from "./context.ts";
import { program, unpacked } from "./packages.ts";

/** Socket that the image's `buildctl` connects to: a test puts it into the cache volume. */
const SOCKET = "/var/lib/buildkit/buildkitd.sock";

/** Daemon that prints its flags and its configuration, and then waits. */
const BUILDKITD = `#!/bin/busybox sh
echo "buildkitd was started with: $*" >&2
[ "$1" != --config ] || busybox cat "$2" >&2
case "$*" in *--fail*) echo "unknown flag" >&2; exit 7 ;; esac
exec busybox sleep 1000000
`;

/** Client whose only command, `dial-stdio`, connects to {@linkcode SOCKET}. */
const BUILDCTL = `#!/bin/busybox sh
[ "$*" = dial-stdio ] || exit 64
/bin/busybox grep -q -e --fail /proc/1/cmdline && exit 1 # its daemon is about to end
exec /bin/nc -N -U ${SOCKET}
`;

/**
 * Builds a builder's image in an engine. Its `buildkitd` does nothing; its `buildctl dial-stdio`
 * connects to a socket in the cache volume. Another `version` results in another image.
 */
export async function builderImage(engine: string, name: string, version: string): Promise<void> {
  await using client = await BuildKitClient.connect(engine);
  const executable = (content: string | Uint8Array) => ({ content, mode: 0o755 });
  await client.build({
    context: files({
      "bin/busybox": executable(busybox()),
      "bin/buildkitd": executable(BUILDKITD),
      "bin/buildctl": executable(BUILDCTL),
      "bin/nc": executable(await Deno.readFile(await program("netcat", "nc.openbsd"))),
      ...await libraries(),
    }),
    dockerfile: `FROM scratch
COPY . /
LABEL version=${version}
ENTRYPOINT ["/bin/buildkitd"]
`,
    tags: [name],
  });
}

/**
 * Returns netcat's libraries, all in one directory, and its dynamic loader at the path where the
 * kernel expects it.
 */
async function libraries() {
  const triple = `${Deno.build.arch}-linux-gnu`;
  const found: Record<string, { content: Uint8Array; mode: number }> = {};
  const root = await unpacked("netcat");
  for (const directory of ["lib", "usr/lib"].map((place) => path.join(root, place, triple))) {
    for await (const { name } of Deno.readDir(directory)) {
      if (!/^(?:libbsd|libmd|libc|libresolv)\.so\.\d+$|^ld-linux/.test(name)) continue;
      const content = await Deno.readFile(path.join(directory, name));
      found[`lib/${triple}/${name}`] = { content, mode: 0o755 };
      if (!name.startsWith("ld-")) continue;
      found[`${Deno.build.arch === "x86_64" ? "lib64" : "lib"}/${name}`] = { content, mode: 0o755 };
    }
  }
  return found;
}

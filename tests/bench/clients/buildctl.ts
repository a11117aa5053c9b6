import type { Buildkitd } from "./buildkitd.ts";
import { output, type Peer } from "./peer.ts";

/** Returns `buildctl` with its daemon. `home` is its home directory. */
export function buildctl(daemon: Buildkitd, home: string): Peer {
  return {
    name: "buildctl",
    address: daemon.address,
    command: ({ row, directory, dest }) => ({
      program: "buildctl",
      args: [
        ...["--addr", daemon.address, "build", "--frontend", "dockerfile.v0"],
        ...["--local", `context=${directory}`, "--local", `dockerfile=${directory}`],
        // Without an output, buildctl discards the result, whereas the others make an image.
        ...["--output", row.output ? `type=${row.output},dest=${dest}` : "type=image"],
        ...row.noCache ? ["--no-cache"] : [],
        ...row.progress ? ["--progress", row.progress] : [],
      ],
      env: { HOME: home },
    }),
    prune: () => daemon.prune(),
    versions: async () => ({
      buildctl: lastWord(await output("buildctl", ["--version"])),
      buildkitd: lastWord(await output("buildkitd", ["--version"])),
    }),
  };
}

/** Returns the version in a line such as `buildctl github.com/moby/buildkit v0.12.0`. */
function lastWord(line: string): string {
  return line.split(/\s+/).find((word) => /^v?\d/.test(word)) ?? line;
}

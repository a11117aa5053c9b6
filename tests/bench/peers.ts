import * as path from "node:path";
import { type Engine, prune } from "../support/engine.ts";
import { program } from "../support/packages.ts";
import type { Buildkitd } from "./buildkitd.ts";
import type { ClientCommand } from "./measure.ts";
import type { Row } from "./rows.ts";

const root = path.join(import.meta.dirname!, "..", "..");

/** One build of a row. */
export interface BuildArguments {
  readonly row: Row;
  /** Path of the context. */
  readonly directory: string;
  /** Path of the output, for rows that have one. */
  readonly dest: string;
}

/** Names of the clients that bkit is compared with. */
export const PEERS = ["buildctl", "buildx"] as const;

/** Name of a client that bkit is compared with. */
export type PeerName = typeof PEERS[number];

/** Client that bkit is compared with, and the daemon of both. */
export interface Peer {
  readonly name: PeerName;
  /** Address of the daemon for bkit. */
  readonly address: string;
  /** Returns the command for a build. */
  command(build: BuildArguments): ClientCommand;
  /** Clears the build cache of the daemon. */
  prune(): Promise<void>;
}

/** Returns the command of bkit for a build. */
export function bkitCommand(
  address: string,
  build: BuildArguments,
  entry = path.join(root, "cli.ts"),
): ClientCommand {
  const { row, directory, dest } = build;
  return {
    program: Deno.execPath(),
    args: [
      ...["run", "-A", entry, "local", directory],
      ...row.output ? ["-o", `type=${row.output},dest=${dest}`] : [],
    ],
    env: { BUILDKIT_HOST: address },
  };
}

/** Returns `buildctl` with its daemon. */
export function buildctl(daemon: Buildkitd, home: string): Peer {
  return {
    name: "buildctl",
    address: daemon.address,
    command: ({ row, directory, dest }) => ({
      program: "buildctl",
      args: [
        ...["--addr", daemon.address, "build", "--frontend", "dockerfile.v0"],
        ...["--local", `context=${directory}`, "--local", `dockerfile=${directory}`],
        // Without it, buildctl discards the result, whereas the others make an image.
        ...["--output", row.output ? `type=${row.output},dest=${dest}` : "type=image"],
      ],
      env: { HOME: home },
    }),
    prune: () => daemon.prune(),
  };
}

/** Returns `docker buildx` with an engine. */
export async function buildx(engine: Engine, home: string): Promise<Peer> {
  const buildx = await program("buildx", "docker-buildx");
  return {
    name: "buildx",
    address: engine.address,
    command: ({ row, directory, dest }) => ({
      program: buildx,
      args: [
        ...["build", "--provenance=false", directory],
        ...row.output ? ["-o", `type=${row.output},dest=${dest}`] : [],
      ],
      env: { DOCKER_HOST: `unix://${engine.socket}`, HOME: home },
    }),
    prune: () => prune(engine.socket),
  };
}

import * as path from "node:path";
import { tmpdir } from "node:os";
import { clear, end, family } from "../../support/leftovers.ts";
import { unpacked } from "../../support/packages.ts";
import { Server } from "../../support/server.ts";
import { output } from "./peer.ts";

/** Options for {@linkcode Buildkitd.start}. */
export interface BuildkitdOptions {
  /** Removes the limits of the size and speed of a step's output. */
  readonly unlimitedLogs?: boolean;
}

/** Private `buildkitd`, with its own socket and data. */
export class Buildkitd implements AsyncDisposable {
  readonly #directory: string;
  readonly #server: Server;

  private constructor(directory: string, server: Server) {
    this.#directory = directory;
    this.#server = server;
  }

  /** Starts the `buildkitd` in `PATH`. Needs root. */
  static async start({ unlimitedLogs = false }: BuildkitdOptions = {}): Promise<Buildkitd> {
    const directory = path.join(tmpdir(), `bkit-buildkitd-${crypto.randomUUID().slice(0, 8)}`);
    await Deno.mkdir(directory, { mode: 0o700 });
    const packages = await unpacked("runc");
    const server = new Server("buildkitd", [
      ...["--root", path.join(directory, "root"), "--addr", `unix://${socketIn(directory)}`],
      ...["--config", path.join(directory, "buildkitd.toml")],
      ...["--otel-socket-path", path.join(directory, "otel.sock")],
      ...["--containerd-worker=false", "--oci-worker=true", "--oci-worker-net=host"],
      ...["--oci-worker-binary", path.join(packages, "usr/sbin/runc")],
      "--oci-worker-gc=false", // it would remove what unchanged builds find in the cache
    ], {
      LD_LIBRARY_PATH: ["lib", "usr/lib"].map((place) =>
        path.join(packages, place, `${Deno.build.arch}-linux-gnu`)
      ).join(":"),
      ...unlimitedLogs
        ? { BUILDKIT_STEP_LOG_MAX_SIZE: "-1", BUILDKIT_STEP_LOG_MAX_SPEED: "-1" }
        : {},
    });
    const daemon = new Buildkitd(directory, server);
    try {
      await Deno.writeTextFile(path.join(directory, "buildkitd.toml"), "");
      await server.until(() => daemon.#buildctl("debug", "workers"));
      return daemon;
    } catch (error) {
      await clear(directory);
      throw error;
    }
  }

  /** Address for clients. */
  get address(): string {
    return `unix://${socketIn(this.#directory)}`;
  }

  /** Clears the build cache. */
  async prune(): Promise<void> {
    await this.#buildctl("prune", "--all");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const running = await family(this.#server.pid);
    await this.#server.stop();
    await end(running);
    await clear(this.#directory);
  }

  async #buildctl(...args: string[]): Promise<void> {
    await output("buildctl", ["--addr", this.address, ...args]);
  }
}

function socketIn(directory: string): string {
  return path.join(directory, "buildkitd.sock");
}

/** Returns true if the programs that {@linkcode Buildkitd} needs are in `PATH`. */
export async function hasBuildkitd(): Promise<boolean> {
  const has = async (name: string): Promise<boolean> => {
    for (const directory of (Deno.env.get("PATH") ?? "").split(":")) {
      if (await Deno.stat(path.join(directory, name)).then(() => true, () => false)) return true;
    }
    return false;
  };
  return await has("buildctl") && await has("buildkitd");
}

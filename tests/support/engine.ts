import * as path from "node:path";
import * as http from "node:http";
import { tmpdir } from "node:os";
import { Bridge } from "./bridge.ts";
import { clear, end, family } from "./leftovers.ts";
import { unpacked } from "./packages.ts";
import { openssh } from "./ssh_agent.ts";
import { Server } from "./server.ts";

/** The engines that tests run on: Debian 12's, a recent one and the newest, which keep images in containerd's store. */
export type EngineKind = "old" | "recent" | "newest";

/** The file in an engine's folder with the name of its network device. */
const BRIDGE = "bridge";

/** A private Docker Engine, with its own socket and data. */
export class Engine implements AsyncDisposable {
  readonly #folder: string;
  readonly #start: () => Server;
  #server: Server;

  private constructor(folder: string, start: () => Server) {
    this.#folder = folder;
    this.#start = start;
    this.#server = start();
  }

  /** Starts an engine of distribution packages. Needs root. */
  static async start(kind: EngineKind): Promise<Engine> {
    if (Deno.uid() !== 0) throw new Error("a private Docker Engine can only be started as root");
    const root = await unpacked(kind);
    // A short name: BuildKit makes sockets for SSH agents below it, whose paths can have 107 bytes.
    const folder = path.join(tmpdir(), `bkit-engine-${crypto.randomUUID().slice(0, 8)}`);
    await Deno.mkdir(folder, { mode: 0o700 });
    const bridge = await Bridge.make();
    try {
      await Deno.writeTextFile(path.join(folder, BRIDGE), bridge.name);
      const bin = path.join(folder, "bin");
      await Deno.mkdir(bin);
      const common = await unpacked("runc");
      await link(common, bin);
      await link(root, bin);
      await provideSsh(bin);
      const config = kind !== "old" ? { features: { "containerd-snapshotter": true } } : {};
      await Deno.writeTextFile(path.join(folder, "daemon.json"), JSON.stringify(config));
      const engine = new Engine(folder, () =>
        new Server(path.join(bin, "dockerd"), [
          ...["--config-file", path.join(folder, "daemon.json")],
          ...["--data-root", path.join(folder, "data")],
          ...["--exec-root", path.join(folder, "exec")],
          ...["--pidfile", path.join(folder, "pid")],
          ...["--host", `unix://${path.join(folder, "docker.sock")}`],
          ...["--bridge", bridge.name, "--iptables=false", "--ip6tables=false"],
        ], {
          PATH: `${bin}:${Deno.env.get("PATH")}`,
          DOCKER_TMPDIR: path.join(folder, "t"),
          LD_LIBRARY_PATH: ["lib", "usr/lib"].map((place) =>
            path.join(common, place, `${Deno.build.arch}-linux-gnu`)
          ).join(":"),
        }));
      await engine.#ready();
      return engine;
    } catch (error) {
      await Engine.clear(folder);
      throw error;
    }
  }

  /** Removes an engine's folder and all that belongs to it, also when who started it is gone. */
  static async clear(folder: string): Promise<void> {
    const bridge = await Deno.readTextFile(path.join(folder, BRIDGE)).catch(() => undefined);
    await clear(folder);
    if (bridge) await new Bridge(bridge)[Symbol.asyncDispose]();
  }

  /** The engine's socket. */
  get socket(): string {
    return path.join(this.#folder, "docker.sock");
  }

  /** The engine's address for bkit. */
  get address(): string {
    return `docker://${this.socket}`;
  }

  /** The folder with all that the engine has. */
  get folder(): string {
    return this.#folder;
  }

  /** The engine's log. */
  get log(): string {
    return this.#server.log;
  }

  /** Ends the engine with a signal, and all that it left running; {@linkcode Engine.restart} starts it anew. */
  async stop(signal: Deno.Signal): Promise<void> {
    const running = await family(this.#server.pid); // a killed engine leaves its builds' programs
    await this.#server.stop(signal);
    await end(running);
  }

  /** Starts the engine again after {@linkcode Engine.stop}, on the same data. */
  async restart(): Promise<void> {
    for (const file of ["pid", "exec/containerd/containerd.pid"]) { // left by a kill
      await Deno.remove(path.join(this.#folder, file)).catch(() => {});
    }
    this.#server = this.#start();
    await this.#ready();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop("SIGTERM");
    await Engine.clear(this.#folder);
  }

  async #ready(): Promise<void> {
    await this.#server.until(() => ask(this.socket, "/version"));
  }
}

/** The answer of an engine's API to a GET. */
export function ask(socketPath: string, url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      { socketPath, path: url, host: "docker", agent: false },
      async (response) => {
        let text = "";
        for await (const chunk of response) text += chunk;
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`GET ${url}: ${response.statusCode} ${text}`));
      },
    );
    request.on("error", reject);
  });
}

/** Has an engine forget all that builds left in it. */
export function prune(socketPath: string): Promise<void> {
  const options = {
    socketPath,
    host: "docker",
    method: "POST",
    path: "/build/prune?all=true",
    agent: false,
  };
  return new Promise((resolve, reject) => {
    http.request(options, (response) => response.resume().on("end", resolve)).on("error", reject)
      .end();
  });
}

/** Links the programs of unpacked packages into one folder; later ones win. */
async function link(root: string, bin: string): Promise<void> {
  for (const place of ["usr/bin", "usr/sbin"]) {
    const folder = path.join(root, place);
    if (!await Deno.lstat(folder).then(() => true, () => false)) continue;
    for await (const { name } of Deno.readDir(folder)) {
      if (name === "docker-init") continue; // a link to tini, which is in another package
      const target = path.join(bin, name === "tini-static" ? "docker-init" : name);
      await Deno.remove(target).catch(() => {});
      await Deno.symlink(path.join(folder, name), target);
    }
  }
}

/** Gives an engine an `ssh`, for Git, where the machine has none: its libraries are found by that program alone. */
async function provideSsh(bin: string): Promise<void> {
  const { command, env } = await openssh("ssh");
  const [libraries] = Object.values(env);
  if (libraries === undefined) return;
  const script = `#!/bin/sh\nLD_LIBRARY_PATH='${libraries}' exec '${command}' "$@"\n`;
  await Deno.writeTextFile(path.join(bin, "ssh"), script, { mode: 0o755 });
}

import * as path from "node:path";
import * as http from "node:http";
import { tmpdir } from "node:os";
import { Bridge } from "./bridge.ts";
import { clear, end, family } from "./leftovers.ts";
import { unpacked } from "./packages.ts";
import { openssh } from "./ssh_agent.ts";
import { Server } from "./server.ts";

/**
 * Kind of engine: Debian 12's (`old`), or a recent one or the newest, which keep images in
 * containerd's store.
 */
export type EngineKind = "old" | "recent" | "newest";

/** Options for {@linkcode Engine.start}. */
export interface EngineOptions {
  /** False for an engine without a bridge, whose containers have no network of their own. */
  readonly bridge?: boolean;
  /** Keeps images in the store of containerd. @default {all but the old engine} */
  readonly containerd?: boolean;
  /** More of its configuration (`daemon.json`). @default none */
  readonly config?: Readonly<Record<string, unknown>>;
}

/** File in an engine's directory that holds the name of its network device. */
const BRIDGE_FILE = "bridge";

/** Private Docker Engine, with its own socket and data. */
export class Engine implements AsyncDisposable {
  readonly #directory: string;
  readonly #start: () => Server;
  #server: Server;

  private constructor(directory: string, start: () => Server) {
    this.#directory = directory;
    this.#start = start;
    this.#server = start();
  }

  /** Starts an engine from distribution packages. Needs root. */
  static async start(kind: EngineKind, options: EngineOptions = {}): Promise<Engine> {
    const { bridge: hasBridge = true, containerd = kind !== "old", config: more = {} } = options;
    if (Deno.uid() !== 0) throw new Error("cannot start a private Docker Engine: only root can");
    const root = await unpacked(kind);
    // The name is short because BuildKit creates sockets for SSH agents below it, whose paths are
    // limited to 107 bytes.
    const directory = path.join(tmpdir(), `bkit-engine-${crypto.randomUUID().slice(0, 8)}`);
    await Deno.mkdir(directory, { mode: 0o700 });
    const bridge = hasBridge ? await Bridge.make() : undefined;
    try {
      if (bridge) await Deno.writeTextFile(path.join(directory, BRIDGE_FILE), bridge.name);
      const bin = path.join(directory, "bin");
      await Deno.mkdir(bin);
      const common = await unpacked("runc");
      await link(common, bin);
      await link(root, bin);
      await provideSsh(bin);
      const store = containerd ? { features: { "containerd-snapshotter": true } } : {};
      const config = { ...store, ...more };
      await Deno.writeTextFile(path.join(directory, "daemon.json"), JSON.stringify(config));
      const engine = new Engine(directory, () =>
        new Server(path.join(bin, "dockerd"), [
          ...["--config-file", path.join(directory, "daemon.json")],
          ...["--data-root", path.join(directory, "data")],
          ...["--exec-root", path.join(directory, "exec")],
          ...["--pidfile", path.join(directory, "pid")],
          ...["--host", `unix://${path.join(directory, "docker.sock")}`],
          ...["--bridge", bridge?.name ?? "none", "--iptables=false", "--ip6tables=false"],
        ], {
          PATH: `${bin}:${Deno.env.get("PATH")}`,
          DOCKER_TMPDIR: path.join(directory, "t"),
          LD_LIBRARY_PATH: ["lib", "usr/lib"].map((place) =>
            path.join(common, place, `${Deno.build.arch}-linux-gnu`)
          ).join(":"),
        }));
      await engine.#ready();
      return engine;
    } catch (error) {
      await Engine.clear(directory);
      throw error;
    }
  }

  /**
   * Removes an engine's directory and everything that belongs to it, even if the process that
   * started it has ended.
   */
  static async clear(directory: string): Promise<void> {
    const bridge = await Deno.readTextFile(path.join(directory, BRIDGE_FILE)).catch(() =>
      undefined
    );
    await clear(directory);
    if (bridge) await new Bridge(bridge)[Symbol.asyncDispose]();
  }

  /** Path of the engine's socket. */
  get socket(): string {
    return path.join(this.#directory, "docker.sock");
  }

  /** Address of the engine for bkit. */
  get address(): string {
    return `docker://${this.socket}`;
  }

  /** Directory with all data of the engine. */
  get directory(): string {
    return this.#directory;
  }

  /** Log of the engine. */
  get log(): string {
    return this.#server.log;
  }

  /**
   * Stops the engine with a signal, and everything it left running. {@linkcode Engine.restart}
   * starts it again.
   */
  async stop(signal: Deno.Signal): Promise<void> {
    // A killed engine leaves the programs of its builds.
    const running = await family(this.#server.pid);
    await this.#server.stop(signal);
    await end(running);
  }

  /** Starts the engine again after {@linkcode Engine.stop}, with the same data. */
  async restart(): Promise<void> {
    for (const file of ["pid", "exec/containerd/containerd.pid"]) { // left by a kill
      await Deno.remove(path.join(this.#directory, file)).catch(() => {});
    }
    this.#server = this.#start();
    await this.#ready();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop("SIGTERM");
    await Engine.clear(this.#directory);
  }

  async #ready(): Promise<void> {
    await this.#server.until(() => ask(this.socket, "/version"));
  }
}

/**
 * Sends a GET request to an engine's API. Returns the JSON of the response. Rejects for a status
 * other than 200.
 */
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

/** Clears the build cache of an engine. */
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

/** Links the programs of unpacked packages into one directory, replacing earlier links. */
async function link(root: string, bin: string): Promise<void> {
  for (const place of ["usr/bin", "usr/sbin"]) {
    const directory = path.join(root, place);
    if (!await Deno.lstat(directory).then(() => true, () => false)) continue;
    for await (const { name } of Deno.readDir(directory)) {
      if (name === "docker-init") continue; // a link to tini, which is in another package
      const target = path.join(bin, name === "tini-static" ? "docker-init" : name);
      await Deno.remove(target).catch(() => {});
      await Deno.symlink(path.join(directory, name), target);
    }
  }
}

/**
 * Provides an `ssh` for Git if the machine has none, with a search path for libraries that no other
 * program gets.
 */
async function provideSsh(bin: string): Promise<void> {
  const { command, env } = await openssh("ssh");
  const [libraries] = Object.values(env);
  if (libraries === undefined) return;
  const script = `#!/bin/sh\nLD_LIBRARY_PATH='${libraries}' exec '${command}' "$@"\n`;
  await Deno.writeTextFile(path.join(bin, "ssh"), script, { mode: 0o755 });
}

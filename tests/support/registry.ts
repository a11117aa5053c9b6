import * as path from "node:path";
import { program } from "./packages.ts";
import { Server } from "./server.ts";

/** A private image registry on loopback, over plain HTTP, that forgets everything at its end. */
export class Registry implements AsyncDisposable {
  readonly #server: Server;
  readonly #folder: string;
  #port = 0;

  private constructor(server: Server, folder: string) {
    this.#server = server;
    this.#folder = folder;
  }

  /** Starts the distribution's own registry, on a port that the system picks. */
  static async start(): Promise<Registry> {
    const command = await program("registry", "docker-registry");
    const folder = await Deno.makeTempDir({ prefix: "bkit-registry-" });
    const config = path.join(folder, "config.json"); // JSON is YAML too
    await Deno.writeTextFile(
      config,
      JSON.stringify({
        version: 0.1,
        log: { level: "info", formatter: "text", accesslog: { disabled: true } },
        storage: {
          filesystem: { rootdirectory: path.join(folder, "data") },
          delete: { enabled: true },
        },
        http: { addr: "127.0.0.1:0" },
      }),
    );
    const registry = new Registry(new Server(command, ["serve", config]), folder);
    try {
      await registry.#server.until(() => registry.#ready());
    } catch (error) {
      await registry[Symbol.asyncDispose]();
      throw error;
    }
    return registry;
  }

  /** Where it listens, such as `127.0.0.1:40123`: the first part of its images' names. */
  get host(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** The folder with all that the registry has. */
  get folder(): string {
    return this.#folder;
  }

  /** The registry's log. */
  get log(): string {
    return this.#server.log;
  }

  /** The digest and the text of a manifest. */
  async manifest(name: string, tag: string): Promise<{ digest: string; text: string }> {
    const response = await fetch(`http://${this.host}/v2/${name}/manifests/${tag}`, {
      headers: {
        accept: [
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json",
        ].join(", "),
      },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the manifest of ${name}:${tag}: ${response.status} ${text}`);
    return { digest: response.headers.get("docker-content-digest") ?? "", text };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.stop();
    await Deno.remove(this.#folder, { recursive: true });
  }

  async #ready(): Promise<void> {
    // With port 0 only the log tells which one it became.
    this.#port = Number(/listening on 127\.0\.0\.1:(\d+)/.exec(this.log)?.[1]);
    const response = await fetch(`http://${this.host}/v2/`);
    await response.body?.cancel();
    if (!response.ok) throw new Error(`GET /v2/: ${response.status}`);
  }
}

import * as path from "node:path";
import { program } from "./packages.ts";
import { Server } from "./server.ts";
import type { TokenService } from "./token_service.ts";

/** Users of a registry with a password file, and their passwords. */
export const USERS = {
  ann: "bkit-test-password-ann",
  bob: "bkit-test-password-bob",
} as const;

/** Password file for {@linkcode USERS}, hashed with bcrypt. */
const PASSWORD_FILE = `ann:$2b$04$qHU/Kcsz4/TiYkoViGE6f.rHMkXU2kI5kSCIlVJivdNYDmFu7WlkG
bob:$2b$04$LS4jIL7ytCFIJNreYVEh6ePdMkkGYLawtPWml64ev83a3Pv8IkLiO
`;

/** Private image registry over plain HTTP, whose data is removed on disposal. */
export class Registry implements AsyncDisposable {
  readonly #server: Server;
  readonly #directory: string;
  readonly #address: string;
  #port = 0;

  private constructor(server: Server, directory: string, address: string) {
    this.#server = server;
    this.#directory = directory;
    this.#address = address;
  }

  /**
   * Starts the registry of the distribution on a free port: open to all, for {@linkcode USERS} with
   * their passwords, or for clients with a token of a service. Daemons accept it without TLS only
   * at loopback addresses.
   */
  static async start(
    access: "open" | "passwords" | TokenService = "open",
    address = "127.0.0.1",
  ): Promise<Registry> {
    const command = await program("registry", "docker-registry");
    const directory = await Deno.makeTempDir({ prefix: "bkit-registry-" });
    const config = path.join(directory, "config.json"); // JSON is YAML, too
    const passwords = path.join(directory, "passwords");
    await Deno.writeTextFile(passwords, PASSWORD_FILE);
    await Deno.writeTextFile(
      config,
      JSON.stringify({
        version: 0.1,
        log: { level: "info", formatter: "text", accesslog: { disabled: true } },
        storage: {
          filesystem: { rootdirectory: path.join(directory, "data") },
          delete: { enabled: true },
        },
        http: { addr: `${address}:0` },
        auth: access === "open"
          ? undefined
          : access === "passwords"
          ? { htpasswd: { realm: "bkit tests", path: passwords } }
          : {
            token: {
              realm: access.realm,
              service: access.service,
              issuer: access.issuer,
              rootcertbundle: access.certificate,
            },
          },
      }),
    );
    const registry = new Registry(new Server(command, ["serve", config]), directory, address);
    try {
      await registry.#server.until(() => registry.#ready());
    } catch (error) {
      await registry[Symbol.asyncDispose]();
      throw error;
    }
    return registry;
  }

  /** Host and port, such as `127.0.0.1:40123`: the first part of the names of its images. */
  get host(): string {
    return `${this.#address}:${this.#port}`;
  }

  /** Directory with all data of the registry. */
  get directory(): string {
    return this.#directory;
  }

  /** Log of the registry. */
  get log(): string {
    return this.#server.log;
  }

  /**
   * Returns the digest and the text of a manifest. `authorization` is the `Authorization` header.
   */
  async manifest(
    name: string,
    tag: string,
    authorization = "",
  ): Promise<{ digest: string; text: string }> {
    const response = await fetch(`http://${this.host}/v2/${name}/manifests/${tag}`, {
      headers: {
        ...authorization ? { authorization } : {},
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
    await Deno.remove(this.#directory, { recursive: true });
  }

  async #ready(): Promise<void> {
    // With port 0, only the log contains the actual port.
    this.#port = Number(/listening on [\d.]+:(\d+)/.exec(this.log)?.[1]);
    const response = await fetch(`http://${this.host}/v2/`);
    await response.body?.cancel();
    if (!response.ok && response.status !== 401) throw new Error(`GET /v2/: ${response.status}`);
  }
}

import * as net from "node:net";
import * as path from "node:path";
import type { Certificate } from "./certificates.ts";
import { program, unpacked } from "./packages.ts";
import { Server } from "./server.ts";

/** How a proxy is run. */
export interface TlsProxyOptions {
  /** Its own certificate. */
  readonly certificate: Certificate;
  /** Where it hands connections on to: a Unix socket's path, or `HOST:PORT`. */
  readonly target: string;
  /** The authority that must have issued a client's certificate. @default clients need none */
  readonly clients?: string;
  /** The one version of TLS that it speaks. @default all that OpenSSL has on */
  readonly version?: "TLSv1.2" | "TLSv1.3";
}

/** Debian's stunnel, which speaks TLS on a port of loopback and hands on what was in it. */
export class TlsProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #folder: string;
  /** The port. */
  readonly port: number;

  private constructor(server: Server, folder: string, port: number) {
    this.#server = server;
    this.#folder = folder;
    this.port = port;
  }

  /** Starts it, and waits until it listens. */
  static async start(options: TlsProxyOptions): Promise<TlsProxy> {
    const root = await unpacked("stunnel");
    const command = await program("stunnel", "stunnel4");
    const triple = `${Deno.build.arch}-linux-gnu`;
    const libraries = ["lib", "usr/lib"].map((place) => path.join(root, place, triple)).join(":");
    const folder = await Deno.makeTempDir({ prefix: "bkit-stunnel-" });
    const port = await freePort();
    const file = path.join(folder, "stunnel.conf");
    await Deno.writeTextFile(file, configuration(options, port));
    const proxy = new TlsProxy(
      new Server(command, [file], { LD_LIBRARY_PATH: libraries }),
      folder,
      port,
    );
    try {
      await proxy.#server.until(() => listens(port));
    } catch (error) {
      await proxy[Symbol.asyncDispose]();
      throw error;
    }
    return proxy;
  }

  /** The proxy's log. */
  get log(): string {
    return this.#server.log;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.stop();
    await Deno.remove(this.#folder, { recursive: true });
  }
}

function configuration(options: TlsProxyOptions, port: number): string {
  const { certificate, target, clients, version } = options;
  return [
    "foreground = yes",
    "pid =",
    "syslog = no",
    "debug = info",
    "[buildkit]",
    `accept = 127.0.0.1:${port}`,
    `connect = ${target}`,
    `cert = ${certificate.cert}`,
    `key = ${certificate.key}`,
    ...(clients ? [`CAfile = ${clients}`, "verifyChain = yes"] : []),
    ...(version ? [`sslVersion = ${version}`] : []),
    "",
  ].join("\n");
}

/** A port that nobody listens on. Another may take it before the proxy does, which then fails to start. */
async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when something listens on a port. */
async function listens(port: number): Promise<void> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  connection.close();
}

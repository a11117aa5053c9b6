import * as net from "node:net";
import * as path from "node:path";
import type { Certificate } from "./certificates.ts";
import { program, unpacked } from "./packages.ts";
import { Server } from "./server.ts";

/** Options for {@linkcode TlsProxy}. */
export interface TlsProxyOptions {
  /** Certificate of the proxy. */
  readonly certificate: Certificate;
  /** Target of the connections: the path of a Unix socket, or `HOST:PORT`. */
  readonly target: string;
  /** Authority of the client certificates. @default clients need no certificate */
  readonly clients?: string;
  /** Only version of TLS to accept. @default all that OpenSSL enables */
  readonly version?: "TLSv1.2" | "TLSv1.3";
}

/** Debian's stunnel, which terminates TLS on a loopback port and forwards the plain connection. */
export class TlsProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #directory: string;
  /** Port it listens on. */
  readonly port: number;

  private constructor(server: Server, directory: string, port: number) {
    this.#server = server;
    this.#directory = directory;
    this.port = port;
  }

  /** Starts a proxy, and waits until it listens. */
  static async start(options: TlsProxyOptions): Promise<TlsProxy> {
    const root = await unpacked("stunnel");
    const command = await program("stunnel", "stunnel4");
    const triple = `${Deno.build.arch}-linux-gnu`;
    const libraries = ["lib", "usr/lib"].map((place) => path.join(root, place, triple)).join(":");
    const directory = await Deno.makeTempDir({ prefix: "bkit-stunnel-" });
    const port = await freePort();
    const file = path.join(directory, "stunnel.conf");
    await Deno.writeTextFile(file, configuration(options, port));
    const proxy = new TlsProxy(
      new Server(command, [file], { LD_LIBRARY_PATH: libraries }),
      directory,
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

  /** Log of the proxy. */
  get log(): string {
    return this.#server.log;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.stop();
    await Deno.remove(this.#directory, { recursive: true });
  }
}

/** Returns the configuration file of stunnel. */
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

/** Returns a free port. If another program takes it before the proxy, the proxy fails to start. */
async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves if a server listens on a port, else rejects. */
async function listens(port: number): Promise<void> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  connection.close();
}

import * as http from "node:http";
import * as net from "node:net";
import * as path from "node:path";

/**
 * Plain gRPC socket, like that of `buildkitd`, for the BuildKit inside a Docker Engine: each
 * connection to {@linkcode PlainSocket.address} becomes a connection to the engine, upgraded with
 * `POST /grpc`.
 */
export class PlainSocket implements AsyncDisposable {
  readonly #directory: string;
  readonly #server: net.Server;
  readonly #open = new Set<net.Socket>();

  private constructor(directory: string, engine: string) {
    this.#directory = directory;
    // allowHalfOpen: either side may finish sending before the other.
    this.#server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, (near) => {
      this.#keep(near);
      const request = upgrade(engine);
      request.on("upgrade", (_response, far, head) => {
        this.#keep(far);
        // Bytes that the engine sent together with its response 101 go first.
        if (head.length > 0) near.write(head);
        near.pipe(far);
        far.pipe(near);
        // An error on one side breaks the other side.
        far.on("error", () => near.destroy());
        near.on("error", () => far.destroy());
      });
      request.on("response", () => near.destroy()); // any response except 101
      request.on("error", () => near.destroy());
    });
  }

  /**
   * Listens on a socket in a temporary directory, or on a TCP loopback port. `engine` is the path
   * of the engine's socket.
   */
  static async start(engine: string, kind: "unix" | "tcp" = "unix"): Promise<PlainSocket> {
    const directory = await Deno.makeTempDir({ prefix: "bkit-plain-" });
    const plain = new PlainSocket(directory, engine);
    const listening = Promise.withResolvers<void>();
    plain.#server.on("error", listening.reject);
    const place = kind === "unix" ? { path: plain.path } : { host: "127.0.0.1", port: 0 };
    plain.#server.listen(place, () => listening.resolve());
    await listening.promise;
    return plain;
  }

  /** Path of the socket. */
  get path(): string {
    return path.join(this.#directory, "buildkitd.sock");
  }

  /** Address of the socket for bkit. */
  get address(): string {
    const address = this.#server.address();
    return typeof address === "object" && address
      ? `tcp://127.0.0.1:${address.port}`
      : `unix://${this.path}`;
  }

  /** Breaks all connections, as when a network fails, and keeps listening. */
  cut(): void {
    for (const socket of this.#open) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = Promise.withResolvers<void>();
    this.#server.close(() => closed.resolve());
    this.cut();
    await closed.promise;
    await Deno.remove(this.#directory, { recursive: true });
  }

  #keep(socket: net.Socket): void {
    this.#open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#open.delete(socket));
  }
}

function upgrade(socketPath: string): http.ClientRequest {
  return http.request({
    socketPath,
    path: "/grpc",
    method: "POST",
    host: "docker",
    agent: false,
    headers: { connection: "Upgrade", upgrade: "h2c" },
  }).end();
}

import type * as net from "node:net";
import * as tls from "node:tls";

/** Server that counts its connections, in total and open ones. */
export class Listener implements AsyncDisposable {
  readonly #server: net.Server;
  readonly #open = new Set<net.Socket>();
  /** Number of connections so far. */
  accepted = 0;

  private constructor(server: net.Server) {
    this.#server = server;
    server.on("connection", (socket: net.Socket) => {
      this.accepted++;
      this.#open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => this.#open.delete(socket));
      if (!(server instanceof tls.Server)) socket.resume(); // otherwise its end goes unnoticed
    });
  }

  /** Makes a server listen on a loopback port. */
  static async start(server: net.Server): Promise<Listener> {
    const listener = new Listener(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return listener;
  }

  /** Port it listens on. */
  get port(): number {
    return (this.#server.address() as net.AddressInfo).port;
  }

  /** Number of open connections. */
  get open(): number {
    return this.#open.size;
  }

  /** Resolves when all connections are closed. */
  async left(): Promise<void> {
    for (const socket of this.#open) {
      await new Promise((resolve) => socket.once("close", resolve));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

import type * as net from "node:net";
import * as tls from "node:tls";

/** A server, how many have come, and how many of them are still there. */
export class Listener implements AsyncDisposable {
  readonly #server: net.Server;
  readonly #open = new Set<net.Socket>();
  /** How many have come. */
  came = 0;

  private constructor(server: net.Server) {
    this.#server = server;
    server.on("connection", (socket: net.Socket) => {
      this.came++;
      this.#open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => this.#open.delete(socket));
      if (!(server instanceof tls.Server)) socket.resume(); // else its end isn't seen
    });
  }

  /** Has a server listen on a port of loopback. */
  static async start(server: net.Server): Promise<Listener> {
    const listener = new Listener(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return listener;
  }

  /** Where it listens. */
  get port(): number {
    return (this.#server.address() as net.AddressInfo).port;
  }

  /** How many connections are there. */
  get open(): number {
    return this.#open.size;
  }

  /** Resolves when all who came have gone. */
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

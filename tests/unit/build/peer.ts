import * as net from "node:net";
import type { Endpoint } from "../../../lib/address/mod.ts";
import { type Handler, serve } from "../../../lib/rpc/server.ts";

/** A gRPC server in this process, and what happened at it. */
export class Peer implements AsyncDisposable {
  readonly #server: net.Server;
  readonly #open = new Set<net.Socket>();
  /** How it's reached. */
  readonly endpoint: Endpoint;
  /** The signals that it was dialled with. */
  readonly signals: (AbortSignal | undefined)[] = [];

  private constructor(server: net.Server, handlers: Record<string, Handler> | undefined) {
    this.#server = server;
    server.on("connection", (socket: net.Socket) => {
      this.#open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => this.#open.delete(socket));
      if (handlers) serve(socket, new Map(Object.entries(handlers)));
      else socket.resume();
    });
    this.endpoint = {
      text: "test://peer",
      authority: "peer.example",
      remote: false,
      dear: false,
      dial: async (signal) => {
        this.signals.push(signal);
        const came = new Promise((resolve) => server.once("connection", resolve));
        const socket = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
        await came;
        return socket;
      },
    };
  }

  /** Starts one with these methods, or, without, one that takes connections and says nothing. */
  static async start(handlers?: Record<string, Handler>): Promise<Peer> {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new Peer(server, handlers);
  }

  /** Where it listens. */
  get port(): number {
    return (this.#server.address() as net.AddressInfo).port;
  }

  /** How many connections are there. */
  get open(): number {
    return this.#open.size;
  }

  /** Resolves when all connections are over. */
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

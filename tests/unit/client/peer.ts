import * as net from "node:net";
import type { Endpoint } from "../../../lib/address/mod.ts";
import { type Handler, serve } from "../../../lib/rpc/server.ts";
import { Listener } from "../../support/listener.ts";

/** gRPC server in this process that counts its connections. */
export class Peer implements AsyncDisposable {
  readonly #listener: Listener;
  /** Endpoint that dials the server. */
  readonly endpoint: Endpoint;
  /** Signals with which it was dialled. */
  readonly signals: (AbortSignal | undefined)[] = [];

  private constructor(server: net.Server, listener: Listener) {
    this.#listener = listener;
    this.endpoint = {
      text: "test://peer",
      authority: "peer.example",
      remote: false,
      dial: async (signal) => {
        this.signals.push(signal);
        const connected = new Promise((resolve) => server.once("connection", resolve));
        const socket = net.connect(listener.port, "127.0.0.1");
        await connected;
        return socket;
      },
    };
  }

  /** Starts a server with these methods; without any, it accepts connections and stays silent. */
  static async start(handlers?: Record<string, Handler>): Promise<Peer> {
    const server = net.createServer((socket) => {
      if (handlers) serve(socket, new Map(Object.entries(handlers)));
    });
    return new Peer(server, await Listener.start(server));
  }

  /** Port it listens on. */
  get port(): number {
    return this.#listener.port;
  }

  /** Number of open connections. */
  get open(): number {
    return this.#listener.open;
  }

  /** Resolves when all connections are closed. */
  left(): Promise<void> {
    return this.#listener.left();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#listener[Symbol.asyncDispose]();
  }
}

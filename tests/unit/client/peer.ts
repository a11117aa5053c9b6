import * as net from "node:net";
import type { Endpoint } from "../../../lib/address/mod.ts";
import { type Handler, serve } from "../../../lib/rpc/server.ts";
import { Listener } from "../../support/listener.ts";

/** A gRPC server in this process, and what happened at it. */
export class Peer implements AsyncDisposable {
  readonly #listener: Listener;
  /** How it's reached. */
  readonly endpoint: Endpoint;
  /** The signals that it was dialled with. */
  readonly signals: (AbortSignal | undefined)[] = [];

  private constructor(server: net.Server, listener: Listener) {
    this.#listener = listener;
    this.endpoint = {
      text: "test://peer",
      authority: "peer.example",
      remote: false,
      expensive: false,
      dial: async (signal) => {
        this.signals.push(signal);
        const came = new Promise((resolve) => server.once("connection", resolve));
        const socket = net.connect(listener.port, "127.0.0.1");
        await came;
        return socket;
      },
    };
  }

  /** Starts one with these methods, or, without, one that takes connections and says nothing. */
  static async start(handlers?: Record<string, Handler>): Promise<Peer> {
    const server = net.createServer((socket) => {
      if (handlers) serve(socket, new Map(Object.entries(handlers)));
    });
    return new Peer(server, await Listener.start(server));
  }

  /** Where it listens. */
  get port(): number {
    return this.#listener.port;
  }

  /** How many connections are there. */
  get open(): number {
    return this.#listener.open;
  }

  /** Resolves when all connections are over. */
  left(): Promise<void> {
    return this.#listener.left();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#listener[Symbol.asyncDispose]();
  }
}

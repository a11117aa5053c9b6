import * as net from "node:net";
import * as path from "node:path";
import type { Duplex } from "node:stream";
import { moby } from "../../proto/gen/control.js";
import { RpcError } from "../../lib/errors.ts";
import { RpcConnection } from "../../lib/rpc/client.ts";
import type { ClientCall } from "../../lib/rpc/client_call.ts";
import { frame } from "../../lib/rpc/frame.ts";
import type { Http2Messages } from "../../lib/rpc/http2_messages.ts";
import { type Handler, serve, type ServerCall } from "../../lib/rpc/server.ts";
import { Status } from "../../lib/rpc/codes.ts";
import { tunnel } from "../../lib/rpc/tunnel.ts";

const { ListWorkersResponse, InfoResponse, SolveRequest, SolveResponse } = moby.buildkit.v1;

/** Byte streams below the sessions, for attacks that violate HTTP/2. */
export const tunnels: WeakMap<RpcConnection, Duplex> = new WeakMap();

/** Action of a hostile daemon during a Solve. If it throws, the Solve fails with that error. */
export type Attack = (
  session: RpcConnection,
  request: moby.buildkit.v1.ISolveRequest,
) => Promise<void>;

/**
 * Daemon on a Unix socket that builds nothing and attacks its clients through their sessions: it
 * calls them inside the tunnel, as BuildKit does, and sends there whatever the test wants.
 */
export class HostileDaemon implements AsyncDisposable {
  readonly #directory: string;
  readonly #server: net.Server;
  readonly #sockets = new Set<net.Socket>();
  readonly #sessions = new Map<string, PromiseWithResolvers<RpcConnection>>();
  readonly #attack: Attack;
  readonly #others: Readonly<Record<string, Handler>>;

  private constructor(
    directory: string,
    attack: Attack,
    others: Readonly<Record<string, Handler>>,
  ) {
    this.#directory = directory;
    this.#attack = attack;
    this.#others = others;
    this.#server = net.createServer((socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
      serve(socket, this.#handlers());
    });
  }

  /**
   * Starts a daemon that runs `attack` for every build. `others` are methods that it has besides, or
   * in place of its own.
   */
  static async start(
    attack: Attack,
    others: Readonly<Record<string, Handler>> = {},
  ): Promise<HostileDaemon> {
    const directory = await Deno.makeTempDir({ prefix: "bkit-hostile-" });
    const daemon = new HostileDaemon(directory, attack, others);
    await new Promise<void>((resolve) => daemon.#server.listen(daemon.#path, resolve));
    return daemon;
  }

  get #path(): string {
    return path.join(this.#directory, "buildkitd.sock");
  }

  /** Address for bkit. */
  get address(): string {
    return `unix://${this.#path}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    await Deno.remove(this.#directory, { recursive: true });
  }

  #handlers(): Map<string, Handler> {
    const unary =
      (answer: (request: Uint8Array) => Uint8Array | Promise<Uint8Array>): Handler =>
      async ({ messages }) => {
        let request = new Uint8Array();
        await messages.receive((message) => void (request = new Uint8Array(message)));
        messages.send(frame(await answer(request)));
      };
    const worker = {
      ID: "hostile",
      Labels: {},
      platforms: [{ OS: "linux", Architecture: "amd64" }],
    };
    return new Map([
      ["/grpc.health.v1.Health/Check", unary(() => new Uint8Array([8, 1]))],
      [
        "/moby.buildkit.v1.Control/ListWorkers",
        unary(() => ListWorkersResponse.encode({ record: [worker] }).finish()),
      ],
      [
        "/moby.buildkit.v1.Control/Info",
        unary(() => InfoResponse.encode({ buildkitVersion: { version: "v0.31.0" } }).finish()),
      ],
      ["/moby.buildkit.v1.Control/Session", (call) => this.#session(call)],
      ["/moby.buildkit.v1.Control/Status", ({ messages }) => messages.receive(() => {})],
      ["/moby.buildkit.v1.Control/Solve", unary((request) => this.#solve(request))],
      ...Object.entries(this.#others),
    ]);
  }

  async #session(call: ServerCall): Promise<void> {
    const id = call.metadata[call.metadata.indexOf("x-docker-expose-session-uuid") + 1]!;
    const { duplex, ended } = tunnelOf(call);
    const session = await RpcConnection.open(duplex, "localhost");
    tunnels.set(session, duplex);
    this.#sessionOf(id).resolve(session);
    await ended;
  }

  async #solve(bytes: Uint8Array): Promise<Uint8Array> {
    const request = SolveRequest.decode(bytes);
    const session = await this.#sessionOf(request.Session ?? "").promise;
    try {
      await this.#attack(session, request);
    } catch (error) {
      if (error instanceof RpcError) throw error;
      throw new RpcError(Status.UNKNOWN, String(error));
    }
    return SolveResponse.encode({ ExporterResponse: {} }).finish();
  }

  #sessionOf(id: string): PromiseWithResolvers<RpcConnection> {
    const known = this.#sessions.get(id) ?? Promise.withResolvers<RpcConnection>();
    this.#sessions.set(id, known);
    return known;
  }
}

/** Returns the byte stream inside a call of `Control.Session`. `ended` resolves when it is over. */
export function tunnelOf(call: ServerCall): { duplex: Duplex; ended: Promise<void> } {
  const ended = Promise.withResolvers<void>();
  const messages = call.messages as Http2Messages;
  const stream: ClientCall = {
    messages,
    header: Promise.resolve({}),
    done: ended.promise,
    end: () => ended.resolve(),
    cancel: () => ended.resolve(),
  };
  messages.signal.addEventListener("abort", () => ended.resolve());
  return { duplex: tunnel(stream), ended: ended.promise };
}

/**
 * Returns the methods of a daemon that sends bytes of its own into the session of a build: those of
 * `script`, after which the Solve fails with the text `survived`.
 */
export function rawSession(
  script: (session: Duplex) => Promise<void>,
): Record<string, Handler> {
  const over = Promise.withResolvers<void>();
  return {
    "/moby.buildkit.v1.Control/Session": async (call) => {
      const { duplex, ended } = tunnelOf(call);
      duplex.resume();
      duplex.on("error", () => {});
      await Promise.race([script(duplex), ended]);
      over.resolve();
      await ended;
    },
    "/moby.buildkit.v1.Control/Solve": async ({ messages }) => {
      messages.receive(() => {}).catch(() => {});
      await over.promise;
      throw new RpcError(Status.UNKNOWN, "survived");
    },
  };
}

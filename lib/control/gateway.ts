/**
 * The API through which a build asks the daemon to run frontends
 * (`moby.buildkit.v1.frontend.LLBBridge`).
 */
import type { moby } from "../../proto/gen/frontend.js";
import { decodeMessage } from "../internal/decode_message.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { CallOptions } from "../rpc/client_call.ts";
import { short } from "./short_call.ts";

type Messages = typeof moby.buildkit.v1.frontend;

/**
 * Gateway of one running build, on a connection that the caller owns. Its methods reject as those
 * of `Control` do, and those that a daemon answers at once have the same time limit.
 */
export class Gateway {
  readonly #connection: RpcConnection;
  readonly #messages: Messages;
  readonly #options: CallOptions;

  private constructor(connection: RpcConnection, messages: Messages, options: CallOptions) {
    this.#connection = connection;
    this.#messages = messages;
    this.#options = options;
  }

  /**
   * Returns the gateway of the build `ref`. The message types are loaded here, because few builds
   * need them.
   */
  static async of(connection: RpcConnection, ref: string, signal: AbortSignal): Promise<Gateway> {
    const { moby } = await import("../../proto/gen/frontend.js");
    const metadata = { "buildkit-controlapi-buildid": ref };
    return new Gateway(connection, moby.buildkit.v1.frontend, { signal, metadata });
  }

  /**
   * Waits until the build exists, for some seconds at most. Returns what the daemon is capable of.
   */
  async ping(): Promise<moby.buildkit.v1.frontend.PongResponse> {
    const { PingRequest, PongResponse } = this.#messages;
    const request = PingRequest.encode({}).finish();
    return decodeMessage(PongResponse, await this.#unary("Ping", request, short(this.#options)));
  }

  /** Runs a frontend. */
  async solve(
    request: moby.buildkit.v1.frontend.ISolveRequest,
  ): Promise<moby.buildkit.v1.frontend.SolveResponse> {
    const { SolveRequest, SolveResponse } = this.#messages;
    const answer = await this.#unary("Solve", SolveRequest.encode(request).finish());
    return decodeMessage(SolveResponse, answer);
  }

  /** Ends the build, with a result or with an error. */
  async return(request: moby.buildkit.v1.frontend.IReturnRequest): Promise<void> {
    const encoded = this.#messages.ReturnRequest.encode(request).finish();
    await this.#unary("Return", encoded, short(this.#options));
  }

  #unary(method: string, request: Uint8Array, options = this.#options): Promise<Uint8Array> {
    const path = `/moby.buildkit.v1.frontend.LLBBridge/${method}`;
    return this.#connection.unary(path, request, options);
  }
}

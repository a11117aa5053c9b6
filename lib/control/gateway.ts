/**
 * The API through which a build asks the daemon to run frontends
 * (`moby.buildkit.v1.frontend.LLBBridge`).
 */
import type { moby } from "../../proto/gen/frontend.js";
import { decodeMessage, type DecodeOptions } from "../internal/decode_message.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { CallOptions, ClientCall } from "../rpc/client_call.ts";
import { short } from "./short_call.ts";

type Messages = typeof moby.buildkit.v1.frontend;

/** What makes the calls: a connection, or several of which each makes some. */
export interface Caller extends Pick<RpcConnection, "unary"> {
  /** Starts a streaming call, as `RpcConnection.stream` does. */
  stream(method: string, options?: CallOptions): Promise<ClientCall> | ClientCall;
}

/** Messages of a call, out of `proto/gen/`. */
export interface CallTypes<Request, Answer> {
  /** Encodes the request. */
  readonly request: { encode(message: Request): { finish(): Uint8Array } };
  /** Decodes the answer. */
  readonly answer: { decode(bytes: Uint8Array): Answer };
}

/**
 * Gateway of one running build, on connections that the caller owns. Its methods reject as those of
 * `Control` do, and those that a daemon answers at once have the same time limit.
 */
export class Gateway {
  readonly #caller: Caller;
  readonly #messages: Messages;
  readonly #options: CallOptions;

  private constructor(caller: Caller, messages: Messages, options: CallOptions) {
    this.#caller = caller;
    this.#messages = messages;
    this.#options = options;
  }

  /**
   * Returns the gateway of the build `ref`, or of the only build on a connection, which has no name
   * there. The message types are loaded here, because few builds need them.
   */
  static async of(caller: Caller, ref: string | undefined, signal: AbortSignal): Promise<Gateway> {
    const { moby } = await import("../../proto/gen/frontend.js");
    const metadata = ref === undefined ? {} : { "buildkit-controlapi-buildid": ref };
    return new Gateway(caller, moby.buildkit.v1.frontend, { signal, metadata });
  }

  /**
   * Waits until the build exists, for some seconds at most. Returns what the daemon is capable of.
   */
  async ping(): Promise<moby.buildkit.v1.frontend.PongResponse> {
    const { PingRequest, PongResponse } = this.#messages;
    return await this.call("Ping", { request: PingRequest, answer: PongResponse }, {}, short({}));
  }

  /** Runs a frontend, or solves a definition. */
  async solve(
    request: moby.buildkit.v1.frontend.ISolveRequest,
    signal?: AbortSignal,
  ): Promise<moby.buildkit.v1.frontend.SolveResponse> {
    const { SolveRequest, SolveResponse } = this.#messages;
    const types = { request: SolveRequest, answer: SolveResponse };
    return await this.call("Solve", types, request, { signal });
  }

  /** Asks for the graphs that the frontend was given, by their names. */
  async inputs(): Promise<moby.buildkit.v1.frontend.InputsResponse> {
    const { InputsRequest, InputsResponse } = this.#messages;
    return await this.call(
      "Inputs",
      { request: InputsRequest, answer: InputsResponse },
      {},
      short({}),
    );
  }

  /** Ends the build, with a result or with an error. */
  async return(request: moby.buildkit.v1.frontend.IReturnRequest): Promise<void> {
    const { ReturnRequest, ReturnResponse } = this.#messages;
    const types = { request: ReturnRequest, answer: ReturnResponse };
    await this.call("Return", types, request, short({}));
  }

  /** Makes a call with one request and one answer. */
  async call<Request, Answer>(
    method: string,
    { request, answer }: CallTypes<Request, Answer>,
    message: Request,
    options: CallOptions = {},
    decoding: DecodeOptions = {},
  ): Promise<Answer> {
    const encoded = request.encode(message).finish();
    const bytes = await this.#caller.unary(path(method), encoded, this.#with(options));
    return decodeMessage(answer, bytes, decoding);
  }

  /** Starts a streaming call. */
  async stream(method: string, options: CallOptions = {}): Promise<ClientCall> {
    return await this.#caller.stream(path(method), this.#with(options));
  }

  #with({ signal: given, ...options }: CallOptions): CallOptions {
    const own = this.#options.signal!;
    const signal = given ? AbortSignal.any([own, given]) : own;
    return { ...this.#options, ...options, signal };
  }
}

function path(method: string): string {
  return `/moby.buildkit.v1.frontend.LLBBridge/${method}`;
}

import { moby } from "../../proto/gen/build.js";
import type { moby as history } from "../../proto/gen/history.js";
import type { RpcConnection } from "../rpc/client.ts";
import { decodeMessage } from "../internal/decode_message.ts";
import type { CallOptions } from "../rpc/client_call.ts";
import { short } from "./short_call.ts";

const {
  InfoRequest,
  InfoResponse,
  ListWorkersRequest,
  ListWorkersResponse,
  SolveRequest,
  SolveResponse,
  StatusRequest,
  StatusResponse,
} = moby.buildkit.v1;

/** The output of steps in a `StatusResponse`: `logs.msg` (`control.proto`). */
const OUTPUT = { of: 3, field: 4 };

/** An encoded message whose last step, `finish`, is pending. */
interface Encoded {
  finish(): Uint8Array;
}

/**
 * Client of the daemon's Control API (`moby.buildkit.v1.Control`) and its health service, on a
 * connection that the caller owns. Each method rejects with `RpcError` if the daemon refuses the
 * request, with `ConnectionError` if the connection is lost, and with the signal's reason. Calls
 * that a daemon answers at once have a time limit of 30 s.
 */
export class Control {
  readonly #connection: RpcConnection;

  /** Creates a client that makes calls on `connection`. */
  constructor(connection: RpcConnection) {
    this.#connection = connection;
  }

  /** Returns the version of the daemon. Daemons before v0.11 do not implement it. */
  async info(options: CallOptions = {}): Promise<moby.buildkit.v1.InfoResponse> {
    return decodeMessage(
      InfoResponse,
      await this.#unary("Info", InfoRequest.encode({}), short(options)),
    );
  }

  /** Returns the workers of the daemon that match a filter; without one, all of them. */
  async listWorkers(
    options: CallOptions = {},
    filter: readonly string[] = [],
  ): Promise<moby.buildkit.v1.ListWorkersResponse> {
    const request = ListWorkersRequest.encode({ filter: [...filter] });
    return decodeMessage(
      ListWorkersResponse,
      await this.#unary("ListWorkers", request, short(options)),
    );
  }

  /** Checks the health of the daemon. Daemons before v0.11 do not implement it. */
  async health(options: CallOptions = {}): Promise<void> {
    const method = "/grpc.health.v1.Health/Check";
    await this.#connection.unary(method, new Uint8Array(), short(options));
  }

  /** Runs a build to its end. */
  async solve(
    request: moby.buildkit.v1.ISolveRequest,
    options: CallOptions = {},
  ): Promise<moby.buildkit.v1.SolveResponse> {
    return decodeMessage(
      SolveResponse,
      await this.#unary("Solve", SolveRequest.encode(request), options),
    );
  }

  /**
   * Follows the progress of a build to its end. Bytes in a response are only valid during the call,
   * or until a returned promise is fulfilled, for which the next response waits.
   */
  status(
    request: moby.buildkit.v1.IStatusRequest,
    onResponse: (response: moby.buildkit.v1.StatusResponse) => unknown,
    options: CallOptions = {},
  ): Promise<void> {
    return this.#connection.serverStream(
      path("Status"),
      StatusRequest.encode(request).finish(),
      (message) => onResponse(decodeMessage(StatusResponse, message, { data: OUTPUT })),
      options,
    );
  }

  /**
   * Reads the daemon's records of builds; `bytes` is the size of an event. Daemons before v0.11 do
   * not implement it. The message types are loaded here, because few builds need them.
   */
  async listenBuildHistory(
    request: history.buildkit.v1.IBuildHistoryRequest,
    onEvent: (event: history.buildkit.v1.BuildHistoryEvent, bytes: number) => unknown,
    options: CallOptions = {},
  ): Promise<void> {
    const { moby } = await import("../../proto/gen/history.js");
    const { BuildHistoryEvent, BuildHistoryRequest } = moby.buildkit.v1;
    await this.#connection.serverStream(
      path("ListenBuildHistory"),
      BuildHistoryRequest.encode(request).finish(),
      (message) => onEvent(decodeMessage(BuildHistoryEvent, message), message.length),
      options,
    );
  }

  #unary(method: string, request: Encoded, options: CallOptions): Promise<Uint8Array> {
    return this.#connection.unary(path(method), request.finish(), options);
  }
}

function path(method: string): string {
  return `/moby.buildkit.v1.Control/${method}`;
}

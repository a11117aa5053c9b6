import type { Endpoint } from "../../address/endpoint.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import { newId } from "../../internal/new_id.ts";
import { health, info, workers } from "../calls/info.ts";
import type { DiskUsageOptions, PruneOptions, UsageRecord } from "../calls/usage.ts";
import type { DaemonInfo, Worker } from "../calls/worker.ts";
import { type Connector, connector } from "../connect/daemon.ts";
import type { RequestOptions } from "../options/request.ts";
import { diskUsage, prune } from "./cache.ts";
import { DaemonHistory } from "./daemon_history.ts";
import type { BuildHistory, HistoryStatusOptions } from "./history.ts";
import { solve, type SolveRequest, type SolveResult } from "./solve.ts";

/** Options for {@linkcode ControlClient.workers}. */
export interface WorkersOptions extends RequestOptions {
  /**
   * Filters in containerd's language, such as `id==x`; a worker must match one of them.
   *
   * @default {[]}
   */
  filter?: readonly string[] | undefined;
}

/**
 * The daemon's Control API, call by call: for programs that open a `Session` of their own, and for
 * looking after a daemon. `BuildKitClient` finds a daemon and does all that a build needs.
 *
 * It holds no connection: each call opens one, and closes it when it has ended. Each method rejects
 * with `RpcError` if the daemon refuses or does not know the call, with `ConnectionError` if it cannot
 * be reached or the connection is lost, with `ProtocolError` for an answer that makes no sense, and
 * with the reason of its signal. Nothing is asked before an iteration begins, and leaving it cancels
 * the request.
 */
export class ControlClient {
  readonly #connect: Connector;
  /** The records of builds. */
  readonly history: BuildHistory;

  /** Creates a client of the daemon at an endpoint, which is not dialled yet. */
  constructor(endpoint: Endpoint) {
    this.#connect = connector(endpoint);
    this.history = new DaemonHistory(this.#connect);
  }

  /** Checks that the daemon is healthy. Rejects if it is not. */
  async health({ signal }: RequestOptions = {}): Promise<void> {
    await this.#connect(signal, (connection, signal) => health(connection, { signal }));
  }

  /** Returns the version of the daemon. The fields are empty if it is too old to report it. */
  async info({ signal }: RequestOptions = {}): Promise<DaemonInfo> {
    return await this.#connect(signal, (connection, signal) => info(connection, { signal }));
  }

  /** Returns the workers of the daemon. */
  async workers({ filter = [], signal }: WorkersOptions = {}): Promise<Worker[]> {
    return await this.#connect(
      signal,
      (connection, signal) => workers(connection, { signal }, filter),
    );
  }

  /** Returns the records of the cache, the smallest first. */
  async diskUsage(options: DiskUsageOptions = {}): Promise<UsageRecord[]> {
    return await diskUsage(this.#connect, options);
  }

  /** Removes records of the cache that no build uses, and reports each. */
  prune(options: PruneOptions = {}): AsyncGenerator<UsageRecord, void, undefined> {
    return prune(this.#connect, options);
  }

  /**
   * Runs a build to its end. Its progress is in {@linkcode ControlClient.status}, which has to be read
   * at the same time. Rejects with an `RpcError` with the daemon's words if the build fails, and with
   * `OptionError` if a graph cannot be decoded.
   */
  async solve(request: SolveRequest, { signal }: RequestOptions = {}): Promise<SolveResult> {
    const ref = request.ref ?? newId();
    return await this.#connect(
      signal,
      (connection, signal) => solve(connection, ref, request, { signal }),
    );
  }

  /**
   * Reports the progress of a build until its end. It can be read before the build is started: the
   * daemon waits some seconds for it.
   */
  status(
    ref: string,
    options: HistoryStatusOptions = {},
  ): AsyncGenerator<ProgressEvent, void, undefined> {
    return this.history.status(ref, options);
  }
}

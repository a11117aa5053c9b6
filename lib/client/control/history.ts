import type { ProgressEvent } from "../../progress/mod.ts";
import type { BuildRecord, BuildRecordEvent } from "../calls/build_record.ts";
import type { Connector } from "../connect/daemon.ts";
import type { RequestOptions } from "../options/request.ts";

/** Options for {@linkcode BuildHistory.list}. */
export interface HistoryListOptions extends RequestOptions {
  /**
   * Filters in containerd's language, such as `status==error`; a record must match one of them.
   * Daemons before v0.19 ignore them.
   *
   * @default {[]}
   */
  filter?: readonly string[] | undefined;
  /**
   * Maximum number of records, the newest first; 0 for all. Daemons before v0.19 ignore it.
   *
   * @default {0}
   */
  limit?: number | undefined;
  /**
   * Lists only builds that run.
   *
   * @default {false}
   */
  activeOnly?: boolean | undefined;
}

/** Options for {@linkcode BuildHistory.watch}. */
export interface HistoryWatchOptions extends RequestOptions {
  /** Reports only the build with this id. */
  ref?: string | undefined;
  /**
   * Reports only builds that run: not those that ended before.
   *
   * @default {false}
   */
  activeOnly?: boolean | undefined;
}

/** Number of deletions on one connection. */
const DELETIONS_PER_CONNECTION = 50;

/** Number of records that are kept in memory; a daemon keeps 50, unless it is told otherwise. */
const MAX_RECORDS = 100_000;

/**
 * The records that a daemon keeps of its builds, since BuildKit v0.11. Each method rejects with
 * `RpcError` if the daemon refuses or does not know the call, with `ConnectionError` if it cannot be
 * reached, and with the reason of its signal. Nothing is asked before an iteration begins, and leaving
 * it cancels the request.
 */
export class BuildHistory {
  readonly #connect: Connector;

  /** Creates it. Use `BuildKitClient.history` or `ControlClient.history` to get one. */
  constructor(connect: Connector) {
    this.#connect = connect;
  }

  /** Lists the records, in the daemon's order. */
  async *list(options: HistoryListOptions = {}): AsyncGenerator<BuildRecord, void, undefined> {
    const { filter = [], limit = 0, activeOnly = false, signal } = options;
    const request = {
      Filter: [...filter],
      Limit: limit,
      ActiveOnly: activeOnly,
      EarlyExit: true,
    };
    for await (const { type, record } of this.#events(request, signal)) {
      if (type !== "deleted") yield record;
    }
  }

  /** Returns the record of a build, or undefined if there is none. */
  async get(ref: string, { signal }: RequestOptions = {}): Promise<BuildRecord | undefined> {
    const { RpcError } = await import("../../errors.ts");
    const find = async (request: { Ref?: string }): Promise<BuildRecord | undefined> => {
      for await (const { record } of this.#events({ ...request, EarlyExit: true }, signal)) {
        if (record.ref === ref) return record;
      }
      return undefined;
    };
    try {
      return await find({ Ref: ref });
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      // A daemon has no code of its own for a record that was deleted while somebody read it.
      const found = await find({});
      if (found) throw error;
      return undefined;
    }
  }

  /**
   * Reports the records that there are, and then each change of one, until the iteration is left or
   * the signal aborts it.
   */
  async *watch(
    { ref = "", activeOnly = false, signal }: HistoryWatchOptions = {},
  ): AsyncGenerator<BuildRecordEvent, void, undefined> {
    yield* this.#events({ Ref: ref, ActiveOnly: activeOnly }, signal);
  }

  /**
   * Reports the progress of a build with its output: of one that runs until its end, of one that
   * ended as it was.
   */
  async *status(
    ref: string,
    { signal }: RequestOptions = {},
  ): AsyncGenerator<ProgressEvent, void, undefined> {
    const { followStatus } = await import("../calls/status.ts");
    const { stream } = await import("./stream.ts");
    yield* stream<ProgressEvent>(
      signal,
      (report, signal) =>
        this.#connect(
          signal,
          (connection, signal) => followStatus(connection, ref, report, signal),
        ),
    );
  }

  /**
   * Reads a blob that a record refers to, such as its trace or an attestation. Rejects with
   * `ProtocolError` if it has more than 64 MiB.
   */
  async blob(digest: string, { signal }: RequestOptions = {}): Promise<Uint8Array> {
    const { readBlob } = await import("../../control/content.ts");
    return await this.#connect(
      signal,
      (connection, signal) => readBlob(connection, digest, { signal }),
    );
  }

  /** Keeps the record of a build until it is unpinned or deleted. */
  async pin(ref: string, { signal }: RequestOptions = {}): Promise<void> {
    await this.#update({ Ref: ref, Pinned: true }, signal);
  }

  /** Lets the daemon remove the record of a build when it has too many. */
  async unpin(ref: string, { signal }: RequestOptions = {}): Promise<void> {
    await this.#update({ Ref: ref }, signal);
  }

  /** Deletes the record of a build. */
  async delete(ref: string, { signal }: RequestOptions = {}): Promise<void> {
    await this.#update({ Ref: ref, Delete: true }, signal);
  }

  /**
   * Completes the record of a build that has ended at once, so that its trace can be read. Daemons
   * before v0.15 do so after some time.
   */
  async finalize(ref: string, { signal }: RequestOptions = {}): Promise<void> {
    await this.#update({ Ref: ref, Finalize: true }, signal);
  }

  /**
   * Deletes the records of all builds that have ended, but for pinned ones, and reports each that is
   * deleted. If the daemon refuses some of them, the first error is thrown at the end.
   */
  async *prune(
    { signal }: RequestOptions = {},
  ): AsyncGenerator<BuildRecord, void, undefined> {
    const { Control } = await import("../../control/control.ts");
    const { ProtocolError, RpcError } = await import("../../errors.ts");
    const { stream } = await import("./stream.ts");
    const ended: BuildRecord[] = [];
    for await (const record of this.list({ signal })) {
      if (!record.pinned && record.completedAt) ended.push(record);
      if (ended.length > MAX_RECORDS) {
        throw new ProtocolError(`the daemon sent more than ${MAX_RECORDS} records of builds`);
      }
    }
    let refusal: unknown;
    for (let at = 0; at < ended.length; at += DELETIONS_PER_CONNECTION) {
      const some = ended.slice(at, at + DELETIONS_PER_CONNECTION);
      yield* stream<BuildRecord>(
        signal,
        (report, signal) =>
          this.#connect(signal, async (connection, signal) => {
            for (const record of some) {
              try {
                const request = { Ref: record.ref, Delete: true };
                await new Control(connection).updateBuildHistory(request, { signal });
                void report(record);
              } catch (error) {
                if (!(error instanceof RpcError)) throw error;
                refusal ??= error;
              }
            }
          }),
      );
    }
    if (refusal !== undefined) throw refusal;
  }

  async *#events(
    request: { Ref?: string; EarlyExit?: boolean; ActiveOnly?: boolean },
    signal: AbortSignal | undefined,
  ): AsyncGenerator<BuildRecordEvent, void, undefined> {
    const { Control } = await import("../../control/control.ts");
    const { buildRecordEvent } = await import("../calls/build_record.ts");
    const { stream } = await import("./stream.ts");
    yield* stream<BuildRecordEvent>(
      signal,
      (report, signal) =>
        this.#connect(signal, (connection, signal) =>
          new Control(connection).listenBuildHistory(
            request,
            (event) => report(buildRecordEvent(event)),
            { signal },
          )),
    );
  }

  async #update(
    request: { Ref: string; Pinned?: boolean; Delete?: boolean; Finalize?: boolean },
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { Control } = await import("../../control/control.ts");
    await this.#connect(
      signal,
      (connection, signal) => new Control(connection).updateBuildHistory(request, { signal }),
    );
  }
}

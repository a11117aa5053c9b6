import type { ProgressEvent } from "../../progress/mod.ts";
import type { BuildRecord, BuildRecordEvent } from "../calls/build_record.ts";
import type { Connector } from "../connect/daemon.ts";
import type { RequestOptions } from "../options/request.ts";
import type {
  BuildHistory,
  HistoryListOptions,
  HistoryStatusOptions,
  HistoryWatchOptions,
} from "./history.ts";

/** Number of deletions on one connection. */
const DELETIONS_PER_CONNECTION = 50;

/**
 * Limits for a list, which callers keep in memory. A record has some kilobytes, and a daemon keeps 50
 * unless it is told otherwise.
 */
const MAX_RECORDS = 100_000;
const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** The records of a daemon, read and changed with calls on connections of their own. */
export class DaemonHistory implements BuildHistory {
  readonly #connect: Connector;

  /** Creates the history of the daemon that `connect` reaches. */
  constructor(connect: Connector) {
    this.#connect = connect;
  }

  /** Calls a method that only daemons with records have. */
  #recorded: Connector = async (signal, use) => {
    const { RpcError, UnsupportedError } = await import("../../errors.ts");
    const { Status } = await import("../../rpc/codes.ts");
    try {
      return await this.#connect(signal, use);
    } catch (cause) {
      if (!(cause instanceof RpcError) || cause.status !== Status.UNIMPLEMENTED) throw cause;
      throw new UnsupportedError("the daemon keeps no records of builds", {
        detail: "it is older than BuildKit v0.11",
        cause,
      });
    }
  };

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

  async get(ref: string, { signal }: RequestOptions = {}): Promise<BuildRecord | undefined> {
    const { anyBuild } = await import("../calls/any_build.ts");
    for await (const { record } of this.#events(anyBuild(), signal)) {
      if (record.ref === ref) return record;
    }
    return undefined;
  }

  async *watch(
    { ref = "", activeOnly = false, signal }: HistoryWatchOptions = {},
  ): AsyncGenerator<BuildRecordEvent, void, undefined> {
    yield* this.#events({ Ref: ref, ActiveOnly: activeOnly }, signal);
  }

  async *status(
    ref: string,
    { rawStatus, signal }: HistoryStatusOptions = {},
  ): AsyncGenerator<ProgressEvent, void, undefined> {
    const { followStatus } = await import("../calls/status.ts");
    const { stream } = await import("./stream.ts");
    yield* stream<ProgressEvent>(
      signal,
      (report, signal) =>
        this.#connect(
          signal,
          (connection, signal) => followStatus(connection, ref, report, signal, rawStatus),
        ),
    );
  }

  async blob(digest: string, { signal }: RequestOptions = {}): Promise<Uint8Array> {
    const { readBlob } = await import("../../control/content.ts");
    return await this.#connect(
      signal,
      (connection, signal) => readBlob(connection, digest, { signal }),
    );
  }

  async pin(ref: string, { signal }: RequestOptions = {}): Promise<void> {
    await this.#update({ Ref: ref, Pinned: true }, signal);
  }

  async unpin(ref: string, { signal }: RequestOptions = {}): Promise<void> {
    await this.#update({ Ref: ref }, signal);
  }

  async delete(ref: string, { signal }: RequestOptions = {}): Promise<void> {
    await this.#update({ Ref: ref, Delete: true }, signal);
  }

  async finalize(ref: string, { signal }: RequestOptions = {}): Promise<void> {
    // A daemon that does not know the request takes it for one to pin or to unpin.
    const record = await this.get(ref, { signal });
    await this.#update({ Ref: ref, Finalize: true, Pinned: record?.pinned ?? false }, signal);
  }

  async *prune(
    { signal }: RequestOptions = {},
  ): AsyncGenerator<BuildRecord, void, undefined> {
    const { updateBuildHistory } = await import("../../control/upkeep.ts");
    const { RpcError } = await import("../../errors.ts");
    const { stream } = await import("./stream.ts");
    const ended: BuildRecord[] = [];
    for await (const record of this.list({ signal })) {
      if (!record.pinned && record.completedAt) ended.push(record);
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
                await updateBuildHistory(connection, request, { signal });
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
    request: { Ref?: string; EarlyExit?: boolean; ActiveOnly?: boolean; Filter?: string[] },
    signal: AbortSignal | undefined,
  ): AsyncGenerator<BuildRecordEvent, void, undefined> {
    const { Control } = await import("../../control/control.ts");
    const { buildRecordEvent } = await import("../calls/build_record.ts");
    const { ProtocolError } = await import("../../errors.ts");
    let count = 0;
    let bytes = 0;
    const { stream } = await import("./stream.ts");
    yield* stream<BuildRecordEvent>(
      signal,
      (report, signal) =>
        this.#recorded(signal, (connection, signal) =>
          new Control(connection).listenBuildHistory(
            request,
            (event, size) => {
              count++;
              bytes += size;
              if (request.EarlyExit && (count > MAX_RECORDS || bytes > MAX_LIST_BYTES)) {
                throw new ProtocolError(
                  `the daemon sent more than ${MAX_RECORDS} records of builds, or ` +
                    `${MAX_LIST_BYTES} bytes of them`,
                );
              }
              return report(buildRecordEvent(event));
            },
            { signal },
          )),
    );
  }

  async #update(
    request: { Ref: string; Pinned?: boolean; Delete?: boolean; Finalize?: boolean },
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { updateBuildHistory } = await import("../../control/upkeep.ts");
    await this.#recorded(
      signal,
      (connection, signal) => updateBuildHistory(connection, request, { signal }),
    );
  }
}

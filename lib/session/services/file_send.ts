import type { ReceiveProgress } from "../../diffcopy/receive/options.ts";
import type { TreeTarget } from "../../diffcopy/target/target.ts";
import type { Awaitable } from "../../diffcopy/tree/tree.ts";
import { RpcError } from "../../errors.ts";
import type { Log } from "../../log/log.ts";
import { unwrap } from "../../rpc/bytes_message.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { type RawMetadata, value } from "../../rpc/metadata.ts";
import { Status } from "../../rpc/codes.ts";
import type { SessionService } from "./service.ts";
import type { ByteSink } from "../../diffcopy/target/file_sink.ts";

/** Destination of one output of a build. It can be opened several times: once for each platform. */
export type ExportTarget =
  | {
    /** A tree of files. */
    readonly kind: "tree";
    /**
     * Begins a transfer. If `whole` is true, the transfer is the complete output, so files that are
     * not part of it can be removed; otherwise the files of other platforms can arrive in transfers
     * of their own.
     */
    open(transfer: { readonly whole: boolean }): Awaitable<TreeTarget>;
  }
  | {
    /** A single stream of bytes. */
    readonly kind: "stream";
    /**
     * Begins the stream. `metadata` is what the exporter sends ahead of it, such as
     * `containerimage.digest`.
     */
    open(metadata: Readonly<Record<string, string>>): Awaitable<ByteSink>;
  };

/** Progress of an output. */
export interface ExportProgress {
  /** Number of complete files; 1 for a complete stream. */
  readonly files: number;
  /** Number of bytes received. */
  readonly bytes: number;
}

/** Options for {@linkcode fileSend}. */
export interface FileSendOptions {
  /**
   * Called as an output makes progress, and once when it is complete (`done`). `index` is its
   * position among the targets.
   */
  onProgress?: ((index: number, progress: ExportProgress, done: boolean) => void) | undefined;
  /** Called for each file that cannot be created on this system, with its kind, such as `fifo`. */
  onSkip?: ((index: number, path: string, kind: string) => void) | undefined;
}

/**
 * Creates the service `moby.filesync.v1.FileSend`, which receives what exporters produce, each into
 * the target at its own position among the outputs (`session/filesync/filesync.go`). An output
 * without a target is answered with NOT_FOUND. The call succeeds only after everything is written.
 */
export function fileSend(
  targets: readonly (ExportTarget | undefined)[],
  options: FileSendOptions = {},
): SessionService {
  return {
    handlers: new Map([
      ["/moby.filesync.v1.FileSend/DiffCopy", async ({ messages, metadata, log }) => {
        // Daemons before v0.13 produce a single output and do not name it.
        const index = Number(value(metadata, "buildkit-attachable-exporter-id") ?? "0");
        const target = targets[index];
        if (!target) {
          throw new RpcError(
            Status.NOT_FOUND,
            `exporter ${index} not found: this session has no target for it`,
          );
        }
        if (target.kind === "tree") await takeTree(messages, metadata, target, index, options, log);
        else await takeStream(messages, metadata, target, index, options, log);
      }],
    ]),
  };
}

async function takeTree(
  messages: MessageStream,
  metadata: RawMetadata,
  target: ExportTarget & { kind: "tree" },
  index: number,
  { onProgress, onSkip }: FileSendOptions,
  log: Log | undefined,
): Promise<void> {
  const whole = value(metadata, "buildkit-exporter-multi-platform") === "1";
  const { receiveTree } = await import("../../diffcopy/receive/receiver.ts");
  log?.session.debug?.("daemon sends a tree", { output: index, whole });
  const stream = log?.diffcopy.trace
    ? (await import("../../diffcopy/transfer/packet_log.ts")).logPackets(messages, log.diffcopy)
    : messages;
  const started = performance.now();
  const stats = await receiveTree(stream, await target.open({ whole }), {
    onProgress: (progress: ReceiveProgress) => onProgress?.(index, progress, false),
    onSkip: (path, kind) => onSkip?.(index, path, kind),
  });
  log?.diffcopy.debug?.("tree received", {
    output: index,
    ms: performance.now() - started,
    ...stats,
  });
  onProgress?.(index, stats, true);
}

/** The minimum interval between progress reports, in milliseconds. */
const REPORT_INTERVAL_MS = 100;

async function takeStream(
  messages: MessageStream,
  metadata: RawMetadata,
  target: ExportTarget & { kind: "stream" },
  index: number,
  { onProgress }: FileSendOptions,
  log: Log | undefined,
): Promise<void> {
  log?.session.debug?.("daemon sends a stream", { output: index });
  const started = performance.now();
  const sink = await target.open(exporterMetadata(metadata));
  let bytes = 0;
  let reported = performance.now();
  try {
    await messages.receive((message) => {
      const data = unwrap(message);
      bytes += data.length;
      const now = performance.now();
      if (onProgress && now - reported >= REPORT_INTERVAL_MS) {
        reported = now;
        onProgress(index, { files: 0, bytes }, false);
      }
      return sink.write(data);
    });
    await sink.close();
  } catch (error) {
    await sink.abort(error);
    throw error;
  }
  log?.diffcopy.debug?.("stream received", {
    output: index,
    ms: performance.now() - started,
    bytes,
  });
  onProgress?.(index, { files: 1, bytes }, true);
}

const METADATA = "exporter-md-";

/** Returns the exporter's metadata. Several values of one name are joined, as in Go's client. */
function exporterMetadata(metadata: RawMetadata): Record<string, string> {
  const found: Record<string, string> = {};
  for (let i = 0; i + 1 < metadata.length; i += 2) {
    const name = metadata[i]!;
    if (!name.startsWith(METADATA)) continue;
    const key = name.slice(METADATA.length);
    found[key] = key in found ? `${found[key]},${metadata[i + 1]}` : metadata[i + 1]!;
  }
  return found;
}

import {
  type Awaitable,
  type ReceiveProgress,
  receiveTree,
  type TreeTarget,
} from "../../diffcopy/mod.ts";
import { RpcError } from "../../errors.ts";
import { unwrap } from "../../rpc/bytes_message.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { type RawMetadata, value } from "../../rpc/metadata.ts";
import { Status } from "../../rpc/status.ts";
import type { SessionService } from "./service.ts";
import type { ByteSink } from "./sink.ts";

/** Where one of a build's outputs goes. Each may be opened several times: once for each platform. */
export type ExportTarget =
  | {
    /** Files, one by one. */
    readonly kind: "tree";
    /**
     * Begins a transfer. `whole` says that it's all there is of the output, so that files that don't come can be
     * removed; without it other platforms' may come in transfers of their own.
     */
    open(transfer: { readonly whole: boolean }): Awaitable<TreeTarget>;
  }
  | {
    /** One stream of bytes. */
    readonly kind: "stream";
    /** Begins it. `metadata` is what the exporter tells before, such as `containerimage.digest`. */
    open(metadata: Readonly<Record<string, string>>): Awaitable<ByteSink>;
  };

/** How much of an output has come. */
export interface ExportProgress {
  /** How many files are complete; 1 for a stream. */
  readonly files: number;
  /** How many bytes have come. */
  readonly bytes: number;
}

/** What {@linkcode fileSend} can be given. */
export interface FileSendOptions {
  /** Hears how far an output has come, and at its end; `index` is its place among the targets. */
  onProgress?: (index: number, progress: ExportProgress, done: boolean) => void;
  /** Hears of files that can't be made here, and what they are, such as `fifo`. */
  onSkip?: (index: number, path: string, kind: string) => void;
}

/**
 * `moby.filesync.v1.FileSend`: takes what exporters make, each for the target at its own place among the outputs
 * (`session/filesync/filesync.go`). An output without a target is answered with NOT_FOUND. The daemon hears that all
 * went well when all is written.
 */
export function fileSend(
  targets: readonly (ExportTarget | undefined)[],
  options: FileSendOptions = {},
): SessionService {
  return {
    handlers: new Map([
      ["/moby.filesync.v1.FileSend/DiffCopy", async ({ messages, metadata }) => {
        // Daemons before v0.13 make one output, and name none.
        const index = Number(value(metadata, "buildkit-attachable-exporter-id") ?? "0");
        const target = targets[index];
        if (!target) {
          throw new RpcError(
            Status.NOT_FOUND,
            `exporter ${index} not found: nothing of it comes here`,
          );
        }
        if (target.kind === "tree") await takeTree(messages, metadata, target, index, options);
        else await takeStream(messages, metadata, target, index, options);
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
): Promise<void> {
  const whole = value(metadata, "buildkit-exporter-multi-platform") === "1";
  const stats = await receiveTree(messages, await target.open({ whole }), {
    onProgress: (progress: ReceiveProgress) => onProgress?.(index, progress, false),
    onSkip: (path, kind) => onSkip?.(index, path, kind),
  });
  onProgress?.(index, stats, true);
}

/** The least time between two reports of progress, in milliseconds. */
const REPORT_INTERVAL_MS = 100;

async function takeStream(
  messages: MessageStream,
  metadata: RawMetadata,
  target: ExportTarget & { kind: "stream" },
  index: number,
  { onProgress }: FileSendOptions,
): Promise<void> {
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
  onProgress?.(index, { files: 1, bytes }, true);
}

const METADATA = "exporter-md-";

/** What the exporter tells of what it sends; several values of a name are joined, as in Go's client. */
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

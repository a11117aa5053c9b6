import type { SendProgress, SendResult } from "../../diffcopy/send/options.ts";
import { sendTree } from "../../diffcopy/send/sender.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import type { ContextError } from "../../errors.ts";
import { value } from "../../rpc/metadata.ts";
import { NotProvidedError } from "./not_provided.ts";
import { requestedPatterns } from "./requested_patterns.ts";
import type { SessionService } from "./service.ts";
import { Turns } from "./turns.ts";

/** Options for {@linkcode fileSync}. */
export interface FileSyncOptions {
  /** Called as the transfer of a tree makes progress; `name` is the name of the tree. */
  onProgress?: ((name: string, progress: SendProgress) => void) | undefined;
  /**
   * Directories that must not be sent, as `device:inode`. Entries can be added while the service is
   * in use.
   *
   * @default {none}
   */
  refused?: ReadonlySet<string> | undefined;
  /**
   * Called for each file that is not sent as it is, see `SendOptions.onWarning`; `name` is the name
   * of the tree. Without it, an entry that cannot be read is an error.
   */
  onWarning?: ((name: string, warning: ContextError) => void) | undefined;
  /** Called when a transfer is complete. The answer to the daemon waits for a promise. */
  onDone?: ((name: string, result: SendResult) => void | Promise<void>) | undefined;
}

/**
 * Number of trees that are sent at a time; further ones wait. A daemon fetches each context once,
 * and each transfer has a list of all files.
 */
const MAX_TRANSFERS = 16;

/**
 * Creates the service `moby.filesync.v1.FileSync`, which offers named trees of files, from which
 * the daemon fetches files by patterns of its own (`session/filesync/filesync.go`). An unknown name
 * is answered with {@linkcode NotProvidedError}.
 */
export function fileSync(
  trees: ReadonlyMap<string, FileTree>,
  options: FileSyncOptions = {},
): SessionService {
  const turns = new Turns(MAX_TRANSFERS);
  return {
    handlers: new Map([
      ["/moby.filesync.v1.FileSync/DiffCopy", async ({ messages, metadata, log }) => {
        const name = value(metadata, "dir-name") ?? "";
        const tree = trees.get(name);
        if (!tree) {
          const offered = [...trees.keys()].join(", ") || "none";
          throw new NotProvidedError("tree", name, `this session offers ${offered}`);
        }
        using _turn = await turns.take(messages.signal);
        const request = requestedPatterns(metadata);
        log?.session.debug?.("daemon asks for a tree", {
          name,
          include: request.includePatterns,
          exclude: request.excludePatterns,
          follow: request.followPaths,
        });
        const stream = log?.diffcopy.trace
          ? (await import("../../diffcopy/transfer/packet_log.ts")).logPackets(
            messages,
            log.diffcopy,
          )
          : messages;
        const started = performance.now();
        const sent = await sendTree(stream, tree, request, {
          refused: options.refused,
          onWarning: options.onWarning && ((warning) => options.onWarning!(name, warning)),
          onProgress: options.onProgress && ((progress) => options.onProgress!(name, progress)),
        });
        const { entries, files, bytes } = sent;
        const ms = performance.now() - started;
        log?.diffcopy.debug?.("tree sent", { name, ms, entries, files, bytes });
        await options.onDone?.(name, sent);
      }],
    ]),
  };
}

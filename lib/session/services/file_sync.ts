import { type FileTree, type SendProgress, sendTree } from "../../diffcopy/mod.ts";
import { type RawMetadata, value, values } from "../../rpc/metadata.ts";
import { NotProvidedError } from "./not_provided.ts";
import type { SessionService } from "./service.ts";

/** What {@linkcode fileSync} can be given. */
export interface FileSyncOptions {
  /** Hears how far the transfer of a tree has come; `name` is the tree's. */
  onProgress?: (name: string, progress: SendProgress) => void;
  /**
   * Directories that must not be sent, as `device:inode`. The set may grow while the service is in use.
   *
   * @default {none}
   */
  refused?: ReadonlySet<string>;
  /** Hears that a transfer ended. */
  onDone?: (name: string, progress: SendProgress) => void;
}

/**
 * `moby.filesync.v1.FileSync`: offers trees of files under names, which the daemon fetches from with its
 * own patterns (`session/filesync/filesync.go`). A name that isn't offered is answered with {@linkcode NotProvidedError}.
 */
export function fileSync(
  trees: ReadonlyMap<string, FileTree>,
  options: FileSyncOptions = {},
): SessionService {
  return {
    handlers: new Map([
      ["/moby.filesync.v1.FileSync/DiffCopy", async ({ messages, metadata }) => {
        const name = value(metadata, "dir-name") ?? "";
        const tree = trees.get(name);
        if (!tree) {
          const offered = [...trees.keys()].join(", ") || "none";
          throw new NotProvidedError("tree", name, `this session offers ${offered}`);
        }
        let last: SendProgress = { entries: 0, files: 0, bytes: 0, path: "" };
        await sendTree(messages, tree, {
          includePatterns: patterns(metadata, "include-patterns"),
          excludePatterns: patterns(metadata, "exclude-patterns"),
          followPaths: patterns(metadata, "followpaths"),
        }, {
          refused: options.refused,
          onProgress(progress) {
            last = progress;
            options.onProgress?.(name, progress);
          },
        });
        options.onDone?.(name, last);
      }],
    ]),
  };
}

const GO_TRUE = /^(1|t|T|true|TRUE|True)$/;

/**
 * All values of a key. Where `<key>-encoded` says so they're escaped as in a URL's query, which daemons since
 * v0.12 do to all values of a key as soon as one isn't ASCII; a broken escape counts as empty, as in Go.
 */
export function patterns(metadata: RawMetadata, key: string): string[] {
  const found = values(metadata, key);
  if (!GO_TRUE.test(value(metadata, `${key}-encoded`) ?? "")) return found;
  return found.map((text) => {
    try {
      return decodeURIComponent(text.replaceAll("+", " "));
    } catch {
      return "";
    }
  });
}

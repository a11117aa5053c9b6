import { type FileTree, type SendProgress, sendTree } from "../../diffcopy/mod.ts";
import { type RawMetadata, value, values } from "../../rpc/metadata.ts";
import { NotProvidedError } from "./not_provided.ts";
import type { SessionService } from "./service.ts";

/** Options for {@linkcode fileSync}. */
export interface FileSyncOptions {
  /** Called as the transfer of a tree makes progress; `name` is the name of the tree. */
  onProgress?: (name: string, progress: SendProgress) => void;
  /**
   * Directories that must not be sent, as `device:inode`. Entries can be added while the service is
   * in use.
   *
   * @default {none}
   */
  refused?: ReadonlySet<string>;
  /** Called when a transfer is complete. */
  onDone?: (name: string, progress: SendProgress) => void;
}

/**
 * Creates the service `moby.filesync.v1.FileSync`, which offers named trees of files, from which
 * the daemon fetches files by patterns of its own (`session/filesync/filesync.go`). An unknown name
 * is answered with {@linkcode NotProvidedError}.
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
 * Returns all values of a key. If `<key>-encoded` is true, they are escaped as in a URL query:
 * since v0.12, daemons escape all values of a key when one of them is not ASCII. A value with an
 * invalid escape becomes empty, as in Go.
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

/**
 * Transfers trees of files to and from a BuildKit daemon: sources of files, patterns, the walk, and
 * the protocol (tonistiigi/fsutil).
 *
 * A {@linkcode FileTree} is a {@linkcode directory} on disk, {@linkcode files} in memory, or an
 * {@linkcode overlay} of two. {@linkcode walk} lists it as a daemon would get it, and
 * {@linkcode sendTree} sends it. {@linkcode receiveTree} receives a tree from a daemon into a
 * {@linkcode directoryTarget} or a {@linkcode memoryTarget}. Patterns are those of `.dockerignore`,
 * with all the quirks of moby/patternmatcher; {@linkcode readIgnore} reads those of a context, and
 * {@linkcode explainPath} tells which of them decides about a path.
 *
 * ```ts
 * import { files, walk } from "@x/bkit/diffcopy";
 *
 * const data = new Uint8Array(1000);
 * const tree = files({ "main.ts": "run();", "main_test.ts": "", "data/big.bin": data });
 * for await (const entry of walk(tree, { exclude: ["*_test.ts"] })) {
 *   console.log(entry.path, entry.size); // data 0, data/big.bin 1000, main.ts 6
 * }
 * ```
 *
 * @module
 */

export { explainPath, type PathDecision } from "./ignore/explain_path.ts";
export { type IgnoreFile, readIgnore, type ReadIgnoreOptions } from "./ignore/read_ignore.ts";
export { directory, type DirectoryTreeOptions } from "./tree/directory.ts";
export { directoryTarget, type DirectoryTargetOptions } from "./target/disk.ts";
export {
  files,
  type MemoryDirectory,
  type MemoryEntry,
  type MemoryFile,
  type MemoryLink,
} from "./tree/memory.ts";
export {
  type MemoryTarget,
  memoryTarget,
  type MemoryTargetOptions,
  type ReceivedEntry,
} from "./target/memory.ts";
export { parseIgnoreFile } from "./pattern/ignore_file.ts";
export type { PatternSource } from "./pattern/pattern_error.ts";
export type { PatternLine } from "./pattern/pattern_list.ts";
export { isDirectory, isRegular, isSymlink, Mode } from "./wire/mode.ts";
export type { MessageStream } from "../rpc/message_stream.ts";
export { overlay } from "./tree/overlay.ts";
export type { Stat } from "./wire/packet.ts";
export type { ReceiveOptions, ReceiveProgress, ReceiveStats } from "./receive/options.ts";
export { receiveTree } from "./receive/receiver.ts";
export type { DirectorySize } from "./send/directory_sizes.ts";
export type {
  SendOptions,
  SendProgress,
  SendRequest,
  SendResult,
  SendStats,
} from "./send/options.ts";
export { sendTree } from "./send/sender.ts";
export type { FileWriter, TreeTarget } from "./target/target.ts";
export type {
  Awaitable,
  FileReader,
  FileTree,
  TreeName,
  TreeStat,
  TreeView,
  ViewOptions,
} from "./tree/tree.ts";
export { walk, type WalkOptions } from "./tree/walk.ts";

import {
  type FileTree,
  type ReceiveOptions,
  type ReceiveStats,
  receiveTree,
  sendTree,
  type TreeTarget,
} from "../../../lib/diffcopy/mod.ts";
import { pair } from "./pair.ts";

/** Request for a whole tree. */
export const ALL = { includePatterns: [], excludePatterns: [], followPaths: [] };

/**
 * Sends a tree and receives it, in memory. `queue` is the number of bytes that may be under way.
 */
export async function transfer(
  tree: FileTree,
  target: TreeTarget,
  options: ReceiveOptions & { queue?: number } = {},
): Promise<ReceiveStats> {
  const [near, far] = pair(options.queue);
  const sent = sendTree(near, tree, ALL).then(() => near.end());
  const [stats] = await Promise.all([receiveTree(far, target, options), sent]);
  return stats;
}

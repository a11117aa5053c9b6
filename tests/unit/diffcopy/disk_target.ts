/** Destinations on disk, and what is in them after a transfer. */
import { setImmediate } from "node:timers";
import { receiveTree, type TreeTarget } from "../../../lib/diffcopy/mod.ts";
import { openSafeDirectory } from "../../../lib/diffcopy/disk/safe_directory.ts";
import { DiskTarget } from "../../../lib/diffcopy/target/disk.ts";
import { replacedError } from "../../../lib/diffcopy/target/replaced_error.ts";
import { inDirectory as inAnyDirectory } from "../../support/tree.ts";
import { assertReleased } from "./descriptors.ts";
import { Peer } from "./peer.ts";

/** Ways in which a target accesses directories, and the option `pin` for them. */
export const ACCESS: [string, boolean][] = [["held open", true], ["looked up by path", false]];

/** Runs in a new directory, in which nothing may be open at the end. */
export function inDirectory(script: string, use: (path: string) => Promise<void>): Promise<void> {
  return inAnyDirectory(script, async (path) => {
    await use(path);
    assertReleased(path);
  });
}

/**
 * Lists a directory with `find`: type, mode, number of links, path, link target, and the content of
 * files. Entries that this user must not read become readable after their mode was read.
 */
export async function listing(path: string): Promise<string[]> {
  const script = "find . -mindepth 1 -printf '%y %m %n %P' " +
    "\\( -type l -o -readable \\( ! -type d -o -executable \\) -o -exec chmod u+rX {} \\; \\) " +
    "\\( -type l -printf ' -> %l' -o -type f -printf ' =' -exec cat {} \\; -o -true \\) -printf '\\n'";
  const { stdout } = await new Deno.Command("sh", { args: ["-c", script], cwd: path }).output();
  return new TextDecoder().decode(stdout).trim().split("\n").filter((line) => line).sort();
}

/** Receives everything that a script sends. */
export async function receive(
  target: TreeTarget,
  script: (peer: Peer) => void | Promise<void>,
): Promise<void> {
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, target);
  await script(peer);
  peer.listed();
  await Promise.all([peer.finish(), receiving]);
}

/** Returns a target on disk that holds directories open (`pin`), or looks them up by path. */
export function diskTarget(
  path: string,
  pin: boolean,
  mode: "copy" | "delete" = "copy",
): TreeTarget {
  return new DiskTarget(
    openSafeDirectory(Deno.realPathSync(path), { replaced: replacedError, pin }),
    mode === "delete",
  );
}

/** Resolves when the receiver has handled everything sent so far. */
export async function settled(peer: Peer): Promise<void> {
  while (peer.end.queued > 0 && !peer.end.signal.aborted) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

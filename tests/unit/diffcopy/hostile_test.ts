/**
 * Hostile and faulty daemons, for all modules of the receiver: each violation is an error, and
 * nothing is written outside the destination.
 */
import assert from "node:assert/strict";
import { RpcError } from "../../../lib/errors.ts";
import { memoryTarget, Mode, receiveTree, type TreeTarget } from "../../../lib/diffcopy/mod.ts";
import { DiskTarget } from "../../../lib/diffcopy/target/disk.ts";
import { openSafeDirectory } from "../../../lib/diffcopy/disk/safe_directory.ts";
import { replacedError } from "../../../lib/diffcopy/target/replaced_error.ts";
import { MAX_MESSAGE_BYTES, writePrefix } from "../../../lib/rpc/frame.ts";
import { inDirectory } from "../../support/tree.ts";
import { assertReleased } from "./descriptors.ts";
import { Peer } from "./peer.ts";

type Row = [name: string, script: (peer: Peer) => void | Promise<void>, maxEntries?: number];

const raw = (...bytes: number[]) => (peer: Peer) => void peer.end.send(Uint8Array.of(...bytes));

const ROWS: Row[] = [
  ["a path that leaves the tree", (peer) => peer.stat("../outside/new")],
  ["the parent directory", (peer) => peer.directory("..")],
  ["an absolute path", (peer) => peer.stat("/outside/new")],
  ["a path that leaves the tree in between", (peer) => peer.stat("a/../../outside/new")],
  ["a path with a detour", (peer) => peer.stat("a/../b")],
  ["an empty path", (peer) => peer.stat("")],
  ["the root itself", (peer) => peer.directory(".")],
  ["a path with an empty part", (peer) => (peer.directory("a"), peer.stat("a//b"))],
  ["a slash at the end", (peer) => peer.directory("a/")],
  ["a path with a NUL", (peer) => peer.stat("a\0b")],
  ["a symlink with a NUL", (peer) => peer.symlink("a", "b\0c")],
  ["a name that is too long", (peer) => peer.stat("é".repeat(128))],
  ["a path that is too long", (peer) => peer.stat("a/".repeat(2048) + "b")],
  ["a symlink that is too long", (peer) => peer.symlink("a", "b".repeat(4096))],
  ["names in the wrong order", (peer) => (peer.stat("b"), peer.stat("a"))],
  ["a name twice", (peer) => (peer.directory("a"), peer.directory("a"))],
  ["an entry of an earlier directory", (peer) => {
    peer.directory("a");
    peer.stat("a/b");
    peer.directory("c");
    peer.stat("a/d");
  }],
  ["an entry without its directory", (peer) => peer.stat("a/b")],
  ["an entry below a file", (peer) => (peer.stat("a"), peer.stat("a/b"))],
  ["an entry below a symlink", (peer) => (peer.symlink("a", "../outside"), peer.stat("a/new"))],
  ["an entry below an existing symlink", (peer) => peer.stat("escape/new")],
  [
    "a hard link to a file outside the tree",
    (peer) => peer.stat("a", { linkname: "../outside/sentinel" }),
  ],
  ["a hard link to an absolute path", (peer) => peer.stat("a", { linkname: "/etc/passwd" })],
  [
    "a hard link to a later entry",
    (peer) => (peer.stat("a", { linkname: "b" }), peer.stat("b")),
  ],
  ["a hard link to a symlink", (peer) => {
    peer.symlink("a", "../outside/sentinel");
    peer.stat("b", { linkname: "a" });
  }],
  [
    "a hard link to a directory",
    (peer) => (peer.directory("a"), peer.stat("b", { linkname: "a" })),
  ],
  ["a hard link to a hard link", (peer) => {
    peer.stat("a");
    peer.stat("b", { linkname: "a" });
    peer.stat("c", { linkname: "b" });
  }],
  ["a hard link to itself", (peer) => peer.stat("a", { linkname: "a" })],
  ["a hard link to an existing file", (peer) => peer.stat("a", { linkname: "old" })],
  ["a symlink without a target", (peer) => peer.symlink("a", "")],
  ["a mode without a kind", (peer) => peer.stat("a", { mode: 0x00080000 })],
  ["a mode with two kinds", (peer) => peer.stat("a", { mode: (Mode.Dir | Mode.Symlink) >>> 0 })],
  ["an endless listing", async (peer) => {
    for (let i = 0; i < 200; i++) {
      peer.directory(`d${String(i).padStart(3, "0")}`);
      if (i % 10 === 0) await peer.end.drained();
    }
  }, 100],
  ["an entry after the end of the listing", (peer) => {
    peer.stat("a");
    peer.listed();
    peer.stat("b");
  }],
  ["a second end of the listing", (peer) => (peer.stat("a"), peer.listed(), peer.listed())],
  ["data for an unknown number", (peer) => (peer.stat("a"), peer.data(5, "x"))],
  ["data for a directory", (peer) => (peer.directory("a"), peer.data(0, "x"))],
  ["data for a symlink", (peer) => (peer.symlink("a", "b"), peer.data(0, "x"))],
  ["data for a hard link", async (peer) => {
    peer.stat("a");
    peer.stat("b", { linkname: "a" });
    await peer.request(0);
    peer.data(1, "x");
  }],
  ["data for a file that is complete", async (peer) => {
    peer.stat("a", { size: 1 });
    await peer.file(0, "x");
    peer.data(0, "x");
  }],
  ["the end of a file that is complete", async (peer) => {
    peer.stat("a");
    await peer.file(0, "");
    peer.data(0);
  }],
  ["data after all files", async (peer) => {
    peer.stat("a");
    peer.listed();
    await peer.file(0, "");
    await peer.until(() => peer.finished);
    peer.data(0, "x");
  }],
  ["more data than announced", async (peer) => {
    peer.stat("a", { size: 3 });
    await peer.request(0);
    peer.data(0, "12");
    peer.data(0, "34");
  }],
  ["less data than announced", async (peer) => {
    peer.stat("a", { size: 3 });
    await peer.file(0, "12");
  }],
  ["parts of too many files", async (peer) => {
    for (let i = 0; i < 200; i++) peer.stat(`f${String(i).padStart(3, "0")}`, { size: 2 });
    await peer.request(199);
    for (let i = 0; i < 200; i++) peer.data(i, "x");
  }],
  ["FIN before all files", (peer) => (peer.stat("a"), peer.listed(), peer.fin())],
  ["FIN at once", (peer) => peer.fin()],
  ["FIN twice", async (peer) => {
    peer.listed();
    await peer.until(() => peer.finished);
    peer.fin();
    peer.fin();
  }],
  ["an end before all files", (peer) => (peer.stat("a"), peer.listed(), peer.end.end())],
  ["an end without FIN", async (peer) => {
    peer.listed();
    await peer.until(() => peer.finished);
    peer.end.end();
  }],
  ["an end in the middle of a message", (peer) => (raw(0, 0, 0, 0, 9, 1)(peer), peer.end.end())],
  ["an end in the middle of a file", async (peer) => {
    peer.stat("a", { size: 9 });
    peer.listed();
    await peer.request(0);
    peer.data(0, "x");
    peer.end.end();
  }],
  ["a request", (peer) => (peer.stat("a"), peer.ask(0))],
  ["a failure", (peer) => (peer.stat("a"), peer.fail("no space left on device"))],
  ["a message that is too large", (peer) => {
    const frame = new Uint8Array(5);
    writePrefix(frame, 0, MAX_MESSAGE_BYTES + 1);
    peer.end.send(frame);
  }],
  ["a message that is compressed", raw(1, 0, 0, 0, 0)],
  ["a packet that is cut off", raw(0, 0, 0, 0, 2, 0x12, 0x05)],
  ["a packet of unknown type", raw(0, 0, 0, 0, 2, 8, 9)],
  ["a path that is not UTF-8", raw(0, 0, 0, 0, 5, 0x12, 3, 10, 1, 0xff)],
];

/** Targets in a directory that has a sentinel beside the destination. */
const PLACES: [string, (path: string) => TreeTarget][] = [
  [
    "held open",
    (path) => new DiskTarget(openSafeDirectory(path, { replaced: replacedError }), false),
  ],
  [
    "held open, deleting",
    (path) => new DiskTarget(openSafeDirectory(path, { replaced: replacedError }), true),
  ],
  [
    "looked up by path",
    (path) =>
      new DiskTarget(openSafeDirectory(path, { replaced: replacedError, pin: false }), false),
  ],
  ["in memory", () => memoryTarget()],
];

const SCENE = "mkdir outside dest; printf safe > outside/sentinel; printf old > dest/old; " +
  "ln -s ../outside dest/escape";

/** Returns the entries of a directory, with the content of files. */
function contents(path: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const { name, isDirectory, isSymlink } of Deno.readDirSync(path)) {
    out[name] = isDirectory
      ? JSON.stringify(contents(`${path}/${name}`))
      : isSymlink
      ? `-> ${Deno.readLinkSync(`${path}/${name}`)}`
      : Deno.readTextFileSync(`${path}/${name}`);
  }
  return out;
}

/** Asserts that no temporary file is left, and that existing files are unless they were deleted. */
function assertClean(path: string, deleted: boolean): void {
  assert.deepEqual(contents(`${path}/outside`), { sentinel: "safe" });
  const { old, escape, ...others } = contents(`${path}/dest`);
  if (!deleted) assert.deepEqual([old, escape], ["old", "-> ../outside"]);
  assert.doesNotMatch(JSON.stringify(others), /\.bkit-/);
}

/** Returns the error of a transfer. */
async function failure(receiving: Promise<unknown>): Promise<Error> {
  try {
    await receiving;
  } catch (error) {
    assert.ok(error instanceof Error);
    return error;
  }
  throw new Error("the transfer did not fail");
}

Deno.test("receiveTree: rejects everything that a daemon must not send", async (t) => {
  const messageList: string[] = [];
  for (const [name, script, maxEntries] of ROWS) {
    const messages = new Set<string>();
    for (const [place, target] of PLACES) {
      await inDirectory(SCENE, async (path) => {
        const peer = new Peer();
        const receiving = failure(
          receiveTree(peer.stream, target(`${path}/dest`), { maxEntries }),
        );
        await script(peer);
        const error = await receiving;
        assertReleased(path);
        messages.add(`${error.name}: ${error.message}`);
        assertClean(path, peer.finished && place.endsWith("deleting"));
        await peer.until(() => peer.error !== undefined || error instanceof RpcError);
        if (error instanceof RpcError) assert.equal(peer.error, undefined, `${name}, ${place}`);
        else assert.ok(error.message.startsWith(peer.error!), `${name}, ${place}: ${peer.error}`);
      });
    }
    assert.equal(messages.size, 1, `${name}: ${[...messages].join(" / ")}`);
    messageList.push(`${name}\n    ${[...messages][0]!.slice(0, 320)}`);
  }
  await t.assertSnapshot(messageList.join("\n"));
});

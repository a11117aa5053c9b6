/**
 * Prints as JSON how much memory transfers keep, in bytes. Runs as a process of its own with
 * `--v8-flags=--expose-gc`, because only then garbage can be told from what is kept.
 */
import {
  type FileTree,
  Mode,
  receiveTree,
  sendTree,
  type TreeStat,
  type TreeTarget,
} from "../../../lib/diffcopy/mod.ts";
import { PacketReader } from "../../../lib/diffcopy/wire/decode.ts";
import { PacketType } from "../../../lib/diffcopy/wire/packet.ts";
import { setImmediate } from "node:timers";
import { type End, pair } from "./pair.ts";
import { Peer } from "./peer.ts";

/** Entries of a directory. */
const WIDTH = 1000;

/** Transfers at the same time. */
const TRANSFERS = 16;

const FILE: TreeStat = {
  ...{ mode: 0o644, size: 0, modTime: 0n, nlink: 1, dev: 1, ino: 0, devmajor: 0, devminor: 0 },
};

/** A tree with this number of entries, with paths of 11 characters, which takes no memory itself. */
function tree(entries: number): FileTree {
  const names = (letter: string, isDirectory: boolean, length: number) =>
    Array.from({ length }, (_, i) => ({ name: `${letter}${10_000 + i}`.slice(0, 5), isDirectory }));
  return {
    list: (path) => path === "" ? names("d", true, entries / WIDTH) : names("f", false, WIDTH),
    lstat: (path) => path.includes("/") ? FILE : { ...FILE, mode: (Mode.Dir | 0o755) >>> 0 },
    readLink: () => "",
    open: () => ({ stat: () => FILE, read: () => 0, close() {} }),
  };
}

/** A target that keeps nothing. */
const NOWHERE: TreeTarget = {
  ...{ directory() {}, symlink() {}, link() {}, finish() {}, abort() {}, special: () => true },
  file: () => ({ write() {}, close() {}, abort() {} }),
};

/** Returns the memory in use without garbage. */
function used(): number {
  const { gc } = globalThis as unknown as { gc(): void };
  for (let i = 0; i < 3; i++) gc();
  const { heapUsed, external } = Deno.memoryUsage();
  return heapUsed + external;
}

/** Sends a listing, and returns both ends when it is complete and nothing was requested. */
async function listed(entries: number): Promise<End> {
  const [near, far] = pair();
  const complete = Promise.withResolvers<void>();
  const packet = new PacketReader();
  far.receive((message) => {
    packet.read(message);
    if (packet.type === PacketType.Stat && message.length <= 2) complete.resolve();
  }).catch(() => {});
  sendTree(near, tree(entries), { includePatterns: [], excludePatterns: [], followPaths: [] })
    .catch(() => {});
  await complete.promise;
  return far;
}

/** Receives a listing of directories and files, of which no file has ended yet. */
async function announced(entries: number): Promise<Peer> {
  const peer = new Peer();
  receiveTree(peer.stream, NOWHERE).catch(() => {});
  for (let directory = 0; directory < entries / WIDTH; directory++) {
    peer.directory(`d${1000 + directory}`);
    for (let i = 0; i < WIDTH - 1; i++) {
      peer.symlink(`d${1000 + directory}/f${1000 + i}`, "to");
    }
    while (peer.end.queued > 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return peer;
}

/** Returns the growth of the memory in use, and ends what `make` has made. */
async function growth<T extends { die(reason: unknown): void }>(make: () => Promise<T[]>) {
  const before = used();
  const made = await make();
  const bytes = used() - before;
  for (const end of made) end.die(new Error("measured"));
  return bytes;
}

const one = (entries: number) => growth(async () => [await listed(entries)]);
const received = (entries: number) => growth(async () => [(await announced(entries)).end]);
await one(WIDTH); // what is allocated once
await received(WIDTH);
const [small, large] = [await one(10 * WIDTH), await one(110 * WIDTH)];
const [few, many] = [await received(10 * WIDTH), await received(60 * WIDTH)];
console.log(JSON.stringify({
  sentEntry: (large - small) / (100 * WIDTH),
  receivedEntry: (many - few) / (50 * WIDTH),
  transfer: await growth(() =>
    Promise.all(Array.from({ length: TRANSFERS }, () => listed(WIDTH)))
  ) / TRANSFERS,
}));
Deno.exit();

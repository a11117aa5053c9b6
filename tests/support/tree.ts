import { Deframer } from "../../lib/rpc/frame.ts";
import type { MessageStream } from "../../lib/rpc/message_stream.ts";
import {
  files,
  type FileTree,
  isDirectory,
  isRegular,
  isSymlink,
  type MemoryEntry,
  type Stat,
} from "../../lib/diffcopy/mod.ts";
import { PacketReader } from "../../lib/diffcopy/wire/decode.ts";
import { writeFin, writeRequest } from "../../lib/diffcopy/wire/encode.ts";
import { OrderCheck } from "../../lib/diffcopy/receive/order.ts";
import { PacketType } from "../../lib/diffcopy/wire/packet.ts";

/**
 * Returns a tree in memory from text, with one entry per line:
 *
 *     src/main.ts =run()       a file with this content; empty without `=`
 *     bin/run 755 =#!/bin/sh   a file with a mode
 *     empty/                   a directory
 *     latest -> src            a symlink
 */
export function tree(text: string): FileTree {
  return files(entries(text));
}

/** Returns the record for `files` from text in the format of {@linkcode tree}. */
export function entries(text: string): Record<string, MemoryEntry> {
  const out: Record<string, MemoryEntry> = {};
  for (const line of text.split("\n").map((line) => line.trim()).filter((line) => line !== "")) {
    const link = /^(\S+) -> (\S+)$/.exec(line);
    if (link) {
      out[link[1]!] = { linkname: link[2]! };
      continue;
    }
    const found = /^(\S+?)(\/?)(?: ([0-7]{3,4}))?(?: =(.*))?$/.exec(line);
    if (!found) throw new Error(`not a line of a tree: ${line}`);
    const mode = found[3] === undefined ? {} : { mode: parseInt(found[3], 8) };
    out[found[1]!] = found[2] === "/"
      ? { directory: true, ...mode }
      : { content: found[4] ?? "", ...mode };
  }
  return out;
}

/** Returns entries as lines in the format of {@linkcode tree}, with sizes in place of contents. */
export function print(stats: readonly Stat[]): string[] {
  return stats.map(({ path, mode, size, linkname }) => {
    if (isDirectory(mode)) return `${path}/`;
    if (isSymlink(mode)) return `${path} -> ${linkname}`;
    return linkname === "" ? `${path} ${size}` : `${path} == ${linkname}`;
  });
}

/** Reads a file of a tree, up to 100 bytes, in small pieces. */
export async function readText(tree: FileTree, path: string): Promise<string> {
  const reader = await tree.open(path);
  const target = new Uint8Array(100);
  let length = 0;
  for (;;) {
    const count = await reader.read(target.subarray(length, length + 3));
    if (count === 0) break;
    length += count;
  }
  reader.close();
  reader.close();
  return new TextDecoder().decode(target.subarray(0, length));
}

/** Returns all elements of an asynchronous sequence. */
export async function all<T>(sequence: AsyncIterable<T>): Promise<T[]> {
  return await Array.fromAsync(sequence);
}

/** Options for {@linkcode TestPeer}. */
export interface TestPeerOptions {
  /** Returns true for files to request. @default all */
  wants?: (stat: Stat) => boolean;
  /** Number of bytes in the queue from which `send` reports that it is full. @default 1 MiB */
  queue?: number;
  /** Called with each packet before it is handled. */
  onPacket?: (packet: PacketReader, peer: TestPeer) => void;
  /** True to drop the data instead of keeping it. @default false */
  discard?: boolean;
}

/**
 * Receiving side of a transfer, in memory: it reads a listing, checks its order, requests files,
 * and ends the transfer. It reads frames only when it releases them, which exposes a buffer that is
 * reused too early.
 */
export class TestPeer {
  /** Stream for the sender. */
  readonly stream: MessageStream;
  /** Announced entries, by number. */
  readonly stats: Stat[] = [];
  /** Received contents, by path. */
  readonly contents = new Map<string, Uint8Array>();
  /** Text of a received `ERR` packet. */
  error: string | undefined;
  /** True once `FIN` was answered. */
  finished = false;
  /** Number of received data bytes. */
  bytes = 0;
  /** Maximum of bytes in the queue. */
  mostQueued = 0;

  readonly #options: TestPeerOptions;
  readonly #death = new AbortController();
  readonly #ended = Promise.withResolvers<void>();
  readonly #order = new OrderCheck();
  readonly #packet = new PacketReader();
  readonly #pieces = new Map<number, Uint8Array[]>();
  readonly #originals = new Set<string>();
  #queue: { frames: Uint8Array; release: (() => void) | undefined }[] = [];
  #queued = 0;
  #drained: (() => void)[] = [];
  #scheduled: ReturnType<typeof setImmediate> | undefined;
  #listed = false;
  #onMessage: ((message: Uint8Array) => void) | undefined;

  constructor(options: TestPeerOptions = {}) {
    this.#options = options;
    const limit = options.queue ?? 1024 * 1024;
    this.#ended.promise.catch(() => {});
    this.stream = {
      signal: this.#death.signal,
      receive: (onMessage) => {
        this.#onMessage = onMessage;
        return this.#ended.promise;
      },
      send: (frames, release) => {
        this.#queue.push({ frames, release });
        this.#queued += frames.length;
        this.mostQueued = Math.max(this.mostQueued, this.#queued);
        this.#scheduled ??= setImmediate(() => this.#work());
        return this.#queued < limit;
      },
      drained: () => {
        if (this.#death.signal.aborted) return Promise.reject(this.#death.signal.reason);
        if (this.#queued < limit) return Promise.resolve();
        return new Promise((resolve, reject) =>
          this.#drained.push(() =>
            this.#death.signal.aborted ? reject(this.#death.signal.reason) : resolve()
          )
        );
      },
    };
  }

  /** Requests a file. The transfer does not end before its data has arrived. */
  request(id: number): void {
    this.#pieces.set(id, []);
    const bytes = new Uint8Array(32);
    this.deliver(bytes.subarray(5, writeRequest(bytes, 0, id)));
  }

  /** Sends `FIN`. */
  fin(): void {
    const bytes = new Uint8Array(32);
    this.deliver(bytes.subarray(5, writeFin(bytes, 0)));
  }

  /** Sends any message. As with a real stream, an error thrown by the sender ends its reading. */
  deliver(message: Uint8Array): void {
    try {
      this.#onMessage?.(message);
    } catch (error) {
      this.#onMessage = undefined;
      this.#ended.reject(error);
    }
  }

  /** Ends the stream from this side. */
  end(): void {
    this.#onMessage = undefined;
    this.#ended.resolve();
  }

  /** Resets the stream with a reason. */
  die(reason: unknown): void {
    this.#death.abort(reason);
    this.#ended.reject(reason);
    for (const wake of this.#drained.splice(0)) wake();
  }

  #work(): void {
    this.#scheduled = undefined;
    for (const { frames, release } of this.#queue.splice(0)) {
      const deframer = new Deframer((message) => this.#take(message));
      deframer.push(frames);
      if (!deframer.empty) throw new Error("received incomplete frames");
      frames.fill(0xee, 0, Math.min(frames.length, 64));
      this.#queued -= frames.length;
      release?.();
    }
    for (const wake of this.#drained.splice(0)) wake();
  }

  #take(message: Uint8Array): void {
    const packet = this.#packet;
    packet.read(message);
    this.#options.onPacket?.(packet, this);
    if (packet.type === PacketType.Stat && packet.stat) this.#announced(packet.stat);
    else if (packet.type === PacketType.Stat) {
      this.#listed = true;
      this.#finishIfDone();
    } else if (packet.type === PacketType.Data) this.#data(packet);
    else if (packet.type === PacketType.Fin) {
      this.finished = true;
      this.end();
    } else if (packet.type === PacketType.Err) this.error = packet.text();
    else throw new Error(`a sender sent a packet of type ${packet.type}`);
  }

  #announced(stat: Stat): void {
    if (this.#listed) throw new Error("an entry arrived after the end of the listing");
    this.#order.check(stat.path, isDirectory(stat.mode));
    const id = this.stats.push(stat) - 1;
    if (isDirectory(stat.mode) || isSymlink(stat.mode)) return;
    if (stat.linkname !== "") {
      if (!this.#originals.has(stat.linkname)) {
        throw new Error(`${stat.path} is a hard link to ${stat.linkname}, which was not announced`);
      }
      return;
    }
    this.#originals.add(stat.path);
    if (!isRegular(stat.mode) || !(this.#options.wants ?? (() => true))(stat)) return;
    this.request(id);
  }

  #data(packet: PacketReader): void {
    const pieces = this.#pieces.get(packet.id);
    if (!pieces) throw new Error(`data arrived for ${packet.id}, which was not asked for`);
    this.bytes += packet.data.length;
    if (packet.data.length > 0) {
      if (!this.#options.discard) pieces.push(packet.data.slice());
      return;
    }
    this.#pieces.delete(packet.id);
    this.contents.set(this.stats[packet.id]!.path, concat(pieces));
    this.#finishIfDone();
  }

  #finishIfDone(): void {
    if (this.#listed && this.#pieces.size === 0) this.fin();
  }
}

function concat(pieces: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/**
 * Runs a shell script in a new directory, then `use` with its path. Finally removes the directory.
 */
export async function inDirectory(
  script: string,
  use: (path: string) => Promise<void>,
): Promise<void> {
  const path = Deno.makeTempDirSync({ prefix: "bkit-" });
  try {
    const { success, stderr } = await new Deno.Command("sh", {
      args: ["-euc", script],
      cwd: path,
    }).output();
    if (!success) throw new Error(new TextDecoder().decode(stderr));
    await use(path);
  } finally {
    // An ordinary user cannot empty a directory without the right to write to it.
    new Deno.Command("chmod", { args: ["-R", "u+rwX", path], stderr: "null" }).outputSync();
    Deno.removeSync(path, { recursive: true });
  }
}

/*
 * How a tree of files gets here from the daemon: the other side of what `sender.ts` tells (fsutil, `receive.go`).
 *
 * Everything happens in the order in which messages arrive: a message is dealt with before the next one is looked
 * at, and where that takes a while, the stream waits, and with it the peer. Directories and symlinks are made when
 * they're announced, a file when its first data comes, hard links when all files are complete, since that is when
 * there is something to link to. Nothing is done in memory that grows with the size of files.
 */

import { BkitError, CancelledError, OptionError, ProtocolError, RpcError } from "../errors.ts";
import type { MessageStream } from "../rpc/message_stream.ts";
import { Arrivals } from "./arrivals.ts";
import { PacketReader } from "./decode.ts";
import { errorFrame, writeFin, writeRequest } from "./encode.ts";
import { IncomingListing, kindName } from "./incoming.ts";
import { PacketType, type Stat } from "./packet.ts";
import type { ReceiveOptions, ReceiveStats } from "./receive_options.ts";
import { Slice } from "./slice.ts";
import type { TreeTarget } from "./target.ts";

/** gRPC's code for an error that has none. */
const UNKNOWN = 2;

const MAX_ENTRIES = 4_000_000;

/** How long all paths of a listing are together at most, in bytes. */
const MAX_PATH_BYTES = 512 * 1024 * 1024;

/** The least time between two reports of progress, in milliseconds. */
const REPORT = 100;

/** A request in bytes, at most: the prefix, two fields and their tags. */
const REQUEST = 16;

/**
 * Receives a tree that a daemon sends over a `DiffCopy` call, and asks for the data of all files.
 *
 * The daemon isn't trusted: what it sends is checked against the protocol before the target sees it. The event loop
 * gets a turn every few milliseconds, and a daemon that sends faster than the target takes it has to wait.
 *
 * Rejects with an `OptionError` for a bad option, a `ProtocolError` when the daemon doesn't keep to the protocol, an
 * `RpcError` with its text when it fails, a `CancelledError` on `signal`, with what the target throws, and with the
 * stream's own reason when that dies. The daemon is told the reason, unless it is the one that failed. Files that
 * aren't complete are given up; those that are complete stay.
 */
export function receiveTree(
  stream: MessageStream,
  target: TreeTarget,
  options: ReceiveOptions = {},
): Promise<ReceiveStats> {
  return new Receiver(stream, target, options).run();
}

class Receiver {
  readonly #stream: MessageStream;
  readonly #target: TreeTarget;
  readonly #options: ReceiveOptions;
  readonly #stop = new AbortController();
  readonly #finished = Promise.withResolvers<void>();
  readonly #packet = new PacketReader();
  readonly #slice = new Slice();
  readonly #listing: IncomingListing;
  readonly #arrivals = new Arrivals();
  readonly #links: Stat[] = [];
  readonly #skipped = new Set<string>();
  /** What is going on, where it takes longer than its message. */
  #step: Promise<void> | undefined;
  #asking = false;
  #listed = false;
  #complete = false;
  #answered = false;
  #files = 0;
  #bytes = 0;
  #path = "";
  #reported = -Infinity;

  constructor(stream: MessageStream, target: TreeTarget, options: ReceiveOptions) {
    this.#stream = stream;
    this.#target = target;
    this.#options = options;
    const entries = options.maxEntries ?? MAX_ENTRIES;
    this.#listing = new IncomingListing({ entries, pathBytes: MAX_PATH_BYTES });
  }

  async run(): Promise<ReceiveStats> {
    const { signal } = this.#options;
    const cancel = (): void =>
      this.#fail(
        new CancelledError("receiving the files was cancelled", { cause: signal?.reason }),
      );
    const die = (): void => this.#die(this.#stream.signal.reason);
    signal?.addEventListener("abort", cancel);
    this.#stream.signal.addEventListener("abort", die);
    try {
      checkOptions(this.#options);
      if (this.#stream.signal.aborted) die();
      else if (signal?.aborted) cancel();
      else this.#start();
      await this.#finished.promise;
    } catch (error) {
      await this.#step; // until then a file may be written to
      this.#arrivals.abort();
      await this.#target.abort();
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#stream.signal.removeEventListener("abort", die);
    }
    this.#path = "";
    this.#report(true);
    return this.#stats();
  }

  #start(): void {
    this.#stream.receive((message) => this.#take(message)).then(
      () => this.#end(),
      (error) => this.#die(error),
    );
  }

  /** The stream is dead, which doesn't matter any more when the peer has answered `FIN`. */
  #die(reason: unknown): void {
    if (this.#answered) this.#finished.resolve();
    else this.#fail(reason);
  }

  /** Ends it all with the first error; later ones are only its consequences. */
  #fail(error: unknown): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort(error);
    if (!this.#stream.signal.aborted && !(error instanceof RpcError)) {
      this.#stream.send(errorFrame(textOf(error)));
    }
    this.#finished.reject(error);
  }

  #end(): void {
    if (this.#answered) return this.#finished.resolve();
    const missing = this.#complete ? "it said that it was over" : "all had come";
    this.#fail(new ProtocolError(`the daemon ended the transfer of files before ${missing}`));
  }

  /** One message. What goes wrong ends the transfer, but not the stream, on which the peer is told. */
  #take(message: Uint8Array): Promise<void> | undefined {
    if (this.#stop.signal.aborted) return undefined;
    try {
      const waits = this.#handle(message);
      if (waits) return this.#step = this.#settle(waits);
      if (this.#slice.step()) return this.#slice.pause();
    } catch (error) {
      this.#fail(error);
    }
    return undefined;
  }

  async #settle(waits: Promise<void>): Promise<void> {
    try {
      await waits;
    } catch (error) {
      this.#fail(error);
    }
    if (this.#slice.step()) await this.#slice.pause();
  }

  #handle(message: Uint8Array): Promise<void> | undefined {
    const packet = this.#packet;
    packet.read(message);
    if (packet.type === PacketType.Err) {
      throw new RpcError(UNKNOWN, `the daemon failed to send the files: ${packet.text()}`);
    }
    if (packet.type === PacketType.Req) {
      throw new ProtocolError("the daemon asked for a file, which only receivers may");
    }
    if (this.#complete) return this.#handleEnd(packet.type);
    if (packet.type === PacketType.Data) return this.#data(packet.id, packet.data);
    if (packet.type === PacketType.Fin) {
      throw new ProtocolError("the daemon said that all was over before all files had come");
    }
    if (packet.stat) return this.#entry(packet.stat);
    if (this.#listed) throw new ProtocolError("the daemon ended its listing twice");
    this.#listed = true;
    return this.#completeIfDone();
  }

  /** When all is here, the peer has to answer `FIN`, once. */
  #handleEnd(type: number): undefined {
    if (type !== PacketType.Fin || this.#answered) {
      throw new ProtocolError(`the daemon sent a packet of type ${type} after the end of all`);
    }
    this.#answered = true;
  }

  #entry(entry: Stat): Promise<void> | undefined {
    if (this.#listed) {
      throw new ProtocolError(
        `the daemon sent the entry ${JSON.stringify(entry.path)} after the end of its listing`,
      );
    }
    const id = this.#listing.count;
    const kind = this.#listing.take(entry);
    this.#path = entry.path;
    this.#report();
    if (kind === "file") {
      this.#arrivals.add(id, entry);
      this.#askSoon();
      return undefined;
    }
    if (kind === "link") {
      this.#links.push(entry);
      return undefined;
    }
    if (kind === "special") return this.#special(entry);
    return promised(this.#target[kind](entry));
  }

  async #special(entry: Stat): Promise<void> {
    if (!await this.#target.special(entry)) this.#skip(entry);
  }

  #skip(entry: Stat): void {
    this.#skipped.add(entry.path);
    this.#options.onSkip?.(entry.path, kindName(entry.mode));
  }

  #data(id: number, bytes: Uint8Array): Promise<void> | undefined {
    const arrival = this.#arrivals.get(id);
    const { entry } = arrival;
    if (!arrival.writer) {
      this.#arrivals.opening();
      const writer = this.#target.file(entry);
      if (writer instanceof Promise) {
        return writer.then((writer) => {
          arrival.writer = writer;
          return this.#data(id, bytes);
        });
      }
      arrival.writer = writer;
    }
    if (bytes.length === 0) return this.#closeFile(id);
    arrival.received += bytes.length;
    if (arrival.received > entry.size) {
      throw new ProtocolError(
        `the daemon sent more of ${
          JSON.stringify(entry.path)
        } than the ${entry.size} bytes that it announced`,
      );
    }
    this.#bytes += bytes.length;
    this.#path = entry.path;
    this.#report();
    return promised(arrival.writer.write(bytes));
  }

  #closeFile(id: number): Promise<void> | undefined {
    const { entry, received, writer } = this.#arrivals.get(id);
    if (received < entry.size) {
      throw new ProtocolError(
        `the daemon sent ${received} of the ${entry.size} bytes of ${JSON.stringify(entry.path)}`,
      );
    }
    const closed = writer!.close();
    if (closed instanceof Promise) return closed.then(() => this.#closed(id));
    return this.#closed(id);
  }

  #closed(id: number): Promise<void> | undefined {
    this.#arrivals.complete(id);
    this.#files++;
    this.#askSoon();
    return this.#completeIfDone();
  }

  /** Asks for files when all messages were read that are here: many requests are one write. */
  #askSoon(): void {
    if (this.#asking) return;
    this.#asking = true;
    queueMicrotask(() => {
      this.#asking = false;
      if (this.#stop.signal.aborted) return;
      const ids = this.#arrivals.ask();
      if (ids.length === 0) return;
      const frames = new Uint8Array(ids.length * REQUEST);
      let at = 0;
      for (const id of ids) at = writeRequest(frames, at, id);
      this.#stream.send(frames.subarray(0, at));
    });
  }

  #completeIfDone(): Promise<void> | undefined {
    return this.#listed && this.#arrivals.empty ? this.#finish() : undefined;
  }

  /** All files are complete: makes the links, lets the target finish, and tells the peer. */
  async #finish(): Promise<void> {
    const { signal } = this.#stop;
    for (const entry of this.#links) {
      if (this.#skipped.has(entry.linkname)) this.#skip(entry);
      else {
        const made = this.#target.link(entry);
        if (made instanceof Promise) await made;
      }
      if (this.#slice.step()) await this.#slice.pause();
      signal.throwIfAborted();
    }
    await this.#target.finish();
    signal.throwIfAborted();
    this.#complete = true;
    const fin = new Uint8Array(REQUEST);
    this.#stream.send(fin.subarray(0, writeFin(fin, 0)));
  }

  #stats(): ReceiveStats {
    return {
      entries: this.#listing.count,
      files: this.#files,
      bytes: this.#bytes,
      skipped: this.#skipped.size,
    };
  }

  #report(last: boolean = false): void {
    const { onProgress } = this.#options;
    if (!onProgress) return;
    const now = performance.now();
    if (!last && now - this.#reported < REPORT) return;
    this.#reported = now;
    onProgress({ ...this.#stats(), path: this.#path });
  }
}

function checkOptions({ maxEntries = 0 }: ReceiveOptions): void {
  if (Number.isSafeInteger(maxEntries) && maxEntries >= 0) return;
  throw new OptionError(`cannot receive up to ${maxEntries} entries: it must be a whole number`);
}

function textOf(error: unknown): string {
  if (error instanceof BkitError) return error.shortMessage;
  return error instanceof Error ? error.message : String(error);
}

function promised(value: void | Promise<void>): Promise<void> | undefined {
  return value instanceof Promise ? value : undefined;
}

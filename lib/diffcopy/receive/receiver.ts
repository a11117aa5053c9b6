/*
 * How a tree of files gets here from the daemon: the other side of what `sender.ts` tells (fsutil, `receive.go`).
 *
 * Everything happens in the order in which messages arrive: a message is dealt with before the next one is looked
 * at, and where that takes a while, the stream waits, and with it the peer. Directories and symlinks are made when
 * they're announced, a file when its first data comes, hard links when all files are complete, since that is when
 * there is something to link to. Nothing is done in memory that grows with the size of files.
 */

import { OptionError, ProtocolError, RpcError } from "../../errors.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { PacketReader } from "../wire/decode.ts";
import { finFrame } from "../wire/encode.ts";
import { FileReceiver } from "./file_receiver.ts";
import { kindName, ListingCheck } from "./listing_check.ts";
import { PacketType, type Stat } from "../wire/packet.ts";
import type { ReceiveOptions, ReceiveStats } from "./options.ts";
import { ProgressReporter } from "../transfer/progress.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import type { TreeTarget } from "../target/target.ts";
import { Transfer, UNKNOWN } from "../transfer/transfer.ts";

const MAX_ENTRIES = 4_000_000;

/** How long all paths of a listing are together at most, in bytes. */
const MAX_PATH_BYTES = 512 * 1024 * 1024;

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
  readonly #transfer: Transfer;
  readonly #reporter: ProgressReporter<ReceiveStats>;
  readonly #packet = new PacketReader();
  readonly #slice = new TimeSlice();
  readonly #listing: ListingCheck;
  readonly #files: FileReceiver;
  readonly #links: Stat[] = [];
  readonly #skipped = new Set<string>();
  /** What is going on, where it takes longer than its message. */
  #step: Promise<void> | undefined;
  #listed = false;
  #complete = false;
  #answered = false;

  constructor(stream: MessageStream, target: TreeTarget, options: ReceiveOptions) {
    this.#stream = stream;
    this.#target = target;
    this.#options = options;
    this.#transfer = new Transfer(stream);
    this.#reporter = new ProgressReporter(options.onProgress, () => this.#stats());
    const done = (): Promise<void> | undefined => this.#completeIfDone();
    this.#files = new FileReceiver(stream, target, this.#transfer, this.#reporter, done);
    const entries = options.maxEntries ?? MAX_ENTRIES;
    this.#listing = new ListingCheck({ entries, pathBytes: MAX_PATH_BYTES });
  }

  async run(): Promise<ReceiveStats> {
    try {
      checkOptions(this.#options);
      await this.#transfer.run({
        doing: "receiving",
        signal: this.#options.signal,
        start: () => this.#start(),
        died: (reason) => this.#die(reason),
      });
    } catch (error) {
      await this.#step; // until then a file may be written to
      this.#files.abort();
      await this.#target.abort();
      throw error;
    }
    this.#reporter.end();
    return this.#stats();
  }

  #start(): void {
    this.#stream.receive((message) => this.#take(message)).then(
      () => this.#end(),
      (error) => this.#die(error),
    );
  }

  /** The stream has ended, which is right when the peer has answered `FIN`. */
  #end(): void {
    if (this.#answered) return this.#transfer.end();
    const missing = this.#complete ? "it said that it was over" : "all had come";
    this.#transfer.fail(
      new ProtocolError(`the daemon ended the transfer of files before ${missing}`),
    );
  }

  /** The stream is dead, which doesn't matter any more when the peer has answered `FIN`. */
  #die(reason: unknown): void {
    if (this.#answered) this.#transfer.end();
    else this.#transfer.fail(reason);
  }

  /** One message. What goes wrong ends the transfer, but not the stream, on which the peer is told. */
  #take(message: Uint8Array): Promise<void> | undefined {
    if (this.#transfer.over) return undefined;
    try {
      const waits = this.#handle(message);
      if (waits) return this.#step = this.#settle(waits);
      if (this.#slice.step()) return this.#slice.pause();
    } catch (error) {
      this.#transfer.fail(error);
    }
    return undefined;
  }

  async #settle(waits: Promise<void>): Promise<void> {
    try {
      await waits;
    } catch (error) {
      this.#transfer.fail(error);
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
    if (packet.type === PacketType.Data) return this.#files.data(packet.id, packet.data);
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
    this.#reporter.path = entry.path;
    this.#reporter.report();
    if (kind === "file") {
      this.#files.add(id, entry);
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

  #completeIfDone(): Promise<void> | undefined {
    return this.#listed && this.#files.empty ? this.#finish() : undefined;
  }

  /** All files are complete: makes the links, lets the target finish, and tells the peer. */
  async #finish(): Promise<void> {
    const { signal } = this.#transfer;
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
    this.#stream.send(finFrame());
  }

  #stats(): ReceiveStats {
    return {
      entries: this.#listing.count,
      files: this.#files.files,
      bytes: this.#files.bytes,
      skipped: this.#skipped.size,
    };
  }
}

function checkOptions({ maxEntries = 0 }: ReceiveOptions): void {
  if (Number.isSafeInteger(maxEntries) && maxEntries >= 0) return;
  throw new OptionError(`cannot receive up to ${maxEntries} entries: it must be a whole number`);
}

function promised(value: void | Promise<void>): Promise<void> | undefined {
  return value instanceof Promise ? value : undefined;
}

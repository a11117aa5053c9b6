/*
 * Receives a tree of files from the daemon: the other side of the protocol in `sender.ts` (fsutil,
 * `receive.go`).
 *
 * Everything happens in the order of the messages: each is handled before the next one is read; if
 * that takes time, the stream waits, and with it the peer. Directories and symlinks are created
 * when they are announced, a file when its first data arrives, and hard links when all files are
 * complete, because only then their targets exist. Memory does not grow with the size of files.
 */

import { OutputError, ProtocolError, RpcError } from "../../errors.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { PacketReader } from "../wire/decode.ts";
import { finFrame } from "../wire/encode.ts";
import { Drain } from "./drain.ts";
import { FileReceiver } from "./file_receiver.ts";
import { kindName, ListingCheck } from "./listing_check.ts";
import { PacketType, type Stat } from "../wire/packet.ts";
import type { ReceiveOptions, ReceiveStats } from "./options.ts";
import { ProgressReporter } from "../transfer/progress.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import type { TreeTarget } from "../target/target.ts";
import { Transfer, UNKNOWN } from "../transfer/transfer.ts";

/** Number of entries of a listing; a target in memory takes some hundred bytes for each. */
const MAX_ENTRIES = 1_000_000;

/** Largest length of all paths of a listing together. */
const MAX_PATH_BYTES = 128 * 1024 * 1024;

/**
 * Receives a tree that a daemon sends over a `DiffCopy` call, and requests the data of all files.
 *
 * The daemon is not trusted: everything is checked against the protocol before the target sees it.
 * The event loop gets a turn every few milliseconds, and a daemon that sends faster than the target
 * writes has to wait.
 *
 * Rejects with an `OptionError` for an invalid option, a `ProtocolError` if the daemon violates the
 * protocol, an `RpcError` with the daemon's text if the daemon fails, a `CancelledError` on
 * `signal`, with the errors of the target, and with the reason of the stream if that dies. The
 * daemon is told the reason, unless it caused it. Incomplete files are discarded, complete ones
 * stay.
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
  readonly #drain: Drain;
  readonly #links: Stat[] = [];
  readonly #skipped = new Set<string>();
  /** Work that takes longer than its message. */
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
    this.#drain = new Drain(this.#files);
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
      const byPeer = error instanceof RpcError || error instanceof ProtocolError;
      if (!byPeer) await this.#drain.wait();
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

  /** Handles the end of the stream, which is right if the peer has answered `FIN`. */
  #end(): void {
    this.#drain.end();
    if (this.#answered) return this.#transfer.end();
    const text = this.#complete
      ? "the daemon ended the transfer without FIN; expected FIN after all files"
      : "the daemon ended the transfer before it had sent all files; expected the remaining files";
    this.#transfer.fail(new ProtocolError(text));
  }

  /** Handles the death of the stream, which does not matter after the peer has answered `FIN`. */
  #die(reason: unknown): void {
    this.#drain.end();
    if (this.#answered) this.#transfer.end();
    else this.#transfer.fail(reason);
  }

  /**
   * Handles a message. An error ends the transfer but not the stream, on which the peer is told.
   */
  #take(message: Uint8Array): Promise<void> | undefined {
    if (this.#transfer.over) {
      this.#drain.take(message);
      return undefined;
    }
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
      throw new ProtocolError("the daemon requested a file; expected it to send files");
    }
    if (this.#complete) return this.#handleEnd(packet.type);
    if (packet.type === PacketType.Data) return this.#files.data(packet.id, packet.data);
    if (packet.type === PacketType.Fin) {
      throw new ProtocolError(
        "the daemon sent FIN before it had sent all files; expected the remaining files",
      );
    }
    if (packet.stat) {
      if (packet.invalid) throw notUtf8(packet.stat.path, packet.invalid);
      return this.#entry(packet.stat);
    }
    if (this.#listed) {
      throw new ProtocolError("the daemon sent the end of its listing twice; expected it once");
    }
    this.#listed = true;
    return this.#completeIfDone();
  }

  /** Handles `FIN`, which the peer must answer once when everything was received. */
  #handleEnd(type: number): undefined {
    if (type !== PacketType.Fin || this.#answered) {
      const expected = this.#answered ? "no more packets" : "FIN";
      throw new ProtocolError(
        `the daemon sent a packet of type ${type} after all files; expected ${expected}`,
      );
    }
    this.#answered = true;
  }

  #entry(entry: Stat): Promise<void> | undefined {
    if (this.#listed) {
      throw new ProtocolError(
        `the daemon sent the entry ${JSON.stringify(entry.path)} after the end of its listing; ` +
          "expected data or FIN",
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

  /** Creates the links when all files are complete, finishes the target, and tells the peer. */
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

/** Returns the error for an entry with a name or link that cannot be written: Deno takes text. */
function notUtf8(path: string, field: "path" | "linkname"): OutputError {
  const what = field === "path" ? "its name" : "the target of the symlink";
  return new OutputError(`cannot write ${path}`, {
    detail: `${what} is not valid UTF-8`,
    option: "outputs",
    advice: "Change it in the Dockerfile, or use an output of type tar, which keeps it.",
  });
}

function checkOptions({ maxEntries = 0 }: ReceiveOptions): void {
  if (Number.isSafeInteger(maxEntries) && maxEntries >= 0) return;
  throw invalidOption("maxEntries", "be a whole number of at least 0", maxEntries);
}

function promised(value: void | Promise<void>): Promise<void> | undefined {
  return value instanceof Promise ? value : undefined;
}

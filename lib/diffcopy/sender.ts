/*
 * How a tree of files gets to the daemon (fsutil, `send.go` and `receive.go`).
 *
 * Both sides exchange packets on one stream. The sender lists: one STAT for each entry, in the order that
 * `OrderCheck` describes. The entries are numbered by their position, from 0, directories and all; no STAT holds
 * its number. A STAT without an entry ends the listing.
 *
 * The receiver asks for data as soon as it has seen an entry, while the listing still goes on: one REQ with the
 * number, for regular files only, at most once each, and only for what it hasn't got from an earlier build. The
 * answer is DATA with pieces of the file, in order, and a DATA without bytes as its end. Pieces of different
 * files may be mixed; here each file is sent as a whole, in the order in which they were asked for.
 *
 * When the receiver has all, it sends FIN; the sender answers FIN, and the call ends. The sender never sends FIN
 * on its own. Either side sends ERR, with the reason as text, when it can't go on.
 *
 * Go's sender turns a file that can't be opened any more into an empty one, and doesn't notice one that changes
 * while it is sent. Here both are errors.
 */

import { BkitError, CancelledError, ProtocolError, RpcError } from "../errors.ts";
import type { MessageStream } from "../rpc/message_stream.ts";
import { Announced } from "./announced.ts";
import { PacketReader } from "./decode.ts";
import { errorFrame, statBound, writeEnd, writeFin, writeStat } from "./encode.ts";
import { FileSender } from "./file_sender.ts";
import { Mode } from "./mode.ts";
import { BufferPool, Outbox } from "./outbox.ts";
import { PacketType } from "./packet.ts";
import { Requests } from "./requests.ts";
import { Slice } from "./slice.ts";
import type { FileTree } from "./tree.ts";
import { walkBatches } from "./walk.ts";

/** What the daemon wants of a tree. */
export interface SendRequest {
  /** Patterns of which one must match; an empty list doesn't filter. */
  readonly includePatterns: readonly string[];
  /** Patterns of which none may match in the end. */
  readonly excludePatterns: readonly string[];
  /** Paths that are wanted together with what they lead to through symlinks. */
  readonly followPaths: readonly string[];
}

/** What was sent. */
export interface SendStats {
  /** Entries that were announced: files, directories, all. */
  readonly entries: number;
  /** Files whose data was sent. */
  readonly files: number;
  /** Bytes of these files. */
  readonly bytes: number;
}

/** How far a transfer has come. */
export interface SendProgress extends SendStats {
  /** What is being listed or sent right now; empty before and after. */
  readonly path: string;
}

/** What {@linkcode sendTree} can be given. */
export interface SendOptions {
  /** Hears how far it has come, a few times a second and at the end. */
  onProgress?: (progress: SendProgress) => void;
  /** Ends the transfer with a `CancelledError`; the daemon hears of it. */
  signal?: AbortSignal;
}

/** The least time between two reports of progress, in milliseconds. */
const REPORT = 100;

/**
 * Sends a tree to a daemon over a `DiffCopy` call, and answers its requests until it has all that it wants.
 *
 * Memory is bounded by the number of entries, not by their sizes, and the event loop gets a turn every few
 * milliseconds. Entries belong to user and group 0, as with Go's clients.
 *
 * Rejects with a `ContextError` when something can't be read or changes while it is sent, an `OptionError` for
 * a bad pattern, a `ProtocolError` when the daemon doesn't keep to the protocol, an `RpcError` with its text
 * when it fails, a `CancelledError` on `signal`, and with the stream's own reason when that dies. The daemon is
 * told the reason, unless it is the one that failed.
 */
export function sendTree(
  stream: MessageStream,
  tree: FileTree,
  request: SendRequest,
  options: SendOptions = {},
): Promise<SendStats> {
  return new Sender(stream, tree, request, options).run();
}

class Sender {
  readonly #stream: MessageStream;
  readonly #tree: FileTree;
  readonly #request: SendRequest;
  readonly #options: SendOptions;
  readonly #stop = new AbortController();
  readonly #finished = Promise.withResolvers<void>();
  readonly #tasks: Promise<void>[] = [];
  readonly #pool = new BufferPool();
  readonly #announced = new Announced();
  readonly #requests = new Requests();
  readonly #packet = new PacketReader();
  readonly #files: FileSender;
  readonly #out: Outbox;
  readonly #slice = new Slice();
  #listed = false;
  #reported = -Infinity;
  #path = "";

  constructor(stream: MessageStream, tree: FileTree, request: SendRequest, options: SendOptions) {
    this.#stream = stream;
    this.#tree = tree;
    this.#request = request;
    this.#options = options;
    this.#out = new Outbox(stream, this.#pool);
    const report = (): void => this.#report();
    this.#files = new FileSender(tree, this.#announced, this.#out, this.#slice, report);
  }

  async run(): Promise<SendStats> {
    const { signal } = this.#options;
    const cancel = (): void =>
      this.#fail(
        new CancelledError("sending the files was cancelled", { cause: signal?.reason }),
        true,
      );
    const die = (): void => this.#fail(this.#stream.signal.reason, false);
    signal?.addEventListener("abort", cancel);
    this.#stream.signal.addEventListener("abort", die);
    try {
      if (this.#stream.signal.aborted) die();
      else if (signal?.aborted) cancel();
      else this.#start();
      await this.#finished.promise;
    } finally {
      await Promise.allSettled(this.#tasks); // until then a file may be open
      signal?.removeEventListener("abort", cancel);
      this.#stream.signal.removeEventListener("abort", die);
    }
    this.#path = "";
    this.#report(true);
    return this.#stats();
  }

  #start(): void {
    const fail = (error: unknown): void => this.#fail(error, true);
    this.#tasks.push(this.#list().catch(fail), this.#answer().catch(fail));
    this.#stream.receive((message) => this.#take(message)).then(
      () =>
        fail(new ProtocolError("the daemon ended the transfer of files before it had them all")),
      fail,
    );
  }

  /** Ends it all with the first error; later ones are only its consequences. */
  #fail(error: unknown, tell: boolean): void {
    if (this.#stop.signal.aborted) return;
    this.#end(error);
    if (tell && !this.#stream.signal.aborted && !(error instanceof RpcError)) {
      const text = error instanceof BkitError ? error.shortMessage : String(error);
      this.#stream.send(errorFrame(text));
    }
    this.#finished.reject(error);
  }

  #end(reason: unknown): void {
    this.#stop.abort(reason);
    this.#pool.close(reason);
    this.#requests.wake();
  }

  #take(message: Uint8Array): void {
    if (this.#stop.signal.aborted) return;
    const packet = this.#packet;
    packet.read(message);
    if (packet.type === PacketType.Req) {
      this.#announced.ask(packet.id);
      this.#requests.push(packet.id);
    } else if (packet.type === PacketType.Fin) this.#finish();
    else if (packet.type === PacketType.Err) {
      throw new RpcError(UNKNOWN, `the daemon failed to receive the files: ${packet.text()}`);
    } else {throw new ProtocolError(
        `the daemon sent a packet of type ${packet.type}, which only senders may`,
      );}
  }

  #finish(): void {
    if (!this.#listed) {
      throw new ProtocolError("the daemon said that it had all files before all were listed");
    }
    const fin = new Uint8Array(16);
    this.#stream.send(fin.subarray(0, writeFin(fin, 0)));
    this.#end(new CancelledError("the transfer of files is over"));
    this.#finished.resolve();
  }

  async #list(): Promise<void> {
    const { includePatterns: include, excludePatterns: exclude, followPaths } = this.#request;
    const out = new Outbox(this.#stream, this.#pool);
    const { signal } = this.#stop;
    for await (const batch of walkBatches(this.#tree, { include, exclude, followPaths, signal })) {
      for (const stat of batch) {
        this.#announced.add(stat);
        // Go's tar headers know no sockets, so they're announced as empty files
        stat.mode = (stat.mode & ~Mode.Socket) >>> 0;
        const bound = statBound(stat);
        if (out.room < bound) await out.more(bound);
        out.at = writeStat(out.buffer, out.at, stat);
        this.#path = stat.path;
      }
      signal.throwIfAborted();
      out.flush();
      this.#report();
    }
    signal.throwIfAborted();
    if (out.room < END) await out.more(END);
    out.at = writeEnd(out.buffer, out.at);
    this.#listed = true;
    out.flush();
  }

  async #answer(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const id = this.#requests.shift();
      if (id === undefined) {
        this.#out.flush();
        await this.#requests.arrival();
        continue;
      }
      this.#path = this.#announced.path(id);
      if (this.#announced.isSocket(id)) await this.#files.sendEmpty(id);
      else await this.#files.send(id, signal);
      this.#report();
      if (!this.#slice.step()) continue;
      this.#out.flush();
      await this.#slice.pause();
    }
  }

  #stats(): SendStats {
    return { entries: this.#announced.count, files: this.#files.files, bytes: this.#files.bytes };
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

/** gRPC's code for an error that has none. */
const UNKNOWN = 2;

/** The bytes that end a listing, at most. */
const END = 8;

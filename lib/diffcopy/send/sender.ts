/*
 * Sends a tree of files to the daemon (fsutil, `send.go` and `receive.go`).
 *
 * Both sides exchange packets on one stream. The sender lists the tree: one STAT for each entry,
 * in the order that `OrderCheck` describes. Entries of every kind are numbered by their position,
 * from 0; a STAT does not contain its number. A STAT without an entry ends the listing.
 *
 * The receiver requests data as soon as it has seen an entry, while the listing continues: one REQ
 * with the number, for regular files only, at most once each, and only for files that it does not
 * have from an earlier build. The answer is DATA with pieces of the file in order, and a DATA
 * without bytes at the end. Pieces of different files may alternate; here each file is sent as a
 * whole, in the order of the requests.
 *
 * When the receiver has everything, it sends FIN; the sender answers with FIN, and the call ends.
 * The sender never sends FIN first. Either side sends ERR, with the reason as text, if it cannot
 * continue.
 *
 * Go's sender turns a file that can no longer be opened into an empty one, and does not notice a
 * file that is written to while it is sent. Here both are errors.
 */

import { ProtocolError, RpcError } from "../../errors.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { AnnouncedFiles } from "./announced_files.ts";
import { PacketReader } from "../wire/decode.ts";
import { finFrame, statBound, writeEnd, writeStat } from "../wire/encode.ts";
import { DirectorySizes } from "./directory_sizes.ts";
import { FileSender } from "./file_sender.ts";
import { isRegular, Mode } from "../wire/mode.ts";
import { BufferPool, Outbox } from "./outbox.ts";
import { PacketType } from "../wire/packet.ts";
import { ProgressReporter } from "../transfer/progress.ts";
import { RequestQueue } from "./request_queue.ts";
import type { SendCounts, SendOptions, SendRequest, SendResult, SendStats } from "./options.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import { Transfer, UNKNOWN } from "../transfer/transfer.ts";
import { type FileTree, viewOf } from "../tree/tree.ts";
import { walkBatches } from "../tree/walk.ts";

/**
 * Sends a tree to a daemon over a `DiffCopy` call and answers its requests until it has everything
 * that it wants.
 *
 * Memory is bounded by the number of entries, not by their sizes, and the event loop gets a turn
 * every few milliseconds. Entries belong to user and group 0, as with Go's clients.
 *
 * Rejects with a `ContextError` if something cannot be read or changes while it is sent, an
 * `OptionError` for an invalid pattern, a `ProtocolError` if the daemon violates the protocol, an
 * `RpcError` with the daemon's text if the daemon fails, a `CancelledError` on `signal`, and with
 * the reason of the stream if that dies. The daemon is told the reason, unless it caused it.
 */
export function sendTree(
  stream: MessageStream,
  tree: FileTree,
  request: SendRequest,
  options: SendOptions = {},
): Promise<SendResult> {
  return new Sender(stream, tree, request, options).run();
}

class Sender {
  readonly #stream: MessageStream;
  readonly #tree: FileTree;
  readonly #request: SendRequest;
  readonly #options: SendOptions;
  readonly #transfer: Transfer;
  readonly #reporter: ProgressReporter<SendCounts>;
  readonly #tasks: Promise<void>[] = [];
  readonly #pool = new BufferPool();
  readonly #announced = new AnnouncedFiles();
  readonly #sizes = new DirectorySizes();
  readonly #requests = new RequestQueue();
  readonly #packet = new PacketReader();
  readonly #files: FileSender;
  readonly #out: Outbox;
  readonly #slice = new TimeSlice();
  #listed = false;

  constructor(stream: MessageStream, tree: FileTree, request: SendRequest, options: SendOptions) {
    this.#stream = stream;
    this.#tree = tree;
    this.#request = request;
    this.#options = options;
    this.#transfer = new Transfer(stream);
    this.#reporter = new ProgressReporter(options.onProgress, () => this.#counts());
    this.#out = new Outbox(stream, this.#pool);
    this.#files = new FileSender(
      () => viewOf(tree, options),
      this.#announced,
      this.#out,
      this.#slice,
      this.#reporter,
      (warning) => options.onWarning?.(warning),
    );
  }

  async run(): Promise<SendResult> {
    const transfer = this.#transfer;
    transfer.signal.addEventListener("abort", () => this.#release());
    try {
      await transfer.run({
        doing: "sending",
        signal: this.#options.signal,
        start: () => this.#start(),
        died: (reason) => transfer.fail(reason),
      });
    } finally {
      await Promise.allSettled(this.#tasks); // until then a file may be open
      this.#files.close();
    }
    this.#reporter.end();
    const directories = this.#sizes.largest(REPORTED_DIRECTORIES);
    return { ...this.#stats(), directories, heaviest: this.#sizes.heaviest(HEAVIEST_DIRECTORIES) };
  }

  #start(): void {
    const fail = (error: unknown): void => this.#transfer.fail(error);
    this.#tasks.push(this.#list().catch(fail), this.#answer().catch(fail));
    this.#stream.receive((message) => this.#take(message)).then(
      () =>
        fail(
          new ProtocolError(
            "the daemon ended the transfer before it had received all files; expected FIN first",
          ),
        ),
      fail,
    );
  }

  /** Ends all waits for buffers, room and requests when the transfer is over. */
  #release(): void {
    this.#pool.close(this.#transfer.signal.reason);
    this.#requests.wake();
  }

  #take(message: Uint8Array): void {
    if (this.#transfer.over) return;
    const packet = this.#packet;
    packet.read(message);
    if (packet.type === PacketType.Req) {
      this.#announced.ask(packet.id);
      this.#requests.push(packet.id);
    } else if (packet.type === PacketType.Fin) this.#finish();
    else if (packet.type === PacketType.Err) {
      throw new RpcError(UNKNOWN, `the daemon failed to receive the files: ${packet.text()}`);
    } else {
      throw new ProtocolError(
        `the daemon sent a packet of type ${packet.type}; expected a request, FIN or an error`,
      );
    }
  }

  #finish(): void {
    if (!this.#listed) {
      throw new ProtocolError(
        "the daemon sent FIN before the end of the listing; expected requests",
      );
    }
    this.#stream.send(finFrame());
    this.#transfer.end();
  }

  async #list(): Promise<void> {
    const { includePatterns: include, excludePatterns: exclude, followPaths } = this.#request;
    const out = new Outbox(this.#stream, this.#pool);
    const { signal } = this.#transfer;
    const { refused, onWarning } = this.#options;
    const options = {
      include,
      exclude,
      followPaths,
      signal,
      refused,
      marks: true,
      onSkip: onWarning,
    };
    for await (const batch of walkBatches(this.#tree, options)) {
      for (const stat of batch) {
        this.#announced.add(stat);
        if (isRegular(stat.mode)) this.#sizes.add(stat.path, stat.size);
        // Go's tar headers have no sockets, so they are announced as empty files
        stat.mode = (stat.mode & ~Mode.Socket) >>> 0;
        const bound = statBound(stat);
        if (out.room < bound) await out.more(bound);
        out.at = writeStat(out.buffer, out.at, stat);
        this.#reporter.path = stat.path;
      }
      signal.throwIfAborted();
      out.flush();
      this.#reporter.report();
    }
    signal.throwIfAborted();
    if (out.room < END_BYTES) await out.more(END_BYTES);
    out.at = writeEnd(out.buffer, out.at);
    this.#listed = true;
    out.flush();
  }

  async #answer(): Promise<void> {
    const { signal } = this.#transfer;
    while (!signal.aborted) {
      const id = this.#requests.shift();
      if (id === undefined) {
        this.#out.flush();
        await this.#requests.arrival();
        continue;
      }
      this.#reporter.path = this.#announced.path(id);
      if (this.#announced.isSocket(id)) await this.#files.sendEmpty(id);
      else await this.#files.send(id, signal);
      this.#reporter.report();
      if (!this.#slice.step()) continue;
      this.#out.flush();
      await this.#slice.pause();
    }
  }

  #stats(): SendStats {
    return { entries: this.#announced.count, files: this.#files.files, bytes: this.#files.bytes };
  }

  #counts(): SendCounts {
    const { requestedFiles, requestedBytes } = this.#announced;
    if (!this.#listed) return this.#stats();
    return { ...this.#stats(), totalFiles: requestedFiles, total: requestedBytes };
  }
}

/** Numbers of directories in the result. */
const REPORTED_DIRECTORIES = 20;
const HEAVIEST_DIRECTORIES = 3;

/** Largest size of the packet that ends a listing. */
const END_BYTES = 8;

import { ProtocolError } from "../../errors.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { PendingFiles } from "./pending_files.ts";
import { writeRequest } from "../wire/encode.ts";
import type { Stat } from "../wire/packet.ts";
import type { ReceiveStats } from "./options.ts";
import type { ProgressReporter } from "../transfer/progress.ts";
import type { TreeTarget } from "../target/target.ts";
import type { Transfer } from "../transfer/transfer.ts";

/** Largest size of a request: the prefix, two fields and their tags. */
const REQUEST_BYTES = 16;

/**
 * Requests the data of files and passes it to the target. A file with more or less data than
 * announced is an error.
 */
export class FileReceiver {
  /** Number of complete files. */
  files = 0;
  /** Number of data bytes received. */
  bytes = 0;
  readonly #stream: MessageStream;
  readonly #target: TreeTarget;
  readonly #transfer: Transfer;
  readonly #reporter: ProgressReporter<ReceiveStats>;
  readonly #onComplete: () => Promise<void> | undefined;
  readonly #arrivals = new PendingFiles();
  #asking = false;

  /** Creates a receiver. `onComplete` is called and awaited after each complete file. */
  constructor(
    stream: MessageStream,
    target: TreeTarget,
    transfer: Transfer,
    reporter: ProgressReporter<ReceiveStats>,
    onComplete: () => Promise<void> | undefined,
  ) {
    this.#stream = stream;
    this.#target = target;
    this.#transfer = transfer;
    this.#reporter = reporter;
    this.#onComplete = onComplete;
  }

  /** True if all added files are complete. */
  get empty(): boolean {
    return this.#arrivals.empty;
  }

  /** True if more files are requested than a sender queues, which may keep it from reading. */
  get overfull(): boolean {
    return this.#arrivals.overfull;
  }

  /** Drops data of a file after a failure; no bytes are its end. */
  drop(id: number, bytes: Uint8Array): void {
    if (bytes.length === 0) this.#arrivals.discard(id);
  }

  /** Adds a file to be requested. */
  add(id: number, entry: Stat): void {
    this.#arrivals.add(id, entry);
    this.#askSoon();
  }

  /**
   * Takes the next data of a file; no bytes are its end. The bytes must not change until a returned
   * promise settles. Throws `ProtocolError` for unexpected data, and the errors of the target.
   */
  data(id: number, bytes: Uint8Array): Promise<void> | undefined {
    const arrival = this.#arrivals.get(id);
    const { entry } = arrival;
    if (!arrival.writer) {
      this.#arrivals.opening();
      const writer = this.#target.file(entry);
      if (writer instanceof Promise) {
        return writer.then((writer) => {
          arrival.writer = writer;
          return this.data(id, bytes);
        });
      }
      arrival.writer = writer;
    }
    if (bytes.length === 0) return this.#close(id);
    arrival.received += bytes.length;
    if (arrival.received > entry.size) {
      throw new ProtocolError(
        `the daemon sent too much data for ${JSON.stringify(entry.path)}; ` +
          `expected ${entry.size} bytes, as announced`,
      );
    }
    this.bytes += bytes.length;
    this.#reporter.path = entry.path;
    this.#reporter.report();
    const written = arrival.writer.write(bytes);
    return written instanceof Promise ? written : undefined;
  }

  /** Discards all incomplete files. */
  abort(): void {
    this.#arrivals.abort();
  }

  #close(id: number): Promise<void> | undefined {
    const { entry, received, writer } = this.#arrivals.get(id);
    if (received < entry.size) {
      throw new ProtocolError(
        `the daemon sent ${received} bytes for ${JSON.stringify(entry.path)}; ` +
          `expected ${entry.size}, as announced`,
      );
    }
    const closed = writer!.close();
    if (closed instanceof Promise) return closed.then(() => this.#closed(id));
    return this.#closed(id);
  }

  #closed(id: number): Promise<void> | undefined {
    this.#arrivals.remove(id);
    this.files++;
    this.#askSoon();
    return this.#onComplete();
  }

  /** Requests files once all present messages were read, so that many requests are one write. */
  #askSoon(): void {
    if (this.#asking) return;
    this.#asking = true;
    queueMicrotask(() => {
      this.#asking = false;
      if (this.#transfer.over) return;
      const ids = this.#arrivals.ask();
      if (ids.length === 0) return;
      const frames = new Uint8Array(ids.length * REQUEST_BYTES);
      let at = 0;
      for (const id of ids) at = writeRequest(frames, at, id);
      this.#stream.send(frames.subarray(0, at));
    });
  }
}

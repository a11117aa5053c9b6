import { type Clock, SYSTEM_CLOCK } from "../../internal/clock.ts";
import { PacketReader } from "../wire/decode.ts";
import { PacketType } from "../wire/packet.ts";
import type { FileReceiver } from "./file_receiver.ts";

/** Time limit for the data of requested files to end after a failure, in milliseconds. */
const DRAIN_TIMEOUT_MS = 5_000;

/**
 * Drops what a sender sends after a failure, until it must have read that. Go's sender reads
 * nothing while its queue of requests is full; if the call ended then, it would wait forever for
 * room in the queue.
 */
export class Drain {
  readonly #files: FileReceiver;
  readonly #clock: Clock;
  readonly #packet = new PacketReader();
  readonly #done = Promise.withResolvers<void>();

  /** Creates a drain for the requests of `files`. */
  constructor(files: FileReceiver, clock: Clock = SYSTEM_CLOCK) {
    this.#files = files;
    this.#clock = clock;
  }

  /** Drops a message. */
  take(message: Uint8Array): void {
    try {
      this.#packet.read(message);
    } catch {
      return this.end(); // a sender that violates the protocol is not waited for
    }
    const { type, id, data } = this.#packet;
    if (type === PacketType.Data) this.#files.drop(id, data);
    if (!this.#files.overfull) this.end();
  }

  /** Ends the wait, because no more messages will come. */
  end(): void {
    this.#done.resolve();
  }

  /** Waits until no more files are requested than a sender queues, for 5 s at most. */
  async wait(): Promise<void> {
    if (!this.#files.overfull) return;
    const cancel = this.#clock.after(DRAIN_TIMEOUT_MS, () => this.end());
    await this.#done.promise;
    cancel();
  }
}

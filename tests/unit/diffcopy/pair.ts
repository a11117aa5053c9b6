import { setImmediate } from "node:timers";
import { ProtocolError } from "../../../lib/errors.ts";
import { Deframer } from "../../../lib/rpc/frame.ts";
import type { MessageStream } from "../../../lib/rpc/message_stream.ts";

/** One end of a {@linkcode pair}. */
export interface End extends MessageStream {
  /** Ends the stream from this end. */
  end(): void;
  /** Resets the stream at both ends. */
  die(reason: unknown): void;
  /** Number of bytes that the other end has not read yet. */
  readonly queued: number;
  /** Maximum of {@linkcode End.queued}. */
  readonly mostQueued: number;
}

/**
 * Returns the two ends of a call in memory, with the back pressure of a real one from `limit` bytes
 * on. Buffers are overwritten when they are released, which exposes a view that is kept too long.
 */
export function pair(limit: number = 1024 * 1024, spoil: boolean = true): [End, End] {
  const death = new AbortController();
  const a = new Half(death, limit, spoil);
  const b = new Half(death, limit, spoil);
  a.other = b;
  b.other = a;
  return [a, b];
}

class Half implements End {
  other!: Half;
  mostQueued = 0;
  queued = 0;
  readonly #death: AbortController;
  readonly #limit: number;
  readonly #spoil: boolean;
  readonly #ended = Promise.withResolvers<void>();
  readonly #waiting: (() => void)[] = [];
  #frames: { frames: Uint8Array; release: (() => void) | undefined }[] = [];
  #over = false;
  #deframer: Deframer | undefined;
  #working = false;

  constructor(death: AbortController, limit: number, spoil: boolean) {
    this.#death = death;
    this.#limit = limit;
    this.#spoil = spoil;
    this.#ended.promise.catch(() => {});
    death.signal.addEventListener("abort", () => {
      this.#ended.reject(death.signal.reason);
      this.#wake();
    });
  }

  get signal(): AbortSignal {
    return this.#death.signal;
  }

  receive(onMessage: (message: Uint8Array) => unknown): Promise<void> {
    this.#deframer = new Deframer(onMessage);
    this.other.work();
    return this.#ended.promise;
  }

  send(frames: Uint8Array, release?: () => void): boolean {
    if (this.#death.signal.aborted) return release?.(), false;
    this.#frames.push({ frames, release });
    this.queued += frames.length;
    this.mostQueued = Math.max(this.mostQueued, this.queued);
    this.work();
    return this.queued < this.#limit;
  }

  drained(): Promise<void> {
    if (this.#death.signal.aborted) return Promise.reject(this.#death.signal.reason);
    if (this.queued < this.#limit) return Promise.resolve();
    return new Promise((resolve, reject) =>
      this.#waiting.push(() =>
        this.#death.signal.aborted ? reject(this.#death.signal.reason) : resolve()
      )
    );
  }

  end(): void {
    this.#over = true;
    this.work();
  }

  die(reason: unknown): void {
    this.#death.abort(reason);
  }

  work(): void {
    if (this.#working) return;
    this.#working = true;
    setImmediate(() =>
      this.#deliver().finally(() => {
        this.#working = false;
        if (this.#frames.length > 0 && this.other.#deframer) this.work();
      })
    );
  }

  async #deliver(): Promise<void> {
    const { other } = this;
    if (!other.#deframer) return;
    try {
      for (const { frames, release } of this.#frames.splice(0)) {
        let waits = other.#deframer.push(frames);
        while (waits) {
          await waits;
          waits = other.#deframer.resume();
        }
        if (this.#spoil) frames.fill(0xee);
        this.queued -= frames.length;
        release?.();
      }
    } catch (error) {
      other.#deframer = undefined;
      other.#ended.reject(error);
      return;
    }
    this.#wake();
    if (this.#over && this.#frames.length === 0) {
      if (other.#deframer.empty) other.#ended.resolve();
      else {other.#ended.reject(
          new ProtocolError("the peer ended the stream in the middle of a message"),
        );}
    }
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

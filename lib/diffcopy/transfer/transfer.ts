import { CancelledError, RpcError } from "../../errors.ts";
import { peerText } from "../../internal/mask.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { errorFrame } from "../wire/encode.ts";

/**
 * gRPC's code for an error without one, such as that of an `ERR` packet. It is repeated here
 * because `rpc/status.ts` needs protobuf's library, which file transfers do not.
 */
export const UNKNOWN = 2;

/** The part of a {@linkcode Transfer} that differs between sender and receiver. */
export interface TransferSide {
  /** Verb for the error of a cancelled transfer: `sending` or `receiving`. */
  readonly doing: string;
  /** Cancels the transfer. */
  readonly signal: AbortSignal | undefined;
  /** Starts to work and to read the stream. */
  start(): void;
  /** Called when the stream has died, with the cause; usually calls {@linkcode Transfer.fail}. */
  died(reason: unknown): void;
}

/**
 * Begins and ends a transfer, which is the same for both sides. A transfer ends once, successfully
 * or with its first error. The peer is told about the error, unless the peer caused it or can no
 * longer be reached.
 */
export class Transfer {
  readonly #stream: MessageStream;
  readonly #stop = new AbortController();
  readonly #ended = Promise.withResolvers<void>();

  /** Creates a transfer over `stream`, which this neither reads nor closes. */
  constructor(stream: MessageStream) {
    this.#stream = stream;
  }

  /** Aborted when the transfer is over; the reason of a failure is its error. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** True once the transfer is over: later messages are dropped and nothing more is sent. */
  get over(): boolean {
    return this.#stop.signal.aborted;
  }

  /**
   * Starts a side, unless it is cancelled or its stream is dead, and waits for {@linkcode end}.
   * Rejects with the error of {@linkcode fail}, or with a `CancelledError` on the side's signal.
   */
  async run(side: TransferSide): Promise<void> {
    const { signal } = side;
    const cancel = (): void => {
      const text = `${side.doing} the files was cancelled`;
      this.fail(new CancelledError(text, { cause: signal?.reason }));
    };
    const die = (): void => side.died(this.#stream.signal.reason);
    signal?.addEventListener("abort", cancel);
    this.#stream.signal.addEventListener("abort", die);
    try {
      if (this.#stream.signal.aborted) die();
      else if (signal?.aborted) cancel();
      else side.start();
      await this.#ended.promise;
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#stream.signal.removeEventListener("abort", die);
    }
  }

  /**
   * Ends the transfer with an error; later errors are only consequences. The peer gets what it may
   * read of it.
   */
  fail(error: unknown): void {
    if (this.over) return;
    this.#stop.abort(error);
    if (!this.#stream.signal.aborted && !(error instanceof RpcError)) {
      this.#stream.send(errorFrame(peerText(error)));
    }
    this.#ended.reject(error);
  }

  /** Ends the transfer successfully. */
  end(): void {
    if (this.over) return;
    this.#stop.abort(new CancelledError("the transfer of files is over"));
    this.#ended.resolve();
  }
}

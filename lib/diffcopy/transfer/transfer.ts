import { BkitError, CancelledError, RpcError } from "../../errors.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { errorFrame } from "../wire/encode.ts";

/**
 * gRPC's code for an error that has none, such as the one of an `ERR` packet. It stands here too, apart from all the
 * others in `rpc/status.ts`, because that needs protobuf's library, and the copying of files doesn't.
 */
export const UNKNOWN = 2;

/** What is particular to one side of a {@linkcode Transfer}. */
export interface TransferSide {
  /** What it does with the files, for the error of a cancelled transfer: `sending`, `receiving`. */
  readonly doing: string;
  /** Cancels it. */
  readonly signal: AbortSignal | undefined;
  /** Begins to work, and to read the stream. */
  start(): void;
  /** Hears that the stream has died, and why: mostly a reason to {@linkcode Transfer.fail}. */
  died(reason: unknown): void;
}

/**
 * How a transfer begins and ends, which is the same for both sides. It ends once, well or with its first error; the
 * peer is told of that, unless it is the one that failed or can't be told any more.
 */
export class Transfer {
  readonly #stream: MessageStream;
  readonly #stop = new AbortController();
  readonly #ended = Promise.withResolvers<void>();

  /** For one transfer over `stream`, which this neither reads nor closes. */
  constructor(stream: MessageStream) {
    this.#stream = stream;
  }

  /** Aborted when it's over, well or not; the reason of a failure is its error. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Whether it's over. What still comes then is dropped, and nothing more is sent. */
  get over(): boolean {
    return this.#stop.signal.aborted;
  }

  /**
   * Starts a side, unless it is cancelled or its stream is dead already, and waits for {@linkcode end}. Rejects with
   * the error of {@linkcode fail}, on the side's signal a `CancelledError`.
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
   * Ends it with an error; later ones are only its consequences. The peer is told what went wrong, without the advice.
   */
  fail(error: unknown): void {
    if (this.over) return;
    this.#stop.abort(error);
    if (!this.#stream.signal.aborted && !(error instanceof RpcError)) {
      this.#stream.send(errorFrame(textOf(error)));
    }
    this.#ended.reject(error);
  }

  /** Ends it well. */
  end(): void {
    if (this.over) return;
    this.#stop.abort(new CancelledError("the transfer of files is over"));
    this.#ended.resolve();
  }
}

function textOf(error: unknown): string {
  if (error instanceof BkitError) return error.shortMessage;
  return error instanceof Error ? error.message : String(error);
}

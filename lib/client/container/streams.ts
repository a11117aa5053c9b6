/** The streams of a process in a container, as both of its ends see them. */
import { invalidOption } from "../../internal/option_text.ts";

/** Bytes of output that wait for a reader; beyond them, the process waits. */
const WAITING_BYTES = 64 * 1024;

/** Where a process writes to. */
export interface Sink {
  /** Takes bytes; what follows must wait until the returned promise is fulfilled. */
  write(data: Uint8Array): Promise<void> | void;
  /** Ends the output, after everything before it was taken. */
  end(): Promise<void>;
  /** Ends the output with an error. */
  fail(error: unknown): void;
}

/** An output that a reader takes. */
export class PipedOutput implements Sink {
  readonly readable: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #room: PromiseWithResolvers<void> | undefined;
  #over = false;

  constructor() {
    const wake = () => {
      this.#room?.resolve();
      this.#room = undefined;
    };
    this.readable = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.#controller = controller),
      pull: wake,
      cancel: () => {
        this.#over = true; // what the process still writes is dropped
        wake();
      },
    }, new ByteLengthQueuingStrategy({ highWaterMark: WAITING_BYTES }));
  }

  write(data: Uint8Array): Promise<void> | void {
    if (this.#over) return;
    this.#controller.enqueue(data);
    if ((this.#controller.desiredSize ?? 0) > 0) return;
    this.#room ??= Promise.withResolvers<void>();
    return this.#room.promise;
  }

  end(): Promise<void> {
    if (!this.#over) this.#controller.close();
    this.#over = true;
    return Promise.resolve();
  }

  fail(error: unknown): void {
    if (!this.#over) this.#controller.error(error);
    this.#over = true;
    this.#room?.resolve();
  }
}

/** An output that goes into a stream of the caller, which stays open. */
export class StreamOutput implements Sink {
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #onError: (error: unknown) => void;
  readonly #gone = Promise.withResolvers<void>();
  #last: Promise<void> = Promise.resolve();

  /** Calls `onError` when the stream fails. Throws `OptionError` for a stream that is in use. */
  constructor(
    option: string,
    stream: WritableStream<Uint8Array>,
    onError: (error: unknown) => void,
  ) {
    if (stream.locked) throw invalidOption(option, "be a stream that nothing else writes to");
    this.#writer = stream.getWriter();
    this.#onError = onError;
    this.#writer.closed.catch(() => {}); // reported by the write that fails
  }

  async write(data: Uint8Array): Promise<void> {
    this.#last = this.#writer.write(data).catch(this.#onError);
    await Promise.race([this.#writer.ready.catch(() => {}), this.#gone.promise]);
  }

  async end(): Promise<void> {
    await Promise.race([this.#last, this.#gone.promise]);
    this.#release();
  }

  fail(): void {
    this.#gone.resolve();
    this.#release();
  }

  #release(): void {
    try {
      this.#writer.releaseLock();
    } catch {
      // it was released already
    }
  }
}

/** Sends bytes to a process. Resolves when there is room for more. */
export type Send = (data: Uint8Array) => Promise<void>;

/** Returns the stream through which a caller writes to a process; `end` tells that it is over. */
export function pipedInput(
  send: Send,
  end: () => void,
  ended: AbortSignal,
): WritableStream<Uint8Array> {
  return new WritableStream<Uint8Array>({
    start(controller) {
      const fail = () => controller.error(ended.reason);
      if (ended.aborted) fail();
      else ended.addEventListener("abort", fail, { once: true });
    },
    write: send,
    close: end,
    abort: end,
  }, new ByteLengthQueuingStrategy({ highWaterMark: WAITING_BYTES }));
}

/** Sends what a stream has to a process. The stream is cancelled when the process has ended. */
export async function pumpInput(
  stream: ReadableStream<Uint8Array>,
  send: Send,
  end: () => void,
  ended: AbortSignal,
): Promise<void> {
  const reader = stream.getReader();
  const cancel = () => void reader.cancel(ended.reason).catch(() => {});
  if (ended.aborted) cancel();
  else ended.addEventListener("abort", cancel, { once: true });
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done || ended.aborted) break;
      await send(value);
    }
    if (!ended.aborted) end();
  } finally {
    ended.removeEventListener("abort", cancel);
    reader.releaseLock();
  }
}

import type { Duplex } from "node:stream";

/**
 * What waits in the byte stream under an HTTP/2 connection. `node:http2` of Deno writes all that the
 * peer's windows allow, up to 16 MiB, however slowly the stream takes it; so the calls have to look.
 */
export class Outflow {
  readonly #duplex: Duplex;
  readonly #waiting: (() => void)[] = [];

  /** Follows a byte stream that is not full. */
  constructor(duplex: Duplex) {
    this.#duplex = duplex;
    duplex.on("drain", () => {
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  /** True if more should be written only after the next drain. */
  get isFull(): boolean {
    return this.#duplex.writableNeedDrain;
  }

  /** Calls `wake` once, at the next drain. It is never called if the stream ends before. */
  onDrain(wake: () => void): void {
    this.#waiting.push(wake);
  }
}

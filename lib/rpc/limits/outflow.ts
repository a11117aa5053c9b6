import type { Duplex } from "node:stream";

/**
 * What waits in the byte stream under an HTTP/2 connection. `node:http2` of Deno writes all that the
 * peer's windows allow, up to 16 MiB, however slowly the stream takes it; so the calls have to look.
 */
export class Outflow {
  readonly #duplex: Duplex;
  readonly #waiting = new Set<() => void>();

  /** Follows a byte stream that is not full. */
  constructor(duplex: Duplex) {
    this.#duplex = duplex;
    duplex.on("drain", () => {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const wake of waiting) wake();
    });
  }

  /** True if more should be written only after the next drain. */
  get isFull(): boolean {
    return this.#duplex.writableNeedDrain;
  }

  /**
   * Calls `wake` once, at the next drain, however often it is given. It is never called if the stream
   * ends before.
   */
  onDrain(wake: () => void): void {
    this.#waiting.add(wake);
  }
}

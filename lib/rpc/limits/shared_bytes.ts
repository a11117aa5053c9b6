/** Counts the bytes that the calls of a connection hold together. */
export class SharedBytes {
  readonly #plenty: number;
  readonly #most: number;
  #held = 0;

  /**
   * Creates a counter of nothing. Calls should be sparing while more than `plenty` bytes are held;
   * more than `most` are refused.
   */
  constructor(plenty: number, most: number = Infinity) {
    this.#plenty = plenty;
    this.#most = most;
  }

  /** Number of bytes that are held. */
  get held(): number {
    return this.#held;
  }

  /** True if no call has to be sparing. */
  get isPlenty(): boolean {
    return this.#held <= this.#plenty;
  }

  /** Counts more bytes. Returns false, and counts nothing, if there is no room for them. */
  take(bytes: number): boolean {
    if (this.#held + bytes > this.#most) return false;
    this.#held += bytes;
    return true;
  }

  /** Counts bytes that are no longer held. */
  give(bytes: number): void {
    this.#held -= bytes;
  }
}

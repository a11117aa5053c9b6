/** A value and the end of its life, in milliseconds of the clock of {@linkcode SharedLookups}. */
export interface Expiring<T> {
  readonly value: T;
  readonly until: number;
}

interface Entry<T> {
  readonly promise: Promise<Expiring<T>>;
  readonly controller: AbortController;
  waiting: number;
  /** Unset during the lookup. */
  until?: number | undefined;
}

/**
 * Caches values that take time to look up. Callers that ask for a key at the same time share one
 * lookup, which is aborted when the last of them gives up. Failures are not cached.
 */
export class SharedLookups<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #now: () => number;

  /** Creates an empty cache; `now` is its clock, in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Number of values that are kept or being looked up. */
  get size(): number {
    return this.#entries.size;
  }

  /** Current time of the clock. */
  get now(): number {
    return this.#now();
  }

  /**
   * Returns the value of a key, looking it up if it is unknown or expired. Rejects with the
   * signal's reason, too.
   */
  async get(
    key: string,
    lookup: (signal: AbortSignal) => Promise<Expiring<T>>,
    signal?: AbortSignal,
  ): Promise<T> {
    signal?.throwIfAborted();
    let entry = this.#entries.get(key);
    if (!entry || (entry.until ?? Infinity) <= this.#now() || entry.controller.signal.aborted) {
      entry = this.#start(key, lookup);
    }
    const cancelled = Promise.withResolvers<never>();
    const giveUp = () => cancelled.reject(signal!.reason);
    signal?.addEventListener("abort", giveUp);
    entry.waiting++;
    try {
      return (await Promise.race([entry.promise, cancelled.promise])).value;
    } finally {
      signal?.removeEventListener("abort", giveUp);
      entry.waiting--;
      if (entry.waiting === 0 && entry.until === undefined) {
        entry.controller.abort(signal?.reason);
        await entry.promise.catch(() => {}); // afterwards its files, sockets and children are gone
      }
    }
  }

  #start(key: string, lookup: (signal: AbortSignal) => Promise<Expiring<T>>): Entry<T> {
    const controller = new AbortController();
    const entry: Entry<T> = { promise: lookup(controller.signal), controller, waiting: 0 };
    this.#entries.set(key, entry);
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    entry.promise.then(({ until }) => {
      entry.until = until;
      if (until <= this.#now()) forget();
    }, forget);
    return entry;
  }
}

/** A value, and until when it's good, in milliseconds of {@linkcode SharedLookups}'s clock. */
export interface Expiring<T> {
  readonly value: T;
  readonly until: number;
}

interface Entry<T> {
  readonly promise: Promise<Expiring<T>>;
  readonly controller: AbortController;
  waiting: number;
  /** Unset while the value is looked up. */
  until?: number;
}

/**
 * Values by key that take a while to look up and are good for a while. Callers that ask at the same time share one
 * lookup, which ends when the last of them gives up; one that fails is forgotten.
 */
export class SharedLookups<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #now: () => number;

  /** `now` is the clock, in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The clock's time. */
  get now(): number {
    return this.#now();
  }

  /** The value of a key, looked up where it isn't known or has run out. Rejects with the signal's reason, too. */
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
        await entry.promise.catch(() => {}); // its files, sockets and children are gone after this
      }
    }
  }

  #start(key: string, lookup: (signal: AbortSignal) => Promise<Expiring<T>>): Entry<T> {
    const controller = new AbortController();
    const entry: Entry<T> = { promise: lookup(controller.signal), controller, waiting: 0 };
    this.#entries.set(key, entry);
    entry.promise.then(({ until }) => {
      entry.until = until;
    }, () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry;
  }
}

/**
 * Transfers by the place that they currently write to. A build for several platforms sends several
 * trees at once, which may go into the same directory.
 */
export class Destinations<T> {
  readonly #places = new Map<string, Set<T>>();

  /** Adds a transfer to a place. */
  enter(place: string, one: T): void {
    const there = this.#places.get(place);
    if (there) there.add(one);
    else this.#places.set(place, new Set([one]));
  }

  /** Removes a transfer from a place, if it is there. */
  leave(place: string, one: T): void {
    const there = this.#places.get(place);
    if (there?.delete(one) && there.size === 0) this.#places.delete(place);
  }

  /** Returns another transfer in a place, if there is one. */
  other(place: string, one: T): T | undefined {
    return this.#places.get(place)?.values().find((there) => there !== one);
  }
}

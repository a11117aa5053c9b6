/**
 * Who works in which place at the moment: a build for several platforms sends several trees at once, and they may go
 * into the same folder.
 */
export class Destinations<T> {
  readonly #places = new Map<string, Set<T>>();

  /** Adds one to a place. */
  enter(place: string, one: T): void {
    const there = this.#places.get(place);
    if (there) there.add(one);
    else this.#places.set(place, new Set([one]));
  }

  /** Takes one out of a place; it's fine where it isn't there. */
  leave(place: string, one: T): void {
    const there = this.#places.get(place);
    if (there?.delete(one) && there.size === 0) this.#places.delete(place);
  }

  /** Any other one in a place, if there is one. */
  other(place: string, one: T): T | undefined {
    return this.#places.get(place)?.values().find((there) => there !== one);
  }
}

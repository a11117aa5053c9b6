import { ProtocolError } from "../../errors.ts";
import { isRegular, Mode } from "../wire/mode.ts";
import type { Stat } from "../wire/packet.ts";

const NO_DATA = 0;
const WAITING = 1;
const ASKED = 2;

/** Replaces the size of a socket. */
const SOCKET = -1;

/**
 * Announced entries by number, as far as they are needed to send data later: some tens of bytes and
 * a path for each file, the path only until the file is sent.
 */
export class AnnouncedFiles {
  /** Number of requested files. */
  requestedFiles = 0;
  /** Bytes of the requested files. */
  requestedBytes = 0;
  #count = 0;
  #states = new Uint8Array(1024);
  #sizes = new Float64Array(1024);
  #times = new BigInt64Array(1024);
  readonly #paths = new Map<number, string>();

  /** Number of entries, which is the number of the next one. */
  get count(): number {
    return this.#count;
  }

  /** Adds the next entry, before it is changed for the wire: a socket still is one. */
  add(stat: Stat): void {
    if (this.#count === this.#states.length) this.#grow();
    const id = this.#count++;
    const socket = (stat.mode & Mode.Socket) !== 0;
    if (!isRegular(stat.mode) && !socket) return;
    this.#states[id] = WAITING;
    this.#sizes[id] = socket ? SOCKET : stat.size;
    this.#times[id] = stat.modTime;
    this.#paths.set(id, stat.path);
  }

  /** Marks a file as requested. Throws {@linkcode ProtocolError} if it must not be. */
  ask(id: number): void {
    const state = this.#states[id] ?? NO_DATA;
    if (state === WAITING) {
      this.#states[id] = ASKED;
      this.requestedFiles++;
      if (!this.isSocket(id)) this.requestedBytes += this.#sizes[id]!;
      return;
    }
    const text = id >= this.#count
      ? `the daemon requested entry ${id}; expected one of the ${this.#count} announced entries`
      : state === ASKED
      ? `the daemon requested entry ${id} twice; expected one request per file`
      : `the daemon requested entry ${id}, which has no data; expected a file`;
    throw new ProtocolError(text);
  }

  /** Returns true for a socket, which the peer knows as an empty file. */
  isSocket(id: number): boolean {
    return this.#sizes[id] === SOCKET;
  }

  /** Returns the path of a file that was not {@linkcode forget | forgotten}. */
  path(id: number): string {
    return this.#paths.get(id)!;
  }

  /** Returns the announced size, in bytes. */
  size(id: number): number {
    return this.#sizes[id]!;
  }

  /** Returns the announced time, in nanoseconds since 1970. */
  modTime(id: number): bigint {
    return this.#times[id]!;
  }

  /** Drops the path of a file that was sent. */
  forget(id: number): void {
    this.#paths.delete(id);
  }

  #grow(): void {
    const length = this.#states.length * 2;
    const states = new Uint8Array(length);
    states.set(this.#states);
    this.#states = states;
    const sizes = new Float64Array(length);
    sizes.set(this.#sizes);
    this.#sizes = sizes;
    const times = new BigInt64Array(length);
    times.set(this.#times);
    this.#times = times;
  }
}

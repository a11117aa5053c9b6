import {
  errorFrame,
  writeDataHeader,
  writeEnd,
  writeFin,
  writeRequest,
  writeStat,
} from "../../../lib/diffcopy/wire/encode.ts";
import { PacketReader } from "../../../lib/diffcopy/wire/decode.ts";
import { Mode } from "../../../lib/diffcopy/mod.ts";
import { PacketType, type Stat } from "../../../lib/diffcopy/wire/packet.ts";
import type { MessageStream } from "../../../lib/rpc/message_stream.ts";
import { type End, pair } from "./pair.ts";

/** What a {@linkcode Peer} needs of its end of a call. */
export type PeerEnd = MessageStream & Pick<End, "end" | "die">;

/** A daemon that sends whatever it's told to, true to the protocol or not. */
export class Peer<E extends PeerEnd = End> {
  /** The receiver's end of the call. */
  readonly stream: MessageStream;
  /** The daemon's own end. */
  readonly end: E;
  /** The numbers that were asked for. */
  readonly asked = new Set<number>();
  /** The text of an `ERR` packet. */
  error: string | undefined;
  /** Whether the receiver sent `FIN`. */
  finished = false;
  #wake: (() => void)[] = [];

  /** By default both ends are in memory. */
  constructor(limit?: number, ends?: [E, MessageStream]) {
    [this.end, this.stream] = ends ?? pair(limit) as unknown as [E, MessageStream];
    const packet = new PacketReader();
    this.end.receive((message) => {
      packet.read(message);
      if (packet.type === PacketType.Req) this.asked.add(packet.id);
      else if (packet.type === PacketType.Err) this.error = packet.text();
      else if (packet.type === PacketType.Fin) this.finished = true;
      for (const wake of this.#wake.splice(0)) wake();
    }).catch(() => {});
  }

  /** Announces an entry; a regular file with mode 0644 where nothing else is said. */
  stat(path: string, fields: Partial<Stat> = {}): void {
    const stat = { path, mode: 0o644, uid: 7, gid: 7, size: 0, modTime: 0n, linkname: "" };
    this.#write(
      path.length * 3 + 200 + (fields.linkname?.length ?? 0) * 3,
      (target) => writeStat(target, 0, { ...stat, devmajor: 0, devminor: 0, ...fields }),
    );
  }

  /** Announces a directory. */
  directory(path: string, fields: Partial<Stat> = {}): void {
    this.stat(path, { mode: (Mode.Dir | 0o755) >>> 0, ...fields });
  }

  /** Announces a symlink. */
  symlink(path: string, linkname: string): void {
    this.stat(path, { mode: Mode.Symlink | 0o777, linkname });
  }

  /** Ends the listing. */
  listed(): void {
    this.#write(8, (target) => writeEnd(target, 0));
  }

  /** Sends data of a file; none is its end. */
  data(id: number, text: string | Uint8Array = ""): void {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    this.#write(bytes.length + 32, (target) => {
      const at = writeDataHeader(target, 0, id, bytes.length);
      target.set(bytes, at);
      return at + bytes.length;
    });
  }

  /** Sends all of a file when it was asked for. */
  async file(id: number, text: string | Uint8Array): Promise<void> {
    await this.request(id);
    if (text.length > 0) this.data(id, text);
    this.data(id);
  }

  /** Sends `FIN`. */
  fin(): void {
    this.#write(16, (target) => writeFin(target, 0));
  }

  /** Answers `FIN` and ends the call, as daemons do. */
  async finish(): Promise<void> {
    await this.until(() => this.finished);
    this.fin();
    this.end.end();
  }

  /** Asks for a file, which is not for senders. */
  ask(id: number): void {
    this.#write(16, (target) => writeRequest(target, 0, id));
  }

  /** Sends `ERR`. */
  fail(text: string): void {
    this.end.send(errorFrame(text));
  }

  /** Resolves when a file was asked for, or when the receiver has failed. */
  request(id: number): Promise<void> {
    return this.until(() => this.asked.has(id));
  }

  /**
   * Resolves when something has become true, looked at after each message, or when the receiver has
   * failed.
   */
  async until(done: () => boolean): Promise<void> {
    while (!done() && this.error === undefined && !this.end.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake.push(resolve);
        this.end.signal.addEventListener("abort", () => resolve());
      });
    }
  }

  #write(bound: number, write: (target: Uint8Array) => number): void {
    const target = new Uint8Array(bound);
    this.end.send(target.subarray(0, write(target)));
  }
}

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

/** The daemon's end of a call, as a {@linkcode Peer} needs it. */
export type PeerEnd = MessageStream & Pick<End, "end" | "die">;

/** Daemon that sends whatever a test wants, whether the protocol allows it or not. */
export class Peer<E extends PeerEnd = End> {
  /** End of the receiver. */
  readonly stream: MessageStream;
  /** End of the daemon. */
  readonly end: E;
  /** Numbers of the requested files. */
  readonly asked = new Set<number>();
  /** Text of a received `ERR` packet. */
  error: string | undefined;
  /** True once the receiver has sent `FIN`. */
  finished = false;
  #wake: (() => void)[] = [];

  /** Creates a daemon; by default both ends are in memory. */
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

  /** Announces an entry, by default a regular file with mode 0644. */
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

  /** Sends data of a file; no data ends it. */
  data(id: number, text: string | Uint8Array = ""): void {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    this.#write(bytes.length + 32, (target) => {
      const at = writeDataHeader(target, 0, id, bytes.length);
      target.set(bytes, at);
      return at + bytes.length;
    });
  }

  /** Sends a whole file once it is requested. */
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

  /** Requests a file, which a sender must not do. */
  ask(id: number): void {
    this.#write(16, (target) => writeRequest(target, 0, id));
  }

  /** Sends `ERR`. */
  fail(text: string): void {
    this.end.send(errorFrame(text));
  }

  /** Resolves once a file is requested, or the receiver has failed. */
  request(id: number): Promise<void> {
    return this.until(() => this.asked.has(id));
  }

  /**
   * Resolves once `done` returns true, or the receiver has failed. It is called after each message.
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

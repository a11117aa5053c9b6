import { Buffer } from "node:buffer";
import * as net from "node:net";
import * as path from "node:path";
import { socketOf } from "./daemons.ts";

/** Socket in front of a daemon that records all bytes that clients send to the daemon. */
export class Recorder implements AsyncDisposable {
  readonly #directory: string;
  readonly #scheme: string;
  readonly #server: net.Server;
  readonly #open = new Set<net.Socket>();
  /** Bytes that clients sent, by connection. */
  readonly #sent: Uint8Array[][] = [];

  private constructor(directory: string, scheme: string, socket: string) {
    this.#directory = directory;
    this.#scheme = scheme;
    // allowHalfOpen: either side may finish sending before the other.
    this.#server = net.createServer({ allowHalfOpen: true }, (near) => {
      const far = net.connect({ path: socket, allowHalfOpen: true });
      const sent: Uint8Array[] = [];
      this.#sent.push(sent);
      this.#keep(near);
      this.#keep(far);
      near.on("data", (bytes: Uint8Array) => sent.push(new Uint8Array(bytes)));
      near.pipe(far);
      far.pipe(near);
    });
  }

  /**
   * Listens on a socket in a temporary directory, in front of the daemon whose address names a
   * socket.
   */
  static async start(daemon: string): Promise<Recorder> {
    const socket = socketOf(daemon);
    const directory = await Deno.makeTempDir({ prefix: "bkit-recorder-" });
    const recorder = new Recorder(directory, new URL(daemon).protocol, socket);
    const listening = Promise.withResolvers<void>();
    recorder.#server.on("error", listening.reject);
    recorder.#server.listen({ path: recorder.#path }, () => listening.resolve());
    await listening.promise;
    return recorder;
  }

  /** Address for bkit. */
  get address(): string {
    return `${this.#scheme}//${this.#path}`;
  }

  /** Number of bytes that clients sent. */
  get bytes(): number {
    return this.#sent.flat().reduce((sum, { length }) => sum + length, 0);
  }

  /** Returns those of the needles that a client sent on one connection. */
  find(needles: readonly string[]): string[] {
    const all = this.#sent.map((chunks) => Buffer.concat(chunks));
    return needles.filter((needle) => all.some((bytes) => bytes.includes(needle)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = Promise.withResolvers<void>();
    this.#server.close(() => closed.resolve());
    for (const socket of this.#open) socket.destroy();
    await closed.promise;
    await Deno.remove(this.#directory, { recursive: true });
  }

  get #path(): string {
    return path.join(this.#directory, "docker.sock");
  }

  #keep(socket: net.Socket): void {
    this.#open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#open.delete(socket));
  }
}

/**
 * Returns the forms in which a secret could be sent: plain, in hex, and in base64, alone or inside
 * a longer text.
 */
export function forms(secret: string): string[] {
  const hex = Buffer.from(secret).toString("hex");
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.from(`${"-".repeat(before)}${secret}---`).toString("base64");
    // Digits that contain bits of the surrounding text are omitted.
    return text.slice(Math.ceil(before * 8 / 6), Math.floor((before + secret.length) * 8 / 6));
  });
  const url = base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  return [...new Set([secret, hex, hex.toUpperCase(), ...base64, ...url])];
}

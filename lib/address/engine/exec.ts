/**
 * A program in a container as a byte stream, through the Docker Engine's API: no program runs on
 * this side. The engine answers with frames that say whether bytes are output or errors
 * (`pkg/stdcopy` of moby), and takes the bytes of the program's input as they are.
 */
import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import { ConnectionError } from "../../errors.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { printable } from "../../internal/printable.ts";
import { destroyAndWait } from "../dial/duplex.ts";
import { dial } from "../dial/dial.ts";
import type { Transport } from "../parse/address.ts";
import { type EngineApi, engineApi } from "./api.ts";
import { attach } from "./upgrade.ts";

/** Length of the head of a frame: its stream, three zeros, and the length of its bytes. */
const HEAD_BYTES = 8;

/** Number of characters kept of what the program prints to standard error: the last ones. */
const MAX_STDERR_CHARS = 4096;

/** Stream of a frame. */
const STDOUT = 1;
const STDERR = 2;

/**
 * Connects to the BuildKit in a container, as `buildctl dial-stdio` there does it. `builder` is the
 * name of the builder for advice. Rejects with {@linkcode ConnectionError}: there is no such
 * container, it does not run, or it has no `buildctl`; or with the signal's reason.
 */
export async function dialContainer(
  engine: Transport,
  container: string,
  builder: string,
  signal?: AbortSignal,
): Promise<Duplex> {
  const id = await createExec(engineApi(engine), container, builder, signal);
  const socket = await dial(engine, signal);
  await attach(socket, `/exec/${id}/start`, { Detach: false, Tty: false }, signal);
  return new ExecDuplex(socket, container);
}

async function createExec(
  api: EngineApi,
  container: string,
  builder: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { status, values } = await api({
    method: "POST",
    path: `/containers/${encodeURIComponent(container)}/exec`,
    headers: { "content-type": "application/json" },
    body: ReadableStream.from([
      new TextEncoder().encode(JSON.stringify({
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true,
        Cmd: ["buildctl", "dial-stdio"],
      })),
    ]),
    signal,
  });
  let answer: unknown;
  for await (const value of values) answer ??= value;
  const { Id: id, message } = asRecord(answer);
  if (status === 201 && typeof id === "string" && /^[0-9a-f]+$/.test(id)) return id;
  const stopped = status === 409;
  const why = status === 404
    ? `there is no container ${container}`
    : stopped
    ? `the container ${container} is not running`
    : `the engine answered ${status}: ${printable(asText(message) ?? "no reason")}`;
  throw new ConnectionError(why, {
    transient: stopped || status >= 500,
    advice: status === 404 || stopped
      ? `Start it with \`docker buildx inspect --bootstrap ${builder}\`.`
      : "",
  });
}

/** The input and output of a program in a container. */
export class ExecDuplex extends Duplex {
  readonly #socket: Duplex;
  readonly #container: string;
  /** Bytes of an incomplete head. */
  #head: Buffer = Buffer.alloc(0);
  /** Bytes of the current frame that are still to come, and their stream. */
  #left = 0;
  #stream = 0;
  #said = "";
  #received = false;

  /** Takes ownership of a stream whose next byte is the first of a frame. */
  constructor(socket: Duplex, container: string) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#container = container;
    socket.on("data", (chunk: Buffer) => this.#take(chunk));
    socket.on("error", (error: Error) => this.destroy(error));
    socket.on("end", () => this.#end());
    socket.on("close", () => this.#end());
    socket.pause();
  }

  /** Lets frames in. */
  override _read(): void {
    this.#socket.resume();
  }

  /** Writes a chunk, which may be reused after the callback. */
  override _write(
    chunk: Uint8Array,
    _encoding: BufferEncoding,
    callback: (error?: Error | null) => void,
  ): void {
    this.#socket.write(chunk, callback);
  }

  /** Closes the input of the program. */
  override _final(callback: (error?: Error | null) => void): void {
    this.#socket.end(() => callback());
  }

  /** Closes the connection to the engine, which ends the program. */
  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    destroyAndWait(this.#socket).then(() => callback(error));
  }

  #take(chunk: Buffer): void {
    for (let at = 0; at < chunk.length;) {
      if (this.#left === 0) {
        const part = chunk.subarray(at, at + HEAD_BYTES - this.#head.length);
        this.#head = Buffer.concat([this.#head, part]);
        at += part.length;
        if (this.#head.length < HEAD_BYTES) return;
        this.#stream = this.#head[0]!;
        this.#left = this.#head.readUInt32BE(4);
        this.#head = Buffer.alloc(0);
        continue;
      }
      const part = chunk.subarray(at, at + this.#left);
      at += part.length;
      this.#left -= part.length;
      this.#deliver(part);
    }
  }

  #deliver(part: Buffer): void {
    if (this.#stream === STDERR) {
      this.#said = (this.#said + part.toString("utf8")).slice(-MAX_STDERR_CHARS);
    } else if (this.#stream !== STDOUT) {
      this.destroy(
        new ConnectionError("the Docker Engine sent something other than the output of a program", {
          transient: false,
        }),
      );
    } else {
      this.#received = true;
      // The reader frees the memory of what it gets, so it cannot be a part of the chunk.
      if (!this.push(Uint8Array.from(part))) this.#socket.pause();
    }
  }

  #end(): void {
    if (this.readableEnded || this.destroyed) return;
    const said = printable(this.#said.trim());
    if (this.#received || !said) return void this.push(null);
    this.destroy(
      new ConnectionError(`buildctl in the container ${this.#container} said: ${said}`, {
        transient: false,
        advice: "The container must have buildctl, as the images of BuildKit do.",
      }),
    );
  }
}

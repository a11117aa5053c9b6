/**
 * Standard input and output that may be non-blocking: a parent process that shares its pipes can
 * have set them so, and then "try again later" is not an error.
 */
import { whenReady } from "../internal/files/when_ready.ts";

/** Bytes read from stdin at once. */
const CHUNK_BYTES = 64 * 1024;

/** Something to write to without blocking the process, such as `Deno.stdout`. */
export interface Writable {
  /** Writes some of the bytes, and resolves with their number. */
  write(bytes: Uint8Array): Promise<number>;
}

/** A stream to show progress on: `Deno.stderr`, `Deno.stdout` or an open file. */
export type DisplayStream = Pick<typeof Deno.stderr, "write" | "writeSync" | "isTerminal">;

/** Something to read from without blocking the process, such as `Deno.stdin`. */
export interface Readable {
  /** Reads into a buffer, and resolves with the number of bytes, or null at the end. */
  read(buffer: Uint8Array): Promise<number | null>;
}

/** Returns true if an error means that nobody reads a stream any more. */
export function isReaderGone(error: unknown): boolean {
  return error instanceof Deno.errors.BrokenPipe ||
    (error as { code?: unknown } | undefined)?.code === "EIO";
}

/** Writes all bytes, however slow the reader is. */
export async function writeWhole(stream: Writable, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    at += await whenReady(() => stream.write(bytes.subarray(at)));
  }
}

/** Reads into a buffer when there is something. Resolves with null at the end. */
export function readSome(stream: Readable, buffer: Uint8Array): Promise<number | null> {
  return whenReady(() => stream.read(buffer));
}

/** Returns stdout as a stream. Closing it does not close stdout. */
export function stdoutStream(stdout: Writable = Deno.stdout): WritableStream<Uint8Array> {
  return new WritableStream({ write: (bytes) => writeWhole(stdout, bytes) });
}

/** Returns stdin as a stream. */
export function stdinStream(stdin: Readable = Deno.stdin): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const buffer = new Uint8Array(CHUNK_BYTES);
      const length = await readSome(stdin, buffer);
      if (length === null) controller.close();
      else controller.enqueue(buffer.subarray(0, length));
    },
  }, { highWaterMark: 0 });
}

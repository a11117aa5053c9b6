import { printable } from "../internal/printable.ts";
import { writeError } from "../internal/write_error.ts";
import { isNotReady, RETRY_MS } from "../internal/files/when_ready.ts";
import { isReaderGone } from "./stdio.ts";

const encoder = new TextEncoder();

/** A stream that is written to synchronously, such as `Deno.stderr`. */
type SyncWritable = Pick<typeof Deno.stderr, "writeSync">;

/**
 * Writes a text to a stream such as stdout. What could control a terminal is made visible, because most
 * texts hold something from a daemon, a Dockerfile or a registry.
 */
export function write(stream: SyncWritable, text: string): void {
  writeRaw(stream, printable(text));
}

/**
 * Writes all of a text to a stream as it is, and waits for a slow reader. A closed pipe is
 * not an error, and neither is a terminal that is gone: the command has to end in an orderly way.
 * Nor is any failure of stderr, which could not be reported. Throws `OutputError` if another
 * stream cannot be written. Texts with control sequences of our own go through here, and must hold no others.
 */
export function writeRaw(stream: SyncWritable, text: string): void {
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += stream.writeSync(bytes.subarray(at));
    } catch (cause) {
      if (isNotReady(cause)) pause();
      else if (isReaderGone(cause) || stream === Deno.stderr) return;
      else throw writeError("to stdout", cause);
    }
  }
}

/** Keeps the process waiting for a moment. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
}

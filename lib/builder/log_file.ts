/** Reads a file that another program appends to, from its last lines on. */
import { sleep } from "../internal/deadline.ts";

/** Size of one read. */
const READ_CHUNK_BYTES = 64 * 1024;

/** Pause before checking for more. */
const POLL_INTERVAL_MS = 200;

/**
 * Yields the last `tail` lines of a file, or all of it, and then what is appended while `mayGrow`
 * returns true. A file that became shorter is read from its beginning. Rejects with the signal's
 * reason.
 */
export async function* followFile(
  name: string,
  tail: number | undefined,
  mayGrow: () => boolean,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  using file = await Deno.open(name);
  let at = tail === undefined ? 0 : await offsetOfLastLines(file, tail);
  for (;;) {
    signal?.throwIfAborted();
    const continues = mayGrow(); // before the read, so that the last write is not missed
    const { size } = await file.stat();
    if (size < at) at = 0;
    await file.seek(at, Deno.SeekMode.Start);
    const buffer = new Uint8Array(READ_CHUNK_BYTES);
    const count = await file.read(buffer);
    if (count) {
      at += count;
      yield buffer.subarray(0, count);
    } else if (continues) await sleep(POLL_INTERVAL_MS, signal);
    else return;
  }
}

/** Returns the last lines of a file as text. */
export async function lastLines(name: string, count: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of followFile(name, count, () => false)) {
    text += decoder.decode(part, { stream: true });
  }
  return text;
}

/**
 * Returns where the last lines begin, searching backwards. A last line without line feed counts.
 */
async function offsetOfLastLines(file: Deno.FsFile, count: number): Promise<number> {
  const { size } = await file.stat();
  if (count === 0) return size;
  const buffer = new Uint8Array(READ_CHUNK_BYTES);
  let left = count;
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - READ_CHUNK_BYTES);
    await file.seek(start, Deno.SeekMode.Start);
    const read = await file.read(buffer.subarray(0, end - start)) ?? 0;
    for (let index = read - 1; index >= 0; index--) {
      // The line feed at the very end belongs to the last line.
      if (buffer[index] === 10 && start + index !== size - 1 && --left === 0) {
        return start + index + 1;
      }
    }
    end = start;
  }
  return 0;
}

/** A file that a program appends to, read from its last lines on. */
import { sleep } from "../address/deadline.ts";

/** How much is read at a time, in bytes. */
const READ_CHUNK_BYTES = 64 * 1024;

/** How often is looked for more, in milliseconds. */
const POLL_INTERVAL_MS = 200;

/**
 * Yields the last lines of a file, or all, and what is appended as long as `more` says that something may be. A
 * file that became shorter is read anew. Rejects with the signal's reason.
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
    const continues = mayGrow(); // asked first: what was written before the end is read
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

/** The last lines of a file, as text. */
export async function lastLines(name: string, count: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of followFile(name, count, () => false)) {
    text += decoder.decode(part, { stream: true });
  }
  return text;
}

/** Where the last lines begin, looked for from the end. A line that isn't ended counts. */
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
      // The line break at the very end belongs to the last line.
      if (buffer[index] === 10 && start + index !== size - 1 && --left === 0) {
        return start + index + 1;
      }
    }
    end = start;
  }
  return 0;
}

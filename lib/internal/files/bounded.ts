import { whenReady } from "./when_ready.ts";

/**
 * Reads up to `maxBytes` of a file and one more byte, which tells that it has more, no matter how
 * large the file becomes meanwhile. Between two reads, rejects with the reason of an aborted
 * signal.
 */
export async function readBounded(
  file: { read(buffer: Uint8Array): Promise<number | null> },
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const content = new Uint8Array(maxBytes + 1);
  let length = 0;
  while (length < content.length) {
    const count = await whenReady(() => file.read(content.subarray(length)), signal);
    signal?.throwIfAborted();
    if (!count) break;
    length += count;
  }
  return content.slice(0, length);
}

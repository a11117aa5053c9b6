/**
 * Frees the memory of a chunk of bytes that is no longer needed.
 *
 * Broken: `node:http2` of Deno (2.9.6) makes an `ArrayBuffer` for each frame that it sends or
 * receives, and `node:net` one for each read. V8 counts them, but lets some 64 MiB of them gather,
 * and then marks all objects to find them, on threads of its own as well. To send 1 GiB from a
 * directory took 2.1 s of CPU time and 170 MiB at the peak, instead of 1.4 s and 130 MiB.
 *
 * Instead: the owner of a chunk frees its memory at once. The next frame gets the same memory, which
 * is in the processor's cache then.
 *
 * It can go when `tests/unit/internal/workarounds/free_early_test.ts` fails because frames share
 * their buffers, as in Node.js.
 */

/** Length below which V8's own way is as cheap. */
const MIN_BYTES = 1024;

/**
 * Frees the memory of a chunk that nobody else refers to. It has no bytes afterwards. Does nothing
 * for a short one, and for a view of a part of a buffer, which others may use.
 */
export function freeEarly(chunk: Uint8Array): void {
  const { buffer } = chunk;
  if (chunk.length < MIN_BYTES || chunk.length !== buffer.byteLength) return;
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

import { Readable } from "node:stream";
import { createZstdDecompress } from "node:zlib";
import { BkitError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";
import { damaged, ZstdFrames } from "./zstd_frames.ts";

/**
 * Decompresses zstd. Throws {@linkcode ContextError} if the data are damaged or incomplete.
 *
 * Each frame has a decoder of its own, because that of `node:zlib` ignores what follows the first
 * one, and is silent about a frame that ends too early.
 */
export async function* decompressZstd(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const input = chunks[Symbol.asyncIterator]();
  const frames = new ZstdFrames();
  let rest: Uint8Array | undefined;
  const next = async (): Promise<Uint8Array | undefined> => {
    if (rest !== undefined && rest.length > 0) return rest;
    const { done, value } = await input.next();
    return done ? undefined : value;
  };
  /** Yields the bytes of one frame. */
  async function* frame(first: Uint8Array): AsyncGenerator<Uint8Array> {
    for (let chunk: Uint8Array | undefined = first; chunk !== undefined; chunk = await next()) {
      const { length, ended } = frames.take(chunk);
      rest = chunk.subarray(length);
      yield chunk.subarray(0, length);
      if (ended) return;
    }
    throw damaged("it ends too early");
  }
  try {
    for (let chunk = await next(); chunk !== undefined; chunk = await next()) {
      yield* decompressFrame(frame(chunk));
    }
  } finally {
    await input.return?.();
  }
}

async function* decompressFrame(
  frame: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(frame);
  const decoder = createZstdDecompress();
  source.on("error", (error) => decoder.destroy(error));
  try {
    for await (const chunk of source.pipe(decoder)) yield chunk;
  } catch (cause) {
    throw cause instanceof BkitError ? cause : damaged(failureReason(cause), cause);
  } finally {
    source.destroy();
    decoder.destroy();
  }
}

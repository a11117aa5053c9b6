import { Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import { ContextError } from "../../errors.ts";
import { contentOf, HEAD_BYTES } from "./format.ts";
import { decompressZstd } from "./zstd.ts";

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * Returns an archive in a form that every daemon recognizes: what it would take for a Dockerfile is
 * compressed with gzip on its way. Reading it fails with {@linkcode ContextError} if the stream
 * contains nothing that a daemon can unpack.
 */
export function archiveStream(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let reader: Reader | undefined;
  let output: AsyncGenerator<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      reader ??= stream.getReader();
      output ??= converted(reader);
      const { done, value } = await output.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      if (!reader) return await stream.cancel(reason);
      await reader.cancel(reason); // a pending read ends, so that the conversion does
      await output?.return(undefined).catch(() => {});
    },
  }, { highWaterMark: 0 });
}

/** Reads the start of a stream: {@linkcode HEAD_BYTES} and what came with them, or all of it. */
export async function readHead(reader: Reader): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let length = 0; length < HEAD_BYTES;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

/** Yields the start of a stream that was already read, and the rest of it. */
export async function* withHead(head: Uint8Array, reader: Reader): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function* converted(reader: Reader): AsyncGenerator<Uint8Array> {
  try {
    const head = await readHead(reader);
    const content = contentOf(head);
    const chunks = withHead(head, reader);
    switch (content.kind) {
      case "extended":
        return yield* gzip(chunks);
      case "zstd":
        return yield* gzip(decompressZstd(chunks));
      case "unusable":
        throw new ContextError("cannot send the context", "", {
          detail: `it ${content.problem}`,
          advice: "Use a tar archive: plain, or compressed with gzip, bzip2, xz or zstd.",
        });
      default:
        yield* chunks;
    }
  } finally {
    await reader.cancel().catch(() => {}); // it has ended, unless something failed
  }
}

/** Compresses with gzip, as fast as possible, because most daemons are on the same machine. */
async function* gzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks);
  const encoder = createGzip({ level: constants.Z_BEST_SPEED });
  source.on("error", (error) => encoder.destroy(error));
  try {
    for await (const chunk of source.pipe(encoder)) yield chunk;
  } finally {
    source.destroy();
    encoder.destroy();
  }
}

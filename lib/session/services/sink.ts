import type { ByteSink } from "../../diffcopy/target/file_sink.ts";
import { OutputError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";

/**
 * Returns a sink that writes to the caller's stream, and closes it at the end. The stream gets
 * copies, which it may keep.
 */
export function streamSink(stream: WritableStream<Uint8Array>): ByteSink {
  const writer = stream.getWriter();
  writer.closed.catch(() => {}); // `write` and `close` report it
  return {
    async write(bytes) {
      try {
        await writer.write(new Uint8Array(bytes));
      } catch (cause) {
        throw streamError(cause);
      }
    },
    async close() {
      try {
        await writer.close();
      } catch (cause) {
        throw streamError(cause);
      }
    },
    async abort(reason) {
      await writer.abort(reason).catch(() => {});
    },
  };
}

function streamError(cause: unknown): OutputError {
  return new OutputError("cannot write to the output stream", {
    detail: failureReason(cause),
    cause,
    option: "outputs",
    advice: "Read the stream to its end, or cancel the build.",
  });
}

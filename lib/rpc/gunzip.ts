import { gunzip } from "node:zlib";
import { Status } from "./codes.ts";
import { type Decompress, FrameError, MAX_MESSAGE_BYTES, refuseCompressed } from "./frame.ts";

/** Value of `grpc-accept-encoding`: the encodings that {@linkcode decompressor} knows. */
export const ACCEPTED_ENCODINGS = "identity,gzip";

/** Returns true if messages in an encoding can be read; undefined stands for none. */
export function isKnownEncoding(encoding: string | undefined): boolean {
  return encoding === undefined || ACCEPTED_ENCODINGS.split(",").includes(encoding);
}

/** Returns the function that restores messages in the encoding that a peer declared. */
export function decompressor(encoding: string | undefined): Decompress {
  if (encoding === "gzip") return gunzipMessage;
  if (encoding === undefined || encoding === "identity") return refuseCompressed;
  const text = `the peer compressed a gRPC message with ${JSON.stringify(encoding)}; expected gzip`;
  return () => {
    throw new FrameError(Status.INTERNAL, text);
  };
}

/**
 * Decompresses a message. The result is bounded like a message that was not compressed, so that few
 * bytes cannot become an unlimited number.
 */
function gunzipMessage(message: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gunzip(message, { maxOutputLength: MAX_MESSAGE_BYTES }, (error, bytes) => {
      if (!error) return resolve(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length));
      const tooLarge = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
      reject(
        tooLarge
          ? new FrameError(
            Status.RESOURCE_EXHAUSTED,
            `the peer sent a gRPC message that decompresses to more than ${MAX_MESSAGE_BYTES} bytes`,
            { cause: error },
          )
          : new FrameError(
            Status.INTERNAL,
            `the peer sent a gRPC message that is not valid gzip: ${error.message}`,
            { cause: error },
          ),
      );
    });
  });
}

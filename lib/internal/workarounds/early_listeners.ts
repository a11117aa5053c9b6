import type { Buffer } from "node:buffer";
import type { Http2Stream } from "node:http2";

/** The listeners for all that can happen to a stream while it is read. */
export interface Listeners {
  readonly data: (chunk: Buffer) => void;
  readonly end: () => void;
  readonly error: (error: Error) => void;
  readonly aborted: () => void;
  readonly close: () => void;
}

/**
 * Attaches all listeners to a stream at once. Call it in the turn in which the stream is made.
 *
 * Broken: `node:http2` of Deno (2.9.6) emits `end` before a listener that is attached after
 * `response` can see it, if the peer ended the stream with its header fields
 * (https://github.com/denoland/deno/issues/36850). A gRPC server does so when it answers with an
 * error only. A reader that waits for `end` then waits forever.
 *
 * Instead: nothing is attached later. What arrives before anyone wants it is the caller's to keep.
 *
 * It can go, and listeners be attached where they are needed, when the issue is fixed.
 */
export function listenEarly(stream: Http2Stream, listeners: Listeners): void {
  stream.on("data", listeners.data);
  stream.on("end", listeners.end);
  stream.on("error", listeners.error);
  stream.on("aborted", listeners.aborted);
  stream.on("close", listeners.close);
}

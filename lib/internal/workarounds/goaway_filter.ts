/**
 * Keeps GOAWAY frames away from `node:http2`: Deno's implementation aborts the process on one.
 *
 * When some hundred streams of a connection have ended and the peer then sends GOAWAY, nghttp2
 * walks over streams whose memory is no longer intact: an assertion fails in
 * `find_stream_on_goaway_func`, or the allocator finds an invalid pointer, and nothing in
 * JavaScript can catch either. Seen on Deno 2.9.6 with servers and clients
 * (https://github.com/denoland/deno/issues/36788): after 200 ended streams in every run, after 90
 * in none. No other frame walks over those streams.
 *
 * To a server GOAWAY only announces that the client closes the connection, which works without it.
 * So the frame is removed from what the session's server reads. A client needs the frame: it tells
 * which calls the server will not handle. There a connection is not used again after some calls
 * instead; only this side opens any.
 * `tests/unit/internal/workarounds/goaway_filter_test.ts` tells when this file can go.
 */
import type { FrameRule } from "./frame_filter.ts";

/**
 * Calls after which a client connection is not used again, far below the number of ended streams
 * with which GOAWAY does harm. A build makes about ten.
 */
export const MAX_CALLS_PER_CONNECTION = 64;

const TYPE_GOAWAY = 7;

/** Returns the rule of a server, which drops GOAWAY; `next` decides about all other frames. */
export function withoutGoaway(next: FrameRule): FrameRule {
  return {
    decide: (header, pass) => header[3] === TYPE_GOAWAY ? "drop" : next.decide(header, pass),
    take: (bytes, last, pass) => next.take?.(bytes, last, pass),
  };
}

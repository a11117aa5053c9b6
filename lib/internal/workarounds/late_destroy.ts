/**
 * Destroys HTTP/2 sessions in a turn of their own: Deno crashes if one is destroyed while it reads.
 *
 * `node:http2` of Deno (2.9.6) calls JavaScript in the middle of reading a chunk, for example for a
 * PING that nobody asked for. If the session is destroyed there, which `node:http2` does itself
 * for such a fault of the peer, its memory is released, and reading goes on with the next frame of
 * the chunk: the process ends with a segmentation fault. A peer needs 50 bytes for it: SETTINGS, a
 * PING with the flag ACK, and one more faulty frame.
 *
 * Instead: `destroy` of the session only remembers the error, and does its work in the next turn of
 * the event loop. Node.js itself does so natively.
 *
 * It can go when `tests/unit/internal/workarounds/late_destroy_test.ts` fails because the process
 * survives without it.
 */
import type { Http2Session } from "node:http2";
import { setImmediate } from "node:timers";

/**
 * Replaces the `destroy` of a session by one that waits for the next turn. `onError` is called with
 * the error that the session is destroyed with, if there is one.
 */
export function destroyLate(session: Http2Session, onError: (error: Error) => void): void {
  const destroy = session.destroy.bind(session);
  let called = false;
  session.destroy = (error?: Error, code?: number) => {
    if (error) onError(error);
    if (called) return;
    called = true;
    setImmediate(() => destroy(error, code));
  };
}

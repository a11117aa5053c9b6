/**
 * How a dead link is noticed: one on which packets vanish, so that neither end hears of its end.
 *
 * Both watches count moments of silence and not time, so that a process or a machine that was stopped for a while doesn't
 * take its own silence for the peer's.
 */
import * as net from "node:net";
import type { Duplex } from "node:stream";

/**
 * Bytes that a stream has received so far. A socket's bytes may never come by in JavaScript, so it's asked; for others
 * this must be called when their reader is attached, since it makes them flow.
 */
function received(duplex: Duplex): () => number {
  if (duplex instanceof net.Socket) return () => duplex.bytesRead;
  let bytes = 0;
  duplex.on("data", (chunk: Uint8Array) => bytes += chunk.length);
  return () => bytes;
}

/** Parts that a silence's limit is divided into. */
const MOMENTS_PER_LIMIT = 6;

/** A watch on a connection. */
export interface Watch {
  /** Says that header fields or a message have come. */
  heard(): void;
  /** Ends the watch. */
  stop(): void;
}

/** Calls `onSilence` once when nothing at all has come for `limit` milliseconds: for peers that are never silent so long. */
export function watchSilence(duplex: Duplex, limit: number, onSilence: () => void): Watch {
  const bytes = received(duplex);
  let before = bytes();
  let silent = 0;
  const timer = setInterval(() => {
    silent = bytes() === before ? silent + 1 : 0;
    before = bytes();
    if (silent < MOMENTS_PER_LIMIT) return;
    clearInterval(timer);
    onSilence();
  }, limit / MOMENTS_PER_LIMIT);
  return {
    heard: () => silent = -1, // the moment that is under way isn't silent
    stop: () => clearInterval(timer),
  };
}

/** What {@linkcode keepAlive} is given. */
export interface KeepAliveOptions {
  /** The bytes under the connection. */
  readonly duplex: Duplex;
  /** Sends an HTTP/2 PING, and calls back with its answer. */
  readonly ping: (onAnswer: () => void) => void;
  /** Whether a call is open: without one nothing is waited for, and a server allows a PING in two hours. */
  readonly busy: () => boolean;
  /** Called once when the peer doesn't answer. */
  readonly onDead: () => void;
  /** A moment, in milliseconds; all else is counted in these. @default {10_000} */
  readonly moment?: number;
}

/** Moments of silence before a PING. */
const QUIET_MOMENTS = 3;

/** Moments without any byte before an unanswered PING means that the link is dead. */
const ANSWER_MOMENTS = 2;

/** Moments between two PINGs where the server has sent no message between them: a little more than 5 minutes. */
const MIN_PING_MOMENTS = 31;

/**
 * Sends a PING when a busy connection is silent for 30 s, and calls the link dead when for 20 s more nothing comes.
 *
 * A grpc-go server counts a PING as a strike when it comes less than `MinTime` (5 minutes, which buildkitd leaves as it
 * is) after the last one; the third strike ends the connection with ENHANCE_YOUR_CALM, "too_many_pings". Header fields or
 * data that the server sends in between take all strikes back, and the next PING is free (`handlePing` and
 * `resetPingStrikes` in grpc-go's `internal/transport/http2_server.go`). So a PING follows another only after something
 * that came later than its answer, or after those 5 minutes. A Docker Engine serves with golang.org/x/net/http2, which
 * has no such rule.
 */
export function keepAlive(options: KeepAliveOptions): Watch {
  const { duplex, ping, busy, onDead, moment = 10_000 } = options;
  const bytes = received(duplex);
  let before = bytes();
  let silent = 0;
  /** Whether an answer is waited for. */
  let asked = false;
  /** Whether the server has sent something since it answered. */
  let free = true;
  let sincePing = 0;
  const timer = setInterval(() => {
    silent = bytes() === before && busy() ? silent + 1 : 0;
    before = bytes();
    sincePing++;
    if (asked && silent >= ANSWER_MOMENTS) {
      clearInterval(timer);
      onDead();
    } else if (!asked && silent >= QUIET_MOMENTS && (free || sincePing >= MIN_PING_MOMENTS)) {
      asked = true;
      free = false;
      sincePing = 0;
      silent = 0;
      ping(() => asked = false);
    }
  }, moment);
  return {
    heard: () => {
      if (!asked) free = true;
    },
    stop: () => clearInterval(timer),
  };
}

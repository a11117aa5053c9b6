/**
 * Detects dead links, on which packets vanish without an error at either end.
 *
 * Both watches count moments of silence instead of time, so that a process or machine that was
 * suspended does not take its own silence for the peer's.
 */
import * as net from "node:net";
import type { Duplex } from "node:stream";
import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";

/**
 * Returns a counter of the bytes that a stream has received. The bytes of a socket may never pass
 * through JavaScript, so the socket itself is asked. For other streams this must be called when
 * their reader is attached, because it makes them flow.
 */
function received(duplex: Duplex): () => number {
  if (duplex instanceof net.Socket) return () => duplex.bytesRead;
  let bytes = 0;
  duplex.on("data", (chunk: Uint8Array) => bytes += chunk.length);
  return () => bytes;
}

/** Number of moments that a limit is divided into. */
const MOMENTS_PER_LIMIT = 6;

/** A watch on a connection. */
export interface Watch {
  /** Notes that header fields or a message have arrived. */
  heard(): void;
  /** Stops the watch. */
  stop(): void;
}

/**
 * Calls `onSilence` once if nothing arrives for `limit` milliseconds, for peers that are never
 * silent that long.
 */
export function watchSilence(
  duplex: Duplex,
  limit: number,
  onSilence: () => void,
  clock: Clock = SYSTEM_CLOCK,
): Watch {
  const bytes = received(duplex);
  let before = bytes();
  let silent = 0;
  const stop = clock.every(limit / MOMENTS_PER_LIMIT, () => {
    silent = bytes() === before ? silent + 1 : 0;
    before = bytes();
    if (silent < MOMENTS_PER_LIMIT) return;
    stop();
    onSilence();
  });
  return {
    heard: () => silent = -1, // the current moment is not silent
    stop,
  };
}

/** Options for {@linkcode keepAlive}. */
export interface KeepAliveOptions {
  /** Byte stream under the connection. */
  readonly duplex: Duplex;
  /** Sends an HTTP/2 PING and calls back when it is answered. */
  readonly ping: (onAnswer: () => void) => void;
  /** Returns true while a call is open. Without one, a server allows one PING in two hours. */
  readonly busy: () => boolean;
  /** Called once if the peer does not answer. */
  readonly onDead: () => void;
  /**
   * Length of a moment, in milliseconds.
   *
   * @default {10_000}
   */
  readonly moment?: number | undefined;
  /**
   * Clock that measures the moments.
   *
   * @default {the system's}
   */
  readonly clock?: Clock | undefined;
}

/** Moments of silence before a PING. */
const QUIET_MOMENTS = 3;

/** Moments without a byte after which an unanswered PING means a dead link. */
const ANSWER_MOMENTS = 2;

/** Moments between two PINGs without a message in between: a little more than 5 minutes. */
const MIN_PING_MOMENTS = 31;

/**
 * Sends a PING when a busy connection is silent for 30 s, and declares the link dead if nothing
 * arrives for 20 s more.
 *
 * A grpc-go server counts a PING as a strike when it comes less than `MinTime` (5 minutes, which
 * buildkitd leaves as it is) after the last one; the third strike ends the connection with
 * ENHANCE_YOUR_CALM, "too_many_pings". Header fields or data that the server sends in between take
 * all strikes back, and the next PING is free (`handlePing` and `resetPingStrikes` in grpc-go's
 * `internal/transport/http2_server.go`). So a PING follows another only after something that came
 * later than its answer, or after those 5 minutes. A Docker Engine serves with
 * golang.org/x/net/http2, which has no such rule.
 */
export function keepAlive(options: KeepAliveOptions): Watch {
  const { duplex, ping, busy, onDead, moment = 10_000, clock = SYSTEM_CLOCK } = options;
  const bytes = received(duplex);
  let before = bytes();
  let silent = 0;
  /** True while an answer is awaited. */
  let asked = false;
  /** True if the server has sent something since its last answer. */
  let free = true;
  let sincePing = 0;
  const stop = clock.every(moment, () => {
    silent = bytes() === before && busy() ? silent + 1 : 0;
    before = bytes();
    sincePing++;
    if (asked && silent >= ANSWER_MOMENTS) {
      stop();
      onDead();
    } else if (!asked && silent >= QUIET_MOMENTS && (free || sincePing >= MIN_PING_MOMENTS)) {
      asked = true;
      free = false;
      sincePing = 0;
      silent = 0;
      ping(() => asked = false);
    }
  });
  return {
    heard: () => {
      if (!asked) free = true;
    },
    stop,
  };
}

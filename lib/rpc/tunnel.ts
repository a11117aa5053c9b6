/**
 * The session's tunnel: the byte stream that `Control.Session` carries in messages with one field of
 * bytes (`BytesMessage`), made a Duplex.
 */
import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import type { ClientCall } from "./client.ts";
import { PREFIX, writePrefix } from "./frame.ts";
import { ProtocolError } from "../errors.ts";

/** The most bytes that one message carries: what is queued is joined up to here. */
const BATCH = 256 * 1024;
const TAG = 0x0a; // field 1, length-delimited
const HEAD = PREFIX + 1 + 5;

/** The bytes that `call`'s messages carry, as one stream. Closing it ends the call. */
export function tunnel(call: ClientCall): Duplex {
  const spare: Uint8Array[] = [];
  const duplex = new Duplex({
    readableHighWaterMark: 1024 * 1024,
    writableHighWaterMark: 1024 * 1024,
    read() {}, // bytes are pushed as they come; the HTTP/2 windows inside bound them
    write(chunk: Uint8Array, _encoding, done) {
      transmit([{ chunk }], done);
    },
    writev(chunks, done) {
      transmit(chunks as { chunk: Uint8Array }[], done);
    },
    final(done) {
      call.end();
      done();
    },
    destroy(error, done) {
      call.cancel(error ?? new Error("the session was closed"));
      done(error);
    },
  });

  function transmit(chunks: { chunk: Uint8Array }[], done: (error?: Error) => void): void {
    let room = true;
    let message = spare.pop() ?? new Uint8Array(HEAD + BATCH);
    let filled = 0;
    const flush = () => {
      const sent = message;
      room = call.messages.send(wrap(sent, filled), () => {
        if (spare.length < 8) spare.push(sent);
      });
      filled = 0;
    };
    for (const { chunk } of chunks) {
      for (let at = 0; at < chunk.length;) {
        const part = Math.min(chunk.length - at, BATCH - filled);
        message.set(chunk.subarray(at, at + part), HEAD + filled);
        filled += part;
        at += part;
        if (filled === BATCH) {
          flush();
          message = spare.pop() ?? new Uint8Array(HEAD + BATCH);
        }
      }
    }
    if (filled > 0) flush();
    else spare.push(message);
    if (room) done();
    else call.messages.drained().then(() => done(), (error) => done(asError(error)));
  }

  call.messages.receive((message) => {
    const bytes = payload(message);
    if (bytes.length > 0) duplex.push(Buffer.from(bytes));
  }).then(
    () => duplex.push(null),
    (error) => duplex.destroy(asError(error)),
  );
  call.done.then(() => duplex.push(null), (error) => duplex.destroy(asError(error)));
  return duplex;
}

/**
 * Puts the heads before the payload at `HEAD` and returns the whole frame. Called with at least one
 * byte: a message without any is encoded as nothing at all, for which daemons since v0.17 read stale
 * bytes of an earlier message (`session/grpchijack/dial.go`).
 */
function wrap(message: Uint8Array, length: number): Uint8Array {
  let digits = 1;
  for (let rest = length >>> 7; rest > 0; rest >>>= 7) digits++;
  const start = HEAD - digits - 1 - PREFIX;
  writePrefix(message, start, 1 + digits + length);
  let at = start + PREFIX;
  message[at++] = TAG;
  for (let rest = length; at < HEAD; rest >>>= 7) {
    message[at++] = rest > 0x7f ? (rest & 0x7f) | 0x80 : rest;
  }
  return message.subarray(start, HEAD + length);
}

/** The bytes in a `BytesMessage`. */
function payload(message: Uint8Array): Uint8Array {
  if (message.length === 0) return message;
  let at = 1;
  let length = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = message[at++] ?? 0;
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  if (message[0] !== TAG || at + length !== message.length) {
    throw new ProtocolError("the daemon sent a message in the session that isn't a BytesMessage");
  }
  return message.subarray(at);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}

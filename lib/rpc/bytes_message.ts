/**
 * `BytesMessage`: a message with one field of bytes, in which several services of BuildKit carry a
 * plain stream.
 */
import { ProtocolError } from "../errors.ts";
import { PREFIX, writePrefix } from "./frame.ts";

const TAG = 0x0a; // field 1, length-delimited

/** Room that {@linkcode wrap} needs before the payload. */
export const HEAD_BYTES = PREFIX + 1 + 5;

/**
 * Makes a gRPC frame of the `length` bytes of payload at {@linkcode HEAD_BYTES} in `buffer`: writes
 * the headers directly before them and returns a view of the whole frame.
 */
export function wrap(buffer: Uint8Array, length: number): Uint8Array {
  let digits = 1;
  for (let rest = length >>> 7; rest > 0; rest >>>= 7) digits++;
  const start = HEAD_BYTES - digits - 1 - PREFIX;
  writePrefix(buffer, start, 1 + digits + length);
  let at = start + PREFIX;
  buffer[at++] = TAG;
  for (let rest = length; at < HEAD_BYTES; rest >>>= 7) {
    buffer[at++] = rest > 0x7f ? (rest & 0x7f) | 0x80 : rest;
  }
  return buffer.subarray(start, HEAD_BYTES + length);
}

/** Returns a view of the bytes in a message. Throws {@linkcode ProtocolError} for anything else. */
export function unwrap(message: Uint8Array): Uint8Array {
  if (message.length === 0) return message;
  let at = 1;
  let length = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = message[at++] ?? 0;
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  if (message[0] !== TAG || at + length !== message.length) {
    throw new ProtocolError("the daemon sent a message that is not a BytesMessage");
  }
  return message.subarray(at);
}

/** Returns a gRPC frame with a copy of the bytes. */
export function bytesFrame(bytes: Uint8Array): Uint8Array {
  const buffer = new Uint8Array(HEAD_BYTES + bytes.length);
  buffer.set(bytes, HEAD_BYTES);
  return wrap(buffer, bytes.length);
}

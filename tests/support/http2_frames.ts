/** HTTP/2 frames for peers that send what no library would send. */
import { Buffer } from "node:buffer";

export const DATA = 0;
export const HEADERS = 1;
export const RST_STREAM = 3;
export const SETTINGS = 4;
export const PING = 6;
export const GOAWAY = 7;
export const WINDOW_UPDATE = 8;
export const CONTINUATION = 9;

/** Flags of `HEADERS`: the request has no body, and its fields end with this frame. */
export const END_STREAM = 1;
export const END_HEADERS = 4;
export const PADDED = 8;

/** Flag of `SETTINGS` and `PING`: it answers one of the other side. */
export const ACK = 1;

/** Bytes that a client sends before its first frame. */
export const PREFACE: Uint8Array = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

/** Returns a frame. */
export function http2Frame(
  type: number,
  flags: number,
  stream: number,
  payload: Uint8Array = new Uint8Array(),
): Buffer {
  const header = Buffer.alloc(9);
  header.writeUIntBE(payload.length, 0, 3);
  header[3] = type;
  header[4] = flags;
  header.writeUInt32BE(stream, 5);
  return Buffer.concat([header, payload]);
}

/** Returns header fields as literals without indexing. */
export function encodeFields(list: readonly (readonly [string, string])[]): Buffer {
  return Buffer.concat(list.map(([name, value]) => field(name, value)));
}

/** Returns a header field as a literal without indexing. */
export function field(name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([0]), literal(name), literal(value)]);
}

/**
 * Returns header fields that all are the same one: its text once, and then a reference of one byte
 * for each further time.
 */
export function references(name: string, value: string, count: number): Buffer {
  const first = Buffer.concat([Buffer.from([0x40]), literal(name), literal(value)]);
  return Buffer.concat([first, Buffer.alloc(count - 1, 0xbe)]); // the newest entry of the table
}

/** Returns the frames that begin a call. `more` are further header fields. */
export function callFrames(stream: number, method: string, more: Uint8Array = NONE): Buffer {
  const block = Buffer.concat([
    field(":method", "POST"),
    field(":scheme", "http"),
    field(":path", method),
    field(":authority", "x"),
    field("content-type", "application/grpc"),
    more,
  ]);
  return headerFrames(stream, block);
}

/** Returns the frames of header fields, each of up to `size` bytes, by default 16 KiB. */
export function headerFrames(
  stream: number,
  block: Uint8Array,
  flags = 0,
  size: number = FRAME_BYTES,
): Buffer {
  const frames: Buffer[] = [];
  for (let at = 0; at === 0 || at < block.length; at += size) {
    const last = at + size >= block.length ? END_HEADERS : 0;
    const [type, own] = at === 0 ? [HEADERS, flags] : [CONTINUATION, 0];
    frames.push(http2Frame(type, own | last, stream, block.subarray(at, at + size)));
  }
  return Buffer.concat(frames);
}

const NONE = new Uint8Array();

/** Largest payload of a frame that every peer accepts. */
const FRAME_BYTES = 16_384;

/** Returns a text, or one that is in Huffman code already, with its length before it, as HPACK has it. */
export function literal(text: string | Uint8Array): Buffer {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const digits = [Math.min(bytes.length, 127)];
  let rest = bytes.length - 127;
  for (; rest > 127; rest >>>= 7) digits.push((rest & 127) | 128);
  if (rest >= 0) digits.push(rest);
  if (typeof text !== "string") digits[0]! |= 128;
  return Buffer.concat([Buffer.from(digits), bytes]);
}

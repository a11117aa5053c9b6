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

/** Returns a header field as a literal without indexing. */
export function field(name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([0]), text(name), text(value)]);
}

/**
 * Returns header fields that all are the same one: its text once, and then a reference of one byte
 * for each further time.
 */
export function references(name: string, value: string, count: number): Buffer {
  const first = Buffer.concat([Buffer.from([0x40]), text(name), text(value)]);
  return Buffer.concat([first, Buffer.alloc(count - 1, 0xbe)]); // the newest entry of the table
}

/** Returns the frames that begin a call. `more` are further header fields. */
export function callFrames(stream: number, method: string, more: Uint8Array = NONE): Buffer {
  const fields = Buffer.concat([
    field(":method", "POST"),
    field(":scheme", "http"),
    field(":path", method),
    field(":authority", "x"),
    field("content-type", "application/grpc"),
    more,
  ]);
  return headerFrames(stream, fields);
}

/** Returns the frames of header fields, each of up to 16 KiB. */
export function headerFrames(stream: number, fields: Uint8Array, flags = 0): Buffer {
  const frames: Buffer[] = [];
  for (let at = 0; at === 0 || at < fields.length; at += FRAME_BYTES) {
    const last = at + FRAME_BYTES >= fields.length ? END_HEADERS : 0;
    const [type, own] = at === 0 ? [HEADERS, flags] : [CONTINUATION, 0];
    frames.push(http2Frame(type, own | last, stream, fields.subarray(at, at + FRAME_BYTES)));
  }
  return Buffer.concat(frames);
}

const NONE = new Uint8Array();

/** Largest payload of a frame that every peer accepts. */
const FRAME_BYTES = 16_384;

/** Returns a text with its length before it, as HPACK has it. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  if (bytes.length < 127) return Buffer.concat([Buffer.from([bytes.length]), bytes]);
  const digits = [127];
  let rest = bytes.length - 127;
  for (; rest >= 128; rest >>>= 7) digits.push((rest & 127) | 128);
  return Buffer.concat([Buffer.from([...digits, rest]), bytes]);
}

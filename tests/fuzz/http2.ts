/** Random frames of HTTP/2, most of them valid on their own. */
import { concat, randomFields, randomFrame, sometimesMutated } from "./bytes.ts";
import type { Random } from "./random.ts";

const Type = {
  DATA: 0,
  HEADERS: 1,
  RST_STREAM: 3,
  SETTINGS: 4,
  PING: 6,
  GOAWAY: 7,
  WINDOW_UPDATE: 8,
  CONTINUATION: 9,
} as const;

const END_STREAM = 1;
const ACK = 1;
const END_HEADERS = 4;

/** Header fields, in order. */
export type Fields = readonly (readonly [string, string])[];

/** Returns a frame of settings, with which each side begins. */
export function settings(): Uint8Array {
  return frame(Type.SETTINGS, 0, 0);
}

/**
 * Returns a random frame. Its stream is one of the first six that a client opens, most of the time;
 * `fields` makes the header fields of one.
 */
export function randomHttp2Frame(random: Random, fields: () => Fields): Uint8Array {
  const stream = random.chance(0.95) ? 2 * random.int(0, 5) + 1 : random.int(0, 2 ** 31 - 1);
  const end = random.chance(0.3) ? END_STREAM : 0;
  const acknowledged = random.chance(0.2) ? ACK : 0;
  const frames = [
    () => frame(Type.HEADERS, END_HEADERS | end, stream, literals(random, fields())),
    () => frame(Type.HEADERS, END_HEADERS | end, stream, literals(random, fields())),
    () => frame(Type.HEADERS, end, stream, literals(random, fields())), // more would follow
    () => frame(Type.DATA, end, stream, randomFrame(random, randomFields(random))),
    () => frame(Type.DATA, end, stream, randomFrame(random, randomFields(random))),
    () => frame(Type.RST_STREAM, 0, stream, uint32(random.int(0, 14))),
    () => {
      const id = Uint8Array.of(0, random.int(0, 9));
      return frame(Type.SETTINGS, acknowledged, 0, concat([id, randomUint32(random)]));
    },
    () => frame(Type.PING, acknowledged, 0, new Uint8Array(8)),
    () => frame(Type.GOAWAY, 0, 0, concat([randomUint32(random), uint32(random.int(0, 13))])),
    () => frame(Type.WINDOW_UPDATE, 0, random.pick([0, stream]), randomUint32(random)),
    () => frame(Type.CONTINUATION, random.pick([0, END_HEADERS]), stream, random.bytes(30)),
    () => frame(random.int(0, 20), random.int(0, 255), stream, random.bytes(60)),
  ];
  return random.pick(frames)();
}

/** Returns header fields as HPACK literals without Huffman coding, sometimes damaged. */
function literals(random: Random, fields: Fields): Uint8Array {
  const encoder = new TextEncoder();
  const parts = fields.flatMap(([name, value]) => [
    Uint8Array.of(0),
    prefixed(encoder.encode(name)),
    prefixed(encoder.encode(value.toWellFormed())),
  ]);
  return sometimesMutated(random, concat(parts), 0.05);
}

/** Returns bytes after their length, as an HPACK integer with a prefix of 7 bits. */
function prefixed(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const digits = [Math.min(length, 127)];
  let rest = length - 127;
  for (; rest > 127; rest >>= 7) digits.push(rest & 127 | 128);
  if (rest >= 0) digits.push(rest);
  return concat([Uint8Array.from(digits), bytes]);
}

function frame(
  type: number,
  flags: number,
  stream: number,
  payload: Uint8Array = new Uint8Array(),
): Uint8Array {
  const { length } = payload;
  const head = Uint8Array.of(length >> 16, length >> 8 & 255, length & 255, type, flags);
  return concat([head, uint32(stream), payload]);
}

function randomUint32(random: Random): Uint8Array {
  return uint32(random.chance(0.5) ? random.int(0, 100) : random.int(0, 2 ** 32 - 1));
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

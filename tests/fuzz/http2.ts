/** Random frames of HTTP/2, most of them valid on their own. */
import {
  ACK,
  CONTINUATION,
  DATA,
  encodeFields,
  END_HEADERS,
  END_STREAM,
  GOAWAY,
  HEADERS,
  http2Frame,
  PING,
  RST_STREAM,
  SETTINGS,
  WINDOW_UPDATE,
} from "../support/http2_frames.ts";
import { concat, randomFields, randomFrame, sometimesMutated } from "./bytes.ts";
import type { Random } from "./random.ts";

/** Header fields, in order. */
export type Fields = readonly (readonly [string, string])[];

/** Returns a frame of settings, with which each side begins. */
export function settings(): Uint8Array {
  return http2Frame(SETTINGS, 0, 0);
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
    () => http2Frame(HEADERS, END_HEADERS | end, stream, literals(random, fields())),
    () => http2Frame(HEADERS, END_HEADERS | end, stream, literals(random, fields())),
    () => http2Frame(HEADERS, end, stream, literals(random, fields())), // more would follow
    () => http2Frame(DATA, end, stream, randomFrame(random, randomFields(random))),
    () => http2Frame(DATA, end, stream, randomFrame(random, randomFields(random))),
    () => http2Frame(RST_STREAM, 0, stream, uint32(random.int(0, 14))),
    () => {
      const id = Uint8Array.of(0, random.int(0, 9));
      return http2Frame(SETTINGS, acknowledged, 0, concat([id, randomUint32(random)]));
    },
    () => http2Frame(PING, acknowledged, 0, new Uint8Array(8)),
    () => http2Frame(GOAWAY, 0, 0, concat([randomUint32(random), uint32(random.int(0, 13))])),
    () => http2Frame(WINDOW_UPDATE, 0, random.pick([0, stream]), randomUint32(random)),
    () => http2Frame(CONTINUATION, random.pick([0, END_HEADERS]), stream, random.bytes(30)),
    () => http2Frame(random.int(0, 20), random.int(0, 255), stream, random.bytes(60)),
  ];
  return random.pick(frames)();
}

/** Returns header fields as HPACK literals without Huffman coding, sometimes damaged. */
function literals(random: Random, fields: Fields): Uint8Array {
  const encoded = encodeFields(fields.map(([name, value]) => [name, value.toWellFormed()]));
  return sometimesMutated(random, encoded, 0.05);
}

function randomUint32(random: Random): Uint8Array {
  return uint32(random.chance(0.5) ? random.int(0, 100) : random.int(0, 2 ** 32 - 1));
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

import { ProtocolError } from "../errors.ts";

/**
 * Number of fields that a message may have, with those of the messages inside it. A status of a
 * thousand steps has some ten thousand.
 */
const MAX_FIELDS = 250_000;

/** The same for a message that carries data. Its other fields are few, such as labels. */
const MAX_FIELDS_BESIDE_DATA = 10_000;

/** A field that holds data, which could look like any number of fields. */
export interface DataField {
  /** Number of the repeated field of the message that has the data. */
  readonly of: number;
  /** Number of the data's field in it. */
  readonly field: number;
}

/** Options for {@linkcode decodeMessage}. */
export interface DecodeOptions {
  /** True if the message itself carries data. Only its own fields are counted then. */
  readonly hasData?: boolean;
  /** Field of the message's records that holds data, such as the output of a step. */
  readonly data?: DataField;
  /** Number of fields that the message may have. @default {250_000} */
  readonly maxFields?: number;
}

/**
 * Decodes a message of the daemon. Throws `ProtocolError` for bytes that are not such a message, and
 * for one with far too many fields.
 */
export function decodeMessage<T>(
  type: { decode(bytes: Uint8Array): T },
  bytes: Uint8Array,
  { hasData = false, data, maxFields = MAX_FIELDS }: DecodeOptions = {},
): T {
  const most = hasData ? MAX_FIELDS_BESIDE_DATA : maxFields;
  if (bytes.length > most && countFields(bytes, most, { nested: !hasData, data }) > most) {
    throw new ProtocolError(
      `the daemon sent a message with more than ${most} fields, which is the limit`,
    );
  }
  try {
    return type.decode(bytes);
  } catch (cause) {
    throw new ProtocolError("the daemon sent a message that cannot be decoded", { cause });
  }
}

/** Depth to which messages inside messages are followed. */
const MAX_DEPTH = 6;

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/**
 * Counts the fields of a protobuf message, and of what may be messages inside it. The decoded form
 * of a field takes some hundred bytes, even if the field itself takes two, so a message must be
 * judged by this before it is decoded. Stops at a number above `limit`, and in a malformed message at
 * the fault, where decoding stops, too. The work is linear in the length of the message.
 *
 * Without `nested`, only the fields of the message itself are counted: for one that carries data,
 * which could look like a message. Nothing is counted in the field `data`.
 */
export function countFields(
  message: Uint8Array,
  limit: number,
  { nested = true, data }: { nested?: boolean; data?: DataField | undefined } = {},
): number {
  return new Counter(message, limit, data).count(0, message.length, nested ? 0 : MAX_DEPTH, 0);
}

class Counter {
  readonly #bytes: Uint8Array;
  readonly #limit: number;
  readonly #data: DataField | undefined;
  #fields = 0;

  constructor(bytes: Uint8Array, limit: number, data: DataField | undefined) {
    this.#bytes = bytes;
    this.#limit = limit;
    this.#data = data;
  }

  /**
   * Counts the fields in a range, up to its end or to the first fault. `parent` is the number of the
   * field that the range is the content of. Returns the number of all fields so far.
   */
  count(start: number, end: number, depth: number, parent: number): number {
    const bytes = this.#bytes;
    for (let at = start; at < end && this.#fields <= this.#limit;) {
      const tag = bytes[at]!;
      if (tag < 8) break; // field 0 does not exist
      at = skipVarint(bytes, at, end);
      if (at < 0) break;
      this.#fields++;
      const wire = tag & 7;
      if (wire === VARINT) at = skipVarint(bytes, at, end);
      else if (wire === FIXED64) at += 8;
      else if (wire === FIXED32) at += 4;
      else if (wire === BYTES) {
        const length = readVarint(bytes, at, end);
        at = skipVarint(bytes, at, end);
        if (at < 0 || length > end - at) break;
        const field = tag < 0x80 ? tag >> 3 : -1;
        const isData = depth === 1 && parent === this.#data?.of && field === this.#data.field;
        if (depth < MAX_DEPTH && !isData) this.count(at, at + length, depth + 1, field);
        at += length;
      } else break;
      if (at < 0) break;
    }
    return this.#fields;
  }
}

/** Returns the offset after a varint; -1 if it does not end. */
function skipVarint(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at; i < end && i < at + 10; i++) if (bytes[i]! < 0x80) return i + 1;
  return -1;
}

function readVarint(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let i = at, unit = 1; i < end && i < at + 10; i++, unit *= 0x80) {
    value += (bytes[i]! & 0x7f) * unit;
    if (bytes[i]! < 0x80) break;
  }
  return value;
}

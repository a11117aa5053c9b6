/**
 * Encodes messages as Go's protobuf library does when it is asked to be deterministic, because the
 * digest of an operation is that of its bytes: fields in the order of their numbers, those of a
 * `oneof` last; maps sorted by key; numbers of lists packed; zero values left out, except in a
 * `oneof` (`internal/impl/codec_message.go`).
 */
import { MAX_DEPTH, Reader, Writer } from "../../internal/protobuf/mod.ts";

/** Types of fields that are not messages. `exact` is a 64-bit number as a bigint. */
export type Scalar = "string" | "bytes" | "bool" | "int" | "uint" | "exact";

/** A field of a message. */
export interface Field {
  /** Number of the field. */
  readonly id: number;
  /** Type of the field, or of the elements of a list, or of the values of a map. */
  readonly type: Scalar | Message;
  /** Form of the field; `choice` is a member of a `oneof`. A map has keys that are texts. */
  readonly form: "one" | "list" | "map" | "choice";
}

/** A type of messages: its fields by their names. */
export type Message = { readonly [name: string]: Field };

/** Values of a message, by the names of its fields. */
export type Values = { readonly [name: string]: unknown };

/** Returns a field with one value, which is left out if it is zero or empty. */
export const one = (id: number, type: Scalar | Message): Field => ({ id, type, form: "one" });

/** Returns a field with a list of values. */
export const list = (id: number, type: Scalar | Message): Field => ({ id, type, form: "list" });

/** Returns a field with values by texts. */
export const map = (id: number, type: Scalar | Message): Field => ({ id, type, form: "map" });

/** Returns a member of a `oneof`, which is written whatever its value is. */
export const choice = (id: number, type: Scalar | Message): Field => ({ id, type, form: "choice" });

const VARINT = 0;
const BYTES = 2;

/** Fields in the order in which they are written. */
const orders = new WeakMap<Message, [string, Field][]>();

function ordered(message: Message): [string, Field][] {
  let order = orders.get(message);
  if (!order) {
    const last = ({ id, form }: Field) => form === "choice" ? id + 2 ** 29 : id;
    order = Object.entries(message).sort(([, a], [, b]) => last(a) - last(b));
    orders.set(message, order);
  }
  return order;
}

/** Encodes a message. */
export function encode(message: Message, values: object): Uint8Array {
  const writer = new Writer();
  writeMessage(writer, message, values as Values);
  return writer.finish();
}

function writeMessage(writer: Writer, message: Message, values: Values): void {
  for (const [name, field] of ordered(message)) {
    const value = values[name];
    if (value === undefined) continue;
    if (field.form === "list") writeList(writer, field, value as readonly unknown[]);
    else if (field.form === "map") writeMap(writer, field, value as Values);
    else if (field.form === "choice" || !isZero(value)) {
      writeField(writer, field.id, field.type, value);
    }
  }
}

function isZero(value: unknown): boolean {
  return value === "" || value === 0 || value === 0n || value === false ||
    value instanceof Uint8Array && value.length === 0;
}

function writeList(writer: Writer, { id, type }: Field, values: readonly unknown[]): void {
  if (values.length === 0) return;
  if (type === "int") {
    writer.uint32(id << 3 | BYTES).int64s(values as number[]);
    return;
  }
  for (const value of values) writeField(writer, id, type, value);
}

function writeMap(writer: Writer, { id, type }: Field, values: Values): void {
  for (const key of Object.keys(values).sort()) {
    writer.uint32(id << 3 | BYTES).fork();
    writeField(writer, 1, "string", key);
    writeField(writer, 2, type, values[key]);
    writer.ldelim();
  }
}

function writeField(writer: Writer, id: number, type: Scalar | Message, value: unknown): void {
  if (typeof type === "object") {
    writer.uint32(id << 3 | BYTES).fork();
    writeMessage(writer, type, value as Values);
    writer.ldelim();
    return;
  }
  writer.uint32(id << 3 | (type === "string" || type === "bytes" ? BYTES : VARINT));
  if (type === "string") writer.string(value as string);
  else if (type === "bytes") writer.bytes(value as Uint8Array);
  else if (type === "bool") writer.bool(value as boolean);
  else if (type === "uint") writer.uint32(value as number);
  else writer.int64(value as number | bigint);
}

/**
 * Decodes a message. Lists and maps are always there; other fields that are zero or missing are left
 * out, except for members of a `oneof`. Unknown fields are skipped. Throws `RangeError` if the bytes
 * are malformed.
 */
export function decode(message: Message, bytes: Uint8Array): Values {
  return readMessage(Reader.create(bytes), message, bytes.length, 0);
}

/** Fields by their numbers. */
const numbers = new WeakMap<Message, Map<number, [string, Field]>>();

function byNumber(message: Message): Map<number, [string, Field]> {
  let fields = numbers.get(message);
  if (!fields) {
    const entries = Object.entries(message).sort(([, a], [, b]) => a.id - b.id);
    fields = new Map(entries.map((entry) => [entry[1].id, entry]));
    numbers.set(message, fields);
  }
  return fields;
}

function readMessage(reader: Reader, message: Message, length: number, depth: number): Values {
  if (depth > MAX_DEPTH) throw new RangeError(`a message is nested more than ${MAX_DEPTH} deep`);
  const values: Record<string, unknown> = {};
  for (const [name, { form }] of ordered(message)) {
    if (form === "list") values[name] = [];
    else if (form === "map") values[name] = Object.create(null);
  }
  const outer = reader.len;
  reader.len = reader.pos + length;
  while (reader.pos < reader.len) {
    const tag = reader.tag();
    const [name, field] = byNumber(message).get(tag >>> 3) ?? [];
    if (!field || (tag & 7) !== typeOf(field, tag & 7)) {
      reader.skipType(tag & 7, depth, tag >>> 3);
      continue;
    }
    if (field.form === "list") {
      readElement(reader, field, tag & 7, values[name!] as unknown[], depth);
    } else if (field.form === "map") readEntry(reader, field, values[name!] as Values, depth);
    else {
      const value = readValue(reader, field.type, depth);
      if (field.form === "choice") clearChoices(message, values);
      if (field.form === "choice" || !isZero(value)) values[name!] = value;
      else delete values[name!];
    }
  }
  reader.len = outer;
  return inOrder(message, values);
}

/** Returns the values in the order of the numbers of their fields. */
function inOrder(message: Message, values: Values): Values {
  const sorted: Record<string, unknown> = {};
  for (const [name] of byNumber(message).values()) {
    if (name in values) sorted[name] = values[name];
  }
  return sorted;
}

/** Returns the type on the wire that a field must have; numbers of a list may be packed or not. */
function typeOf({ type, form }: Field, given: number): number {
  if (form === "map" || typeof type === "object" || type === "string" || type === "bytes") {
    return BYTES;
  }
  return form === "list" && given === BYTES ? BYTES : VARINT;
}

/** Only the last member of a `oneof` counts. */
function clearChoices(message: Message, values: Record<string, unknown>): void {
  for (const [name, { form }] of ordered(message)) if (form === "choice") delete values[name];
}

function readElement(
  reader: Reader,
  { type }: Field,
  wire: number,
  into: unknown[],
  depth: number,
): void {
  if (type === "int" && wire === BYTES) reader.int64s(into as number[]);
  else into.push(readValue(reader, type, depth));
}

function readEntry(reader: Reader, { type }: Field, into: Values, depth: number): void {
  const entry: Message = { key: one(1, "string"), value: one(2, type) };
  const { key = "", value } = readMessage(reader, entry, reader.size(), depth + 1);
  (into as Record<string, unknown>)[key as string] = value ?? zeroOf(type);
}

function zeroOf(type: Scalar | Message): unknown {
  if (typeof type === "object") return decode(type, new Uint8Array());
  return { string: "", bytes: new Uint8Array(), bool: false, int: 0, uint: 0, exact: 0n }[type];
}

function readValue(reader: Reader, type: Scalar | Message, depth: number): unknown {
  if (typeof type === "object") return readMessage(reader, type, reader.size(), depth + 1);
  if (type === "string") return reader.string();
  if (type === "bytes") return reader.bytes();
  if (type === "bool") return reader.bool();
  if (type === "uint") return reader.uint32();
  return type === "exact" ? reader.exact64() : reader.int64();
}

import { PREFIX, writePrefix } from "../../rpc/frame.ts";
import { PacketType, type Stat } from "./packet.ts";
import {
  varint64Length,
  varintLength,
  writeVarint,
  writeVarint64,
} from "../../internal/protobuf/varint.ts";

// Each function writes one packet with its gRPC prefix and returns where it ends. Fields are in the
// order of their numbers and zeros are left out, as in every proto3 encoder.

const utf8 = new TextEncoder();

/** Returns an upper bound of the bytes that {@linkcode writeStat} needs for an entry. */
export function statBound(stat: Stat): number {
  return PREFIX + 96 + 3 * (stat.path.length + stat.linkname.length);
}

/** Writes `STAT` with an entry. The target must have room for {@linkcode statBound}. */
export function writeStat(target: Uint8Array, start: number, stat: Stat): number {
  const length = statLength(stat);
  let at = start + PREFIX;
  target[at++] = 2 << 3 | 2; // without `type`, because STAT is 0
  at = writeVarint(target, at, length);
  at = writeText(target, at, 1 << 3 | 2, stat.path);
  at = writeNumber(target, at, 2 << 3, stat.mode);
  at = writeNumber(target, at, 3 << 3, stat.uid);
  at = writeNumber(target, at, 4 << 3, stat.gid);
  at = writeNumber(target, at, 5 << 3, stat.size);
  if (stat.modTime !== 0n) {
    target[at++] = 6 << 3;
    at = writeVarint64(target, at, stat.modTime);
  }
  at = writeText(target, at, 7 << 3 | 2, stat.linkname);
  at = writeNumber(target, at, 8 << 3, stat.devmajor);
  at = writeNumber(target, at, 9 << 3, stat.devminor);
  writePrefix(target, start, at - start - PREFIX);
  return at;
}

/** Writes `STAT` without an entry, which ends a listing: an empty message. */
export function writeEnd(target: Uint8Array, start: number): number {
  writePrefix(target, start, 0);
  return start + PREFIX;
}

/** Returns the length of everything before the data of a `DATA` packet with `length` bytes. */
export function dataHeaderLength(id: number, length: number): number {
  return PREFIX + idLength(id) + (length === 0 ? 0 : 1 + varintLength(length));
}

/** Writes a `DATA` packet up to its data, which follows directly. */
export function writeDataHeader(
  target: Uint8Array,
  start: number,
  id: number,
  length: number,
): number {
  let at = writeId(target, start + PREFIX, PacketType.Data, id);
  if (length > 0) {
    target[at++] = 4 << 3 | 2;
    at = writeVarint(target, at, length);
  }
  writePrefix(target, start, at - start - PREFIX + length);
  return at;
}

/** Writes `REQ`. */
export function writeRequest(target: Uint8Array, start: number, id: number): number {
  const at = writeId(target, start + PREFIX, PacketType.Req, id);
  writePrefix(target, start, at - start - PREFIX);
  return at;
}

/** Writes `FIN`. */
export function writeFin(target: Uint8Array, start: number): number {
  const at = writeId(target, start + PREFIX, PacketType.Fin, 0);
  writePrefix(target, start, at - start - PREFIX);
  return at;
}

/** Returns a complete `FIN` packet with its prefix in a new buffer. */
export function finFrame(): Uint8Array {
  const target = new Uint8Array(PREFIX + 2);
  writeFin(target, 0);
  return target;
}

/** Returns a complete `ERR` packet with its prefix in a new buffer. */
export function errorFrame(text: string): Uint8Array {
  const bytes = utf8.encode(text);
  const target = new Uint8Array(PREFIX + 2 + 6 + bytes.length);
  let at = writeId(target, PREFIX, PacketType.Err, 0);
  target[at++] = 4 << 3 | 2;
  at = writeVarint(target, at, bytes.length);
  target.set(bytes, at);
  at += bytes.length;
  writePrefix(target, 0, at - PREFIX);
  return target.subarray(0, at);
}

/** Returns the length of `type` and `ID`. The ID of the first entry is 0 and left out. */
function idLength(id: number): number {
  return id === 0 ? 2 : 3 + varintLength(id);
}

function writeId(target: Uint8Array, at: number, type: number, id: number): number {
  target[at++] = 1 << 3;
  target[at++] = type;
  return writeNumber(target, at, 3 << 3, id);
}

function writeNumber(target: Uint8Array, at: number, tag: number, value: number): number {
  if (value === 0) return at;
  target[at++] = tag;
  return writeVarint(target, at, value);
}

function writeText(target: Uint8Array, at: number, tag: number, text: string): number {
  if (text === "") return at;
  const length = utf8Length(text);
  target[at++] = tag;
  at = writeVarint(target, at, length);
  if (length !== text.length) return at + utf8.encodeInto(text, target.subarray(at)).written;
  for (let i = 0; i < length; i++) target[at + i] = text.charCodeAt(i);
  return at + length;
}

function statLength(stat: Stat): number {
  return textLength(stat.path) + numberLength(stat.mode) + numberLength(stat.uid) +
    numberLength(stat.gid) + numberLength(stat.size) +
    (stat.modTime === 0n ? 0 : 1 + varint64Length(stat.modTime)) + textLength(stat.linkname) +
    numberLength(stat.devmajor) + numberLength(stat.devminor);
}

function numberLength(value: number): number {
  return value === 0 ? 0 : 1 + varintLength(value);
}

function textLength(text: string): number {
  if (text === "") return 0;
  const length = utf8Length(text);
  return 1 + varintLength(length) + length;
}

/** Returns the length of a text in UTF-8. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // a surrogate pair takes four bytes, two for each half; a lone surrogate becomes U+FFFD, three
    // bytes
    if (unit < 0x800) length++;
    else if (unit < 0xd800 || unit > 0xdfff) length += 2;
    else if (unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      length += 2;
      i++;
    } else length += 2;
  }
  return length;
}

import { frame } from "../../lib/rpc/frame.ts";
import type { Random } from "./random.ts";

/** Returns bytes with a few random changes: flipped, removed, repeated, inserted, cut off. */
export function mutated(random: Random, bytes: Uint8Array): Uint8Array {
  let out = Uint8Array.from(bytes);
  for (let i = random.int(1, 4); i > 0; i--) {
    const at = random.int(0, out.length);
    const end = Math.min(out.length, at + random.int(0, 8));
    const [head, middle, tail] = [out.subarray(0, at), out.subarray(at, end), out.subarray(end)];
    switch (random.int(0, 5)) {
      case 0:
        if (at < out.length) out[at]! ^= 1 << random.int(0, 7);
        break;
      case 1:
        out = concat([head, tail]);
        break;
      case 2:
        out = concat([head, middle, middle, tail]);
        break;
      case 3:
        out = concat([head, random.bytes(8), middle, tail]);
        break;
      case 4:
        out = Uint8Array.from(head);
        break;
      case 5:
        if (at < out.length) out[at] = random.pick([0, 1, 0x7f, 0x80, 0xff]);
        break;
    }
  }
  return out;
}

/** Returns the bytes as they are most of the time, otherwise with changes. */
export function sometimesMutated(random: Random, bytes: Uint8Array, part = 0.15): Uint8Array {
  return random.chance(part) ? mutated(random, bytes) : bytes;
}

/** Returns a protobuf message of random fields, some of them messages themselves. */
export function randomFields(random: Random, depth = 0): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let i = random.int(0, 5); i > 0; i--) {
    const number = random.chance(0.9) ? random.int(1, 12) : random.int(0, 2 ** 29 - 1);
    const type = random.pick([0, 1, 2, 2, 2, 2, 5, ...(random.chance(0.1) ? [3, 4, 6, 7] : [])]);
    parts.push(varint((number << 3 | type) >>> 0));
    if (type === 0) parts.push(varint(random.int(0, 2 ** 32 - 1)));
    else if (type === 1) parts.push(new Uint8Array(8).fill(random.int(0, 255)));
    else if (type === 5) parts.push(new Uint8Array(4).fill(random.int(0, 255)));
    else if (type === 2) {
      const content = depth < 4 && random.chance(0.4)
        ? randomFields(random, depth + 1)
        : random.chance(0.5)
        ? new TextEncoder().encode(random.text())
        : random.bytes(30);
      const length = random.chance(0.95) ? content.length : random.int(0, 2 ** 31);
      parts.push(varint(length), content);
    }
  }
  return concat(parts);
}

/** Returns a gRPC frame of a message, sometimes a broken one. */
export function randomFrame(random: Random, message: Uint8Array): Uint8Array {
  const whole = frame(message);
  return sometimesMutated(random, whole, 0.05);
}

/** Returns bytes in pieces of random sizes. */
export function pieces(random: Random, bytes: Uint8Array): Uint8Array[] {
  const out: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = random.chance(0.5) ? random.int(1, 20) : random.int(1, 5_000);
    out.push(bytes.slice(at, at + size));
    at += size;
  }
  return out;
}

/** Returns all bytes in one array. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function varint(value: number): Uint8Array {
  const out: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) out.push(value % 128 | 128);
  return Uint8Array.from([...out, value]);
}

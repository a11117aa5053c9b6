const bits = new BigInt64Array(1);
const halves = new Uint32Array(bits.buffer); // little-endian on every machine that Deno runs on

/** Returns the number of bytes that {@linkcode writeVarint} needs for a number from 0 to 2^53. */
export function varintLength(value: number): number {
  let length = 1;
  for (; value >= 0x80; value = Math.floor(value / 0x80)) length++;
  return length;
}

/** Writes a number from 0 to 2^53 as a protobuf varint. Returns the offset after it. */
export function writeVarint(target: Uint8Array, at: number, value: number): number {
  for (; value > 0x7fffffff; value = Math.floor(value / 0x80)) target[at++] = value % 0x80 | 0x80;
  for (; value > 0x7f; value >>>= 7) target[at++] = value | 0x80;
  target[at++] = value;
  return at;
}

/** Returns the number of bytes that {@linkcode writeVarint64} needs. */
export function varint64Length(value: bigint): number {
  bits[0] = value;
  const [low, high] = halves as unknown as [number, number];
  return high === 0 ? varintLength(low) : varintLength(high * 16 + (low >>> 28)) + 4;
}

/**
 * Writes a signed 64-bit number as a protobuf varint in two's complement. Returns the offset after
 * it.
 */
export function writeVarint64(target: Uint8Array, at: number, value: bigint): number {
  bits[0] = value;
  const [low, high] = halves as unknown as [number, number];
  if (high === 0) return writeVarint(target, at, low);
  for (let shift = 0; shift < 28; shift += 7) target[at++] = low >>> shift | 0x80;
  return writeVarint(target, at, high * 16 + (low >>> 28));
}

/** Combines the two halves of a signed 64-bit number. */
export function int64(low: number, high: number): bigint {
  halves[0] = low;
  halves[1] = high;
  return bits[0]!;
}

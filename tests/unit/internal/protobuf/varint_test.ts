import assert from "node:assert/strict";
import fc from "fast-check";
import {
  int64,
  varint64Length,
  varintLength,
  writeVarint,
  writeVarint64,
} from "../../../../lib/internal/protobuf/varint.ts";

/** Returns a varint written digit by digit, with 7 bits in each byte. */
function varint(value: bigint): number[] {
  const bytes: number[] = [];
  for (; value >= 0x80n; value >>= 7n) bytes.push(Number(value & 0x7fn) | 0x80);
  return [...bytes, Number(value)];
}

/** Numbers at which the length or the way of writing changes. */
const EDGES = [0, 7, 14, 21, 28, 31, 32, 35, 42, 49, 53].flatMap((bits) =>
  [2n ** BigInt(bits) - 1n, 2n ** BigInt(bits)].map((value): [bigint] => [value])
);

Deno.test("writeVarint: writes every number from 0 to 2^53, and returns its end", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 53n }), (value) => {
      const expected = varint(value);
      const bytes = new Uint8Array(12).fill(0xee);
      assert.equal(writeVarint(bytes, 1, Number(value)), 1 + expected.length);
      assert.deepEqual([...bytes.subarray(0, 2 + expected.length)], [0xee, ...expected, 0xee]);
      assert.equal(varintLength(Number(value)), expected.length);
    }),
    { examples: EDGES },
  );
});

Deno.test("writeVarint64: writes every signed number in two's complement", () => {
  const last = 2n ** 63n;
  fc.assert(
    fc.property(fc.bigInt({ min: -last, max: last - 1n }), (value) => {
      const expected = varint(BigInt.asUintN(64, value));
      const bytes = new Uint8Array(12).fill(0xee);
      assert.equal(writeVarint64(bytes, 1, value), 1 + expected.length);
      assert.deepEqual([...bytes.subarray(0, 2 + expected.length)], [0xee, ...expected, 0xee]);
      assert.equal(varint64Length(value), expected.length);
    }),
    { examples: [...EDGES, [-1n], [-last], [last - 1n]] },
  );
});

Deno.test("int64: combines two halves to a signed number", () => {
  assert.equal(int64(1, 0), 1n);
  assert.equal(int64(0, 1), 2n ** 32n);
  assert.equal(int64(0xffffffff, 0xffffffff), -1n);
  assert.equal(int64(0, 0x80000000), -(2n ** 63n));
});

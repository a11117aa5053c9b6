import assert from "node:assert/strict";
import fc from "fast-check";
import { formatTimeout, parseTimeout } from "../../../lib/rpc/timeout.ts";

Deno.test("formatTimeout: writes the smallest unit that fits in eight digits", () => {
  const cases: [number, string][] = [
    [0, "0m"],
    [0.2, "1m"],
    [1500, "1500m"],
    [99_999_999, "99999999m"],
    [100_000_000, "100000S"],
    [99_999_999_001, "1666667M"],
    [1e13, "2777778H"],
    [Infinity, "99999999H"],
  ];
  for (const [limit, expected] of cases) assert.equal(formatTimeout(limit), expected);
});

Deno.test("parseTimeout: reads every unit, and nothing malformed", () => {
  const cases: [string, number | undefined][] = [
    ["1H", 3_600_000],
    ["2M", 120_000],
    ["3S", 3000],
    ["4m", 4],
    ["5000u", 5],
    ["6000000n", 6],
    ["00000001S", 1000],
    ...["", "1", "S", "-1S", "1.5S", "123456789m", "1s", "1S ", "1h", "0x1S"].map(
      (value): [string, undefined] => [value, undefined],
    ),
  ];
  for (const [value, expected] of cases) assert.equal(parseTimeout(value), expected, value);
});

Deno.test("formatTimeout: never gives less time than asked for", () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 3e14, noNaN: true }), (limit) => {
    const read = parseTimeout(formatTimeout(limit))!;
    assert(read >= limit && read <= limit + 3_600_000);
  }));
});

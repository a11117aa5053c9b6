import assert from "node:assert/strict";
import { timestamp } from "../../../../lib/client/calls/timestamp.ts";

Deno.test("timestamp: keeps nanoseconds, without zeros at the end", () => {
  assert.equal(timestamp({ seconds: 1795793327, nanos: 883060000 }), "2026-11-27T15:28:47.88306Z");
  assert.equal(timestamp({ seconds: 0, nanos: 1 }), "1970-01-01T00:00:00.000000001Z");
  assert.equal(timestamp({ seconds: -1, nanos: 0 }), "1969-12-31T23:59:59Z");
});

Deno.test("timestamp: is undefined for none, and outside the years 1 to 9999", () => {
  assert.equal(timestamp(null), undefined);
  assert.equal(timestamp({ seconds: 253_402_300_800 }), undefined);
  assert.equal(timestamp({ seconds: Number.MAX_SAFE_INTEGER }), undefined);
  assert.equal(timestamp({ seconds: 0, nanos: -1 }), undefined);
  assert.equal(timestamp({ seconds: 0, nanos: 1e9 }), undefined);
});

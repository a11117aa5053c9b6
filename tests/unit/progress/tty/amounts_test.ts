import assert from "node:assert/strict";
import { amountOf, progressOf, sumOf } from "../../../../lib/progress/tty/amounts.ts";

const status = { id: "a", vertex: "v", name: "", current: 0, total: 0 };
const transfer = { name: "context", files: 0, bytes: 867_000_000, done: false };

Deno.test("amountOf: tells what is known of a measurement", () => {
  assert.equal(amountOf(status), "");
  assert.equal(amountOf({ ...status, current: 1500 }), "1.50kB");
  assert.equal(amountOf({ ...status, total: 3000 }), "0B / 3.00kB");
});

Deno.test("progressOf: tells bytes, rate, remaining time and file, as far as they are known", () => {
  assert.equal(progressOf(transfer, undefined), "867MB");
  assert.equal(progressOf(transfer, 180e6), "867MB, 180MB/s");
  const known = { ...transfer, total: 1_570_000_000, totalFiles: 1, file: "blob1" };
  assert.equal(progressOf(known, 180e6), "867MB / 1.57GB, 180MB/s, 4s left, blob1");
  assert.equal(progressOf(known, 1e6), "867MB / 1.57GB, 1.00MB/s, 11m43s left, blob1");
  assert.equal(progressOf(known, 1e12), "867MB / 1.57GB, 1.00TB/s, 1s left, blob1");
});

Deno.test("progressOf: tells no remaining time if nothing moves, or nothing is left", () => {
  const known = { ...transfer, total: 1_570_000_000 };
  assert.equal(progressOf(known, 0), "867MB / 1.57GB, 0B/s");
  assert.equal(progressOf({ ...known, bytes: known.total }, 5e6), "1.57GB / 1.57GB, 5.00MB/s");
});

Deno.test("sumOf: counts files and bytes", () => {
  assert.equal(sumOf([]), "");
  assert.equal(sumOf([{ ...transfer, files: 1 }]), "1 file, 867MB");
  assert.equal(sumOf([{ ...transfer, files: 1 }, { ...transfer, files: 2 }]), "3 files, 1.73GB");
});

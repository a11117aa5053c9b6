import assert from "node:assert/strict";
import { Rates } from "../../../../lib/progress/tty/rates.ts";

Deno.test("Rates: tells bytes per second after half a second", () => {
  const rates = new Rates();
  assert.equal(rates.measure("a", 0, 0), undefined);
  assert.equal(rates.measure("a", 400, 400), undefined);
  assert.equal(rates.measure("a", 1000, 500), 2000);
});

Deno.test("Rates: forgets what was more than three seconds ago", () => {
  const rates = new Rates();
  for (let at = 0; at <= 10_000; at += 100) rates.measure("a", at * 5, at);
  let last: number | undefined;
  for (let at = 10_100; at <= 14_000; at += 100) last = rates.measure("a", 50_000, at);
  assert.equal(last, 0);
});

Deno.test("Rates: a transfer that starts over is measured anew", () => {
  const rates = new Rates();
  rates.measure("a", 1000, 0);
  assert.equal(rates.measure("a", 10, 1000), undefined);
  assert.equal(rates.measure("a", 1010, 2000), 1000);
});

Deno.test("Rates: measures transfers apart", () => {
  const rates = new Rates();
  rates.measure("a", 0, 0);
  rates.measure("b", 0, 0);
  assert.equal(rates.measure("a", 1000, 1000), 1000);
  assert.equal(rates.measure("b", 500, 1000), 500);
});

Deno.test("Rates: measures any number of transfers in bounded memory", () => {
  const rates = new Rates();
  rates.measure("first", 0, 0);
  for (let i = 0; i < 1000; i++) rates.measure(`other ${i}`, 0, 0);
  assert.equal(rates.measure("first", 1000, 1000), undefined);
  assert.equal(rates.measure("other 999", 1000, 1000), 1000);
});

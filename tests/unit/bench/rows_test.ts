import assert from "node:assert/strict";
import { ROWS } from "../../bench/rows.ts";

Deno.test("ROWS: have different names", () => {
  assert.equal(new Set(ROWS.map(({ name }) => name)).size, ROWS.length);
});

Deno.test("ROWS: those with the same context follow each other, so that it is created once", () => {
  const changes = ROWS.filter(({ context }, i) => context !== ROWS[i - 1]?.context);
  assert.equal(changes.length, new Set(ROWS.map(({ context }) => context)).size);
});

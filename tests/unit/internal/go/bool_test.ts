import assert from "node:assert/strict";
import { goBool, isGoTrue } from "../../../../lib/internal/go/bool.ts";

Deno.test("isGoTrue: reads what strconv.ParseBool reads as true", () => {
  for (const text of ["1", "t", "T", "true", "TRUE", "True"]) assert(isGoTrue(text), text);
  for (const text of [undefined, "", "0", "f", "tRUE", "yes", "on", " true", "true\n", "11"]) {
    assert(!isGoTrue(text), JSON.stringify(text));
  }
});

Deno.test("goBool: reads what strconv.ParseBool reads, and rejects the rest", () => {
  for (const text of ["1", "True"]) assert.equal(goBool(text), true, text);
  for (const text of ["0", "f", "F", "false", "FALSE", "False"]) assert.equal(goBool(text), false);
  for (const text of ["", "no", "fALSE", "00"]) assert.equal(goBool(text), undefined, text);
});

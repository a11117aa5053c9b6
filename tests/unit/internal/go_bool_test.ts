import assert from "node:assert/strict";
import { isGoTrue } from "../../../lib/internal/go_bool.ts";

Deno.test("isGoTrue: reads what strconv.ParseBool reads as true", () => {
  for (const text of ["1", "t", "T", "true", "TRUE", "True"]) assert(isGoTrue(text), text);
  for (const text of [undefined, "", "0", "f", "tRUE", "yes", "on", " true", "true\n", "11"]) {
    assert(!isGoTrue(text), JSON.stringify(text));
  }
});

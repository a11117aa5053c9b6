import assert from "node:assert/strict";
import { cacheReason } from "../../../../lib/report/facts/cache_reason.ts";
import { planned } from "../build.ts";

Deno.test("cacheReason: names the step before, or the context, that is not cached", () => {
  const model = planned([
    { name: "[internal] load build context", ran: [0, 1] },
    { name: "[1/5] FROM x", ran: [1, 2], cached: true },
    { name: "[2/5] RUN a", ran: [2, 3], after: ["[1/5] FROM x"] },
    { name: "[3/5] RUN b", ran: [3, 4], after: ["[2/5] RUN a"] },
    {
      name: "[4/5] COPY . .",
      ran: [4, 5],
      after: ["[1/5] FROM x", "[internal] load build context"],
    },
    { name: "exporting to image", ran: [6, 7] },
    { name: "[5/5] RUN c" },
  ]);
  const reasons = [...model.steps.values()].map((step) => cacheReason(step, model));
  assert.deepEqual(reasons, [
    undefined,
    undefined,
    "the cache has no result of it: the step is new, has changed, or its result was removed",
    "it depends on #3, which did not come from the cache",
    "files that it uses from the context have changed, or the step itself is new",
    undefined,
    undefined,
  ]);
});

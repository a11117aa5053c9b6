import assert from "node:assert/strict";
import { filters } from "../../../../lib/cli/daemon/filters.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("filters: containerd's language stays as it is", () => {
  const texts = ["type==regular", "id~=^a", "size>1000", "mutable", "description!=x"];
  assert.deepEqual(filters(texts), { filter: texts, unused: undefined });
  assert.deepEqual(filters(), { filter: [], unused: undefined });
});

Deno.test("filters: buildx's form is translated", () => {
  assert.deepEqual(filters(["type=regular", "id=abc", "until=24h"]), {
    filter: ["type==regular", "id~=abc"],
    unused: 86_400_000,
  });
  assert.throws(() => filters(["until=soon"]), OptionError);
});

import assert from "node:assert/strict";
import { repositoriesOf } from "../../../../lib/registry/token/scope.ts";

Deno.test("repositoriesOf: returns safe names, those to push to first", () => {
  assert.deepEqual(
    repositoriesOf([
      "repository:base/image:pull",
      "repository:team/app:pull,push",
      "repository:team/app:pull",
      "repository:../secret:pull",
      "repository:a b:pull",
      "repository:no-actions",
      "registry:catalog:*",
      "",
    ]),
    ["team/app", "base/image"],
  );
});

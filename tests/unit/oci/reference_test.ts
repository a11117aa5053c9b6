import assert from "node:assert/strict";
import { referenceObject } from "../../../lib/oci/reference.ts";

const HEX = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

Deno.test("referenceObject: returns the part of a name after the repository", () => {
  for (
    const [name, object] of [
      ["docker.io/library/app:1", "1"],
      ["localhost:5000/app", ""],
      ["localhost:5000/app:1", "1"],
      [`localhost:5000/app@sha256:${HEX}`, `@sha256:${HEX}`],
      [`localhost:5000/a/b:1@sha256:${HEX}`, `1@sha256:${HEX}`],
      ["https://host/app:1", "https://host/app:1"],
      ["app", "app"],
      ["/app:1", "/app:1"],
    ] as const
  ) assert.equal(referenceObject(name), object, name);
});

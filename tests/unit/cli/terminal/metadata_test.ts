import assert from "node:assert/strict";
import { metadata } from "../../../../lib/cli/terminal/metadata.ts";

Deno.test("metadata: has the exporters' responses, with JSON in base64 decoded", () => {
  const response = {
    "containerimage.digest": "sha256:00",
    "containerimage.descriptor": btoa('{"size":1}'),
    "image.name": "abcd",
  };
  assert.deepEqual(metadata({ ref: "r", response }, { "": { a: 1 }, "linux/arm64": { b: 2 } }), {
    "bkit.build.provenance": { a: 1 },
    "bkit.build.provenance/linux/arm64": { b: 2 },
    "bkit.build.ref": "r",
    "containerimage.descriptor": { size: 1 },
    "containerimage.digest": "sha256:00",
    "image.name": "abcd",
  });
});

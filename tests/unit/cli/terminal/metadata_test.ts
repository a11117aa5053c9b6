import assert from "node:assert/strict";
import { metadata } from "../../../../lib/cli/terminal/metadata.ts";

Deno.test("metadata: has the exporters' responses, with JSON in base64 decoded", () => {
  const response = {
    "containerimage.digest": "sha256:00",
    "containerimage.descriptor": btoa('{"size":1}'),
    "image.name": "abcd",
  };
  const numbers = { duration: 1200, steps: { total: 4, cached: 1 }, bytesSent: 17, warnings: [] };
  const result = { ref: "r", ...numbers, response };
  assert.deepEqual(metadata(result, { "": { a: 1 }, "linux/arm64": { b: 2 } }), {
    "bkit.build.bytesSent": 17,
    "bkit.build.duration": 1200,
    "bkit.build.provenance": { a: 1 },
    "bkit.build.provenance/linux/arm64": { b: 2 },
    "bkit.build.ref": "r",
    "bkit.build.steps": { total: 4, cached: 1 },
    "bkit.build.warnings": [],
    "containerimage.descriptor": { size: 1 },
    "containerimage.digest": "sha256:00",
    "image.name": "abcd",
  });
});

import assert from "node:assert/strict";
import { metadata, metadataSettings } from "../../../../lib/cli/results/metadata.ts";

const MIN = { provenance: "min", warnings: false } as const;

Deno.test("metadata: has the exporters' responses, with JSON in base64 decoded", () => {
  const response = {
    "containerimage.digest": "sha256:00",
    "containerimage.descriptor": btoa('{"size":1}'),
    "image.name": "abcd",
  };
  const numbers = { duration: 1200, steps: { total: 4, cached: 1 }, bytesSent: 17, warnings: [] };
  const result = { ref: "r", ...numbers, response };
  assert.deepEqual(metadata(result, { "": { a: 1 }, "linux/arm64": { b: 2 } }, MIN), {
    "bkit.build.bytesSent": 17,
    "bkit.build.duration": 1200,
    "bkit.build.provenance": { a: 1 },
    "bkit.build.provenance/linux/arm64": { b: 2 },
    "bkit.build.ref": "r",
    "bkit.build.steps": { total: 4, cached: 1 },
    "bkit.build.warnings": [],
    "buildx.build.provenance": { a: 1 },
    "buildx.build.provenance/linux/arm64": { b: 2 },
    "buildx.build.ref": "r",
    "containerimage.descriptor": { size: 1 },
    "containerimage.digest": "sha256:00",
    "image.name": "abcd",
  });
});

Deno.test("metadata: buildx's keys depend on the settings", () => {
  const warning = { vertex: "v", short: "s", detail: [], url: "" };
  const result = {
    ref: "r",
    ...{ duration: 1, steps: { total: 1, cached: 0 }, bytesSent: 1, warnings: [warning] },
    response: {},
  };
  const keys = (settings: Parameters<typeof metadata>[2]) =>
    Object.keys(metadata(result, { "": {} }, settings)).filter((key) => /^buildx/.test(key));
  assert.deepEqual(keys(MIN), ["buildx.build.provenance", "buildx.build.ref"]);
  assert.deepEqual(keys({ provenance: "disabled", warnings: true }), [
    "buildx.build.ref",
    "buildx.build.warnings",
  ]);
});

Deno.test("metadataSettings: reads the variables as buildx does", () => {
  const settings = (provenance: string, warnings = "") => {
    const env: Record<string, string> = {
      BUILDX_METADATA_PROVENANCE: provenance,
      BUILDX_METADATA_WARNINGS: warnings,
    };
    return metadataSettings((name) => env[name]);
  };
  assert.deepEqual(metadataSettings(() => undefined), MIN);
  assert.deepEqual(settings("", "1"), { ...MIN, warnings: true });
  assert.deepEqual(settings("max", "false"), { ...MIN, provenance: "max" });
  for (const text of ["disabled", "0", "false"]) {
    assert.equal(settings(text).provenance, "disabled");
  }
  for (const text of ["min", "1", "what"]) assert.equal(settings(text).provenance, "min");
});

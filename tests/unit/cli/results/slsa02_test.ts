import assert from "node:assert/strict";
import { slsa02 } from "../../../../lib/cli/results/slsa02.ts";

const V1 = {
  buildDefinition: {
    buildType: "https://github.com/moby/buildkit/…",
    externalParameters: {
      configSource: { path: "Dockerfile" },
      request: { frontend: "dockerfile.v0", locals: [{ name: "context" }] },
    },
    internalParameters: { builderPlatform: "linux/amd64", buildConfig: { llbDefinition: [] } },
    resolvedDependencies: [{ uri: "pkg:docker/alpine", digest: { sha256: "00" } }],
  },
  runDetails: {
    builder: { id: "" },
    metadata: {
      invocationId: "i",
      startedOn: "2026-01-01T00:00:00Z",
      finishedOn: "2026-01-01T00:00:01Z",
      buildkit_metadata: { vcs: {} },
      buildkit_completeness: { request: true, resolvedDependencies: false },
    },
  },
};

Deno.test("slsa02: converts SLSA v1, with or without steps and times", () => {
  const min = {
    builder: { id: "" },
    buildType: "https://mobyproject.org/buildkit@v1",
    materials: [{ uri: "pkg:docker/alpine", digest: { sha256: "00" } }],
    invocation: {
      configSource: { entryPoint: "Dockerfile" },
      parameters: { frontend: "dockerfile.v0", locals: [{ name: "context" }] },
      environment: { platform: "linux/amd64" },
    },
  };
  assert.deepEqual(slsa02(V1, false), min);
  assert.deepEqual(slsa02(V1, true), {
    ...min,
    buildConfig: { llbDefinition: [] },
    metadata: {
      buildInvocationID: "i",
      buildStartedOn: "2026-01-01T00:00:00Z",
      buildFinishedOn: "2026-01-01T00:00:01Z",
      completeness: { parameters: true, environment: true, materials: false },
      reproducible: false,
      "https://mobyproject.org/buildkit@v1#metadata": { vcs: {} },
    },
  });
});

Deno.test("slsa02: leaves v0.2 as it is, but for steps and times", () => {
  const v02 = { builder: { id: "x" }, buildConfig: {}, metadata: {} };
  assert.deepEqual(slsa02(v02, true), v02);
  assert.deepEqual(slsa02(v02, false), { builder: { id: "x" } });
  assert.deepEqual(slsa02(null, true), {});
});

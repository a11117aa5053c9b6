import assert from "node:assert/strict";
import { statusText } from "../../../lib/cli/builder.ts";

Deno.test("statusText: one line per field, without the fields that are unknown", () => {
  const builder = {
    name: "ci",
    engine: "docker",
    address: "docker-container://bkit-builder-ci",
    cache: "bkit-builder-ci-cache",
  } as const;
  assert.equal(
    statusText({ ...builder, state: "absent" }),
    `name    ci
state   absent
engine  docker
address docker-container://bkit-builder-ci
cache   bkit-builder-ci-cache
`,
  );
  assert.equal(
    statusText({
      ...builder,
      state: "unhealthy",
      reason: "no answer\nwithin 10 s",
      image: "docker.io/moby/buildkit:latest",
      digest: "sha256:00",
      network: "none",
      created: "2026-01-01T00:00:00Z",
    }),
    `name    ci
state   unhealthy
reason  no answer within 10 s
engine  docker
address docker-container://bkit-builder-ci
image   docker.io/moby/buildkit:latest
digest  sha256:00
network none
created 2026-01-01T00:00:00Z
cache   bkit-builder-ci-cache
`,
  );
});

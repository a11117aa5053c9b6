import assert from "node:assert/strict";
import { files } from "../../../../mod.ts";
import { exporter } from "../../../../lib/client/request/exporter.ts";

const context = files({});

Deno.test("exporter: exports an image as moby to an engine, as image to a buildkitd", () => {
  const options = { context, tags: ["a", "b"], push: true };
  assert.deepEqual(exporter({ type: "image" }, options, "graph"), {
    type: "moby",
    attrs: { name: "docker.io/library/a:latest,docker.io/library/b:latest" },
  });
  assert.deepEqual(exporter({ type: "image" }, options, "containerd"), {
    type: "moby",
    attrs: { name: "docker.io/library/a:latest,docker.io/library/b:latest", push: "true" },
  });
  assert.deepEqual(exporter({ type: "image" }, options, "buildkit"), {
    type: "image",
    attrs: { name: "docker.io/library/a:latest,docker.io/library/b:latest", push: "true" },
  });
});

Deno.test("exporter: an engine pushes by digest for every text that Go reads as true", () => {
  const typeFor = (text: string) => {
    const attributes = { "push-by-digest": text };
    const output = { type: "image", names: ["a"], push: true, attributes } as const;
    return exporter(output, { context }, "containerd").type;
  };
  for (const text of ["true", "1", "T"]) assert.equal(typeFor(text), "image", text);
  for (const text of ["false", "0"]) assert.equal(typeFor(text), "moby", text);
});

import assert from "node:assert/strict";
import { files } from "../../../../mod.ts";
import { exporter, imageStore } from "../../../../lib/client/request/exporter.ts";

const context = files({});

Deno.test("exporter: exports an image as moby to an engine, as image to a buildkitd", () => {
  const worker = (
    id: string,
    labels: Record<string, string> = {},
  ) => [{ id, labels, platforms: [] }];
  const engine = "org.mobyproject.buildkit.worker.moby.host-gateway-ip";
  const snapshotter = "org.mobyproject.buildkit.worker.snapshotter";
  assert.equal(imageStore(worker("moby")), "graph");
  assert.equal(imageStore(worker("x", { [engine]: "" })), "graph");
  assert.equal(imageStore(worker("x", { [engine]: "", [snapshotter]: "overlayfs" })), "containerd");
  assert.equal(imageStore(worker("x", { [snapshotter]: "overlayfs" })), "buildkit");
  const options = { context, tags: ["a", "b"], push: true };
  assert.deepEqual(exporter({ type: "image" }, options, "graph"), {
    type: "moby",
    attrs: { name: "a,b" },
  });
  assert.deepEqual(exporter({ type: "image" }, options, "containerd"), {
    type: "moby",
    attrs: { name: "a,b", push: "true" },
  });
  assert.deepEqual(exporter({ type: "image" }, options, "buildkit"), {
    type: "image",
    attrs: { name: "a,b", push: "true" },
  });
});

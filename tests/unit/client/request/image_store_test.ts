import assert from "node:assert/strict";
import type { EngineApi } from "../../../../lib/address/mod.ts";
import { imageStore } from "../../../../lib/client/request/image_store.ts";

const LABEL = "org.mobyproject.buildkit.worker.moby.host-gateway-ip";
const SNAPSHOTTER = { "org.mobyproject.buildkit.worker.snapshotter": "overlayfs" };

const worker = (id: string, labels: Record<string, string> = {}) => [{ id, labels, platforms: [] }];

/** Returns an engine that gives an answer to `/info`. */
function engine(info: unknown, status = 200): EngineApi {
  return ({ path }) => {
    assert.equal(path, "/info");
    return Promise.resolve({
      status,
      values: (async function* () {
        yield await Promise.resolve(info);
      })(),
    });
  };
}

const never: EngineApi = () => assert.fail("the engine was asked");

Deno.test("imageStore: the workers tell where images are", async () => {
  assert.equal(await imageStore(worker("moby"), never), "graph");
  assert.equal(await imageStore(worker("x", { [LABEL]: "" }), never), "graph");
  const labels = { [LABEL]: "", ...SNAPSHOTTER };
  assert.equal(await imageStore(worker("x", labels), never), "containerd");
  assert.equal(await imageStore(worker("x", SNAPSHOTTER)), "buildkit");
});

Deno.test("imageStore: an engine without a bridge is asked", async () => {
  const containerd = { DriverStatus: [["driver-type", "io.containerd.snapshotter.v1"]] };
  const graph = { DriverStatus: [["Backing Filesystem", "extfs"]] };
  assert.equal(await imageStore(worker("x", SNAPSHOTTER), engine(containerd)), "containerd");
  assert.equal(await imageStore(worker("x"), engine(graph)), "graph");
});

Deno.test("imageStore: an engine that does not tell is judged by its workers", async () => {
  const failing: EngineApi = () => Promise.reject(new Error("no"));
  for (const api of [engine({}, 403), engine(null), engine({ DriverStatus: "x" }), failing]) {
    assert.equal(await imageStore(worker("x", SNAPSHOTTER), api), "containerd");
    assert.equal(await imageStore(worker("x"), api), "graph");
  }
});

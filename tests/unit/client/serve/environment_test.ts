import assert from "node:assert/strict";
import { readEnvironment } from "../../../../lib/client/serve/environment.ts";

const PLATFORMS = [{ architecture: "arm", os: "linux", variant: "v7" }, {
  architecture: "amd64",
  os: "linux",
}];

Deno.test("frontend environment: attributes, session and workers", () => {
  const found = readEnvironment({
    PATH: "/bin",
    BUILDKIT_FRONTEND_OPT_0: "filename=a=b",
    BUILDKIT_FRONTEND_OPT_17: "no-cache=",
    BUILDKIT_FRONTEND_OPT_2: "alone",
    BUILDKIT_SESSION_ID: "session",
    BUILDKIT_WORKERS: JSON.stringify([{
      id: "w",
      labels: { a: "b" },
      platforms: PLATFORMS,
      gcPolicy: [{
        ...{ all: true, filter: ["type==regular"], keepDuration: 2e9 },
        ...{ reservedSpace: 1, maxUsedSpace: 2, minFreeSpace: 3 },
      }],
      buildkitVersion: { package: "p", version: "v1", revision: "r" },
      cdiDevices: [{ name: "d", autoAllow: true, annotations: { k: "v" } }],
    }]),
  });
  assert.deepEqual(found.attributes, { filename: "a=b", "no-cache": "", alone: "" });
  assert.equal(found.session, "session");
  assert.deepEqual(found.workers, [{
    id: "w",
    labels: { a: "b" },
    platforms: ["linux/arm/v7", "linux/amd64"],
    gcPolicy: [{
      ...{ all: true, filter: ["type==regular"], keepDuration: 2000 },
      ...{ reservedSpace: 1, maxUsedSpace: 2, minFreeSpace: 3 },
    }],
    version: { package: "p", version: "v1", revision: "r", dockerfileVersion: "" },
    devices: [{ name: "d", autoAllow: true, onDemand: false, annotations: { k: "v" } }],
  }]);
});

Deno.test("frontend environment: workers of old daemons, and none", () => {
  const old = { ID: "w", Labels: null, Platforms: PLATFORMS, GCPolicy: [{ KeepBytes: 5 }] };
  const [worker] = readEnvironment({ BUILDKIT_WORKERS: JSON.stringify([old]) }).workers;
  assert.deepEqual(
    [worker!.id, worker!.labels, worker!.platforms, worker!.gcPolicy[0]!.reservedSpace],
    ["w", {}, ["linux/arm/v7", "linux/amd64"], 5],
  );
  assert.equal(worker!.version, undefined);
  assert.deepEqual(readEnvironment({ BUILDKIT_WORKERS: "null" }).workers, []);
  assert.deepEqual(readEnvironment({}), { attributes: {}, session: "", workers: [] });
  assert.throws(() => readEnvironment({ BUILDKIT_WORKERS: "[" }), { code: "PROTOCOL" });
});

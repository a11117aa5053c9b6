import assert from "node:assert/strict";
import { files } from "../../../../mod.ts";
import {
  annotationAttributes,
  entitlements,
  frontendAttributes,
} from "../../../../lib/client/request/frontend_attrs.ts";

const context = files({});

Deno.test("frontendAttributes: converts arguments, labels, target and platforms", () => {
  assert.deepEqual(
    frontendAttributes({
      context,
      file: "sub/Dockerfile.dev",
      args: { A: "1", EMPTY: "" },
      labels: { l: "v" },
      target: "stage",
      platforms: ["linux/amd64", "linux/arm64/v8"],
      noCache: true,
      pull: true,
      attributes: { "add-hosts": "a=1.2.3.4" },
    }),
    {
      "filename": "sub/Dockerfile.dev",
      "build-arg:A": "1",
      "build-arg:EMPTY": "",
      "label:l": "v",
      "target": "stage",
      "platform": "linux/amd64,linux/arm64/v8",
      "no-cache": "",
      "image-resolve-mode": "pull",
      "add-hosts": "a=1.2.3.4",
    },
  );
  assert.deepEqual(frontendAttributes({ context, noCache: ["a", "b"] })["no-cache"], "a,b");
  assert.deepEqual(frontendAttributes({ context, noCache: [] }), { filename: "Dockerfile" });
});

Deno.test("annotationAttributes: names the level that an annotation belongs to", () => {
  assert.deepEqual(
    annotationAttributes({
      "org.title": "a",
      "index:org.title": "b",
      "index,manifest[linux/arm64]:x:y": "c",
      "not-a-level:z": "d",
    }),
    {
      "annotation.org.title": "a",
      "annotation-index.org.title": "b",
      "annotation-index.x:y": "c",
      "annotation-manifest[linux/arm64].x:y": "c",
      "annotation.not-a-level:z": "d",
    },
  );
});

Deno.test("frontendAttributes: converts the options of steps and attestations", () => {
  const attrs = frontendAttributes({
    context,
    hosts: { a: "1.2.3.4", b: "::1" },
    ulimits: { nofile: "1:2", core: 0 },
    network: "host",
    shmSize: 64,
    cgroupParent: "g",
    provenance: "mode=max",
    sbom: false,
    sourceDateEpoch: 0,
    syntax: "image --flag",
  });
  assert.deepEqual(attrs, {
    "filename": "Dockerfile",
    "build-arg:SOURCE_DATE_EPOCH": "0",
    "add-hosts": "a=1.2.3.4,b=::1",
    "ulimit": "nofile=1:2,core=0",
    "force-network-mode": "host",
    "shm-size": "64",
    "cgroup-parent": "g",
    "attest:provenance": "mode=max",
    "source": "image",
    "cmdline": "image --flag",
  });
  assert.deepEqual(entitlements({ network: "host", allow: ["network.host"] }), ["network.host"]);
});

Deno.test("frontendAttributes: an attestation that is not wanted has no attribute", () => {
  for (const no of [undefined, false, "false", "mode=max,disabled=true"]) {
    const attrs = frontendAttributes({ context, provenance: no, sbom: no });
    assert.deepEqual(attrs, { filename: "Dockerfile" });
  }
  const attrs = frontendAttributes({ context, provenance: true, sbom: "generator=a" });
  assert.equal(attrs["attest:provenance"], "");
  assert.equal(attrs["attest:sbom"], "generator=a");
});

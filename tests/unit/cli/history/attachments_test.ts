import assert from "node:assert/strict";
import { select } from "../../../../lib/cli/history/attachment.ts";
import { attachments } from "../../../../lib/cli/history/attachments.ts";
import { OptionError } from "../../../../lib/errors.ts";
import type { BlobDescriptor } from "../../../../mod.ts";
import { RECORD } from "./record.ts";

const OCI = "application/vnd.oci.image";

/** Returns a reference to a blob. */
function blob(digest: string, mediaType: string, annotations: Record<string, string> = {}) {
  return { digest, mediaType, size: 1, annotations } satisfies BlobDescriptor;
}

const about = (digest: string) => ({
  "vnd.docker.reference.type": "attestation-manifest",
  "vnd.docker.reference.digest": digest,
});

const predicate = (type: string) => ({ "in-toto.io/predicate-type": type });
const PROVENANCE = "https://slsa.dev/provenance/v1";

/** Blobs of a daemon: an index with two images and the attestations of one. */
const BLOBS: Readonly<Record<string, unknown>> = {
  "sha256:index": {
    manifests: [
      {
        ...blob("sha256:amd64", `${OCI}.manifest.v1+json`),
        platform: { os: "linux", architecture: "amd64" },
      },
      {
        ...blob("sha256:arm", `${OCI}.manifest.v1+json`),
        platform: { os: "linux", architecture: "arm", variant: "v7" },
      },
      {
        ...blob("sha256:attested", `${OCI}.manifest.v1+json`, about("sha256:amd64")),
        platform: { os: "unknown", architecture: "unknown" },
      },
    ],
  },
  "sha256:amd64": {
    config: blob("sha256:config", `${OCI}.config.v1+json`),
    layers: [blob("sha256:layer", `${OCI}.layer.v1.tar+gzip`)],
  },
  "sha256:attested": {
    layers: [
      blob("sha256:statement", "application/vnd.in-toto+json", predicate(PROVENANCE)),
      blob("sha256:sbom", "application/vnd.in-toto+json", predicate("https://spdx.dev/Document")),
    ],
  },
};

const record = {
  ...RECORD,
  results: {},
  result: {
    result: blob("sha256:index", `${OCI}.index.v1+json`),
    results: {},
    attestations: [blob("sha256:raw", "application/vnd.in-toto+json", predicate(PROVENANCE))],
  },
};

function read(digest: string): Promise<Uint8Array> {
  const found = BLOBS[digest];
  return found
    ? Promise.resolve(new TextEncoder().encode(JSON.stringify(found)))
    : Promise.reject(new Error("gone"));
}

Deno.test("attachments: what the record names, and what that names, with platforms", async () => {
  const all = await attachments(record, read);
  assert.deepEqual(all.map(({ digest, type, platform }) => [digest, type, platform]), [
    ["sha256:index", `${OCI}.index.v1+json`, ""],
    ["sha256:amd64", `${OCI}.manifest.v1+json`, "linux/amd64"],
    ["sha256:config", `${OCI}.config.v1+json`, "linux/amd64"],
    ["sha256:arm", `${OCI}.manifest.v1+json`, "linux/arm/v7"], // which cannot be read
    ["sha256:attested", "attestation-manifest", "linux/amd64"],
    ["sha256:statement", PROVENANCE, "linux/amd64"],
    ["sha256:sbom", "https://spdx.dev/Document", "linux/amd64"],
    ["sha256:raw", PROVENANCE, ""],
  ]);
});

Deno.test("attachments: an index without an end is cut off", async () => {
  let count = 0;
  const endless = () => {
    const next = blob(`sha256:${++count}`, `${OCI}.index.v1+json`);
    return Promise.resolve(new TextEncoder().encode(JSON.stringify({ manifests: [next] })));
  };
  assert.equal((await attachments(record, endless)).length, 1000);
});

Deno.test("select: by type, platform and digest; the provenance by itself", async () => {
  const all = await attachments(record, read);
  for (
    const [wish, digest] of [
      [{}, "sha256:raw"],
      [{ type: "sbom" }, "sha256:sbom"],
      [{ type: "https://spdx.dev/Document" }, "sha256:sbom"],
      [{ type: "index" }, "sha256:index"],
      [{ type: "image" }, "sha256:config"],
      [{ type: "manifest", platform: "linux/arm/v7" }, "sha256:arm"],
      [{ type: "provenance", platform: "linux/amd64" }, "sha256:statement"],
      [{ digest: "sha256:st" }, "sha256:statement"],
      [{ digest: "conf" }, "sha256:config"],
    ] as const
  ) assert.equal(select(all, wish).digest, digest, JSON.stringify(wish));
  assert.throws(() => select(all, { type: "manifest" }), (error: Error) => {
    assert(error instanceof OptionError);
    assert.match(error.message, /: 2 match\nsha256:amd64 .* linux\/amd64\nsha256:arm /);
    return true;
  });
  assert.throws(() => select(all, { type: "none" }), /none matches/);
  assert.throws(() => select([], {}), OptionError);
});

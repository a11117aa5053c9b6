import assert from "node:assert/strict";
import { descriptor } from "../../../../lib/client/calls/descriptor.ts";

const encode = (value: unknown) => btoa(typeof value === "string" ? value : JSON.stringify(value));

const VALID = {
  mediaType: "application/vnd.oci.image.manifest.v1+json",
  digest: `sha256:${"a".repeat(64)}`,
  size: 7,
};

Deno.test("descriptor: decodes a descriptor, or nothing", () => {
  assert.deepEqual(descriptor(encode(VALID)), VALID);
  assert.equal(descriptor(undefined), undefined);
  assert.equal(descriptor(""), undefined);
});

Deno.test("descriptor: rejects everything else that a daemon may send", () => {
  const values = [
    ...["{", "null", "[]", "7", '"text"', "\u001b[2J"],
    { ...VALID, digest: 7 },
    { ...VALID, digest: "sha256:../../etc" },
    { ...VALID, size: -1 },
    { ...VALID, mediaType: undefined },
    { ...VALID, annotations: { a: 1 } },
  ];
  for (const value of values) {
    assert.throws(() => descriptor(encode(value)), { name: "ProtocolError" }, encode(value));
  }
});

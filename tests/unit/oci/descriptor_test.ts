import assert from "node:assert/strict";
import { children } from "../../../lib/oci/descriptor.ts";

const HEX = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

Deno.test("children: returns the blobs that an index or a manifest refers to", () => {
  const one = { mediaType: "a", digest: `sha256:${HEX}`, size: 1 };
  const other = { ...one, mediaType: "b" };
  assert.deepEqual(children(JSON.stringify({ manifests: [one, other] })), [one, other]);
  assert.deepEqual(children(JSON.stringify({ config: other, layers: [one] })), [one, other]);
  assert.deepEqual(children(JSON.stringify({ blobs: [one] })), [one]);
  assert.deepEqual(children(JSON.stringify({ manifests: null })), []);
  for (
    const text of [
      "",
      "null",
      "1",
      '{"layers":1}',
      '{"layers":[{}]}',
      JSON.stringify({ layers: [{ ...one, digest: "sha256:../x" }] }),
      JSON.stringify({ layers: [{ ...one, size: -1 }] }),
      JSON.stringify({ layers: [{ ...one, annotations: { a: 1 } }] }),
    ]
  ) assert.equal(children(text), undefined, text);
});

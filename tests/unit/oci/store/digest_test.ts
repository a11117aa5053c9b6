import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { Digester, digestOf, isDigest, parseDigest } from "../../../../lib/oci/store/digest.ts";

const HEX = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

Deno.test("parseDigest: accepts digests, and rejects everything else", () => {
  assert.deepEqual(parseDigest(`sha256:${HEX}`), { algorithm: "sha256", hex: HEX });
  assert.deepEqual(parseDigest(`sha512:${HEX}${HEX}`), { algorithm: "sha512", hex: HEX + HEX });
  for (
    const text of [
      "",
      ":",
      HEX,
      "sha256",
      "sha256:",
      `sha256:${HEX.slice(1)}`,
      `sha256:${HEX}0`,
      `sha256:${HEX.toUpperCase()}`,
      `sha256:${HEX}\n`,
      `sha512:${HEX}`,
      `SHA256:${HEX}`,
      `md5:${HEX.slice(32)}`,
      `constructor:${HEX}`,
      `sha256:../${HEX.slice(3)}`,
      `sha256:${"/".repeat(64)}`,
      `../sha256:${HEX}`,
    ]
  ) {
    assert.throws(() => parseDigest(text), { fault: "invalid" }, JSON.stringify(text));
    assert.equal(isDigest(text), false);
  }
});

Deno.test("Digester: returns the digest of all pieces so far", () => {
  const whole = Buffer.from("hello");
  for (const algorithm of ["sha256", "sha512"] as const) {
    const digester = new Digester(algorithm);
    digester.update(whole.subarray(0, 2));
    assert.equal(digester.digest(), digestOf(whole.subarray(0, 2), algorithm));
    digester.update(whole.subarray(2));
    assert.equal(digester.digest(), digestOf(whole, algorithm));
    digester.reset();
    assert.equal(digester.digest(), digestOf(new Uint8Array(), algorithm));
  }
  assert.equal(digestOf(whole), `sha256:${HEX}`);
});

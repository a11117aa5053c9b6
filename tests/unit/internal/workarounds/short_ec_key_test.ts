import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import sshpk from "sshpk";
import {
  ecPrivateKey,
  ed25519PrivateKey,
} from "../../../../lib/internal/workarounds/short_ec_key.ts";

/**
 * Generates a P-256 key whose number has its first bit set, so that OpenSSH puts a zero before it.
 */
function longNumber() {
  for (;;) {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { d, x, y } = privateKey.export({ format: "jwk" });
    const [number, ...half] = [d, x, y].map((text) => Buffer.from(text!, "base64url"));
    if (number![0]! < 0x80) continue;
    const point = Buffer.concat([Buffer.from([4]), ...half]);
    return { number: Buffer.concat([Buffer.alloc(1), number!]), point, publicKey };
  }
}

Deno.test("ecPrivateKey: reads the same key with and without a leading zero", () => {
  const { number, point, publicKey } = longNumber();
  const data = Buffer.from("to be signed");
  for (const form of [number, number.subarray(1)]) {
    const key = ecPrivateKey({ curve: "nistp256", number: form, point });
    assert(verify("sha256", data, publicKey, sign("sha256", data, key)));
  }
});

Deno.test("ecPrivateKey: pads a number that lacks leading zeros", () => {
  // The point of the number 1 is the curve's generator.
  const point = Buffer.from(
    "04" + "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296" +
      "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5",
    "hex",
  );
  const key = ecPrivateKey({ curve: "nistp256", number: Buffer.from([1]), point });
  assert.equal(
    key.export({ format: "jwk" }).d,
    Buffer.from([...Array(31).fill(0), 1]).toString("base64url"),
  );
});

Deno.test("ecPrivateKey: is still needed, since node:crypto rejects sshpk's form", () => {
  const { number, point } = longNumber();
  // deno-lint-ignore no-explicit-any -- the constructor has no declaration
  const PrivateKey = sshpk.PrivateKey as any;
  const key = new PrivateKey({
    type: "ecdsa",
    curve: "nistp256",
    parts: [
      { name: "curve", data: Buffer.from("nistp256") },
      { name: "Q", data: point },
      { name: "d", data: number },
    ],
  });
  assert.throws(
    () => createPrivateKey(key.toString("pkcs8")),
    /invalid SEC1 private key/,
    "the number's length is fixed upstream: the workaround " +
      "lib/internal/workarounds/short_ec_key.ts can go",
  );
});

/** An Ed25519 key whose private number begins with a zero, as one in 512 of OpenSSH's does. */
function shortSeed() {
  const seed = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(30, 7)]);
  // PKCS #8 with these 32 bytes (RFC 8410, section 7)
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(key);
  const point = Buffer.from(publicKey.export({ format: "jwk" }).x!, "base64url");
  return { seed, point, publicKey };
}

Deno.test("ed25519PrivateKey: reads the same key with and without leading zeros", () => {
  const { seed, point, publicKey } = shortSeed();
  const data = Buffer.from("to be signed");
  for (const form of [seed, seed.subarray(1), Buffer.concat([Buffer.alloc(1), seed])]) {
    const key = ed25519PrivateKey(form, point);
    assert(verify(null, data, publicKey, sign(null, data, key)));
  }
});

Deno.test("ed25519PrivateKey: is still needed, since sshpk takes the zero off", () => {
  const { seed, point } = shortSeed();
  // deno-lint-ignore no-explicit-any -- the constructor has no declaration
  const PrivateKey = sshpk.PrivateKey as any;
  const key = new PrivateKey({
    type: "ed25519",
    curve: "ed25519",
    parts: [{ name: "A", data: point }, { name: "k", data: seed }],
  });
  assert.throws(
    () => createPrivateKey(key.toString("pkcs8")),
    /invalid Ed25519 private key/,
    "the number's length is fixed upstream: ed25519PrivateKey can go",
  );
});

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createPublicKey, verify } from "node:crypto";
import { authorityKey, publicKey, signPayload } from "../../../../lib/registry/login/authority.ts";
import type { Credential } from "../../../../lib/registry/mod.ts";
import { temporary } from "../../../support/context.ts";

const salt = new Uint8Array(32);

Deno.test("authorityKey: depends only on the salt if there is no credential", async () => {
  // HMAC-SHA256 computed with Python's hmac, the public key with openssl.
  const expected = "b61a5143178d67b8e6ff9248efca6775d72b4ad38cd1494942967ade83f5847a";
  const key = await authorityKey("a.b", salt, {}, undefined);
  assert.equal(Buffer.from(publicKey(key)).toString("hex"), expected);
});

Deno.test("signPayload: returns the signature followed by the payload", async () => {
  const key = await authorityKey("a.b", salt, { credential: { identityToken: "x" } }, undefined);
  const payload = crypto.getRandomValues(new Uint8Array(32));
  const both = signPayload(key, payload);
  assert.equal(both.length, 96);
  assert.deepEqual(new Uint8Array(both.subarray(64)), payload);
  const half = publicKey(key);
  assert.equal(half.length, 32);
  const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(half).toString("base64url") };
  assert(verify(null, payload, createPublicKey({ key: jwk, format: "jwk" }), both.subarray(0, 64)));
});

Deno.test("authorityKey: returns the same key for the same login only", async () => {
  await using directory = await temporary();
  const login = (username: string, password: string) => ({ username, password });
  const key = async (
    host: string,
    credential = login("ann", "x"),
    salted = salt,
    others: Credential[] = [],
  ) => {
    const logins = { credential, others };
    const found = await authorityKey(host, salted, logins, directory.path);
    return Buffer.from(publicKey(found)).toString("hex");
  };
  const first = await key("a.b");
  assert.equal(await key("a.b"), first);
  const others = [
    await key("c.d"),
    await key("a.b", login("bob", "x")),
    await key("a.b", login("ann", "y")),
    await key("a.b", undefined, new Uint8Array(32).fill(1)),
    await key("a.b", undefined, salt, [login("bob", "x")]),
  ];
  assert.equal(new Set([first, ...others]).size, 6);
});

/**
 * Proves that two sessions have the same login without showing the login: with a key that can only
 * be derived from the seed and the credential. The daemon lets sessions with the same key share its
 * tokens (`session/auth/auth.go`).
 */
import { Buffer } from "node:buffer";
import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { fingerprint, type LoginSearch } from "./credential.ts";
import { seedFor } from "./seed.ts";

/** Prefix of the 32 bytes of a private Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/** Length of an Ed25519 public key, which is the end of its SPKI form. */
const PUBLIC_KEY_BYTES = 32;

/**
 * Derives the key for a registry and a salt from the daemon: Ed25519 from HMAC-SHA256 of the salt
 * over the seed and the digests of the credentials. Without a credential it covers nothing, so that
 * all sessions without one share. Because the credential is part of it, another user's build never
 * gets the tokens of this one, even with the same seed directory. Never rejects: a seed that cannot
 * be stored is made for this process.
 */
export async function authorityKey(
  host: string,
  salt: Uint8Array,
  { credential, others = [] }: Pick<LoginSearch, "credential" | "others">,
  directory: string | undefined,
): Promise<KeyObject> {
  const mac = createHmac("sha256", salt);
  if (credential) {
    mac.update(await seedFor(host, directory));
    for (const one of [credential, ...others]) mac.update(fingerprint(one));
  }
  return createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, mac.digest()]),
    format: "der",
    type: "pkcs8",
  });
}

/** Returns the 32 bytes of the public key. */
export function publicKey(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-PUBLIC_KEY_BYTES);
}

/** Signs a payload in the form of NaCl's `crypto_sign`: 64 bytes of signature, then the payload. */
export function signPayload(key: KeyObject, payload: Uint8Array): Uint8Array {
  return Buffer.concat([sign(null, payload, key), payload]);
}

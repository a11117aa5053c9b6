/**
 * Proof that two sessions are of the same login, without showing the login: a key that only who has the seed and the
 * credential can make. The daemon lets sessions with the same key share its tokens (`session/auth/auth.go`).
 */
import { Buffer } from "node:buffer";
import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { type Credential, fingerprint } from "./credential.ts";
import { seedFor } from "./seed.ts";

/** What stands before the 32 bytes of a private Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/** An Ed25519 public key's length in bytes, which ends its SPKI form. */
const PUBLIC_KEY_BYTES = 32;

/**
 * The key for a registry and a salt of the daemon's: Ed25519 from HMAC-SHA256 of the salt over the seed and the
 * credential's digest; over nothing where there is no credential, so that all who have none share. With the
 * credential in it, another user's build never gets this one's tokens, though the seeds' folder is the same. Rejects
 * never: a seed that can't be kept is made for this process.
 */
export async function authorityKey(
  host: string,
  salt: Uint8Array,
  credential: Credential | undefined,
  directory: string | undefined,
): Promise<KeyObject> {
  const mac = createHmac("sha256", salt);
  if (credential) mac.update(await seedFor(host, directory)).update(fingerprint(credential));
  return createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, mac.digest()]),
    format: "der",
    type: "pkcs8",
  });
}

/** The 32 bytes of the public half. */
export function publicKey(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-PUBLIC_KEY_BYTES);
}

/** A payload signed in the form of NaCl's `crypto_sign`: the 64 bytes of the signature, then the payload. */
export function signPayload(key: KeyObject, payload: Uint8Array): Uint8Array {
  return Buffer.concat([sign(null, payload, key), payload]);
}

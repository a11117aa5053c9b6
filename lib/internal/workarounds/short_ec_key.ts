import { Buffer } from "node:buffer";
import { createPrivateKey, type KeyObject } from "node:crypto";

/** The numbers of a private key on a curve. */
export interface EcNumbers {
  /** OpenSSH's name of the curve, such as `nistp256`. */
  readonly curve: string;
  /** Private number, with leading zeros or without. */
  readonly number: Uint8Array;
  /** Public point, uncompressed: a byte 4, and two numbers of the same length. */
  readonly point: Uint8Array;
}

/** Length of the numbers of an Ed25519 key, in bytes. */
const ED25519_BYTES = 32;

/**
 * Returns the Ed25519 key with this private and this public number.
 *
 * Broken: sshpk (1.18.0) takes a leading zero off the private number when it writes PKCS #8, unless
 * the byte behind it has its first bit set. That happens to one key in 512. RFC 8410 wants 32 bytes,
 * and `node:crypto` of Deno (2.9.6) rejects any other length ("invalid Ed25519 private key").
 *
 * Instead, and until then: as for {@linkcode ecPrivateKey}.
 */
export function ed25519PrivateKey(number: Uint8Array, point: Uint8Array): KeyObject {
  const [d, x] = [number, point].map((bytes) => {
    const padded = Buffer.concat([Buffer.alloc(ED25519_BYTES), bytes]);
    return padded.subarray(-ED25519_BYTES).toString("base64url");
  });
  return createPrivateKey({
    format: "jwk",
    key: { kty: "OKP", crv: "Ed25519", d: d!, x: x! },
  });
}

/**
 * Returns the private key that has these numbers.
 *
 * Broken: sshpk (1.18.0) writes the private number of an ECDSA key into PKCS #8 as OpenSSH's form
 * has it: with a zero before it if its first bit is set, and without leading zeros otherwise. RFC
 * 5915 wants it as long as the curve's order. `node:crypto` of Deno (2.9.6) rejects the longer form
 * ("invalid SEC1 private key"), which is that of one in two P-256 keys. Not reported; the test has
 * the minimal program.
 *
 * Instead: the number is cut or padded to the curve's length, and the key is made from JWK.
 *
 * It can go when `createPrivateKey(key.toString("pkcs8"))` takes all of these keys.
 */
export function ecPrivateKey({ curve, number, point }: EcNumbers): KeyObject {
  const both = point.subarray(1);
  const size = both.length / 2;
  const d = Buffer.concat([Buffer.alloc(size), number]).subarray(-size);
  const [x, y] = [both.subarray(0, size), both.subarray(size)];
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
  const crv = curve.replace("nistp", "P-");
  return createPrivateKey({
    format: "jwk",
    key: { kty: "EC", crv, d: text(d), x: text(x), y: text(y) },
  });
}

import { randomBytes } from "node:crypto";

/**
 * Returns a new random id of 25 base-36 characters, in the format of Go's client
 * (`identity/randomid.go`). It must not contain a colon. Build ids have the same format.
 */
export function newId(): string {
  let n = 0n;
  for (const byte of randomBytes(17)) n = (n << 8n) | BigInt(byte);
  return n.toString(36).padStart(26, "0").slice(-25);
}

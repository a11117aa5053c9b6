import { createHash, type Hash } from "node:crypto";
import { ContentError } from "./error.ts";

/** Supported hash functions, with the length of their hexadecimal form. */
const LENGTHS = { sha256: 64, sha512: 128 } as const;

/** A hash function that a digest can name. */
export type Algorithm = keyof typeof LENGTHS;

/** Names of the supported hash functions. */
export const ALGORITHMS: readonly Algorithm[] = ["sha256", "sha512"];

/** The parts of a digest. */
export interface Digest {
  /** The hash function. */
  readonly algorithm: Algorithm;
  /** The hash in lowercase hexadecimal digits. */
  readonly hex: string;
}

/**
 * Splits a digest such as `sha256:2c26…` into its parts. Throws {@linkcode ContentError}
 * (`invalid`) for any other text, so the parts are safe to use in file names: the hash contains
 * only digits (https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests).
 */
export function parseDigest(text: string): Digest {
  const colon = text.indexOf(":");
  const algorithm = text.slice(0, Math.max(colon, 0));
  const hex = text.slice(colon + 1);
  if (!Object.hasOwn(LENGTHS, algorithm)) {
    throw new ContentError(
      "invalid",
      `${quoted(text)} is not a digest: it must begin with sha256: or sha512:`,
    );
  }
  const length = LENGTHS[algorithm as Algorithm];
  if (hex.length !== length || !/^[0-9a-f]+$/.test(hex)) {
    throw new ContentError(
      "invalid",
      `${quoted(text)} is not a digest: ${algorithm} must have ${length} digits of 0-9 and a-f`,
    );
  }
  return { algorithm: algorithm as Algorithm, hex };
}

/** Returns whether a text is a digest. */
export function isDigest(text: string): boolean {
  try {
    parseDigest(text);
    return true;
  } catch {
    return false;
  }
}

/** Returns the digest of bytes. */
export function digestOf(bytes: Uint8Array, algorithm: Algorithm = "sha256"): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`;
}

/** Computes a digest incrementally. */
export class Digester {
  /** The hash function. */
  readonly algorithm: Algorithm;
  #hash: Hash;

  /** Starts without any bytes. */
  constructor(algorithm: Algorithm) {
    this.algorithm = algorithm;
    this.#hash = createHash(algorithm);
  }

  /** Adds the next bytes. */
  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** Starts over. */
  reset(): void {
    this.#hash = createHash(this.algorithm);
  }

  /** Returns the digest of all bytes so far; more can follow. */
  digest(): string {
    return `${this.algorithm}:${this.#hash.copy().digest("hex")}`;
  }
}

/** Quotes a received text, shortened for a message. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 150 ? `${text.slice(0, 150)}…` : text);
}

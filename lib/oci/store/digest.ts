import { createHash, type Hash } from "node:crypto";
import { ContentError } from "./error.ts";

/** The hash functions that a digest may name, with the length of their hexadecimal form. */
const LENGTHS = { sha256: 64, sha512: 128 } as const;

/** The hash functions that a digest may name. */
export type Algorithm = keyof typeof LENGTHS;

/** The names of the hash functions. */
export const ALGORITHMS: readonly Algorithm[] = ["sha256", "sha512"];

/** The two parts of a digest. */
export interface Digest {
  /** The hash function. */
  readonly algorithm: Algorithm;
  /** The hash in lower-case hexadecimal digits. */
  readonly hex: string;
}

/**
 * Takes a digest such as `sha256:2c26…` apart. Throws {@linkcode ContentError} (`invalid`) for anything else, which
 * makes the parts safe as names of files: nothing but digits comes through
 * (https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests).
 */
export function parseDigest(text: string): Digest {
  const colon = text.indexOf(":");
  const algorithm = text.slice(0, Math.max(colon, 0));
  const hex = text.slice(colon + 1);
  if (!Object.hasOwn(LENGTHS, algorithm)) {
    throw new ContentError(
      "invalid",
      `${quoted(text)} is no digest: it doesn't begin with sha256: or sha512:`,
    );
  }
  const length = LENGTHS[algorithm as Algorithm];
  if (hex.length !== length || !/^[0-9a-f]+$/.test(hex)) {
    throw new ContentError(
      "invalid",
      `${quoted(text)} is no digest: ${algorithm} has ${length} digits of 0-9 and a-f`,
    );
  }
  return { algorithm: algorithm as Algorithm, hex };
}

/** Whether a text is a digest. */
export function isDigest(text: string): boolean {
  try {
    parseDigest(text);
    return true;
  } catch {
    return false;
  }
}

/** The digest of bytes that are all there. */
export function digestOf(bytes: Uint8Array, algorithm: Algorithm = "sha256"): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`;
}

/** A digest in the making. */
export class Digester {
  /** The hash function. */
  readonly algorithm: Algorithm;
  #hash: Hash;

  /** Starts with no bytes. */
  constructor(algorithm: Algorithm) {
    this.algorithm = algorithm;
    this.#hash = createHash(algorithm);
  }

  /** Takes the next bytes. */
  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** Starts over. */
  reset(): void {
    this.#hash = createHash(this.algorithm);
  }

  /** The digest of all bytes so far; more may follow. */
  digest(): string {
    return `${this.algorithm}:${this.#hash.copy().digest("hex")}`;
  }
}

/** A text that someone sent, short enough for a message. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 150 ? `${text.slice(0, 150)}…` : text);
}

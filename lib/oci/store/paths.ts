import * as path from "node:path";
import { digestOf, parseDigest } from "./digest.ts";

/**
 * Returns the path of a blob in a layout. Throws `ContentError` (`invalid`) for an invalid digest.
 */
export function blobPath(root: string, digest: string): string {
  const { algorithm, hex } = parseDigest(digest);
  return path.join(root, "blobs", algorithm, hex);
}

/** Returns the directory of all blobs that are being written. */
export function ingestsDirectory(root: string): string {
  return path.join(root, "ingest");
}

/**
 * Returns the directory of the blob that is written under a ref. A ref can be any text, so the
 * directory is named by its hash. The prefix separates the directory from those of containerd's own
 * clients, which take no locks.
 */
export function ingestDirectory(root: string, ref: string): string {
  const { hex } = parseDigest(digestOf(new TextEncoder().encode(`bkit:${ref}`)));
  return path.join(ingestsDirectory(root), hex);
}

/**
 * Returns whether a path is a regular file, not a link or a directory, of this size in bytes; 0
 * accepts any size.
 */
export async function isFile(name: string, size = 0): Promise<boolean> {
  try {
    const found = await Deno.lstat(name);
    return found.isFile && (size === 0 || found.size === size);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** Returns the names in a directory; none if it does not exist. */
export async function names(directory: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const { name } of Deno.readDir(directory)) found.push(name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found;
}

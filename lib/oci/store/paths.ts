import * as path from "node:path";
import { digestOf, parseDigest } from "./digest.ts";

/** The path of a blob in a layout's directory. Throws `ContentError` (`invalid`) for what isn't a digest. */
export function blobPath(root: string, digest: string): string {
  const { algorithm, hex } = parseDigest(digest);
  return path.join(root, "blobs", algorithm, hex);
}

/** The directory of all blobs that are being written. */
export function ingestsDirectory(root: string): string {
  return path.join(root, "ingest");
}

/**
 * The directory of the blob that is written under a ref. A ref is anyone's text, so a hash of it is the directory's name;
 * what is put before it keeps the directory from those of containerd's own clients, which take no locks.
 */
export function ingestDirectory(root: string, ref: string): string {
  const { hex } = parseDigest(digestOf(new TextEncoder().encode(`bkit:${ref}`)));
  return path.join(ingestsDirectory(root), hex);
}

/** Whether there is a file of its own, not a link or a directory, of this size in bytes, where it's not 0. */
export async function isFile(name: string, size = 0): Promise<boolean> {
  try {
    const found = await Deno.lstat(name);
    return found.isFile && (size === 0 || found.size === size);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** The names in a directory; none where it isn't there. */
export async function names(directory: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const { name } of Deno.readDir(directory)) found.push(name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found;
}

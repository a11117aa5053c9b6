import * as path from "node:path";
import { digestOf } from "../../../../lib/oci/store/digest.ts";

/** Encodes text as UTF-8. */
export const bytes = (text: string) => new TextEncoder().encode(text);

/** Digest of `hello`. */
export const HELLO = digestOf(bytes("hello"));

/** Returns the names of all files below a directory, sorted. */
export async function listing(directory: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(directory)) {
    if (isDirectory) {
      const below = await listing(path.join(directory, name));
      found.push(...(below.length > 0 ? below.map((file) => `${name}/${file}`) : [`${name}/`]));
    } else found.push(name);
  }
  return found.sort();
}

/** Returns the path of a blob in a store. */
export const blobName = (digest: string) => `blobs/${digest.replace(":", "/")}`;

/** The files of a content store. */
import * as path from "node:path";
import { digestOf } from "../../../../lib/oci/store/digest.ts";

export const bytes = (text: string) => new TextEncoder().encode(text);
export const HELLO = digestOf(bytes("hello"));

/** The names of all files below a folder. */
export async function listing(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) {
      const below = await listing(path.join(folder, name));
      found.push(...(below.length > 0 ? below.map((file) => `${name}/${file}`) : [`${name}/`]));
    } else found.push(name);
  }
  return found.sort();
}

export const blobName = (digest: string) => `blobs/${digest.replace(":", "/")}`;

import assert from "node:assert/strict";
import * as path from "node:path";
import { digestOf } from "../../lib/oci/store/digest.ts";
import { names } from "../../lib/oci/store/paths.ts";

/** Blob of an OCI layout. */
export interface Blob {
  readonly digest: string;
  /** First 1000 bytes, as text. */
  readonly text: string;
}

/**
 * Returns all blobs of a layout, sorted by digest. Fails if the content of a blob does not match
 * its name.
 */
export async function blobs(directory: string): Promise<Blob[]> {
  const found: Blob[] = [];
  const parent = path.join(directory, "blobs", "sha256");
  for (const name of await names(parent)) {
    const bytes = await Deno.readFile(path.join(parent, name));
    const digest = `sha256:${name}`;
    assert.equal(digestOf(bytes), digest, `a blob of ${bytes.length} bytes in ${directory}`);
    found.push({ digest, text: new TextDecoder().decode(bytes.subarray(0, 1000)) });
  }
  return found.sort((one, other) => one.digest < other.digest ? -1 : 1);
}

/**
 * Damages a blob until disposal: changes a byte in the middle, removes the second half, or removes
 * the file.
 */
export async function damageBlob(
  directory: string,
  digest: string,
  way: "changed" | "short" | "gone",
): Promise<AsyncDisposable> {
  const name = path.join(directory, "blobs", digest.replace(":", "/"));
  const whole = await Deno.readFile(name);
  const middle = whole.length >> 1;
  await Deno.remove(name);
  if (way === "short") await Deno.writeFile(name, whole.subarray(0, middle));
  if (way === "changed") {
    await Deno.writeFile(name, whole.with(middle, whole[middle]! ^ 1));
  }
  return {
    async [Symbol.asyncDispose]() {
      await Deno.writeFile(name, whole);
    },
  };
}

import { Buffer } from "node:buffer";
import * as path from "node:path";
import type { BuildResult } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { replaceFile } from "../../internal/files/temporary_file.ts";
import { writeError } from "../../internal/write_error.ts";

/**
 * Throws {@linkcode OptionError} if the parent directory of a file to be written does not exist.
 */
export async function checkPlace(file: string): Promise<void> {
  const parent = await Deno.stat(path.dirname(path.resolve(file))).catch(() => undefined);
  if (!parent?.isDirectory) {
    throw new OptionError(`cannot write ${file}`, {
      reason: `there is no directory ${path.dirname(path.resolve(file))}`,
      advice: "Create it first.",
    });
  }
}

/**
 * Writes the image id to a file: the digest of the image's configuration or, failing that, of its
 * index.
 */
export async function writeImageId(file: string, { imageId, digest }: BuildResult): Promise<void> {
  await replace(file, imageId || digest);
}

/**
 * Writes the metadata of a result to a file, as JSON. Exporter responses have the names that other
 * BuildKit clients use: `containerimage.digest`, `containerimage.descriptor` and so on. An existing
 * file is replaced atomically.
 */
export async function writeMetadata(
  file: string,
  result: BuildResult,
  provenance: Readonly<Record<string, unknown>>,
): Promise<void> {
  await replace(file, `${JSON.stringify(metadata(result, provenance), null, 2)}\n`);
}

/** Returns the metadata of a result, sorted by name. */
export function metadata(
  { ref, response }: Pick<BuildResult, "ref" | "response">,
  provenance: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries: Record<string, unknown> = { "bkit.build.ref": ref };
  for (const [platform, predicate] of Object.entries(provenance)) {
    entries[`bkit.build.provenance${platform && `/${platform}`}`] = predicate;
  }
  for (const [name, value] of Object.entries(response)) entries[name] = decoded(value);
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => a < b ? -1 : 1));
}

/** Returns the object if a value is a JSON object in base64, else the value itself. */
function decoded(value: string): unknown {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return value;
  try {
    const object = JSON.parse(Buffer.from(value, "base64").toString("utf8"));
    return typeof object === "object" && object !== null ? object : value;
  } catch {
    return value;
  }
}

async function replace(file: string, text: string): Promise<void> {
  try {
    await replaceFile(path.resolve(file), text);
  } catch (cause) {
    throw writeError(file, cause);
  }
}

import { Buffer } from "node:buffer";
import * as path from "node:path";
import type { BuildResult } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { writeError } from "../../internal/write_error.ts";

/** Throws {@linkcode OptionError} where a file couldn't be written when the build is over. */
export async function checkPlace(file: string): Promise<void> {
  const folder = await Deno.stat(path.dirname(path.resolve(file))).catch(() => undefined);
  if (!folder?.isDirectory) {
    throw new OptionError(`cannot write ${file}`, {
      reason: `there is no directory ${path.dirname(path.resolve(file))}`,
      advice: "Make it first.",
    });
  }
}

/** Writes the image's id to a file: the digest of its configuration, else of its index. */
export async function writeImageId(file: string, { imageId, digest }: BuildResult): Promise<void> {
  await replace(file, imageId || digest);
}

/**
 * Writes what is known of a result to a file, with the names that other clients of BuildKit use for what exporters
 * answer: `containerimage.digest`, `containerimage.descriptor` and so on. A file that is there is replaced whole.
 */
export async function writeMetadata(
  file: string,
  result: BuildResult,
  provenance: Readonly<Record<string, unknown>>,
): Promise<void> {
  await replace(file, `${JSON.stringify(metadata(result, provenance), null, 2)}\n`);
}

/** What is known of a result. */
export function metadata(
  { ref, response }: Pick<BuildResult, "ref" | "response">,
  provenance: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const found: Record<string, unknown> = { "bkit.build.ref": ref };
  for (const [platform, predicate] of Object.entries(provenance)) {
    found[`bkit.build.provenance${platform && `/${platform}`}`] = predicate;
  }
  for (const [name, value] of Object.entries(response)) found[name] = readable(value);
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => a < b ? -1 : 1));
}

/** A value that is an object of JSON in base64 is written as the object. */
function readable(value: string): unknown {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return value;
  try {
    const object = JSON.parse(Buffer.from(value, "base64").toString("utf8"));
    return typeof object === "object" && object !== null ? object : value;
  } catch {
    return value;
  }
}

/** A reader never sees half of it. */
async function replace(file: string, text: string): Promise<void> {
  const work = `${file}.${crypto.randomUUID().slice(0, 8)}.tmp`;
  try {
    await Deno.writeTextFile(work, text, { createNew: true });
    await Deno.rename(work, file);
  } catch (cause) {
    await Deno.remove(work).catch(() => {});
    throw writeError(file, cause);
  }
}

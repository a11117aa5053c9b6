import { Buffer } from "node:buffer";
import type { BuildResult } from "../../client/mod.ts";
import { writeFile } from "../../diffcopy/target/file_sink.ts";

/**
 * Writes the metadata of a result to a file, as JSON. Exporter responses have the names that other
 * BuildKit clients use: `containerimage.digest`, `containerimage.descriptor` and so on.
 */
export async function writeMetadata(
  file: string,
  result: BuildResult,
  provenance: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeFile(file, `${JSON.stringify(metadata(result, provenance), null, 2)}\n`);
}

/** Returns the metadata of a result, sorted by name. */
export function metadata(
  { ref, duration, steps, bytesSent, warnings, response }: Pick<
    BuildResult,
    "ref" | "duration" | "steps" | "bytesSent" | "warnings" | "response"
  >,
  provenance: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries: Record<string, unknown> = {
    "bkit.build.ref": ref,
    "bkit.build.duration": duration,
    "bkit.build.steps": steps,
    "bkit.build.bytesSent": bytesSent,
    "bkit.build.warnings": warnings,
  };
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

import { Buffer } from "node:buffer";
import type { BuildResult } from "../../client/mod.ts";
import { writeFile } from "../../diffcopy/target/file_sink.ts";
import { type Environment, readableEnvironment } from "../../internal/environment.ts";
import { goBool, isGoTrue } from "../../internal/go/bool.ts";
import { slsa02 } from "./slsa02.ts";

/** What buildx's keys in the metadata contain. */
export interface MetadataSettings {
  /** Provenance without what the build did (`min`), all of it, or none. */
  readonly provenance: "min" | "max" | "disabled";
  /** True for the warnings of the build. */
  readonly warnings: boolean;
}

/** Returns what buildx's variables say: `BUILDX_METADATA_PROVENANCE` and `BUILDX_METADATA_WARNINGS`. */
export function metadataSettings(env: Environment = readableEnvironment): MetadataSettings {
  const mode = env("BUILDX_METADATA_PROVENANCE") ?? "";
  const disabled = mode === "disabled" || goBool(mode) === false;
  return {
    provenance: mode === "max" ? "max" : disabled ? "disabled" : "min",
    warnings: isGoTrue(env("BUILDX_METADATA_WARNINGS")),
  };
}

/**
 * Writes the metadata of a result to a file, as JSON. Exporter responses have the names that other
 * BuildKit clients use: `containerimage.digest`, `containerimage.descriptor` and so on, as have the
 * keys of buildx, `buildx.build.ref`, `buildx.build.provenance` and `buildx.build.warnings`.
 */
export async function writeMetadata(
  file: string,
  result: BuildResult,
  provenance: Readonly<Record<string, unknown>>,
  settings: MetadataSettings = metadataSettings(),
): Promise<void> {
  await writeFile(file, `${JSON.stringify(metadata(result, provenance, settings), null, 2)}\n`);
}

/** Returns the metadata of a result, sorted by name. */
export function metadata(
  { ref, duration, steps, bytesSent, warnings, response }: Pick<
    BuildResult,
    "ref" | "duration" | "steps" | "bytesSent" | "warnings" | "response"
  >,
  provenance: Readonly<Record<string, unknown>>,
  settings: MetadataSettings = metadataSettings(),
): Record<string, unknown> {
  const entries: Record<string, unknown> = {
    "bkit.build.ref": ref,
    "bkit.build.duration": duration,
    "bkit.build.steps": steps,
    "bkit.build.bytesSent": bytesSent,
    "bkit.build.warnings": warnings,
    "buildx.build.ref": ref,
  };
  if (settings.warnings && warnings.length > 0) entries["buildx.build.warnings"] = warnings;
  for (const [platform, predicate] of Object.entries(provenance)) {
    entries[`bkit.build.provenance${platform && `/${platform}`}`] = predicate;
    if (settings.provenance === "disabled") continue;
    entries[`buildx.build.provenance${platform && `/${platform}`}`] = slsa02(
      predicate,
      settings.provenance === "max",
    );
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

import type { BuildResult } from "../../client/mod.ts";
import { writeFile } from "../../diffcopy/target/file_sink.ts";
import type { Built } from "./outcome.ts";

/**
 * Writes the metadata of the results to a file, as JSON: that of the only one as it is, that of
 * several by their targets, as `docker buildx bake` does.
 */
export async function writeMetadata(
  file: string,
  built: readonly Built[],
  metadataOf: (result: BuildResult) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const entries = await Promise.all(
    built.map(async ({ name, result }) => [name, await metadataOf(result)] as const),
  );
  const object = entries.length === 1 ? entries[0]![1] : Object.fromEntries(entries);
  await writeFile(file, `${JSON.stringify(object, null, 2)}\n`);
}

import type { BuildOptions } from "../../client/mod.ts";
import { checkFile, removeFile } from "../../diffcopy/target/file_sink.ts";
import { OptionError } from "../../errors.ts";

/** Files that the command writes about a result. */
export interface ResultFiles {
  /** File for the image id. */
  readonly iidfile?: string | undefined;
  /** File for the metadata. */
  readonly metadataFile?: string | undefined;
  /** File for the report. */
  readonly report?: string | undefined;
  /** File for the times of the steps. */
  readonly chromeTrace?: string | undefined;
  /** File for the id of the build. */
  readonly refFile?: string | undefined;
}

/** Types of outputs that are not images. */
const NO_IMAGE: ReadonlySet<string> = new Set(["local", "tar", "cacheonly"]);

/**
 * Checks that the files can be written, and that there will be an image id. Removes an old id
 * and old metadata, which would still be there after a build that failed. Rejects with
 * {@linkcode OptionError} before that.
 */
export async function prepareResultFiles(
  { iidfile, metadataFile, report, chromeTrace, refFile }: ResultFiles,
  { outputs, call }: BuildOptions,
): Promise<void> {
  for (const file of [iidfile, metadataFile, report, chromeTrace, refFile]) {
    if (file) await checkFile(file);
  }
  const types = call ? [] : outputs?.map(({ type }) => type) ?? ["image"];
  if (iidfile && types.every((type) => NO_IMAGE.has(type))) {
    const what = call ? `--call ${call}` : `--output type=${types.join(", type=")}`;
    throw new OptionError(`cannot use --iidfile with ${what}: no image is made`, {
      advice: "Omit --iidfile, or add an output such as type=image.",
    });
  }
  for (const file of [iidfile, metadataFile, refFile]) if (file) await removeFile(file);
}

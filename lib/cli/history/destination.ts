import { OptionError } from "../../errors.ts";
import { fileSink } from "../../diffcopy/target/file_sink.ts";
import { writeError } from "../../internal/write_error.ts";
import { isReaderGone, writeWhole } from "../../terminal/stdio.ts";

/**
 * Checks that a result can go to `-o FILE` or to stdout: `-` and no file mean stdout, unless that is a
 * terminal. Throws `OptionError` then.
 */
export function checkDestination(file: string | undefined): void {
  if ((file === undefined || file === "-") && Deno.stdout.isTerminal()) {
    throw new OptionError("cannot write the result to a terminal", {
      advice: "Name a file with -o, or redirect the output.",
    });
  }
}

/** Writes a result to a file, which gets its name when it is complete, or to stdout. */
export async function writeResult(file: string | undefined, bytes: Uint8Array): Promise<void> {
  if (file === undefined || file === "-") return await writeBytes(bytes);
  const sink = await fileSink(file);
  try {
    await sink.write(bytes);
    await sink.close();
  } catch (error) {
    await sink.abort(error);
    throw error;
  }
}

/** Writes bytes to stdout as they are. A reader that has left is not an error. */
export async function writeBytes(bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(Deno.stdout, bytes);
  } catch (error) {
    if (!isReaderGone(error)) throw writeError("to stdout", error);
  }
}

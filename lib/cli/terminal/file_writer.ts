import type { BkitError } from "../../errors.ts";
import { writeError } from "../../internal/write_error.ts";
import { ProgressWriter } from "../../terminal/progress_writer.ts";
import type { Writable } from "../../terminal/stdio.ts";

/**
 * Returns a writer to an open file, which holds up nothing. `onFault` gets the error after which
 * nothing more is written. Once `signal` is aborted, a pipe whose reader has stopped reading is not
 * waited for.
 */
export function fileWriter(
  name: string,
  file: Writable,
  signal: AbortSignal,
  onFault: (fault: BkitError) => void,
): ProgressWriter {
  return new ProgressWriter(signal, {
    write: async (bytes) => {
      try {
        return await file.write(bytes);
      } catch (cause) {
        const fault = writeError(name, cause);
        onFault(fault);
        throw fault;
      }
    },
  });
}

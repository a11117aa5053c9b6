import type { Context } from "./context.ts";
import { HELLO, LARGE, LARGE_RESULT, MANY, MANY_RESULT } from "./contexts.ts";

/** Build that is measured. Rows with the same context follow each other. */
export interface Row {
  readonly name: string;
  readonly context: Context;
  /** True if the daemon's cache is cleared before each run. */
  readonly cold?: boolean;
  /** Type of the output. @default "image" */
  readonly output?: "local" | "tar" | "oci";
  /** True if the row is part of the short form. */
  readonly quick?: boolean;
}

/** All rows, in the order of the table. */
export const ROWS: readonly Row[] = [
  { name: "hello, everything cached", context: HELLO, quick: true },
  { name: "1 GiB in 4 files, cold", context: LARGE, cold: true },
  { name: "50,000 small files, cold", context: MANY, cold: true, quick: true },
  { name: "50,000 small files, unchanged", context: MANY, quick: true },
  { name: "1 GiB to a directory", context: LARGE_RESULT, output: "local" },
  { name: "50,000 small files to a directory", context: MANY_RESULT, output: "local", quick: true },
];

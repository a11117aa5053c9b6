import type { Context } from "./contexts/context.ts";
import {
  HELLO,
  LARGE,
  LARGE_RESULT,
  LOG,
  MANY,
  MANY_RESULT,
  MIXED,
  several,
} from "./contexts/contexts.ts";
import { ignored, PACKAGES } from "./contexts/ignored.ts";

/** Build that is measured. The context of rows that follow each other is created once. */
export interface Row {
  readonly name: string;
  readonly context: Context;
  /** True if the daemon's cache is cleared before each run. */
  readonly cold?: boolean;
  /** Type of the output. @default "image" */
  readonly output?: "local" | "tar" | "oci";
  /** Display of the progress: to a pipe, or to a pseudo-terminal. @default plain */
  readonly progress?: "plain" | "tty";
  /** Runs all steps in each build. */
  readonly noCache?: boolean;
  /** True for a daemon that does not limit the output of steps, as only a `buildkitd` does. */
  readonly unlimitedLogs?: boolean;
  /**
   * Number of builds at once, in as many directories of the context: in one process of bkit, and in
   * one process of the peer for each.
   */
  readonly atOnce?: number;
  /** Number of entries, for rows of bkit alone that show how it scales. */
  readonly entries?: number;
  /** True if the row is part of the short form. */
  readonly quick?: boolean;
}

/** Builds at once of some rows. */
const AT_ONCE = 20;

const SEVERAL = several(AT_ONCE);

/** All rows, in the order of the table. */
export const ROWS: readonly Row[] = [
  { name: "hello, everything cached", context: HELLO, quick: true },
  { name: "1 GiB in 4 files, cold", context: LARGE, cold: true },
  { name: "50,000 small files, cold", context: MANY, cold: true, quick: true },
  { name: "50,000 small files, unchanged", context: MANY, quick: true },
  { name: "mixed set of 161 MB, cold", context: MIXED, cold: true, quick: true },
  { name: "200,000 entries, 90 % ignored, cold", context: PACKAGES, cold: true },
  { name: "200,000 entries, 90 % ignored, unchanged", context: PACKAGES },
  { name: "1 GiB to a directory", context: LARGE_RESULT, output: "local" },
  { name: "1 GiB to a tar archive", context: LARGE_RESULT, output: "tar" },
  { name: "1 GiB to an OCI archive", context: LARGE_RESULT, output: "oci" },
  { name: "50,000 small files to a directory", context: MANY_RESULT, output: "local", quick: true },
  ...(["plain", "tty"] as const).flatMap((progress) => [
    { ...logRow(progress, "limited by the daemon"), quick: true },
    { ...logRow(progress, "unlimited"), unlimitedLogs: true },
  ]),
  { name: `${AT_ONCE} builds at once, cached`, context: SEVERAL, atOnce: AT_ONCE, quick: true },
  { name: `${AT_ONCE} builds at once, cold`, context: SEVERAL, atOnce: AT_ONCE, cold: true },
  ...[10_000, 100_000, 1_000_000].map((entries) => ({
    name: `${entries.toLocaleString("en")} entries, nearly all ignored`,
    context: ignored(entries),
    entries,
  })),
];

function logRow(progress: "plain" | "tty", limit: string): Row {
  return { name: `300,000 lines, ${progress}, ${limit}`, context: LOG, progress, noCache: true };
}

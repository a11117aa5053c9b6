import type { BuildOptions, BuildResult } from "../../client/mod.ts";

/** A target that was built. */
export interface Built {
  /** Name of the target. */
  readonly name: string;
  /** Options of the build. */
  readonly options: BuildOptions;
  /** Result of the build. */
  readonly result: BuildResult;
}

/** A target whose build failed or was cancelled. */
export interface Failed {
  /** Name of the target. */
  readonly name: string;
  /** Options of the build. */
  readonly options: BuildOptions;
  /** What the build failed with. */
  readonly error: unknown;
  /** True if it failed first: the others were cancelled because of it. */
  readonly first: boolean;
}

/** What became of a target. */
export type Outcome = Built | Failed;

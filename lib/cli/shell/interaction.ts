import type { Build, BuildKitClient, BuildOptions } from "../../client/mod.ts";

/** A build in which programs of containers run on this process's terminal. */
export interface Interaction {
  /**
   * Starts the build. `release` ends the display, with the error that it then reports, so that
   * programs can have the terminal.
   */
  readonly start: (
    client: BuildKitClient,
    options: BuildOptions & { signal: AbortSignal },
    release: (error?: unknown) => Promise<void>,
  ) => Build;
  /** True if the build is only there for its programs: nothing is said of its result. */
  readonly silent: boolean;
}

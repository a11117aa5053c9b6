import type { Random } from "./random.ts";
import type { World } from "./world.ts";

/** Outcome of one exchange. */
export interface Outcome {
  /** What the peer received, or what a user would read. Errors are added by the caller. */
  readonly shown: readonly (string | Uint8Array)[];
  /** Errors that the exchange ended with. Each must be one of bkit's own. */
  readonly errors: readonly unknown[];
}

/** A place at which something from outside comes in. */
export interface Door {
  /** Name for the command line. */
  readonly name: string;
  /** Makes one exchange with a peer whose behaviour is random. */
  exchange(random: Random, world: World): Promise<Outcome> | Outcome;
}

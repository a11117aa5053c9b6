import type { ProgressEvent } from "../events/event.ts";

/** How a build ended. */
export interface Outcome {
  /** What it failed with; undefined if it succeeded. */
  readonly error?: unknown;
  /** Its result. */
  readonly result?: unknown;
}

/**
 * A display that only ever adds text. The methods return what is to be written now, each line with
 * a line feed. Times are those of this machine, in milliseconds since 1970; default: now.
 */
export interface LineDisplay {
  /** Takes the next event. */
  apply(event: ProgressEvent, now?: number): string;
  /** Takes note that time has passed; to be called a few times a second. */
  tick(now?: number): string;
  /** Takes note that the build is over. */
  end(now?: number, outcome?: Outcome): string;
}

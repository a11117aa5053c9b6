import type { ProgressEvent } from "../events/event.ts";

/**
 * A display that only ever adds text. The methods return what is to be written now, each line with
 * a line feed. Times are those of this machine, in milliseconds since 1970; default: now.
 */
export interface LineDisplay {
  /** Takes the next event. */
  apply(event: ProgressEvent, now?: number): string;
  /** Takes note that time has passed; to be called a few times a second. */
  tick(now?: number): string;
  /** Takes note that the build is over; `error` is what it failed with, if it did. */
  end(now?: number, error?: unknown): string;
}

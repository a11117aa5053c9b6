import { TimeSlice } from "../internal/time_slice.ts";
import type { ProgressEvent } from "../progress/events/event.ts";
import { isLarge } from "../progress/events/event_cost.ts";
import type { Display } from "./display.ts";

/**
 * Shows the events of a build until it ends. Ignores its error, which awaiting the build throws.
 *
 * A step can print faster than a terminal is drawn, and then an event always waits: the event loop
 * gets its turns all the same, for the health checks of the daemon and for Ctrl-C.
 */
export async function showProgress(
  events: AsyncIterable<ProgressEvent>,
  shown: Pick<Display, "show">,
): Promise<void> {
  const slice = new TimeSlice();
  try {
    for await (const event of events) {
      await shown.show(event);
      if (slice.step(isLarge(event))) await slice.pause();
    }
  } catch {
    // awaiting the build throws the same error
  }
}

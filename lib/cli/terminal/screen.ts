import type { Display } from "../../terminal/display.ts";

/** A display that may end before its build, so that programs can have the terminal. */
export interface Screen extends Display {
  end(error?: unknown): Promise<void>;
}

/**
 * Returns a display as a screen, which shows nothing more after its end. `onFailure` is called with
 * the error that it has ended with, if there is one.
 */
export function screenOf(
  display: Display,
  onFailure: (error: unknown) => Promise<void>,
): Screen {
  let over: Promise<void> | undefined;
  const end = async (error: unknown) => {
    await display.end(error);
    if (error !== undefined) await onFailure(error);
  };
  return {
    show: (event) => over ? undefined : display.show(event),
    end: (error) => over ??= end(error),
  };
}

import { CancelledError } from "../../errors.ts";
import { Exit } from "./exit.ts";
import type { Display } from "../../terminal/display.ts";
import { hangupListener } from "../../internal/workarounds/ignored_hangup.ts";

/**
 * Runs a task that a signal can cancel. If it then fails, whatever the reason, it rejects with a
 * `CancelledError`: Ctrl-C also ends programs that the task runs, and breaks their connections.
 */
export async function cancellable<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    // The end of such a program can be noticed before this process's own signal.
    await new Promise((resolve) => setTimeout(resolve));
    if (!signal.aborted || cause instanceof CancelledError) throw cause;
    throw new CancelledError("cancelled", { cause });
  }
}

/**
 * Returns a signal that Ctrl-C, SIGTERM and the end of the terminal (SIGHUP) abort, with a
 * `CancelledError`. A second one calls `force`, which should end the process. Disposing removes the
 * listeners.
 */
export function interrupts(force: () => void): { signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) force();
    else controller.abort(new CancelledError("cancelled"));
  };
  const listeners: [Deno.Signal, () => void][] = [["SIGINT", onSignal]];
  if (Deno.build.os !== "windows") {
    listeners.push(["SIGTERM", onSignal], ["SIGHUP", hangupListener(onSignal)]);
  }
  for (const [name, listener] of listeners) Deno.addSignalListener(name, listener);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      for (const [name, listener] of listeners) Deno.removeSignalListener(name, listener);
    },
  };
}

/**
 * Returns the {@linkcode interrupts} of a command that shows progress: before a second signal ends the
 * process, the display that was passed to `watch` shows its last frame.
 */
export function displayInterrupts(): {
  readonly signal: AbortSignal;
  watch(display: Display): Display;
} & Disposable {
  let shown: Display | undefined;
  const interrupt = interrupts(() => {
    try {
      shown?.end(interrupt.signal.reason); // waits for nothing
    } finally {
      Deno.exit(Exit.CANCELLED);
    }
  });
  return {
    signal: interrupt.signal,
    watch: (display) => shown = display,
    [Symbol.dispose]: () => interrupt[Symbol.dispose](),
  };
}

import { CancelledError } from "../../errors.ts";
import { ignoresHangup } from "./hangup.ts";

/**
 * Returns a signal that Ctrl-C, SIGTERM and the end of the terminal (SIGHUP) abort, with a
 * `CancelledError`. A second one calls `force`, which should end the process. Disposing removes the
 * listeners.
 */
export function interrupts(force: () => void): { signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) force();
    else controller.abort(new CancelledError("interrupted"));
  };
  const listeners: [Deno.Signal, () => void][] = [["SIGINT", onSignal]];
  if (Deno.build.os !== "windows") {
    // Deno (2.9.6) catches SIGHUP once it listens to any signal, and ends the process on it even if
    // it was ignored. A listener of its own keeps it ignored.
    const onHangup = ignoresHangup() ? () => {} : onSignal;
    listeners.push(["SIGTERM", onSignal], ["SIGHUP", onHangup]);
  }
  for (const [name, listener] of listeners) Deno.addSignalListener(name, listener);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      for (const [name, listener] of listeners) Deno.removeSignalListener(name, listener);
    },
  };
}

import { CancelledError } from "../../errors.ts";

/**
 * Returns a signal that Ctrl-C and SIGTERM abort, with a `CancelledError`. A second one calls `force`, which should end the
 * process. Disposing removes the listeners.
 */
export function interrupts(force: () => void): { signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const names: Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];
  const onSignal = () => {
    if (controller.signal.aborted) force();
    else controller.abort(new CancelledError("interrupted"));
  };
  for (const name of names) Deno.addSignalListener(name, onSignal);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      for (const name of names) Deno.removeSignalListener(name, onSignal);
    },
  };
}

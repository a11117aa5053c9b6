import assert from "node:assert/strict";
import { cancellable } from "../../../../lib/cli/terminal/interrupt.ts";
import { CancelledError, ConnectionError } from "../../../../lib/errors.ts";

Deno.test("cancellable: whatever fails after the cancel is a CancelledError", async () => {
  const cancel = new AbortController();
  const cause = new ConnectionError("ssh was ended by SIGINT");
  const failing = cancellable(cancel.signal, () => {
    // The signal is noticed after the end of the program.
    setTimeout(() => cancel.abort(new CancelledError("interrupted")));
    return Promise.reject(cause);
  });
  await assert.rejects(failing, { name: "CancelledError", cause });
  for (const error of [new TypeError("x"), new DOMException("aborted", "AbortError")]) {
    const failing = cancellable(cancel.signal, () => Promise.reject(error));
    await assert.rejects(failing, { name: "CancelledError", cause: error });
  }
  const own = new CancelledError("the build was cancelled");
  await assert.rejects(cancellable(cancel.signal, () => Promise.reject(own)), own);
});

Deno.test("cancellable: keeps results, and errors of a task that was not cancelled", async () => {
  const { signal } = new AbortController();
  assert.equal(await cancellable(signal, () => Promise.resolve(7)), 7);
  const error = new ConnectionError("no");
  await assert.rejects(cancellable(signal, () => Promise.reject(error)), error);
});

import assert from "node:assert/strict";
import { setImmediate } from "node:timers";
import { showProgress } from "../../../lib/terminal/show_progress.ts";
import type { ProgressEvent } from "../../../lib/progress/mod.ts";

/** Takes a tenth of a millisecond, as drawing does. */
function work(): void {
  for (const end = performance.now() + 0.1; performance.now() < end;);
}

Deno.test("showProgress: gives the event loop turns while events are waiting", async () => {
  const warning = { vertex: "a", short: "", detail: [], url: "" };
  async function* events(): AsyncGenerator<ProgressEvent> {
    for (let i = 0; i < 2000; i++) yield { type: "warning", warning };
  }
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  let count = 0;
  await showProgress(events(), {
    show() {
      count++;
      work();
    },
  });
  over = true;
  assert.equal(count, 2000);
  assert(turns >= 10, `${turns} turns in 200 ms`);
  await new Promise((resolve) => setImmediate(resolve));
});

Deno.test("showProgress: leaves the error to the build", async () => {
  const shown: string[] = [];
  async function* events(): AsyncGenerator<ProgressEvent> {
    yield { type: "warning", warning: { vertex: "", short: "odd", detail: [], url: "" } };
    await Promise.reject(new Error("the build failed"));
  }
  await showProgress(events(), { show: (event) => void shown.push(event.type) });
  assert.deepEqual(shown, ["warning"]);
});

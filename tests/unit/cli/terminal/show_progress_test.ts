import assert from "node:assert/strict";
import { setImmediate } from "node:timers";
import { showProgress } from "../../../../lib/cli/terminal/show_progress.ts";
import type { ProgressEvent } from "../../../../lib/progress/mod.ts";

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

Deno.test("showProgress: shows flags for options, and leaves the error to the build", async () => {
  const shown: string[] = [];
  async function* events(): AsyncGenerator<ProgressEvent> {
    const short = 'option "cacheTo" is odd';
    yield { type: "warning", warning: { vertex: "", short, detail: [], url: "" } };
    yield { type: "warning", warning: { vertex: "sha256:1", short, detail: [], url: "" } };
    await Promise.reject(new Error("the build failed"));
  }
  await showProgress(events(), {
    show: (event) => void shown.push(event.type === "warning" ? event.warning.short : ""),
  });
  assert.deepEqual(shown, ["--cache-to is odd", 'option "cacheTo" is odd']);
});

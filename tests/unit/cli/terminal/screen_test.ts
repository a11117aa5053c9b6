import assert from "node:assert/strict";
import { screenOf } from "../../../../lib/cli/terminal/screen.ts";
import type { ProgressEvent } from "../../../../mod.ts";

Deno.test("screenOf: nothing is shown after the end, which tells the first error once", async () => {
  const seen: unknown[] = [];
  const screen = screenOf({
    show: ({ type }) => void seen.push(type),
    end: (error) => void seen.push(`end ${error}`),
  }, (error) => Promise.resolve(void seen.push(`failed ${error}`)));
  const event = (type: string) => ({ type }) as ProgressEvent;
  await screen.show(event("log"));
  const ends = [screen.end("one"), screen.end("two"), screen.end()];
  await screen.show(event("status"));
  await Promise.all(ends);
  assert.deepEqual(seen, ["log", "end one", "failed one"]);
});

Deno.test("screenOf: an end without an error is no failure", async () => {
  const seen: unknown[] = [];
  const screen = screenOf({ show() {}, end: (error) => void seen.push(error) }, () => {
    throw new Error("not called");
  });
  await screen.end();
  assert.deepEqual(seen, [undefined]);
});

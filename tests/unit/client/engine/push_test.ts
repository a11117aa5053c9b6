import assert from "node:assert/strict";
import type { EngineApi } from "../../../../lib/address/endpoint.ts";
import { imageSize } from "../../../../lib/client/engine/push.ts";
import { ManualClock } from "../../../support/manual_clock.ts";

/** An engine that never answers. */
const silent: EngineApi = ({ signal }) =>
  new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason)));

Deno.test("imageSize: gives up an engine that does not answer within 10 s", async () => {
  const clock = new ManualClock();
  const size = imageSize(silent, "image", undefined, clock);
  clock.advance(10_000);
  assert.equal(await size, undefined);
});

Deno.test("imageSize: rejects with the reason of the signal", async () => {
  const cancel = new AbortController();
  const size = imageSize(silent, "image", cancel.signal, new ManualClock());
  cancel.abort(new Error("enough"));
  await assert.rejects(size, /enough/);
});

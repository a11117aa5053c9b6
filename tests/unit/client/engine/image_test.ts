import assert from "node:assert/strict";
import type { EngineApi } from "../../../../lib/address/endpoint.ts";
import { imageSize, knownId } from "../../../../lib/client/engine/image.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
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

Deno.test("imageSize, knownId: an engine that cannot be asked is not an error", async () => {
  const broken: EngineApi = () => Promise.reject(new ConnectionError("the engine is gone"));
  assert.equal(await imageSize(broken, "image"), undefined);
  assert.equal(await knownId(broken, ["sha256:a"]), undefined);
});

Deno.test("knownId: returns the first id that the engine knows", async () => {
  const asked: string[] = [];
  const engine: EngineApi = ({ path }) => {
    asked.push(path);
    const status = path === "/images/sha256:b/json" ? 200 : 404;
    return Promise.resolve({
      status,
      values: (async function* () {
        yield await Promise.resolve({});
      })(),
    });
  };
  assert.equal(await knownId(engine, ["sha256:a", "", "sha256:b", "sha256:c"]), "sha256:b");
  assert.equal(await knownId(engine, ["sha256:a"]), undefined);
  assert.deepEqual(asked, [
    "/images/sha256:a/json",
    "/images/sha256:b/json",
    "/images/sha256:a/json",
  ]);
});

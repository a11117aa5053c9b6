/** A silent peer: the time until the client gives up, and its error. */
import assert from "node:assert/strict";
import { BuildKitClient, ConnectionError } from "../../mod.ts";
import { children } from "../support/transports.ts";

Deno.test("greeting: the client gives up a silent program after 10 s, and quotes its stderr", async () => {
  const script = "echo 'Enter passphrase for key:' >&2; exec sleep 1000";
  const address = `exec:${JSON.stringify(["sh", "-c", script])}`;
  const start = performance.now();
  await assert.rejects(BuildKitClient.connect(address), (error) => {
    assert(error instanceof ConnectionError);
    const expected = "no HTTP/2 greeting within 10 s; sh said: Enter passphrase for key:";
    assert(error.shortMessage.endsWith(expected), error.shortMessage);
    return true;
  });
  const took = performance.now() - start;
  assert(took >= 10_000 && took < 20_000, `it took ${took} ms`);
  assert.deepEqual(await children(), []);
});

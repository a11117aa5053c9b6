import assert from "node:assert/strict";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { endpoint } from "../../../../lib/address/endpoint.ts";
import { UnsupportedError } from "../../../../lib/errors.ts";

Deno.test("dialVsock: names the flag that Deno needs", async () => {
  await assert.rejects(endpoint(parseAddress("vsock://1:1")).dial(), (error) => {
    assert(error instanceof UnsupportedError);
    assert.match(error.advice, /--unstable-vsock/);
    return true;
  });
});

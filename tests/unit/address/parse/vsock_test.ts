import assert from "node:assert/strict";
import { parseAddress } from "../../../../lib/address/parse/address.ts";

Deno.test("parseAddress: reads a vsock address with a CID or a socket, and a port", () => {
  assert.deepEqual(parseAddress("vsock://3:1234").transport, { kind: "vsock", cid: 3, port: 1234 });
  const address = parseAddress("vsock:///run/vm:1.sock:52");
  assert.deepEqual(address.transport, { kind: "hybrid", path: "/run/vm:1.sock", port: 52 });
  assert.equal(address.text, "vsock:///run/vm:1.sock:52");
});

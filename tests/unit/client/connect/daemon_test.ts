import assert from "node:assert/strict";
import type { Endpoint } from "../../../../lib/address/endpoint.ts";
import { keepConnection, withConnection } from "../../../../lib/client/connect/daemon.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
import type { RpcConnection } from "../../../../lib/rpc/client.ts";

/** Returns a connection that counts how often it is closed. */
function connection(isOpen = true) {
  const closed = Promise.withResolvers<void>();
  let closes = 0;
  const close = () => {
    closes++;
    closed.resolve();
    return Promise.resolve();
  };
  const fake = { isOpen, close } as unknown as RpcConnection;
  return { fake, closed: closed.promise, closes: () => closes };
}

/** Returns an endpoint that cannot be dialled. */
const nowhere: Endpoint = {
  text: "tcp://nowhere:1",
  authority: "nowhere",
  remote: true,
  dial: () => Promise.reject(new ConnectionError("it was dialled")),
};

const dialled = /no BuildKit at tcp:\/\/nowhere:1: it was dialled/;

Deno.test("keepConnection: gives the connection to its first caller", async () => {
  const { fake, closes } = connection();
  const daemon = keepConnection(nowhere, fake);
  assert.equal(await withConnection(daemon, undefined, (given) => Promise.resolve(given)), fake);
  assert.equal(closes(), 1);
  await assert.rejects(daemon.open(), dialled);
  await daemon.release();
  assert.equal(closes(), 1, "it no longer belongs to the daemon");
});

Deno.test("keepConnection: does not return a closed connection", async () => {
  const daemon = keepConnection(nowhere, connection(false).fake);
  await assert.rejects(daemon.open(), dialled);
});

Deno.test("keepConnection: closes an unused connection after 1 s, or on release", async () => {
  const unused = connection();
  keepConnection(nowhere, unused.fake);
  const released = connection();
  const daemon = keepConnection(nowhere, released.fake);
  await daemon.release();
  await daemon.release();
  assert.equal(released.closes(), 1);
  await assert.rejects(daemon.open(), dialled);
  await unused.closed;
});

Deno.test("keepConnection: keeps the connection if the signal is aborted", async () => {
  const { fake } = connection();
  const daemon = keepConnection(nowhere, fake);
  const reason = new Error("enough");
  await assert.rejects(daemon.open(AbortSignal.abort(reason)), reason);
  assert.equal(await daemon.open(), fake);
});

Deno.test("withConnection: a lasting error names the daemon, a passing one does not", async () => {
  const daemon = keepConnection(nowhere, connection().fake);
  const refused = new ConnectionError("cannot call /a/b", {
    detail: "the answer is HTTP 404, not gRPC",
    transient: false,
    advice: "Check the address.",
  });
  await assert.rejects(withConnection(daemon, undefined, () => Promise.reject(refused)), {
    name: "ConnectionError",
    message: "no BuildKit at tcp://nowhere:1: the answer is HTTP 404, not gRPC\nCheck the address.",
    address: "tcp://nowhere:1",
    transient: false,
    cause: refused,
  });
  const other = keepConnection(nowhere, connection().fake);
  const lost = new ConnectionError("the connection was lost");
  await assert.rejects(withConnection(other, undefined, () => Promise.reject(lost)), lost);
});

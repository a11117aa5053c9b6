import assert from "node:assert/strict";
import type * as http2 from "node:http2";
import { RpcError } from "../../../lib/errors.ts";
import { Status } from "../../../lib/rpc/codes.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { type Handler, serve } from "../../../lib/rpc/server.ts";
import { ask, bytes, echo, halves, pair, ROOM } from "./pair.ts";

Deno.test("serve: answers with a status for an unknown method and a failed handler", async () => {
  await using ends = await pair({
    "/a/deny": async ({ messages }) => {
      await messages.receive(() => {});
      throw new RpcError(Status.NOT_FOUND, "there is no «x»");
    },
    "/a/fault": async ({ messages }) => {
      await messages.receive(() => {});
      throw new Error("a fault");
    },
  });
  const status = async (method: string) => {
    try {
      await ends.client.unary(method, bytes(""));
    } catch (error) {
      assert(error instanceof RpcError);
      return [error.status, error.message, error.method];
    }
    assert.fail("it went well");
  };
  assert.deepEqual(await status("/a/none"), [12, "unknown method /a/none", "/a/none"]);
  assert.deepEqual(await status("/a/deny"), [5, "there is no «x»", "/a/deny"]);
  assert.deepEqual(await status("/a/fault"), [2, "a fault", "/a/fault"]);
});

Deno.test("serve: notices that the client closed while data is in flight", async () => {
  await using ends = await halves();
  const asked = Promise.withResolvers<void>();
  const endless: Handler = async ({ messages }) => {
    messages.receive(() => {}).catch(() => {});
    for (let i = 0; i < 64; i++) messages.send(new Uint8Array(1024 * 1024));
    asked.resolve();
    await messages.drained();
  };
  const served = serve(ends.near, new Map([["/a/endless", endless]]));
  const path = bytes("/a/endless");
  const type = bytes("application/grpc");
  // POST, http, :authority x, :path, content-type
  const fields = [
    0x83,
    0x86,
    0x01,
    1,
    0x78,
    0x04,
    path.length,
    ...path,
    0x5f,
    type.length,
    ...type,
  ];
  ends.far.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  ends.far.write(new Uint8Array([...ROOM, 0, 0, fields.length, 1, 4, 0, 0, 0, 1, ...fields]));
  await asked.promise;
  ends.far.end();
  await served.closed;
  await served.settled();
});

Deno.test("serve: refuses requests that are not gRPC, or not readable", async () => {
  const grpc = { "content-type": "application/grpc", "te": "trailers" };
  const cases: [http2.OutgoingHttpHeaders, Record<string, unknown>][] = [
    [{ "content-type": "text/html" }, { ":status": 415, "grpc-status": undefined }],
    [{ ...grpc, "grpc-encoding": "zstd" }, {
      "grpc-status": "12",
      "grpc-accept-encoding": "identity,gzip",
    }],
    [{ ...grpc, "grpc-timeout": "1 hour" }, { "grpc-status": "13" }],
    [{ ...grpc, ":path": "/a/none" }, { "grpc-status": "12" }],
  ];
  for (const [fields, expected] of cases) {
    await using ends = await halves();
    const served = serve(ends.near, new Map([["/a/wait", () => assert.fail("it was handled")]]));
    const answer = await ask(ends.far, fields);
    for (const [name, value] of Object.entries(expected)) assert.equal(answer[name], value);
    served.close();
    await served.closed;
  }
});

Deno.test("serve: ends a call whose time limit is over, and aborts its handler", async () => {
  await using ends = await halves();
  const aborted = Promise.withResolvers<unknown>();
  const wait: Handler = async ({ messages }) => {
    await messages.receive(() => {});
    await new Promise((resolve) => messages.signal.addEventListener("abort", resolve));
    aborted.resolve(messages.signal.reason);
    throw messages.signal.reason;
  };
  const served = serve(ends.near, new Map([["/a/wait", wait]]));
  const grpc = { "content-type": "application/grpc", "te": "trailers" };
  const answer = await ask(ends.far, { ...grpc, "grpc-timeout": "20m" });
  assert.equal(answer["grpc-status"], String(Status.DEADLINE_EXCEEDED));
  assert.equal((await aborted.promise as RpcError).status, Status.DEADLINE_EXCEEDED);
  served.close();
  await served.settled();
});

Deno.test("serve: handles 256 calls at a time, and the others later", async () => {
  let running = 0;
  let most = 0;
  const release = Promise.withResolvers<void>();
  await using ends = await pair({
    "/a/slow": async ({ messages }) => {
      most = Math.max(most, ++running);
      if (running === 256) release.resolve();
      await messages.receive(() => {});
      await release.promise;
      running--;
      messages.send(frame(bytes("done")));
    },
  });
  const calls = Array.from({ length: 1000 }, () => ends.client.unary("/a/slow", bytes("x")));
  for (const answer of await Promise.all(calls)) assert.deepEqual(answer, bytes("done"));
  assert.equal(most, 256);
});

Deno.test("serve: ends a call with the status of a malformed message", async () => {
  const tooLong = new Uint8Array([0, 0x7f, 0, 0, 0]);
  for (
    const [message, status] of [[tooLong, "8"], [new Uint8Array([9, 0, 0, 0, 0]), "13"]] as const
  ) {
    await using ends = await halves();
    const served = serve(ends.near, new Map([["/a/wait", echo]]));
    const grpc = { "content-type": "application/grpc", "te": "trailers" };
    assert.equal((await ask(ends.far, grpc, message))["grpc-status"], status);
    served.close();
    await served.closed;
  }
});

Deno.test("serve: ends a call whose time limit is over, though its handler goes on", async () => {
  await using ends = await halves();
  const released = Promise.withResolvers<void>();
  const served = serve(ends.near, new Map([["/a/wait", () => released.promise]]));
  const grpc = { "content-type": "application/grpc", "te": "trailers" };
  const answer = await ask(ends.far, { ...grpc, "grpc-timeout": "20m" });
  assert.equal(answer["grpc-status"], String(Status.DEADLINE_EXCEEDED));
  served.close();
  released.resolve();
  await served.settled();
});

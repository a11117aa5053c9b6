/** Calls of the client, answered by the server of `lib/rpc`. */
import assert from "node:assert/strict";
import * as http2 from "node:http2";
import * as net from "node:net";
import { ConnectionError } from "../../../lib/errors.ts";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { values } from "../../../lib/rpc/metadata.ts";
import { bytes, echo, halves, pair, ROOM } from "./pair.ts";

Deno.test("RpcConnection: makes a unary call", async () => {
  await using ends = await pair({ "/a/echo": echo });
  assert.deepEqual(await ends.client.unary("/a/echo", bytes("hello")), bytes("hello"));
  assert.deepEqual(await ends.client.unary("/a/echo", new Uint8Array()), new Uint8Array());
});

Deno.test("RpcConnection: sends a large message, and makes many calls at once", async () => {
  await using ends = await pair({ "/a/echo": echo });
  const large = new Uint8Array(5_000_000).map((_, i) => i);
  assert.deepEqual(await ends.client.unary("/a/echo", large), large);
  const calls = Array.from(
    { length: 200 },
    (_, i) => ends.client.unary("/a/echo", bytes(String(i))),
  );
  assert.deepEqual(
    (await Promise.all(calls)).map((answer) => new TextDecoder().decode(answer)),
    calls.map((_, i) => String(i)),
  );
});

Deno.test("RpcConnection: sends a thousand header fields of the same name", async () => {
  let got: string[] = [];
  await using ends = await pair({
    "/a/echo": async (call) => {
      got = values(call.metadata, "exclude-patterns");
      await echo(call);
    },
  });
  const patterns = Array.from({ length: 1000 }, (_, i) => `folder-${i}/a, b/*`);
  await ends.client.unary("/a/echo", bytes("x"), { metadata: { "exclude-patterns": patterns } });
  assert.deepEqual(got, patterns);
});

Deno.test("RpcConnection: ends a call at both ends when its signal aborts", async () => {
  const told = Promise.withResolvers<void>();
  await using ends = await pair({
    "/a/wait": async ({ messages }) => {
      messages.signal.addEventListener("abort", () => told.resolve());
      await messages.receive(() => {});
      await told.promise;
    },
  });
  const controller = new AbortController();
  const call = ends.client.unary("/a/wait", bytes("x"), { signal: controller.signal });
  const reason = new Error("enough");
  setTimeout(() => controller.abort(reason), 20);
  await assert.rejects(call, (error) => error === reason);
  await told.promise;
});

Deno.test("RpcConnection: rejects open and later calls when the connection breaks", async () => {
  await using ends = await pair({ "/a/wait": () => new Promise(() => {}) });
  const calls = [1, 2, 3].map(() => ends.client.unary("/a/wait", bytes("x")));
  setTimeout(() => ends.cut(), 20);
  for (const call of calls) await assert.rejects(call, ConnectionError);
  await assert.rejects(() => ends.client.unary("/a/wait", bytes("x")), ConnectionError);
  await ends.client.closed;
});

Deno.test("RpcConnection: rejects a peer that does not speak HTTP/2", async () => {
  const server = net.createServer((socket) => {
    socket.resume().on("error", () => {});
    socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
  await assert.rejects(() => RpcConnection.open(socket, "localhost"), ConnectionError);
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

Deno.test("RpcConnection: notices that the server closed while data is in flight", async () => {
  await using ends = await halves();
  ends.far.write(new Uint8Array(ROOM));
  const client = await RpcConnection.open(ends.near, "localhost");
  const call = client.stream("/a/echo");
  call.messages.receive(() => {}).catch(() => {});
  for (let i = 0; i < 64; i++) call.messages.send(new Uint8Array(1024 * 1024)); // more than sockets hold
  ends.far.end();
  await assert.rejects(call.done, ConnectionError);
  await client.closed;
});

Deno.test("RpcConnection: stays open after close until all holds are released", async () => {
  await using ends = await pair({ "/a/echo": echo });
  const [one, other] = [ends.client.hold(), ends.client.hold()];
  await ends.client.close();
  assert.deepEqual(await ends.client.unary("/a/echo", bytes("still")), bytes("still"));
  await one();
  await one(); // counts once
  assert.deepEqual(await ends.client.unary("/a/echo", bytes("there")), bytes("there"));
  await other();
  await assert.rejects(ends.client.unary("/a/echo", bytes("gone")), ConnectionError);
  assert.equal(await ends.client.closed, undefined);
});

Deno.test("RpcConnection: is not closed by the release of its last hold", async () => {
  await using ends = await pair({ "/a/echo": echo });
  await ends.client.hold()();
  assert.deepEqual(await ends.client.unary("/a/echo", bytes("still")), bytes("still"));
});

Deno.test("RpcConnection: a call that the server resets fails, and the connection goes on", async () => {
  const server = http2.createServer();
  server.on("stream", (stream: http2.ServerHttp2Stream) => {
    stream.on("error", () => {});
    stream.close(http2.constants.NGHTTP2_REFUSED_STREAM);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const near = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
  const client = await RpcConnection.open(near, "localhost");
  for (let i = 0; i < 2; i++) {
    await assert.rejects(client.unary("/a/b", bytes("")), /REFUSED_STREAM/);
    assert(client.isOpen);
  }
  await client.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

Deno.test("RpcConnection: reads a compressed answer whole, though its status is there first", async () => {
  const pattern = new Uint8Array(8_000_000).map((_, i) => i >> 8);
  await using ends = await pair({
    "/a/large": async ({ messages }) => {
      await messages.receive(() => {});
      messages.send(frame(pattern));
    },
  }, { compress: true });
  const call = ends.client.stream("/a/large");
  call.messages.send(frame(new Uint8Array()));
  call.end();
  call.messages.receive(() => {}).catch(() => {});
  assert.equal((await call.header)["grpc-encoding"], "gzip");
  await call.done;
  for (let i = 0; i < 5; i++) {
    const answer = await ends.client.unary("/a/large", new Uint8Array());
    assert(answer.length === pattern.length && answer.every((byte, at) => byte === pattern[at]));
  }
});

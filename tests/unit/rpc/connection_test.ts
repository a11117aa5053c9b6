/** The client and the server of `lib/rpc`, at the two ends of one socket. */
import assert from "node:assert/strict";
import { once } from "node:events";
import * as http2 from "node:http2";
import * as net from "node:net";
import { ConnectionError, RpcError } from "../../../lib/errors.ts";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { values } from "../../../lib/rpc/metadata.ts";
import { type Handler, serve, type ServeOptions } from "../../../lib/rpc/server.ts";
import { Status } from "../../../lib/rpc/codes.ts";
import { tunnel } from "../../../lib/rpc/tunnel.ts";

interface Pair extends AsyncDisposable {
  readonly client: RpcConnection;
  /** Breaks the connection off at the server's end. */
  cut(): void;
}

async function pair(
  handlers: Record<string, Handler>,
  options: ServeOptions = {},
): Promise<Pair> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const accepted = new Promise<net.Socket>((resolve) => server.once("connection", resolve));
  const near = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
  const far = await accepted;
  const served = serve(far, new Map(Object.entries(handlers)), options);
  const client = await RpcConnection.open(near, "localhost");
  return {
    client,
    cut: () => far.destroy(),
    async [Symbol.asyncDispose]() {
      client.close();
      served.close();
      await served.closed;
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const echo: Handler = async ({ messages }) => {
  await messages.receive((message) => void messages.send(frame(message.slice())));
};

const bytes = (text: string) => new TextEncoder().encode(text);

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

/** Two ends of a socket; `far` is only written to, and reads nothing. */
async function halves() {
  const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const accepted = new Promise<net.Socket>((resolve) => server.once("connection", resolve));
  const near = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
  const far = await accepted;
  return {
    near,
    far,
    async [Symbol.asyncDispose]() {
      near.destroy();
      far.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** HTTP/2 frames of settings and a window that have room for much. */
const ROOM = [
  ...[0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 4, 0x7f, 0xff, 0xff, 0xff],
  ...[0, 0, 4, 8, 0, 0, 0, 0, 0, 0x7f, 0, 0, 0],
];

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

Deno.test("tunnel: carries bytes unchanged, and never sends an empty message", async () => {
  const lengths: number[] = [];
  await using ends = await pair({
    "/a/session": async ({ messages }) => {
      await messages.receive((message) => {
        lengths.push(message.length);
        messages.send(frame(message.slice()));
      });
    },
  });
  const duplex = tunnel(ends.client.stream("/a/session"));
  const sent = new Uint8Array(1_000_000).map((_, i) => i * 13);
  const got: Uint8Array[] = [];
  duplex.on("data", (chunk: Uint8Array) => got.push(chunk));
  const ended = new Promise<void>((resolve) => duplex.on("end", resolve));
  duplex.write(new Uint8Array());
  for (let at = 0, size = 1; at < sent.length; at += size, size = (size * 7) % 70_001) {
    duplex.write(sent.slice(at, at + size));
    duplex.write(new Uint8Array());
  }
  duplex.end();
  await ended;
  const whole = new Uint8Array(got.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of got) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  assert.deepEqual(whole, sent);
  assert(lengths.every((length) => length > 0));
});

/** Sends one request, and resolves with the header fields and trailers of the answer. */
async function ask(
  near: net.Socket,
  fields: http2.OutgoingHttpHeaders,
  message = frame(bytes("")),
) {
  const session = http2.connect("http://localhost", { createConnection: () => near });
  const stream = session.request({ ":method": "POST", ":path": "/a/wait", ...fields });
  let answer: http2.IncomingHttpHeaders = {};
  stream.on("response", (fields) => answer = { ...answer, ...fields });
  stream.on("trailers", (fields) => answer = { ...answer, ...fields });
  stream.resume();
  stream.end(message);
  await once(stream, "close");
  session.destroy();
  return answer;
}

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

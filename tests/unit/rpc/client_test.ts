/** How a client connection begins and ends: missing greetings, and what is left after its end. */
import assert from "node:assert/strict";
import { countListeners } from "../../support/count_listeners.ts";
import { ManualClock } from "../../support/manual_clock.ts";
import * as http2 from "node:http2";
import type * as net from "node:net";
import { Duplex, PassThrough } from "node:stream";
import { StreamPairDuplex } from "../../../lib/address/dial/duplex.ts";
import { ConnectionError, RpcError } from "../../../lib/errors.ts";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { Status } from "../../../lib/rpc/codes.ts";

/** Returns a stream on which nothing arrives, and whose end takes as long as `release`. */
function mute(release: () => Promise<void> = () => Promise.resolve(), said = ""): StreamPairDuplex {
  return new StreamPairDuplex({
    readable: new ReadableStream(),
    writable: new WritableStream(),
    ended: () => Promise.resolve(undefined),
    stderrText: () => said,
    release,
  });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const bytes = (text: string) => new TextEncoder().encode(text);

Deno.test("RpcConnection: gives up after 10 s without a greeting, and quotes stderr", async () => {
  for (const [said, end] of [["", ""], ["ssh said: Password:", "; ssh said: Password:"]]) {
    const clock = new ManualClock();
    const duplex = mute(undefined, said);
    const opening = RpcConnection.open(duplex, "localhost", undefined, clock);
    clock.advance(9999);
    await turn();
    assert(!duplex.destroyed);
    clock.advance(1);
    await assert.rejects(opening, (error) => {
      assert(error instanceof ConnectionError);
      assert.equal(error.shortMessage, `no HTTP/2 greeting within 10 s${end}`);
      return true;
    });
    assert(duplex.closed);
  }
});

Deno.test("RpcConnection: rejects an aborted opening after the stream is released", async () => {
  for (const early of [true, false]) {
    const released = Promise.withResolvers<void>();
    const stop = new AbortController();
    const reason = new Error("enough");
    const listeners = countListeners(stop.signal);
    if (early) stop.abort(reason);
    const duplex = mute(() => released.promise);
    let settled = false;
    const opening = RpcConnection.open(duplex, "localhost", stop.signal);
    opening.catch(() => {}).then(() => settled = true);
    await turn();
    stop.abort(reason);
    await turn();
    await turn();
    assert(duplex.destroyed);
    assert(!settled, "the program under it is still there");
    released.resolve();
    await assert.rejects(opening, reason);
    assert.equal(listeners(), 0);
  }
});

Deno.test("RpcConnection: keeps the ConnectionError of a stream that fails", async () => {
  const own = new ConnectionError("ssh ended with exit code 255");
  const first = mute();
  const opening = RpcConnection.open(first, "localhost");
  first.destroy(own);
  await assert.rejects(opening, own);
  const cause = new Error("any");
  const second = mute();
  const other = RpcConnection.open(second, "localhost");
  second.destroy(cause);
  await assert.rejects(other, (error) => {
    assert(error instanceof ConnectionError);
    assert.match(error.shortMessage, /before the HTTP\/2 greeting/);
    assert.equal(error.cause, cause);
    return true;
  });
});

interface Served extends AsyncDisposable {
  readonly client: RpcConnection;
  readonly near: Duplex;
}

/** Starts an HTTP/2 server whose answers the test decides. */
async function served(
  onStream: (stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders) => void,
  { signal, release = () => Promise.resolve() }: {
    signal?: AbortSignal;
    release?: () => Promise<void>;
  } = {},
): Promise<Served> {
  const server = http2.createServer();
  const sessions = new Set<http2.ServerHttp2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("error", () => {});
    session.on("close", () => sessions.delete(session));
  });
  server.on("stream", (stream: http2.ServerHttp2Stream, headers) => {
    stream.on("error", () => {});
    onStream(stream, headers);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  const { readable, writable } = await Deno.connect({ port, hostname: "127.0.0.1" });
  const ended = () => Promise.resolve(undefined);
  const near = new StreamPairDuplex({ readable, writable, ended, release });
  const client = await RpcConnection.open(near, "daemon.example", signal);
  return {
    client,
    near,
    async [Symbol.asyncDispose]() {
      await client.close();
      for (const session of sessions) session.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers with messages and a status. */
function answer(stream: http2.ServerHttp2Stream, messages: string[], status = "0"): void {
  stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
  stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": status }));
  for (const message of messages) stream.write(frame(bytes(message)));
  stream.end();
}

Deno.test("RpcConnection: sends header fields, and returns the first answer", async () => {
  let seen: http2.IncomingHttpHeaders = {};
  let messages: string[] = [];
  await using ends = await served((stream, headers) => {
    seen = headers;
    answer(stream, messages);
  });
  messages = ["one"];
  assert.deepEqual(await ends.client.unary("/a/b", new Uint8Array()), bytes("one"));
  assert.equal(seen[":authority"], "daemon.example");
  assert.equal(seen[":scheme"], "http");
  assert.equal(seen[":path"], "/a/b");
  Object.assign(ends.near, { encrypted: true }); // as Node's streams with TLS are
  await ends.client.unary("/a/b", new Uint8Array());
  assert.equal(seen[":scheme"], "https");
  messages = [];
  await assert.rejects(ends.client.unary("/a/b", new Uint8Array()), (error) => {
    assert(error instanceof RpcError);
    assert.match(error.message, /\/a\/b ended without an answer/);
    return true;
  });
  messages = ["one", "two"];
  await assert.rejects(ends.client.unary("/a/b", new Uint8Array()), {
    status: Status.INTERNAL,
    message: "/a/b ended with more than one answer",
  });
});

Deno.test("RpcConnection: reports the HTTP status of an answer that is not gRPC", async () => {
  await using ends = await served((stream) => {
    stream.respond({ ":status": 503 });
    stream.end("no");
  });
  await assert.rejects(ends.client.unary("/a/b", new Uint8Array()), /HTTP 503/);
});

Deno.test("RpcConnection: makes no call with an aborted signal, leaves no listener", async () => {
  const stop = new AbortController();
  const listeners = countListeners(stop.signal);
  let calls = 0;
  await using ends = await served((stream) => {
    calls++;
    answer(stream, ["x"]);
  }, { signal: stop.signal });
  assert.equal(listeners(), 0);
  await ends.client.unary("/a/b", new Uint8Array(), { signal: stop.signal });
  assert.equal(listeners(), 0);
  const reason = new Error("enough");
  stop.abort(reason);
  const call = ends.client.unary("/a/b", new Uint8Array(), { signal: stop.signal });
  await assert.rejects(call, reason);
  assert.equal(calls, 1);
});

Deno.test("RpcConnection: finishes closing only after its stream is released", async () => {
  for (const held of [false, true]) {
    const released = Promise.withResolvers<void>();
    await using ends = await served((stream) => answer(stream, ["x"]), {
      release: () => released.promise,
    });
    const release = held ? ends.client.hold() : undefined;
    if (held) await ends.client.close();
    const before = ends.client.isOpen;
    let over = false;
    const closing = (release ? release() : ends.client.close()).then(() => over = true);
    await turn();
    await turn();
    const during = [over, ends.client.isOpen];
    released.resolve();
    await closing;
    assert.deepEqual([before, during], [true, [false, false]]);
    assert.equal(await ends.client.closed, undefined);
  }
});

Deno.test("RpcConnection: rejects open calls at once when it is closed or breaks", async () => {
  for (const broken of [false, true]) {
    await using ends = await served(() => {});
    const call = ends.client.unary("/a/b", new Uint8Array());
    await turn();
    const why = new Error("the wire broke");
    if (broken) ends.near.destroy(why);
    else ends.client.close();
    await assert.rejects(call, (error) => {
      assert(error instanceof ConnectionError);
      assert.match(
        error.shortMessage,
        broken
          ? /^the connection was lost during \/a\/b: the wire broke$/
          : /^the connection was lost during \/a\/b: the daemon closed the connection$/,
      );
      return true;
    });
    assert.equal(await ends.client.closed, broken ? why : undefined);
  }
});

Deno.test("RpcConnection: destroys a stream that does not speak HTTP/2", async () => {
  const duplex = new PassThrough();
  const opening = RpcConnection.open(duplex, "localhost"); // hears itself, which is no server
  await assert.rejects(opening, ConnectionError);
  assert(duplex.destroyed);
});

Deno.test("RpcConnection: quotes the error code of a GOAWAY", async () => {
  await using ends = await served((stream) => {
    stream.session!.goaway(http2.constants.NGHTTP2_ENHANCE_YOUR_CALM);
    stream.session!.destroy();
  });
  await assert.rejects(
    ends.client.unary("/a/b", new Uint8Array()),
    /lost during \/a\/b: the daemon said goodbye with HTTP\/2 error 11/,
  );
});

Deno.test("RpcConnection: a call after a GOAWAY fails as a lost connection does", async () => {
  const goaway = Uint8Array.of(0, 0, 8, 7, 0, 0, 0, 0, 0, ...new Uint8Array(8));
  const duplex = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
  duplex.push(Uint8Array.of(0, 0, 0, 4, 0, 0, 0, 0, 0));
  const client = await RpcConnection.open(duplex, "localhost");
  const open = client.unary("/a/b", new Uint8Array());
  open.catch(() => {});
  duplex.push(goaway); // it is handled at once, and the session closes a turn later
  await assert.rejects(client.unary("/a/c", new Uint8Array()), (error) => {
    assert(error instanceof ConnectionError);
    assert.match(error.message, /^the connection was lost during \/a\/c: /);
    assert(error.transient);
    return true;
  });
  await client.close();
  await assert.rejects(open, ConnectionError);
});

Deno.test("RpcConnection: sends PINGs only during a call, and fails without answers", async () => {
  const clock = new ManualClock();
  const settings = Uint8Array.of(0, 0, 0, 4, 0, 0, 0, 0, 0); // a frame with none
  let frames: Uint8Array[] = [];
  const duplex = new StreamPairDuplex({
    readable: new ReadableStream({ start: (controller) => controller.enqueue(settings) }),
    writable: new WritableStream({ write: (chunk) => void frames.push(chunk.slice()) }),
    ended: () => Promise.resolve(undefined),
    release: () => Promise.resolve(),
  });
  const client = await RpcConnection.open(duplex, "localhost", undefined, clock);
  const pass = async (moments: number) => {
    for (let i = 0; i < moments; i++) {
      await turn();
      clock.advance(10_000);
    }
    await turn();
  };
  await pass(1); // the greeting is past
  frames = [];
  await pass(10);
  assert.deepEqual(frames, []);
  const stop = new AbortController();
  const over = client.unary("/a/b", new Uint8Array(), { signal: stop.signal });
  stop.abort(new Error("enough"));
  await assert.rejects(over, /enough/);
  await pass(10);
  assert(client.isOpen);
  const call = client.unary("/a/b", new Uint8Array());
  call.catch(() => {});
  await pass(4);
  assert(client.isOpen);
  await pass(3);
  await assert.rejects(call, /lost during \/a\/b: the daemon went silent/);
  assert(!client.isOpen);
  await client.close();
});

/** Calls whose peer neither ends them nor reads their answer: the server resets their streams. */
import assert from "node:assert/strict";
import { once } from "node:events";
import * as http2 from "node:http2";
import * as net from "node:net";
import { RpcError } from "../../../lib/errors.ts";
import { Status } from "../../../lib/rpc/codes.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { ManualClock } from "../../support/manual_clock.ts";
import { type Handler, serve, type ServeOptions } from "../../../lib/rpc/server.ts";

/** Calls a handler from a client that does nothing by itself. */
async function call(
  handler: Handler,
  options: ServeOptions,
  settings: http2.Settings = {},
): Promise<{ stream: http2.ClientHttp2Stream } & AsyncDisposable> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const accepted = once(server, "connection");
  const near = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
  const [far] = await accepted;
  const served = serve(far, new Map([["/a/b", handler]]), options);
  const client = http2.connect("http://localhost", { createConnection: () => near, settings });
  const stream = client.request({
    ":method": "POST",
    ":path": "/a/b",
    "content-type": "application/grpc",
  }, { endStream: false });
  stream.on("error", () => {});
  return {
    stream,
    async [Symbol.asyncDispose]() {
      client.destroy();
      near.destroy();
      served.close();
      await served.closed;
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const refuse: Handler = () => Promise.reject(new RpcError(Status.INTERNAL, "the disk is full"));

Deno.test("serve: resets the stream of a peer that does not end its side", async () => {
  const clock = new ManualClock();
  await using peer = await call(refuse, { clock });
  const closed = once(peer.stream, "close");
  peer.stream.resume();
  const [trailers] = await once(peer.stream, "trailers");
  assert.equal(trailers["grpc-message"], "the disk is full");
  clock.advance(5_000);
  await closed;
  assert.equal(peer.stream.rstCode, http2.constants.NGHTTP2_NO_ERROR);
});

Deno.test("serve: resets the stream of a peer that does not read the answer", async () => {
  const flood: Handler = async ({ messages }) => {
    messages.send(frame(new Uint8Array(1000)));
    await refuse({} as never);
  };
  const clock = new ManualClock();
  await using peer = await call(flood, { clock }, { initialWindowSize: 0 });
  const closed = once(peer.stream, "close");
  await clock.timer(5_000);
  clock.advance(5_000);
  await closed;
  assert.equal(peer.stream.rstCode, http2.constants.NGHTTP2_CANCEL);
});

Deno.test("serve: drops what a peer sends after the answer, so that it never waits", async () => {
  await using peer = await call(refuse, {});
  peer.stream.resume();
  await once(peer.stream, "response");
  const part = frame(new Uint8Array(256 * 1024));
  for (let i = 0; i < 64; i++) {
    await new Promise<void>((resolve) => peer.stream.write(part, () => resolve()));
  }
  peer.stream.end();
  await once(peer.stream, "close");
});

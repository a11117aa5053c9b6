/**
 * `lib/rpc` against the reference implementation for Node, `@grpc/grpc-js`: its client at the
 * session's server, through a tunnel, and the client of the Control API at its server.
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import * as net from "node:net";
import * as path from "node:path";
import type { Duplex } from "node:stream";
import { google } from "../../../proto/gen/status.js";
import { RpcError } from "../../../lib/errors.ts";
import { bytesFrame, unwrap } from "../../../lib/rpc/bytes_message.ts";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { values } from "../../../lib/rpc/metadata.ts";
import { type Handler, serve } from "../../../lib/rpc/server.ts";
import { Status } from "../../../lib/rpc/codes.ts";
import { Session } from "../../../lib/session/mod.ts";

/** Message lengths around the sizes of HTTP/2 frames, and the largest that BuildKit sends. */
const LENGTHS = [0, 1, 16383, 16384, 16385, 1024 ** 2, 16 * 1024 ** 2];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Starts one of the programs beside this file. */
function start(program: string, args: readonly string[]): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", path.join(import.meta.dirname!, program), ...args],
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
}

/** Handlers of the services that the peer's client calls. */
function handlers(aborted: unknown[]): Record<string, Handler> {
  return {
    "/peer/Echo": async ({ messages }) => {
      await messages.receive((message) => void messages.send(frame(message.slice())));
      await messages.drained();
    },
    "/peer/Chat": async ({ messages }) => {
      await messages.receive((message) => void messages.send(frame(message.slice())));
    },
    "/peer/Collect": async ({ messages }) => {
      const lengths: number[] = [];
      await messages.receive((message) => void lengths.push(message.length));
      messages.send(frame(encoder.encode(JSON.stringify(lengths))));
    },
    "/peer/Count": async ({ messages }) => {
      let count = 0;
      await messages.receive((message) => void (count = Number(decoder.decode(message))));
      for (let i = 0; i < count; i++) messages.send(frame(encoder.encode(String(i))));
    },
    "/peer/Metadata": async ({ messages, metadata }) => {
      await messages.receive(() => {});
      const found = [values(metadata, "x-word"), values(metadata, "x-word-bin")];
      messages.send(frame(encoder.encode(JSON.stringify(found))));
    },
    "/peer/Fail": async ({ messages }) => {
      await messages.receive(() => {});
      throw new RpcError(Status.ABORTED, "100 % «aborted»", { details: [DETAIL] });
    },
    "/peer/Wait": async ({ messages }) => {
      await messages.receive(() => {});
      await new Promise<void>((resolve) =>
        messages.signal.addEventListener("abort", () => {
          aborted.push(messages.signal.reason);
          resolve();
        })
      );
    },
  };
}

const DETAIL = { typeUrl: "example.org/detail", value: encoder.encode("why") };

/** The details above, as `google.rpc.Status` puts them on the wire. */
function encodedDetails(): Uint8Array {
  return google.rpc.Status.encode({
    code: Status.ABORTED,
    message: "100 % «aborted»",
    details: [{ type_url: DETAIL.typeUrl, value: DETAIL.value }],
  }).finish();
}

/** Carries the bytes of `socket` in the messages of a session's tunnel, as a daemon does. */
function bridge(socket: Duplex, { messages }: Parameters<Handler>[0]): Promise<void> {
  socket.on("data", (bytes: Uint8Array) => messages.send(bytesFrame(bytes)));
  socket.on("error", () => {});
  return messages.receive((message) => void socket.write(unwrap(message).slice()));
}

/** Listens at an address, for the time of a test. */
async function listen(at: string | number) {
  const server = net.createServer();
  if (typeof at === "number") server.listen(at, "127.0.0.1");
  else server.listen(at);
  await once(server, "listening");
  return {
    server,
    /** Resolves with the next connection. */
    accept: async () => (await once(server, "connection"))[0] as net.Socket,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Lets the client of grpc-js call a session through a tunnel; returns what it printed. */
async function callSession(compression: "" | "gzip", aborted: unknown[]): Promise<unknown> {
  const directory = await Deno.makeTempDir();
  try {
    await using peer = await listen(path.join(directory, "peer.sock"));
    await using daemon = await listen(0);
    const { port } = daemon.server.address() as net.AddressInfo;
    const accepted = daemon.accept();
    const arrival = peer.accept();
    const near = net.connect(port, "127.0.0.1");
    const served = serve(
      await accepted,
      new Map([[
        "/moby.buildkit.v1.Control/Session",
        async (call) => bridge(await arrival, call),
      ]]),
    );
    await using session = await Session.open(
      {
        text: "test://",
        authority: "localhost",
        remote: false,
        dial: () => Promise.resolve(near),
      },
      [{ handlers: new Map(Object.entries(handlers(aborted))) }],
      { compress: compression === "gzip" },
    );
    const child = start("grpc_js_client.ts", [path.join(directory, "peer.sock"), compression]);
    await child.stdin.close();
    const { stdout } = await child.output();
    // A deadline or a cancelled call is no failure that a build should report as its cause.
    assert.deepEqual(session.failures.filter(({ error }) => !(error instanceof RpcError)), []);
    (await arrival).destroy();
    served.close();
    await served.closed;
    return JSON.parse(decoder.decode(stdout));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

for (const compression of ["", "gzip"] as const) {
  Deno.test(`grpc-js: its client calls a session${compression && ` with ${compression}`}`, async () => {
    const aborted: unknown[] = [];
    const report = await callSession(compression, aborted);
    assert.deepEqual(report, {
      ...Object.fromEntries(LENGTHS.map((length) => [`echo ${length}`, true])),
      collect: [0, 1, 70_000, 3],
      count: [300, "0", "299"],
      chat: ["0", "1", "2"],
      metadata: [["one, two", "three"], ["AP8K"]],
      fail: {
        code: Status.ABORTED,
        details: "100 % «aborted»",
        more: [encodedDetails().toHex()],
      },
      none: { code: Status.UNIMPLEMENTED, details: "unknown method /peer/None", more: [] },
      health: { type: "Buffer", data: [8, 1] }, // SERVING
      late: {
        code: Status.DEADLINE_EXCEEDED,
        details: (report as { late: { details: string } }).late.details, // either side may be first
        more: [],
      },
      cancel: { code: Status.CANCELLED, details: "Cancelled on client", more: [] },
    });
    assert.equal(aborted.length, 2);
  });
}

/** Connects to a server of grpc-js in a process of its own. */
async function peerServer(compression: "" | "gzip") {
  const child = start("grpc_js_server.ts", compression ? [compression] : []);
  const reader = child.stdout.getReader();
  const { value } = await reader.read();
  const socket = net.connect(Number(decoder.decode(value)), "127.0.0.1");
  const client = await RpcConnection.open(socket, "localhost");
  return {
    client,
    async [Symbol.asyncDispose]() {
      await client.close();
      await child.stdin.close();
      await reader.cancel();
      await child.status;
    },
  };
}

for (const compression of ["", "gzip"] as const) {
  const compress = compression === "gzip";
  Deno.test(`grpc-js: the client calls its server${compress ? " with gzip" : ""}`, async (t) => {
    await using peer = await peerServer(compression);
    const { client } = peer;
    for (const length of LENGTHS) {
      await t.step(`unary of ${length} bytes`, async () => {
        const message = new Uint8Array(length).map((_, i) => (i * 31) >> 3);
        const answer = await client.unary("/peer/Echo", message, { compress });
        assert(answer.length === length && answer.every((byte, i) => byte === message[i]));
      });
    }
    await t.step("a stream of requests", async () => {
      const call = client.stream("/peer/Collect", { compress });
      let answer = "";
      const received = call.messages.receive((message) => void (answer = decoder.decode(message)));
      for (const length of [0, 1, 70_000, 3]) call.messages.send(frame(new Uint8Array(length)));
      call.end();
      await Promise.all([call.done, received]);
      assert.equal(answer, "[0,1,70000,3]");
    });
    await t.step("a stream of answers", async () => {
      const got: string[] = [];
      await client.serverStream(
        "/peer/Count",
        encoder.encode("300"),
        (message) => void got.push(decoder.decode(message)),
        { compress },
      );
      assert.deepEqual(got, Array.from({ length: 300 }, (_, i) => String(i)));
    });
    await t.step("streams both ways", async () => {
      const call = client.stream("/peer/Chat", { compress });
      const got: number[] = [];
      const received = call.messages.receive((message) => {
        got.push(message.length);
        if (got.length < 3) call.messages.send(frame(new Uint8Array(got.length * 1000)));
        else call.end();
      });
      call.messages.send(frame(new Uint8Array(7)));
      await Promise.all([call.done, received]);
      assert.deepEqual(got, [7, 1000, 2000]);
    });
    await t.step("metadata both ways", async () => {
      const metadata = { "x-word": ["one, two", "three"] };
      const call = client.stream("/peer/Metadata", { metadata, compress });
      let answer = "";
      const received = call.messages.receive((message) => void (answer = decoder.decode(message)));
      call.messages.send(frame(new Uint8Array()));
      call.end();
      await Promise.all([call.done, received]);
      assert.deepEqual(JSON.parse(answer).words, ["one, two, three"]); // grpc-js joins them
      assert.equal((await call.header)["x-word"], "one, two, three");
    });
    await t.step("an error with details", async () => {
      await assert.rejects(client.unary("/peer/Fail", encodedDetails(), { compress }), (error) => {
        assert(error instanceof RpcError);
        assert.equal(error.status, Status.ABORTED);
        assert.equal(error.message, "100 % «aborted»\n");
        assert.deepEqual(
          error.details.map(({ typeUrl, value }) => [typeUrl, decoder.decode(value)]),
          [["example.org/detail", "why"]],
        );
        return true;
      });
    });
    await t.step("a deadline that the server learns of", async () => {
      const answer = await client.unary("/peer/Deadline", new Uint8Array(), { timeout: 60_000 });
      const left = Number(decoder.decode(answer));
      assert(left > 1000 && left <= 60_000, String(left));
    });
    await t.step("a deadline that passes", async () => {
      const call = client.unary("/peer/Wait", new Uint8Array(), { timeout: 50 });
      await assert.rejects(call, { status: Status.DEADLINE_EXCEEDED, method: "/peer/Wait" });
    });
    await t.step("cancelling", async () => {
      const controller = new AbortController();
      const reason = new Error("enough");
      const call = client.unary("/peer/Wait", new Uint8Array(), { signal: controller.signal });
      const cancelled = client.unary("/peer/Cancelled", new Uint8Array());
      controller.abort(reason);
      await assert.rejects(call, (error) => error === reason);
      assert.equal(decoder.decode(await cancelled), '"cancelled"');
    });
    await t.step("a method that is not served", async () => {
      const call = client.unary("/peer/None", new Uint8Array(), { compress });
      await assert.rejects(call, { status: Status.UNIMPLEMENTED });
    });
  });
}

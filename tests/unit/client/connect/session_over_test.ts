import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import type { Endpoint } from "../../../../lib/address/mod.ts";
import { connect } from "../../../../lib/client/connect/connect.ts";
import { sessionOver } from "../../../../lib/client/connect/session_over.ts";
import type { RpcConnection } from "../../../../lib/rpc/client.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { values } from "../../../../lib/rpc/metadata.ts";
import type { Handler } from "../../../../lib/rpc/server.ts";
import { destroyAndWait } from "../../../../lib/address/dial/duplex.ts";
import { Peer } from "../peer.ts";

/** Returns a handler that echoes bytes, and records its header fields. */
function session(seen: string[][]): Handler {
  return async ({ metadata, messages }) => {
    seen.push(values(metadata, "x-method"), values(metadata, "x-name"));
    await messages.receive((message) => void messages.send(frame(message.slice())));
  };
}

Deno.test("sessionOver: dials a session over the connection, and keeps that open", async () => {
  const seen: string[][] = [];
  await using peer = await Peer.start({ "/moby.buildkit.v1.Control/Session": session(seen) });
  const connection = await connect(peer.endpoint);
  const stream = await sessionOver(connection, peer.endpoint).dialSession!([
    ["x-method", "/a"],
    ["x-name", "n"],
    ["x-method", "/b"],
  ]);
  await connection.close();
  stream!.write("hello");
  const answer = await new Promise((resolve) => stream!.once("data", resolve));
  assert.equal(String(answer), "hello");
  assert.deepEqual(seen, [["/a", "/b"], ["n"]]);
  assert(connection.isOpen);
  await destroyAndWait(stream!);
  assert(!connection.isOpen);
  await peer.left();
});

Deno.test("sessionOver: prefers the engine's own way to dial a session", async () => {
  await using peer = await Peer.start({ "/moby.buildkit.v1.Control/Session": session([]) });
  const own = new PassThrough();
  const asked: unknown[] = [];
  const { signal } = new AbortController();
  const fields = [["x-method", "/a"]] as const;
  const engine = (stream: PassThrough | undefined): Endpoint => ({
    ...peer.endpoint,
    dialSession: (...given) => {
      asked.push(given);
      return Promise.resolve(stream);
    },
  });
  const connection: RpcConnection = await connect(peer.endpoint);
  assert.equal(await sessionOver(connection, engine(own)).dialSession!(fields, signal), own);
  assert.deepEqual(asked, [[fields, signal]]);
  const stream = await sessionOver(connection, engine(undefined)).dialSession!(fields, signal);
  assert(stream && stream !== own);
  await destroyAndWait(stream);
  assert(connection.isOpen, "it was not closed");
  await connection.close();
  await peer.left();
});

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as http2 from "node:http2";
import fc from "fast-check";
import { JoinedHeaders } from "../../../../lib/internal/workarounds/joined_headers.ts";
import { RpcConnection } from "../../../../lib/rpc/client.ts";
import { serve } from "../../../../lib/rpc/server.ts";
import {
  CONTINUATION,
  DATA,
  encodeFields,
  END_HEADERS,
  END_STREAM,
  headerFrames,
  http2Frame,
  PADDED,
  PREFACE,
  SETTINGS,
} from "../../../support/http2_frames.ts";
import { cut, filtered, reading } from "./frames.ts";

Deno.test("JoinedHeaders: joins the frames of a list from the tenth on, however they are cut", () => {
  const blocks = fc.array(
    fc.record({
      block: fc.uint8Array({ maxLength: 200 }),
      size: fc.integer({ min: 1, max: 60 }),
      flags: fc.constantFrom(0, END_STREAM),
    }),
    { maxLength: 4 },
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 });
  fc.assert(fc.property(blocks, sizes, (lists, sizes) => {
    const data = http2Frame(DATA, 0, 1, Buffer.from("data"));
    const sent = lists.flatMap((
      { block, size, flags },
    ) => [headerFrames(1, block, flags, size), data]);
    const wanted = lists.flatMap(({ block, size, flags }) => {
      const joined = block.length > 9 * size;
      return [headerFrames(1, block, flags, joined ? block.length : size), data];
    });
    const chunks = cut(Buffer.concat([PREFACE, ...sent]), sizes);
    assert(filtered(new JoinedHeaders(), chunks).equals(Buffer.concat([PREFACE, ...wanted])));
  }));
});

Deno.test("JoinedHeaders: passes on what it cannot join", () => {
  const block = new Uint8Array(100);
  const interrupted = Buffer.concat([
    headerFrames(1, block, 0, 5).subarray(0, 14 * 12),
    http2Frame(DATA, 0, 0, block),
  ]);
  const padded = headerFrames(1, block, PADDED, 5);
  const tooLong = headerFrames(1, new Uint8Array(2 ** 24 + 1));
  const stray = http2Frame(CONTINUATION, END_HEADERS, 1, block);
  for (const bytes of [interrupted, padded, tooLong, stray]) {
    const sent = Buffer.concat([PREFACE, bytes]);
    assert(filtered(new JoinedHeaders(), cut(sent, [50_000])).equals(sent));
  }
});

const PATTERNS = Array.from({ length: 12_000 }, (_, i) => `packages/package-${i}/node_modules`);

const REQUEST = headerFrames(
  1,
  encodeFields([
    [":method", "POST"],
    [":scheme", "http"],
    [":path", "/a/b"],
    [":authority", "x"],
    ["content-type", "application/grpc"],
    ...PATTERNS.map((pattern) => ["exclude-patterns", pattern] as const),
  ]),
);

/** A client's greeting, with the acknowledgement of the server's settings. */
const GREETING = [
  PREFACE,
  http2Frame(SETTINGS, 0, 0, new Uint8Array()),
  http2Frame(SETTINGS, 1, 0, new Uint8Array()),
];

Deno.test("JoinedHeaders: a server takes a request with 12,000 patterns", async () => {
  const called = Promise.withResolvers<readonly string[]>();
  const served = serve(
    reading(...GREETING, REQUEST),
    new Map([["/a/b", ({ metadata }) => Promise.resolve(called.resolve(metadata))]]),
  );
  served.closed.then((cause) => called.reject(cause));
  const fields = await called.promise;
  assert.equal(fields.filter((text) => text === "exclude-patterns").length, PATTERNS.length);
  assert.equal(fields.at(-1), PATTERNS.at(-1));
  served.close();
  await served.closed;
});

Deno.test("JoinedHeaders: a client takes 5 MB of trailers", async () => {
  const details = Array.from({ length: 200 }, (_, i) => [`x-detail-${i}`, "A".repeat(25_000)]);
  const block = encodeFields([
    [":status", "200"],
    ["content-type", "application/grpc"],
    ["grpc-status", "2"],
    ["grpc-message", "no"],
    ...details as [string, string][],
  ]);
  const answer = headerFrames(1, block, END_STREAM);
  const duplex = reading(
    http2Frame(SETTINGS, 0, 0, new Uint8Array()),
    http2Frame(SETTINGS, 1, 0, new Uint8Array()),
  );
  const connection = await RpcConnection.open(duplex, "x");
  const call = connection.unary("/a/b", new Uint8Array());
  setTimeout(() => duplex.push(answer), 0);
  await assert.rejects(call, { name: "RpcError", message: /no/ });
  await connection.close();
});

Deno.test("JoinedHeaders: is still needed, since Deno refuses many frames", async () => {
  const duplex = reading(...GREETING, REQUEST);
  const session = http2.performServerHandshake(duplex, {
    maxHeaderListPairs: 100_000,
    settings: { maxHeaderListSize: 16 * 1024 * 1024, maxFrameSize: 2 ** 24 - 1 },
  } as http2.ServerOptions);
  const outcome = await new Promise((resolve) => {
    session.on("stream", () => resolve("accepted"));
    session.on("error", (error: Error) => resolve(error.message));
  });
  session.destroy();
  duplex.destroy();
  assert.notEqual(
    outcome,
    "accepted",
    "Deno takes the frames: lib/internal/workarounds/joined_headers.ts can go",
  );
});

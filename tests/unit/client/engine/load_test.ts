import assert from "node:assert/strict";
import * as http from "node:http";
import * as path from "node:path";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { endpoint } from "../../../../lib/address/endpoint.ts";
import { engineSink } from "../../../../lib/client/engine/load.ts";
import { temporary } from "../../../support/context.ts";

/** Larger than all buffers on the way. */
const LARGE = new Uint8Array(4_000_000);

/** Returns a sink for an engine that handles requests with `answer`. */
async function sinkFor(answer: http.RequestListener) {
  const directory = await temporary();
  const socket = path.join(directory.path, "docker.sock");
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const stop = new AbortController();
  return {
    sink: engineSink(endpoint(parseAddress(`docker://${socket}`)), stop.signal),
    stop,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await directory[Symbol.asyncDispose]();
    },
  };
}

Deno.test("engineSink: closes after the engine has loaded all bytes", async () => {
  let taken = 0;
  await using engine = await sinkFor((request, response) => {
    request.on("data", (chunk: Uint8Array) => taken += chunk.length);
    request.on("end", () => response.end('{"stream":"Loaded image: a"}\n'));
  });
  for (let i = 0; i < 5; i++) await engine.sink.write(LARGE);
  await engine.sink.close();
  assert.equal(taken, 5 * LARGE.length);
});

Deno.test("engineSink: fails if the engine refuses the image or disconnects", async () => {
  const refusals: [http.RequestListener, RegExp][] = [
    [(request, response) => {
      request.resume().on("end", () => response.writeHead(500).end('{"message":"no room"}'));
    }, /: no room\n/],
    [(request, response) => {
      request.resume().on("end", () => response.end('{"error":"not an archive"}\n'));
    }, /: not an archive\n/],
    [(request) => request.socket.destroy(), /: the Docker Engine did not answer/],
  ];
  for (const [answer, message] of refusals) {
    await using engine = await sinkFor(answer);
    await assert.rejects(async () => {
      for (let i = 0; i < 5; i++) await engine.sink.write(LARGE);
      await engine.sink.close();
    }, { name: "BuildFailedError", reason: "output", message });
    await engine.sink.abort(new Error("over"));
  }
});

Deno.test("engineSink: aborts even if the engine reads nothing", async () => {
  const asked = Promise.withResolvers<void>();
  await using engine = await sinkFor((request) => (request.pause(), asked.resolve()));
  const writing = (async () => {
    for (let i = 0; i < 50; i++) await engine.sink.write(LARGE);
  })();
  writing.catch(() => {});
  await asked.promise;
  await engine.sink.abort(new Error("enough"));
  await assert.rejects(writing);
});

Deno.test("engineSink: fails without an engine, however much is written", async () => {
  const nowhere = endpoint(parseAddress("docker:///nowhere/docker.sock"));
  const sink = engineSink(nowhere, new AbortController().signal);
  await assert.rejects(async () => {
    for (;;) await sink.write(LARGE);
  }, /docker:\/\/\/nowhere\/docker\.sock could not load it/);
  await sink.abort(new Error("over"));
});

import assert from "node:assert/strict";
import { once } from "node:events";
import * as http2 from "node:http2";
import type { AddressInfo } from "node:net";
import { listenEarly } from "../../../../lib/internal/workarounds/early_listeners.ts";

const nothing = () => {};

/**
 * Calls a server that ends the stream with its header fields, and returns the events that `listen`
 * recorded.
 */
async function events(
  listen: (stream: http2.Http2Stream, seen: string[], answered: Promise<unknown>) => unknown,
): Promise<string[]> {
  const server = http2.createServer();
  server.on(
    "stream",
    (stream: http2.ServerHttp2Stream) => stream.respond({ ":status": 200 }, { endStream: true }),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = http2.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const seen: string[] = [];
  try {
    const stream = client.request({ ":path": "/" });
    const closed = once(stream, "close");
    await Promise.all([listen(stream, seen, once(stream, "response")), closed]);
  } finally {
    const over = once(client, "close");
    client.close();
    await over;
    await new Promise((resolve) => server.close(resolve));
  }
  return seen;
}

Deno.test("listenEarly: attaches listeners that see the end", async () => {
  const seen = await events((stream, seen) =>
    listenEarly(stream, {
      data: nothing,
      end: () => seen.push("end"),
      error: () => seen.push("error"),
      aborted: () => seen.push("aborted"),
      close: () => seen.push("close"),
    })
  );
  assert.deepEqual(seen, ["end", "close"]);
});

Deno.test("listenEarly: is still needed, since Deno loses the end for later ones", async () => {
  const seen = await events(async (stream, seen, answered) => {
    await answered;
    stream.on("data", nothing);
    stream.on("end", () => seen.push("end"));
  });
  assert.deepEqual(
    seen,
    [],
    "the lost end is fixed upstream: the workaround " +
      "lib/internal/workarounds/early_listeners.ts can go",
  );
});

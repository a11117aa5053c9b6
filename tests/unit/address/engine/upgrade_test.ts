import assert from "node:assert/strict";
import * as net from "node:net";
import { PassThrough } from "node:stream";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { endpoint } from "../../../../lib/address/endpoint.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
import { upgrade } from "../../../../lib/address/engine/upgrade.ts";
import { failure } from "../failure.ts";

/** Dials an engine at a server that sends a greeting, and returns the stream or the error. */
async function dial(greeting: Uint8Array | string): Promise<unknown> {
  const server = net.createServer((socket) => {
    socket.on("error", () => {});
    socket.resume().write(greeting);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  try {
    return await endpoint(parseAddress(`docker://127.0.0.1:${port}`)).dial();
  } catch (error) {
    return error;
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

Deno.test("upgrade: rejects a server that is not a Docker Engine at once", async () => {
  const greetings = [
    new Uint8Array([0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 5, 0, 0, 64, 0]), // a buildkitd's SETTINGS
    "SSH-2.0-OpenSSH_9.2\r\n",
  ];
  for (const greeting of greetings) {
    const error = await dial(greeting);
    assert(error instanceof ConnectionError);
    assert.match(
      error.message,
      /^the server is not a Docker Engine\nFor a buildkitd write/,
    );
  }
  assert.match(String(await dial("HTTP/1.9 what\r\n\r\n")), /its answer is not HTTP\/1\.1 but/);
});

Deno.test("upgrade: is transient for a busy engine, but not for another server", async () => {
  const kinds: [answer: string, transient: boolean][] = [
    ["HTTP/1.1 503 Service Unavailable\r\n\r\n", true],
    ["HTTP/1.1 404 Not Found\r\n\r\n", false],
    ["SSH-2.0-OpenSSH\r\n\r\n", false],
    ["HTTP/1.2 200 OK\r\n\r\n", false],
    [`HTTP/1.1 200 OK\r\nx: ${"x".repeat(70_000)}`, false],
  ];
  for (const [answer, transient] of kinds) {
    const socket = new PassThrough();
    socket.write = () => true;
    const upgrading = upgrade(socket, "/grpc", []);
    socket.push(answer);
    const error = await failure(upgrading);
    assert.equal(error.transient, transient, error.message);
  }
  const closing = new PassThrough();
  closing.write = () => true;
  const upgrading = upgrade(closing, "/grpc", []);
  closing.push(null);
  assert((await failure(upgrading)).transient);
});

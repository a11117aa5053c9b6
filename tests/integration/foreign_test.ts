/** Servers that are not BuildKit, and Ctrl-C while waiting for one. */
import assert from "node:assert/strict";
import * as http2 from "node:http2";
import type * as net from "node:net";
import * as path from "node:path";
import { bkit, command } from "../support/command.ts";
import { hello, temporary } from "../support/context.ts";
import { Listener } from "../support/listener.ts";

const FOREIGN: [what: string, fields: http2.OutgoingHttpHeaders, body: string, reason: RegExp][] = [
  [
    "a web server",
    { ":status": 404, "content-type": "text/html" },
    "<h1>not found</h1>",
    /the answer is HTTP 404 \(text\/html\), not gRPC\n/,
  ],
  [
    "a web server that is content",
    { ":status": 200, "content-type": "text/html" },
    "<h1>hello</h1>",
    /the answer is HTTP 200 \(text\/html\), not gRPC\n/,
  ],
  [
    "another gRPC server",
    { "content-type": "application/grpc", "grpc-status": "12", "grpc-message": "unknown service" },
    "",
    /the server speaks gRPC, but does not have BuildKit's calls \(unknown service\)\n/,
  ],
];

for (const [what, fields, body, reason] of FOREIGN) {
  Deno.test(`foreign: ${what} is named as no BuildKit, and the build is not retried`, async () => {
    const server = http2.createServer();
    server.on("stream", (stream: http2.ServerHttp2Stream) => {
      stream.on("error", () => {});
      stream.respond(fields);
      stream.end(body);
    });
    await using listener = await Listener.start(server as unknown as net.Server);
    const address = `tcp://127.0.0.1:${listener.port}`;
    for (const words of [["local", hello], ["health"], ["info"]]) {
      const ran = await bkit([...words, "--addr", address]);
      assert.equal(ran.code, 3, ran.stderr);
      assert(ran.stderr.startsWith(`error: no BuildKit at ${address}: `), ran.stderr);
      assert.match(ran.stderr, reason);
      assert.match(ran.stderr, /\nCheck that the address belongs to BuildKit/);
    }
  });
}

Deno.test("foreign: Ctrl-C that also ends the program of the connection cancels", async () => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  const program = `#!/bin/sh
: >"${at("started")}"
exec sleep 1000
`;
  await Deno.writeTextFile(at("ssh"), program, { mode: 0o755 });
  using watcher = Deno.watchFs(directory.path);
  const env = { PATH: `${directory.path}:${Deno.env.get("PATH")}` };
  const words = ["local", hello, "--addr", "docker+ssh://host"];
  const child = command(words, { env, through: ["setsid"] }).spawn();
  const stderr = new Response(child.stderr).text();
  for await (const { paths } of watcher) if (paths.some((path) => path === at("started"))) break;
  // Like a terminal, to all programs of the group.
  const kill = new Deno.Command("kill", { args: ["-INT", "--", `-${child.pid}`] });
  assert((await kill.output()).success);
  const { code } = await child.status;
  assert.equal(code, 130, await stderr);
  assert.match(await stderr, /^error: (?:cancelled|interrupted)\n$/);
  await child.stdout.cancel();
});

import assert from "node:assert/strict";
import type * as net from "node:net";
import { AuthError } from "../../../lib/errors.ts";
import { readKey, socketAgent } from "../../../lib/ssh/mod.ts";
import { framed } from "../../../lib/ssh/message.ts";
import { join, Reader, uint32 } from "../../../lib/ssh/wire.ts";
import { temporary } from "../../support/context.ts";
import { makeKey, SshAgent } from "../../support/ssh_agent.ts";
import { unixServer } from "../../support/unix_server.ts";
import { ask, LIST, listed, signRequest } from "./requests.ts";

Deno.test("socketAgent: lists keys, and signs like the key file", async () => {
  await using directory = await temporary();
  const file = await makeKey(directory.path, "key");
  await using running = await SshAgent.start(directory.path, [file]);
  const key = await readKey(file);
  const agent = socketAgent(running.socket);
  assert.deepEqual(listed(await ask(agent, LIST)), [[key.blob, "key"]]);
  const data = crypto.getRandomValues(new Uint8Array(1000));
  const answer = await ask(agent, signRequest(key.blob, data));
  assert.deepEqual(new Reader(answer.subarray(1)).string(), key.sign(data, 0));
});

Deno.test("socketAgent: rejects if the agent disconnects or sends an invalid answer", async () => {
  const cases: [answer: (socket: net.Socket) => void, why: RegExp][] = [
    [(socket) => socket.once("data", () => socket.end()), /the SSH agent ended the connection/],
    [(socket) => socket.once("data", () => socket.write(uint32(1e9))), /1 to 262144/],
    [(socket) => socket.once("data", () => socket.write(uint32(0))), /\(got 0\)/],
  ];
  for (const [answer, why] of cases) {
    await using server = await unixServer((socket) => {
      socket.on("error", () => {});
      answer(socket);
    });
    await assert.rejects(ask(socketAgent(server.path), LIST), why);
  }
  await using server = await unixServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.write(join(framed(LIST), framed(LIST))));
  });
  const connection = await socketAgent(server.path).open();
  assert.deepEqual(await connection.ask(LIST), LIST);
  await assert.rejects(connection.ask(LIST), /sent an answer without a request/);
  connection.close();
});

Deno.test("socketAgent: rejects a pending request when the connection is closed", async () => {
  await using server = await unixServer((socket) => void socket.on("data", () => {}));
  const connection = await socketAgent(server.path).open();
  const pending = connection.ask(LIST);
  await assert.rejects(connection.ask(LIST), /another one is pending/);
  connection.close();
  await assert.rejects(pending, /was closed/);
  await assert.rejects(connection.ask(LIST), /was closed/);
});

Deno.test("socketAgent: names an absent socket, and advises ssh-add -l", async () => {
  await using directory = await temporary();
  await assert.rejects(socketAgent(`${directory.path}/none`).open(), (error) => {
    assert(error instanceof AuthError);
    assert.match(error.message, /^cannot reach the SSH agent at .*\/none: /);
    assert.match(error.advice, /ssh-add -l/);
    return true;
  });
});

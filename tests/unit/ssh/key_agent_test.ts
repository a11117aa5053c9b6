/** The agents: the one for keys in files, and those behind sockets. */
import assert from "node:assert/strict";
import * as net from "node:net";
import { AuthError, ProtocolError } from "../../../lib/errors.ts";
import { type Agent, type AgentKey, keyAgent, readKey, socketAgent } from "../../../lib/ssh/mod.ts";
import { framed } from "../../../lib/ssh/message.ts";
import { join, Reader, string, uint32 } from "../../../lib/ssh/wire.ts";
import { temporary } from "../../support/context.ts";
import { makeKey, SshAgent } from "../../support/ssh_agent.ts";

const LIST = new Uint8Array([11]);

function signRequest(blob: Uint8Array, data: Uint8Array, flags = 0): Uint8Array {
  return join(new Uint8Array([13]), string(blob), string(data), uint32(flags));
}

async function ask(agent: Agent, request: Uint8Array): Promise<Uint8Array> {
  const connection = await agent.open();
  try {
    return await connection.ask(request);
  } finally {
    connection.close();
    connection.close();
  }
}

/** The public keys and the comments in an answer that lists them. */
function listed(answer: Uint8Array): [blob: Uint8Array, comment: string][] {
  assert.equal(answer[0], 12);
  const reader = new Reader(answer.subarray(1));
  return Array.from({ length: reader.uint32() }, () => [
    reader.string(),
    new TextDecoder().decode(reader.string()),
  ]);
}

Deno.test("keyAgent: lists its keys without comments, and signs with them", async () => {
  await using folder = await temporary();
  const keys = await Promise.all(
    ["one", "two"].map(async (name) => await readKey(await makeKey(folder.path, name))),
  );
  const agent = keyAgent(keys);
  assert.deepEqual(listed(await ask(agent, LIST)), keys.map(({ blob }) => [blob, ""]));
  const data = new TextEncoder().encode("data");
  const answer = await ask(agent, signRequest(keys[1]!.blob, data));
  assert.equal(answer[0], 14);
  // Ed25519 signs the same the same way.
  assert.deepEqual(new Reader(answer.subarray(1)).string(), keys[1]!.sign(data, 0));
});

Deno.test("keyAgent: passes the flags to the key, and refuses all other requests", async () => {
  const flags: number[] = [];
  const key: AgentKey = {
    blob: new Uint8Array([1, 2, 3]),
    sign(_data, given) {
      flags.push(given);
      return new Uint8Array();
    },
  };
  const agent = keyAgent([key]);
  for (const given of [0, 2, 4, 0xffffffff]) await ask(agent, signRequest(key.blob, LIST, given));
  assert.deepEqual(flags, [0, 2, 4, 0xffffffff]);
  const refused = new Uint8Array([5]);
  assert.deepEqual(await ask(agent, signRequest(new Uint8Array([1, 2]), LIST)), refused);
  assert.deepEqual(await ask(agent, signRequest(new Uint8Array([1, 2, 4]), LIST)), refused);
  for (const type of [1, 17, 18, 19, 20, 22, 25, 27]) {
    assert.deepEqual(await ask(agent, new Uint8Array([type])), refused);
  }
  for (const cut of [1, 4, 6, 10, 13]) {
    await assert.rejects(ask(agent, signRequest(key.blob, LIST).subarray(0, cut)), ProtocolError);
  }
});

Deno.test("socketAgent: lists keys, and signs like the key file", async () => {
  await using folder = await temporary();
  const file = await makeKey(folder.path, "key");
  await using running = await SshAgent.start(folder.path, [file]);
  const key = await readKey(file);
  const agent = socketAgent(running.socket);
  assert.deepEqual(listed(await ask(agent, LIST)), [[key.blob, "key"]]);
  const data = crypto.getRandomValues(new Uint8Array(1000));
  const answer = await ask(agent, signRequest(key.blob, data));
  assert.deepEqual(new Reader(answer.subarray(1)).string(), key.sign(data, 0));
});

/** A socket at which something answers each connection in its own way. */
async function listening(
  answer: (socket: net.Socket) => void,
): Promise<{ path: string } & AsyncDisposable> {
  const folder = await temporary();
  const server = net.createServer(answer);
  const path = `${folder.path}/sock`;
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    path,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await folder[Symbol.asyncDispose]();
    },
  };
}

Deno.test("socketAgent: rejects if the agent disconnects or sends an invalid answer", async () => {
  const cases: [answer: (socket: net.Socket) => void, why: RegExp][] = [
    [(socket) => socket.once("data", () => socket.end()), /the SSH agent ended the connection/],
    [(socket) => socket.once("data", () => socket.write(uint32(1e9))), /1 to 262144/],
    [(socket) => socket.once("data", () => socket.write(uint32(0))), /\(got 0\)/],
  ];
  for (const [answer, why] of cases) {
    await using place = await listening((socket) => {
      socket.on("error", () => {});
      answer(socket);
    });
    await assert.rejects(ask(socketAgent(place.path), LIST), why);
  }
  await using chatty = await listening((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.write(join(framed(LIST), framed(LIST))));
  });
  const connection = await socketAgent(chatty.path).open();
  assert.deepEqual(await connection.ask(LIST), LIST);
  await assert.rejects(connection.ask(LIST), /sent an answer without a request/);
  connection.close();
});

Deno.test("socketAgent: rejects a pending request when the connection is closed", async () => {
  await using place = await listening((socket) => void socket.on("data", () => {}));
  const connection = await socketAgent(place.path).open();
  const waiting = connection.ask(LIST);
  await assert.rejects(connection.ask(LIST), /another one is pending/);
  connection.close();
  await assert.rejects(waiting, /was closed/);
  await assert.rejects(connection.ask(LIST), /was closed/);
});

Deno.test("socketAgent: names an absent socket, and advises ssh-add -l", async () => {
  await using folder = await temporary();
  await assert.rejects(socketAgent(`${folder.path}/none`).open(), (error) => {
    assert(error instanceof AuthError);
    assert.match(error.message, /^cannot reach the SSH agent at .*\/none: /);
    assert.match(error.advice, /ssh-add -l/);
    return true;
  });
});

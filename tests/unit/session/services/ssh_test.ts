import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type * as net from "node:net";
import { moby } from "../../../../proto/gen/session.js";
import { AuthError, OptionError } from "../../../../lib/errors.ts";
import type { ClientCall } from "../../../../lib/rpc/client_call.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { NotProvidedError, ssh } from "../../../../lib/session/mod.ts";
import { framed, MAX_MESSAGE_BYTES } from "../../../../lib/ssh/message.ts";
import { join, Reader, uint32 } from "../../../../lib/ssh/wire.ts";
import { temporary } from "../../../support/context.ts";
import { unixServer } from "../../../support/unix_server.ts";
import { makeKey, SshAgent } from "../../../support/ssh_agent.ts";
import { type Served, served } from "../pair.ts";

const { BytesMessage, CheckAgentRequest } = moby.sshforward.v1;

const LIST = framed(new Uint8Array([11]));

async function check({ daemon }: Served, id: string): Promise<void> {
  const request = CheckAgentRequest.encode({ ID: id }).finish();
  await daemon.unary("/moby.sshforward.v1.SSH/CheckAgent", request);
}

function forward({ daemon }: Served, id?: string): ClientCall {
  return daemon.stream("/moby.sshforward.v1.SSH/ForwardAgent", {
    metadata: id === undefined ? {} : { "buildkit.ssh.id": id },
  });
}

function sendBytes(call: ClientCall, bytes: Uint8Array): boolean {
  return call.messages.send(frame(BytesMessage.encode({ data: bytes }).finish()));
}

/** Sends bytes, ends this side of the call, and returns the whole answer. */
async function exchange(call: ClientCall, ...input: Uint8Array[]): Promise<Uint8Array> {
  for (const bytes of input) sendBytes(call, bytes);
  call.end();
  const parts: Uint8Array[] = [];
  await call.messages.receive((message) =>
    void parts.push(BytesMessage.decode(message).data.slice())
  );
  await call.done;
  return join(...parts);
}

/** Returns the message of an answer that consists of one message. */
function onlyMessage(answer: Uint8Array): Uint8Array {
  const reader = new Reader(answer);
  const message = reader.string();
  assert.equal(answer.length, 4 + message.length);
  return message;
}

/** Starts a server on a socket, which is not an agent. */
const listen = (onSocket: (socket: net.Socket) => void) =>
  unixServer(onSocket, { allowHalfOpen: true });

Deno.test("ssh: finds an agent by its id, and the default one without an id", async () => {
  await using directory = await temporary();
  const keys = [await makeKey(directory.path, "key")];
  await using session = await served(await ssh({ "": { keys }, other: { keys } }));
  for (const id of ["", "default", "other"]) await check(session, id);
  await assert.rejects(check(session, "absent"), {
    status: Status.NOT_FOUND,
    message: `there is no SSH agent "absent": it was not provided`,
  });
  await assert.rejects(exchange(forward(session, "absent")), { status: Status.NOT_FOUND });
  assert(
    session.failures.every((error) => error instanceof NotProvidedError && error.id === "absent"),
  );
  for (const id of [undefined, "", "default", "other"]) {
    assert.equal(onlyMessage(await exchange(forward(session, id), LIST))[0], 12);
  }
});

Deno.test("ssh: lists the keys of a running agent, and refuses to change it", async () => {
  await using directory = await temporary();
  await using agent = await SshAgent.start(directory.path, [await makeKey(directory.path, "key")]);
  const before = await agent.list();
  await using session = await served(await ssh({ default: { socket: agent.socket } }));
  const answer = onlyMessage(await exchange(forward(session), LIST));
  assert.equal(new Reader(answer.subarray(1)).uint32(), 1);
  // Remove one, remove all, lock, add, add with constraints, smart cards, extensions.
  for (const type of [18, 19, 22, 17, 25, 20, 21, 23, 26, 27, 1, 9]) {
    const request = framed(new Uint8Array([type, 0, 0, 0, 0]));
    assert.deepEqual(onlyMessage(await exchange(forward(session), request)), new Uint8Array([5]));
  }
  assert.equal(await agent.list(), before);
  assert.deepEqual(session.failures, []);
});

Deno.test("ssh: answers requests however they are cut, and ends after the last one", async () => {
  await using directory = await temporary();
  await using session = await served(
    await ssh({ default: { keys: [await makeKey(directory.path, "key")] } }),
  );
  const refused = framed(new Uint8Array([17]));
  const all = join(LIST, refused, LIST, refused);
  const whole = await exchange(forward(session), all);
  const bytes = Array.from(all, (byte) => new Uint8Array([byte]));
  assert.deepEqual(await exchange(forward(session), ...bytes), whole);
  const reader = new Reader(whole);
  assert.deepEqual([1, 2, 3, 4].map(() => reader.string()[0]), [12, 5, 12, 5]);
});

Deno.test("ssh: ends only the call that sends an invalid length", async () => {
  await using directory = await temporary();
  await using session = await served(
    await ssh({ default: { keys: [await makeKey(directory.path, "key")] } }),
  );
  const open = forward(session);
  for (const length of [0, MAX_MESSAGE_BYTES + 1]) {
    await assert.rejects(exchange(forward(session), uint32(length)), {
      status: Status.INVALID_ARGUMENT,
      message: /must have 1 to 262144 bytes \(got \d+\)/,
    });
  }
  assert.equal(onlyMessage(await exchange(open, LIST))[0], 12);
});

Deno.test("ssh: reports an agent that is gone", async () => {
  await using directory = await temporary();
  const agent = await SshAgent.start(directory.path);
  await using session = await served(await ssh({ default: { socket: agent.socket } }));
  const open = forward(session);
  sendBytes(open, LIST);
  const first = Promise.withResolvers<void>();
  const rest = open.messages.receive(() => first.resolve());
  await first.promise;
  await agent[Symbol.asyncDispose]();
  sendBytes(open, LIST); // its exit may not be known yet
  await assert.rejects(Promise.all([rest, open.done]), { status: Status.UNAVAILABLE });
  await assert.rejects(exchange(forward(session), LIST), {
    message: "cannot reach the SSH agent at …",
  });
  const failure = session.failures.at(-1);
  assert(failure instanceof AuthError);
  assert.match(failure.shortMessage, /cannot reach the SSH agent at .*agent\.sock: /);
  assert.equal(failure.option, "ssh.default");
});

Deno.test("ssh: closes the agent's socket when the call is cancelled", async () => {
  for (const raw of [true, false]) {
    const closed = Promise.withResolvers<void>();
    const received = Promise.withResolvers<void>();
    await using server = await listen((socket) => {
      socket.on("data", () => received.resolve());
      socket.on("error", () => {});
      socket.on("end", () => socket.destroy());
      socket.on("close", () => closed.resolve());
    });
    await using session = await served(await ssh({ default: { socket: server.path, raw } }));
    const call = forward(session);
    sendBytes(call, LIST);
    await received.promise;
    call.cancel(new Error("enough"));
    await closed.promise;
    await call.done.catch(() => {});
    assert.deepEqual(session.failures, []);
  }
});

Deno.test("ssh: forwards the bytes of a raw socket, and the end of each side", async () => {
  // It sends everything back after the end of the input.
  await using server = await listen((socket) => {
    const parts: Buffer[] = [];
    socket.on("data", (chunk) => parts.push(chunk as Buffer));
    socket.on("end", () => socket.end(Buffer.concat([...parts, Buffer.from("!")])));
  });
  await using session = await served(await ssh({ default: { socket: server.path, raw: true } }));
  const input = crypto.getRandomValues(new Uint8Array(50_000));
  assert.deepEqual(await exchange(forward(session), input), join(input, new Uint8Array([33])));
  assert.deepEqual(await exchange(forward(session)), new Uint8Array([33]));
});

Deno.test("ssh: holds back the program while a raw socket does not drain", async () => {
  const accepted = Promise.withResolvers<net.Socket>();
  await using server = await listen((socket) => {
    socket.pause();
    accepted.resolve(socket);
  });
  await using session = await served(await ssh({ default: { socket: server.path, raw: true } }));
  const call = forward(session);
  const chunk = new Uint8Array(1024 * 1024).fill(7);
  const total = 64;
  let sentMiB = 0;
  const sending = (async () => {
    for (; sentMiB < total; sentMiB++) if (!sendBytes(call, chunk)) await call.messages.drained();
    call.end();
  })();
  const socket = await accepted.promise;
  const size = () => sentMiB;
  for (let before = -1; before !== size();) { // until nothing is accepted for a while
    before = size();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert(sentMiB < total / 2, `${sentMiB} MiB were accepted that nobody read`);
  let read = 0;
  socket.on("data", (data) => read += data.length);
  socket.resume();
  socket.on("end", () => socket.end());
  await sending;
  await call.messages.receive(() => {});
  await call.done;
  assert.equal(read, total * chunk.length);
});

Deno.test("ssh: ends the call when a raw socket closes during a write", async () => {
  await using server = await listen((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.destroy());
  });
  await using session = await served(await ssh({ default: { socket: server.path, raw: true } }));
  const call = forward(session);
  const end = call.messages.receive(() => {}).then(() => call.done);
  for (let i = 0; i < 8; i++) sendBytes(call, new Uint8Array(1024 * 1024));
  await end.catch(() => {}); // the error of the socket may or may not arrive
});

Deno.test("ssh: rejects invalid agents before the build", async () => {
  await using directory = await temporary();
  const key = await makeKey(directory.path, "key");
  const encrypted = await makeKey(directory.path, "encrypted", { passphrase: "secret phrase" });
  const cases: [sources: Parameters<typeof ssh>[0], why: RegExp][] = [
    [{ default: { socket: `${directory.path}/none` } }, /agent "default": there is no socket/],
    [{ a: { socket: key } }, /agent "a": .*key is not a socket/],
    [{ a: { keys: [] } }, /it has no keys/],
    [{ a: { keys: [key], raw: true } as never }, /keys cannot be combined with a socket or raw/],
    [{ "": { keys: [key] }, default: { keys: [key] } }, /two SSH agents with the id "default"/],
    [{ a: { keys: [key, encrypted] } }, /cannot use the SSH key .*encrypted: it is encrypted/],
  ];
  for (const [sources, why] of cases) {
    await assert.rejects(ssh(sources), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.message, why);
      const [id] = Object.keys(sources);
      assert.equal(error.option, id ? `ssh.${id}` : "ssh");
      assert(!error.message.includes("secret phrase"));
      return true;
    });
  }
});

Deno.test("ssh: uses the agent of the environment by default", async () => {
  await using directory = await temporary();
  await using agent = await SshAgent.start(directory.path);
  const env = (name: string) => name === "SSH_AUTH_SOCK" ? agent.socket : undefined;
  await using session = await served(await ssh({ default: {} }, env));
  assert.equal(onlyMessage(await exchange(forward(session), LIST))[0], 12);
  await assert.rejects(
    ssh({ default: {} }, () => undefined),
    /SSH_AUTH_SOCK is not set[^]*ssh-add/,
  );
  const gone = () => "/no/such/agent";
  await assert.rejects(
    ssh({ default: {} }, gone),
    /agent "default": there is no socket \/no\/such\/agent of SSH_AUTH_SOCK\n/,
  );
  await assert.rejects(ssh({ default: { socket: "" } }), /the path of its socket is empty/);
});

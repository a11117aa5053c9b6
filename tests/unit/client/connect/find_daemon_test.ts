/**
 * How a daemon is found among several places, what is told where none is, and the session's way.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { PassThrough } from "node:stream";
import { type Endpoint, parseAddress } from "../../../../lib/address/mod.ts";
import type { Candidate } from "../../../../lib/address/find/candidates.ts";
import { connect, START_ADVICE } from "../../../../lib/client/connect/connect.ts";
import { findDaemon, waitUntilUp } from "../../../../lib/client/connect/find_daemon.ts";
import { sessionOver } from "../../../../lib/client/connect/session_over.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
import type { RpcConnection } from "../../../../lib/rpc/client.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { values } from "../../../../lib/rpc/metadata.ts";
import type { Handler } from "../../../../lib/rpc/server.ts";
import { destroyAndWait } from "../../../../lib/address/dial/duplex.ts";
import { Peer } from "../peer.ts";

const refused = Object.assign(new Error("the system's word"), { code: "ECONNREFUSED" });

/** An endpoint that can't be dialled. */
function closed(more: Partial<Endpoint> = {}, advice = ""): Endpoint {
  return {
    text: "tcp://h:1",
    authority: "h:1",
    remote: true,
    expensive: true,
    dial: () => Promise.reject(new ConnectionError("nobody listens", { cause: refused, advice })),
    ...more,
  };
}

/** What connecting fails with. */
async function failure(trying: Promise<unknown>): Promise<ConnectionError> {
  const error = await trying.then(() => assert.fail("it connected"), (error) => error);
  assert(error instanceof ConnectionError, String(error));
  return error;
}

/** A daemon that says nothing is dialled, and given up when somebody is there. */
async function givenUp(
  peer: Peer,
  use: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const stop = new AbortController();
  const reason = new Error("enough");
  const start = performance.now();
  const used = use(stop.signal);
  while (peer.open === 0) await new Promise((resolve) => setImmediate(resolve));
  stop.abort(reason);
  await assert.rejects(used, reason);
  assert(performance.now() - start < 2000);
  await peer.left();
}

Deno.test("connect: rejects with the address, the cause and advice", async () => {
  const plain = await failure(connect(closed()));
  assert.equal(plain.shortMessage, "no BuildKit at tcp://h:1: nobody listens");
  assert.equal(plain.cause, refused);
  assert.deepEqual([plain.reason, plain.address], ["nobody listens", "tcp://h:1"]);
  assert.deepEqual([plain.transient, plain.absent], [true, false]);
  assert.equal(plain.advice, START_ADVICE);
  const advised = await failure(connect(closed({}, "Look there.")));
  assert.equal(advised.advice, "Look there.");
  const known = new ConnectionError("it speaks TLS", { advice: "Use TLS." });
  const asked: unknown[] = [];
  const explained = await failure(connect(closed({
    explain: (error, signal) => {
      asked.push(error.shortMessage, signal);
      return Promise.resolve(known);
    },
  })));
  assert.equal(explained.shortMessage, "no BuildKit at tcp://h:1: it speaks TLS");
  assert.deepEqual([explained.cause, explained.advice], [known, "Use TLS."]);
  assert.deepEqual(asked, ["nobody listens", undefined]);
});

Deno.test("findDaemon: fails as its best candidate, transient or absent", async () => {
  const failing = (transient: boolean, absent: boolean) =>
    connect(closed({
      dial: () => Promise.reject(new ConnectionError("no", { transient, absent })),
    }));
  const lasting = await failure(failing(false, false));
  assert.deepEqual([lasting.transient, lasting.absent], [false, false]);
  const absent = await failure(failing(true, true));
  assert.deepEqual([absent.transient, absent.absent], [true, true]);
  const candidate = (text: string): Candidate => ({ address: parseAddress(text), source: "test" });
  const [file, none] = [candidate("unix:///dev/null"), candidate("unix:///no/such.sock")];
  const both = await failure(findDaemon([file, none]));
  assert.deepEqual([both.transient, both.absent, both.address], [true, true, undefined]);
  const neither = await failure(
    findDaemon([candidate("exec:/dev/null"), candidate("exec:/dev/zero")]),
  );
  assert.deepEqual([neither.transient, neither.absent], [false, false]);
  assert.match(neither.shortMessage, /\n {2}exec:\/dev\/zero \(test\): cannot run \/dev\/zero/);
});

Deno.test("connect: rejects with the signal's reason at any point", async () => {
  const stop = new AbortController();
  const dial = (signal?: AbortSignal) => {
    stop.abort(new Error("enough"));
    return Promise.reject(signal === stop.signal ? refused : new Error("another signal"));
  };
  await assert.rejects(connect(closed({ dial }), stop.signal), refused);
  const wrapped = new ConnectionError("broken off");
  const breaks = closed({ dial: () => Promise.reject(wrapped) });
  await assert.rejects(connect(breaks, stop.signal), (error) => error === wrapped);
  await using mute = await Peer.start();
  await givenUp(mute, (signal) => connect(mute.endpoint, signal));
  await givenUp(mute, (signal) => waitUntilUp(mute.endpoint, { limit: 60_000 }, signal));
});

Deno.test("waitUntilUp: gives up on a silent daemon at the limit", async () => {
  await using mute = await Peer.start();
  const start = performance.now();
  const error = await failure(waitUntilUp(mute.endpoint, { limit: 100 }));
  assert.match(error.shortMessage, /no BuildKit answered within 0\.1 s/);
  assert(performance.now() - start < 3000);
  await mute.left();
});

Deno.test("waitUntilUp: disconnects from a daemon that answers", async () => {
  await using peer = await Peer.start({});
  await waitUntilUp(peer.endpoint, {});
  await peer.left();
});

Deno.test("findDaemon: reports each candidate with its reason, or the only one", async () => {
  const folder = await Deno.makeTempDir({ prefix: "bkit-connect-" });
  const at = (name: string, source: string): Candidate => ({
    address: parseAddress(`unix://${path.join(folder, name)}`),
    source,
  });
  try {
    const one = at("one.sock", "first");
    const two = at("two.sock", "second");
    const error = await failure(findDaemon([one, two]));
    const [head, ...lines] = error.shortMessage.split("\n");
    assert.equal(head, "no BuildKit was found. Tried, in this order:");
    assert.equal(lines.length, 2);
    assert.equal(lines[0], `  ${one.address.text} (first): there is no such socket`);
    assert.equal(lines[1], `  ${two.address.text} (second): there is no such socket`);
    assert(error.cause instanceof AggregateError);
    assert.equal(error.cause.errors.length, 2);
    assert.equal(error.advice, START_ADVICE);
    const alone = await failure(findDaemon([one]));
    assert.match(alone.shortMessage, /^no BuildKit at unix:.*one\.sock: there is no such socket$/);
    // With `wait` the same is tried until the attempts are used up, or the signal says so.
    const waits: number[] = [];
    const onWait = ({ attempt }: { attempt: number }) => void waits.push(attempt);
    const last = await failure(findDaemon([one, two], undefined, { limit: 150, onWait }));
    assert.equal(last.shortMessage, error.shortMessage);
    assert.deepEqual(waits, [1]);
  } finally {
    await Deno.remove(folder);
  }
});

Deno.test("findDaemon: does not try the next candidate after an abort", async () => {
  await using mute = await Peer.start();
  const place = (): Candidate => ({
    address: parseAddress(`tcp://127.0.0.1:${mute.port}`),
    source: "test",
  });
  await givenUp(mute, (signal) => findDaemon([place(), place()], signal));
  await givenUp(mute, (signal) => findDaemon([place(), place()], signal, { limit: 60_000 }));
  const start = performance.now();
  await failure(findDaemon([place()], undefined, { limit: 100 }));
  assert(performance.now() - start < 3000);
  await mute.left();
});

/** Echoes a session's bytes, and notes its header fields. */
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
  assert(connection.isOpen, "nobody has closed it");
  await connection.close();
  await peer.left();
});

import assert from "node:assert/strict";
import { ManualClock } from "../../../support/manual_clock.ts";
import * as path from "node:path";
import { parseAddress } from "../../../../lib/address/mod.ts";
import type { Candidate, Directory } from "../../../../lib/address/find/places.ts";
import { START_ADVICE } from "../../../../lib/client/connect/connect.ts";
import { findDaemon, waitUntilUp } from "../../../../lib/client/connect/find_daemon.ts";
import { Peer } from "../peer.ts";
import { abortOnceConnected } from "./unreachable.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { failure } from "../../address/failure.ts";

Deno.test("findDaemon: fails as its best candidate, transient or absent", async () => {
  const candidate = (text: string): Candidate => ({ address: parseAddress(text), source: "test" });
  const [file, none] = [candidate("unix:///dev/null"), candidate("unix:///no/such.sock")];
  const both = await failure(findDaemon([file, none]));
  assert.deepEqual([both.transient, both.absent, both.address], [true, true, undefined]);
  const neither = await failure(
    findDaemon([candidate("exec:/dev/null"), candidate("exec:/dev/zero")]),
  );
  assert.deepEqual([neither.transient, neither.absent], [false, false]);
  assert.match(neither.explanation, /\n {2}exec:\/dev\/zero \(test\): cannot run \/dev\/zero/);
});

Deno.test("waitUntilUp: gives up on a silent daemon at the limit", async () => {
  await using silent = await Peer.start();
  const clock = new ManualClock();
  const waiting = failure(waitUntilUp(silent.endpoint, { limit: 100 }, undefined, clock));
  while (silent.open === 0) await new Promise((resolve) => setImmediate(resolve));
  clock.advance(100);
  assert.match((await waiting).shortMessage, /no BuildKit answered within 0\.1 s/);
  await silent.left();
});

Deno.test("waitUntilUp: disconnects from a daemon that answers", async () => {
  await using peer = await Peer.start({});
  await waitUntilUp(peer.endpoint, {});
  await peer.left();
});

Deno.test("findDaemon: reports each candidate with its reason, or the only one", async () => {
  const directory = await Deno.makeTempDir({ prefix: "bkit-connect-" });
  const at = (name: string, source: string): Candidate => ({
    address: parseAddress(`unix://${path.join(directory, name)}`),
    source,
  });
  try {
    const one = at("one.sock", "first");
    const two = at("two.sock", "second");
    const error = await failure(findDaemon([one, two]));
    assert.equal(error.shortMessage, "no BuildKit was found");
    const [head, ...lines] = error.explanation.split("\n");
    assert.equal(head, "Tried, in this order:");
    assert.equal(lines.length, 2);
    assert.equal(lines[0], `  ${one.address.text} (first): there is no such socket`);
    assert.equal(lines[1], `  ${two.address.text} (second): there is no such socket`);
    assert(error.cause instanceof AggregateError);
    assert.equal(error.cause.errors.length, 2);
    assert.equal(error.advice, START_ADVICE);
    const alone = await failure(findDaemon([one]));
    assert.match(alone.shortMessage, /^no BuildKit at unix:.*one\.sock: there is no such socket$/);
    // With `wait`, the same candidates are tried again until the limit.
    const waits: number[] = [];
    const onWait = ({ attempt }: { attempt: number }) => void waits.push(attempt);
    const last = await failure(findDaemon([one, two], undefined, { limit: 150, onWait }));
    assert.equal(last.explanation, error.explanation);
    assert.deepEqual(waits, [1]);
  } finally {
    await Deno.remove(directory);
  }
});

Deno.test("findDaemon: does not try the next candidate after an abort", async () => {
  await using silent = await Peer.start();
  const place = (): Candidate => ({
    address: parseAddress(`tcp://127.0.0.1:${silent.port}`),
    source: "test",
  });
  await abortOnceConnected(silent, (signal) => findDaemon([place(), place()], signal));
  await abortOnceConnected(
    silent,
    (signal) => findDaemon([place(), place()], signal, { limit: 60_000 }),
  );
  const clock = new ManualClock();
  const waiting = failure(findDaemon([place()], undefined, { limit: 100 }, clock));
  while (silent.open === 0) await new Promise((resolve) => setImmediate(resolve));
  clock.advance(100);
  await waiting;
  await silent.left();
});

Deno.test("waitUntilUp: rejects with the signal's reason", async () => {
  await using silent = await Peer.start();
  await abortOnceConnected(
    silent,
    (signal) => waitUntilUp(silent.endpoint, { limit: 60_000 }, signal),
  );
});

Deno.test("findDaemon: files that cannot be read are a failure, or end the search if named", async () => {
  const none: Candidate = { address: parseAddress("unix:///no/such.sock"), source: "test" };
  const damaged = (named: boolean): Directory => ({
    source: "some file",
    named,
    find: () => Promise.reject(new OptionError("it is damaged")),
  });
  const error = await failure(findDaemon([damaged(false), none]));
  assert.match(error.explanation, /\n {2}some file: it is damaged\n {2}unix:\/\/\/no\/such\.sock /);
  await assert.rejects(findDaemon([none, damaged(true), none]), OptionError);
});

Deno.test("findDaemon: files are read only when it is their turn, and again in each round", async () => {
  await using peer = await Peer.start({});
  const reads: string[] = [];
  const place = (name: string, found: readonly Candidate[]): Directory => ({
    source: name,
    named: false,
    find: () => (reads.push(name), Promise.resolve(found)),
  });
  const transport = { kind: "function", open: peer.endpoint.dial } as const;
  const address = { text: "dialer:peer", daemon: "buildkit", transport } as const;
  const answering = { address, source: "peer" };
  const daemon = await findDaemon([
    place("empty", []),
    place("full", [answering]),
    place("late", []),
  ]);
  await daemon.release();
  assert.deepEqual(reads, ["empty", "full"]);
});

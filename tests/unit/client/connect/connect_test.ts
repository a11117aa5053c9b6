import assert from "node:assert/strict";
import { connect, START_ADVICE } from "../../../../lib/client/connect/connect.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
import { Peer } from "../peer.ts";
import { abortOnceConnected, refused, refusing } from "./unreachable.ts";
import { failure } from "../../address/failure.ts";

Deno.test("connect: rejects with the address, the cause and advice", async () => {
  const plain = await failure(connect(refusing()));
  assert.equal(plain.shortMessage, "no BuildKit at tcp://h:1: connection refused");
  assert.equal(plain.cause, refused);
  assert.deepEqual([plain.detail, plain.address], ["connection refused", "tcp://h:1"]);
  assert.deepEqual([plain.transient, plain.absent], [true, false]);
  assert.equal(plain.advice, START_ADVICE);
  const advised = await failure(connect(refusing({}, "Look there.")));
  assert.equal(advised.advice, "Look there.");
  const known = new ConnectionError("it speaks TLS", { advice: "Use TLS." });
  const asked: unknown[] = [];
  const explained = await failure(connect(refusing({
    explain: (error, signal) => {
      asked.push(error.shortMessage, signal);
      return Promise.resolve(known);
    },
  })));
  assert.equal(explained.shortMessage, "no BuildKit at tcp://h:1: it speaks TLS");
  assert.deepEqual([explained.cause, explained.advice], [known, "Use TLS."]);
  assert.deepEqual(asked, ["connection refused", undefined]);
});

Deno.test("connect: fails as transient or absent as its cause", async () => {
  const failing = (transient: boolean, absent: boolean) =>
    connect(refusing({
      dial: () => Promise.reject(new ConnectionError("no", { transient, absent })),
    }));
  const lasting = await failure(failing(false, false));
  assert.deepEqual([lasting.transient, lasting.absent], [false, false]);
  const absent = await failure(failing(true, true));
  assert.deepEqual([absent.transient, absent.absent], [true, true]);
});

Deno.test("connect: rejects with the signal's reason at any point", async () => {
  const stop = new AbortController();
  const dial = (signal?: AbortSignal) => {
    stop.abort(new Error("enough"));
    return Promise.reject(signal === stop.signal ? refused : new Error("another signal"));
  };
  await assert.rejects(connect(refusing({ dial }), stop.signal), /^Error: enough$/);
  const wrapped = new ConnectionError("broken off");
  const breaks = refusing({ dial: () => Promise.reject(wrapped) });
  await assert.rejects(connect(breaks, stop.signal), /^Error: enough$/);
  await using silent = await Peer.start();
  await abortOnceConnected(silent, (signal) => connect(silent.endpoint, signal));
});

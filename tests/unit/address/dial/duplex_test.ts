import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import {
  destroyAndWait,
  stderrSuffix,
  type StreamPair,
  StreamPairDuplex,
} from "../../../../lib/address/dial/duplex.ts";

/** Stream over two halves that the test controls. */
class TestStream {
  /** Controls the readable half. */
  input!: ReadableStreamDefaultController<Uint8Array>;
  /** Written chunks and ends of the halves, in order. */
  readonly seen: string[] = [];
  /** Arguments of the calls of `ended`. */
  readonly causes: unknown[] = [];
  readonly duplex: StreamPairDuplex;

  constructor(
    more: Partial<StreamPair> = {},
    sink: UnderlyingSink<Uint8Array> = {},
    failure?: Error,
  ) {
    const readable = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.input = controller),
      cancel: () => void this.seen.push("cancelled"),
    });
    const writable = new WritableStream<Uint8Array>({
      write: (chunk) => void this.seen.push(new TextDecoder().decode(chunk)),
      close: () => void this.seen.push("closed"),
      abort: () => void this.seen.push("aborted"),
      ...sink,
    });
    this.duplex = new StreamPairDuplex({
      readable,
      writable,
      ended: (cause) => {
        this.causes.push(cause);
        return Promise.resolve(failure);
      },
      release: () => Promise.resolve(),
      ...more,
    });
  }
}

/** Returns the events of a stream until it is closed. */
function eventsUntilClose(duplex: StreamPairDuplex): Promise<string[]> {
  const events: string[] = [];
  duplex.on("data", (chunk: Uint8Array) => events.push(`data ${Buffer.from(chunk)}`));
  duplex.on("end", () => events.push("end"));
  duplex.on("error", (error: Error) => events.push(`error ${error.message}`));
  return new Promise((resolve) => duplex.on("close", () => resolve([...events, "close"])));
}

const bytes = (text: string) => new TextEncoder().encode(text);
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

Deno.test("StreamPairDuplex: carries bytes both ways, and ends each way separately", async () => {
  const ends = new TestStream();
  const events = eventsUntilClose(ends.duplex);
  ends.input.enqueue(bytes("a"));
  await once(ends.duplex, "data");
  ends.input.close();
  await once(ends.duplex, "end");
  await new Promise<void>((resolve, reject) =>
    ends.duplex.write(bytes("after"), (error) => error ? reject(error) : resolve())
  );
  ends.duplex.end();
  assert.deepEqual(await events, ["data a", "end", "close"]);
  assert.deepEqual(ends.seen, ["after", "closed"]);
  assert.deepEqual(ends.causes, [undefined]);
});

Deno.test("StreamPairDuplex: checks only the first chunk, and fails with its error", async () => {
  const checked: string[] = [];
  const good = new TestStream({
    onFirstChunk: (first) => void checked.push(`${Buffer.from(first)}`),
  });
  const fine = eventsUntilClose(good.duplex);
  for (const word of ["one", "two", "three"]) good.input.enqueue(bytes(word));
  good.input.close();
  await once(good.duplex, "end");
  await destroyAndWait(good.duplex);
  assert.deepEqual(await fine, ["data one", "data two", "data three", "end", "close"]);
  assert.deepEqual(checked, ["one"]);
  const bad = new TestStream({ onFirstChunk: () => new Error("what is this?") });
  const events = eventsUntilClose(bad.duplex);
  bad.input.enqueue(bytes("hello"));
  assert.deepEqual(await events, ["error what is this?", "close"]);
});

Deno.test("StreamPairDuplex: fails with the error that ended returns", async () => {
  const ends = new TestStream({}, {}, new Error("it's gone"));
  const events = eventsUntilClose(ends.duplex);
  const fault = new Error("read failed");
  ends.input.error(fault);
  assert.deepEqual(await events, ["error it's gone", "close"]);
  assert.deepEqual(ends.causes, [fault]);

  const failing = new Error("write failed");
  const written = new TestStream(
    {},
    { write: () => Promise.reject(failing) },
    new Error("it's gone"),
  );
  const end = eventsUntilClose(written.duplex);
  written.duplex.write(bytes("x"));
  assert.deepEqual(await end, ["error it's gone", "close"]);
  assert.deepEqual(written.causes, [failing]);
});

Deno.test("StreamPairDuplex: calls ended once if both halves fail", async () => {
  const wait = Promise.withResolvers<Error>();
  const causes: unknown[] = [];
  const ended = (cause: unknown) => {
    causes.push(cause);
    return wait.promise;
  };
  const ends = new TestStream({ ended }, {
    write: () => Promise.reject(new Error("write failed")),
  });
  const events = eventsUntilClose(ends.duplex);
  ends.duplex.write(bytes("x"));
  await nextTurn();
  ends.input.error(new Error("read failed"));
  await nextTurn();
  wait.resolve(new Error("it's gone"));
  assert.deepEqual(await events, ["error it's gone", "close"]);
  assert.equal(causes.length, 1);
});

Deno.test("StreamPairDuplex: emits only close if destroyed while ended is pending", async () => {
  for (const failure of [undefined, new Error("late")]) {
    const wait = Promise.withResolvers<Error | undefined>();
    const ends = new TestStream({ ended: () => wait.promise });
    const events = eventsUntilClose(ends.duplex);
    ends.input.close();
    await nextTurn();
    ends.duplex.destroy();
    wait.resolve(failure);
    assert.deepEqual(await events, ["close"]);
    await nextTurn();
  }
});

Deno.test("StreamPairDuplex: completes each write when it is taken, one at a time", async () => {
  const pending: (() => void)[] = [];
  const ends = new TestStream({}, {
    write: () => new Promise<void>((resolve) => pending.push(resolve)),
  });
  const done: number[] = [];
  for (const i of [1, 2]) ends.duplex.write(bytes(`${i}`), () => done.push(i));
  await nextTurn();
  assert.deepEqual([done, pending.length], [[], 1]);
  pending[0]!();
  await nextTurn();
  assert.deepEqual([done, pending.length], [[1], 2]);
  pending[1]!();
  await nextTurn();
  assert.deepEqual(done, [1, 2]);
  await destroyAndWait(ends.duplex);
});

Deno.test("StreamPairDuplex: ignores a failure to close the writable half", async () => {
  const ends = new TestStream({}, { close: () => Promise.reject(new Error("no")) });
  const events = eventsUntilClose(ends.duplex);
  ends.input.close();
  ends.duplex.end();
  assert.deepEqual(await events, ["end", "close"]);
});

Deno.test("StreamPairDuplex: cancels both halves, and closes after the release", async () => {
  const wait = Promise.withResolvers<void>();
  const ends = new TestStream({ release: () => wait.promise });
  const events = eventsUntilClose(ends.duplex);
  ends.duplex.write(bytes("x"));
  await nextTurn();
  let closed = false;
  const destroyed = destroyAndWait(ends.duplex).then(() => closed = true);
  await nextTurn();
  assert.deepEqual(ends.seen, ["x", "cancelled", "aborted"]);
  assert(!closed);
  wait.resolve();
  await destroyed;
  assert.deepEqual(await events, ["close"]);
  await destroyAndWait(ends.duplex); // the second call resolves at once
});

Deno.test("StreamPairDuplex: fails if the release fails, unless it failed before", async () => {
  const release = () => Promise.reject(new Error("stuck"));
  const alone = new TestStream({ release });
  const events = eventsUntilClose(alone.duplex);
  alone.duplex.destroy();
  assert.deepEqual(await events, ["error stuck", "close"]);
  const second = new TestStream({ release });
  const first = eventsUntilClose(second.duplex);
  second.duplex.destroy(new Error("first"));
  assert.deepEqual(await first, ["error first", "close"]);
  await destroyAndWait(new TestStream({ release }).duplex); // ignores the error
});

Deno.test("stderrSuffix: returns the standard error as an end of a sentence", () => {
  assert.equal(stderrSuffix(new PassThrough()), "");
  assert.equal(stderrSuffix(new TestStream().duplex), "");
  assert.equal(stderrSuffix(new TestStream({ stderrText: () => "" }).duplex), "");
  assert.equal(
    stderrSuffix(new TestStream({ stderrText: () => "ssh said: hm" }).duplex),
    "; ssh said: hm",
  );
});

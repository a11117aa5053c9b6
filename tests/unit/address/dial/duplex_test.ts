/** Two web streams as one of Node's: what happens when either ends, fails or is given up. */
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

/** Both halves in the test's hands, and what was done to them. */
class Ends {
  /** What comes. */
  come!: ReadableStreamDefaultController<Uint8Array>;
  /** What was written, and what became of the halves, in order. */
  readonly seen: string[] = [];
  /** What `ended` was called with. */
  readonly causes: unknown[] = [];
  readonly duplex: StreamPairDuplex;

  constructor(
    more: Partial<StreamPair> = {},
    sink: UnderlyingSink<Uint8Array> = {},
    verdict?: Error,
  ) {
    const readable = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.come = controller),
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
        return Promise.resolve(verdict);
      },
      release: () => Promise.resolve(),
      ...more,
    });
  }
}

/** The events of a stream's end, in order, until it's closed. */
function ending(duplex: StreamPairDuplex): Promise<string[]> {
  const told: string[] = [];
  duplex.on("data", (chunk: Uint8Array) => told.push(`data ${Buffer.from(chunk)}`));
  duplex.on("end", () => told.push("end"));
  duplex.on("error", (error: Error) => told.push(`error ${error.message}`));
  return new Promise((resolve) => duplex.on("close", () => resolve([...told, "close"])));
}

const bytes = (text: string) => new TextEncoder().encode(text);
const turn = () => new Promise((resolve) => setImmediate(resolve));

Deno.test("StreamPairDuplex: carries bytes both ways, and ends each way separately", async () => {
  const ends = new Ends();
  const told = ending(ends.duplex);
  ends.come.enqueue(bytes("a"));
  await once(ends.duplex, "data");
  ends.come.close();
  await once(ends.duplex, "end");
  await new Promise<void>((resolve, reject) =>
    ends.duplex.write(bytes("after"), (error) => error ? reject(error) : resolve())
  );
  ends.duplex.end();
  assert.deepEqual(await told, ["data a", "end", "close"]);
  assert.deepEqual(ends.seen, ["after", "closed"]);
  assert.deepEqual(ends.causes, [undefined]);
});

Deno.test("StreamPairDuplex: checks only the first chunk, and fails with its error", async () => {
  const looked: string[] = [];
  const good = new Ends({ onFirstChunk: (first) => void looked.push(`${Buffer.from(first)}`) });
  const fine = ending(good.duplex);
  for (const word of ["one", "two", "three"]) good.come.enqueue(bytes(word));
  good.come.close();
  await once(good.duplex, "end");
  await destroyAndWait(good.duplex);
  assert.deepEqual(await fine, ["data one", "data two", "data three", "end", "close"]);
  assert.deepEqual(looked, ["one"]);
  const bad = new Ends({ onFirstChunk: () => new Error("what is this?") });
  const told = ending(bad.duplex);
  bad.come.enqueue(bytes("hello"));
  assert.deepEqual(await told, ["error what is this?", "close"]);
});

Deno.test("StreamPairDuplex: fails with the error that ended returns", async () => {
  const ends = new Ends({}, {}, new Error("it's gone"));
  const told = ending(ends.duplex);
  const fault = new Error("read failed");
  ends.come.error(fault);
  assert.deepEqual(await told, ["error it's gone", "close"]);
  assert.deepEqual(ends.causes, [fault]);

  const failing = new Error("write failed");
  const written = new Ends({}, { write: () => Promise.reject(failing) }, new Error("it's gone"));
  const end = ending(written.duplex);
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
  const ends = new Ends({ ended }, { write: () => Promise.reject(new Error("write failed")) });
  const told = ending(ends.duplex);
  ends.duplex.write(bytes("x"));
  await turn();
  ends.come.error(new Error("read failed"));
  await turn();
  wait.resolve(new Error("it's gone"));
  assert.deepEqual(await told, ["error it's gone", "close"]);
  assert.equal(causes.length, 1);
});

Deno.test("StreamPairDuplex: emits only close if destroyed while ended is pending", async () => {
  for (const verdict of [undefined, new Error("late")]) {
    const wait = Promise.withResolvers<Error | undefined>();
    const ends = new Ends({ ended: () => wait.promise });
    const told = ending(ends.duplex);
    ends.come.close();
    await turn();
    ends.duplex.destroy();
    wait.resolve(verdict);
    assert.deepEqual(await told, ["close"]);
    await turn();
  }
});

Deno.test("StreamPairDuplex: completes each write when it is taken, one at a time", async () => {
  const under: (() => void)[] = [];
  const ends = new Ends({}, {
    write: () => new Promise<void>((resolve) => under.push(resolve)),
  });
  const done: number[] = [];
  for (const i of [1, 2]) ends.duplex.write(bytes(`${i}`), () => done.push(i));
  await turn();
  assert.deepEqual([done, under.length], [[], 1]);
  under[0]!();
  await turn();
  assert.deepEqual([done, under.length], [[1], 2]);
  under[1]!();
  await turn();
  assert.deepEqual(done, [1, 2]);
  await destroyAndWait(ends.duplex);
});

Deno.test("StreamPairDuplex: ignores a failure to close the writable half", async () => {
  const ends = new Ends({}, { close: () => Promise.reject(new Error("no")) });
  const told = ending(ends.duplex);
  ends.come.close();
  ends.duplex.end();
  assert.deepEqual(await told, ["end", "close"]);
});

Deno.test("StreamPairDuplex: cancels both halves, and closes after the release", async () => {
  const wait = Promise.withResolvers<void>();
  const ends = new Ends({ release: () => wait.promise });
  const told = ending(ends.duplex);
  ends.duplex.write(bytes("x"));
  await turn();
  let closed = false;
  const gone = destroyAndWait(ends.duplex).then(() => closed = true);
  await turn();
  assert.deepEqual(ends.seen, ["x", "cancelled", "aborted"]);
  assert(!closed);
  wait.resolve();
  await gone;
  assert.deepEqual(await told, ["close"]);
  await destroyAndWait(ends.duplex); // a second time it's there already
});

Deno.test("StreamPairDuplex: fails if the release fails, unless it failed before", async () => {
  const release = () => Promise.reject(new Error("stuck"));
  const alone = new Ends({ release });
  const told = ending(alone.duplex);
  alone.duplex.destroy();
  assert.deepEqual(await told, ["error stuck", "close"]);
  const second = new Ends({ release });
  const first = ending(second.duplex);
  second.duplex.destroy(new Error("first"));
  assert.deepEqual(await first, ["error first", "close"]);
  await destroyAndWait(new Ends({ release }).duplex); // who only wants it gone needn't hear
});

Deno.test("stderrSuffix: returns the standard error as an end of a sentence", () => {
  assert.equal(stderrSuffix(new PassThrough()), "");
  assert.equal(stderrSuffix(new Ends().duplex), "");
  assert.equal(stderrSuffix(new Ends({ stderrText: () => "" }).duplex), "");
  assert.equal(
    stderrSuffix(new Ends({ stderrText: () => "ssh said: hm" }).duplex),
    "; ssh said: hm",
  );
});

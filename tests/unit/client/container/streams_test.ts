import assert from "node:assert/strict";
import {
  pipedInput,
  PipedOutput,
  pumpInput,
  StreamOutput,
} from "../../../../lib/client/container/streams.ts";

const KIB = 1024;

function unexpected(error: unknown): void {
  throw error;
}

/** Returns true if a promise is still pending after everything that is queued has happened. */
async function isPending(promise: Promise<unknown> | void): Promise<boolean> {
  let pending = promise !== undefined;
  Promise.resolve(promise).then(() => pending = false, () => pending = false);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return pending;
}

Deno.test("PipedOutput: waits for its reader beyond 64 KiB", async () => {
  const output = new PipedOutput();
  assert.equal(output.write(new Uint8Array(63 * KIB)), undefined);
  const full = output.write(new Uint8Array(2 * KIB));
  assert(await isPending(full));
  const reader = output.readable.getReader();
  assert.equal((await reader.read()).value!.length, 63 * KIB);
  await full;
  await output.end();
  assert.equal((await reader.read()).value!.length, 2 * KIB);
  assert((await reader.read()).done);
});

Deno.test("PipedOutput: drops what nobody wants", async () => {
  const output = new PipedOutput();
  const full = output.write(new Uint8Array(100 * KIB));
  await output.readable.cancel();
  await full;
  assert.equal(output.write(new Uint8Array(100 * KIB)), undefined);
  await output.end();
});

Deno.test("PipedOutput: fails with its process", async () => {
  const output = new PipedOutput();
  const full = output.write(new Uint8Array(100 * KIB));
  output.fail(new Error("killed"));
  await full;
  await assert.rejects(output.readable.getReader().read(), /killed/);
});

Deno.test("StreamOutput: waits for its stream, leaves it open, and reports its failure once", async () => {
  const slow = Promise.withResolvers<void>();
  const written: number[] = [];
  const stream = new WritableStream<Uint8Array>({
    write(data) {
      written.push(data.length);
      return slow.promise;
    },
  });
  const output = new StreamOutput("stdout", stream, unexpected);
  const first = output.write(new Uint8Array(1));
  assert(await isPending(first));
  const end = output.end();
  assert(await isPending(end));
  slow.resolve();
  await Promise.all([first, end]);
  assert.deepEqual(written, [1]);
  assert(!stream.locked);
  const failures: unknown[] = [];
  const broken = new WritableStream({ write: () => Promise.reject(new Error("full")) });
  const other = new StreamOutput("stdout", broken, (error) => void failures.push(error));
  await other.write(new Uint8Array(1));
  await other.end();
  assert.equal(failures.length, 1);
  assert.throws(() => {
    stream.getWriter();
    new StreamOutput("stdout", stream, unexpected);
  }, { option: "stdout" });
});

Deno.test("StreamOutput: a stream that never writes does not hold up the end", async () => {
  const stream = new WritableStream({ write: () => new Promise(() => {}) });
  const output = new StreamOutput("stderr", stream, unexpected);
  const write = output.write(new Uint8Array(1));
  output.fail();
  await write;
  assert(!stream.locked);
});

Deno.test("pipedInput: sends what is written, until the process ends", async () => {
  const sent: number[] = [];
  const ended = new AbortController();
  let ends = 0;
  const send = (data: Uint8Array) => Promise.resolve(void sent.push(data.length));
  const writer = pipedInput(send, () => ends++, ended.signal).getWriter();
  await writer.write(new Uint8Array(3));
  ended.abort(new Error("it has ended"));
  await assert.rejects(writer.write(new Uint8Array(4)), /it has ended/);
  assert.deepEqual([sent, ends], [[3], 0]);
  const other = pipedInput(send, () => ends++, new AbortController().signal).getWriter();
  await other.close();
  assert.equal(ends, 1);
});

Deno.test("pumpInput: sends a stream, and cancels it when the process ends", async () => {
  const ended = new AbortController();
  const cancelled = Promise.withResolvers<unknown>();
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(5)),
    cancel: cancelled.resolve,
  });
  const arrived = Promise.withResolvers<number>();
  const pump = pumpInput(
    stream,
    (data) => Promise.resolve(arrived.resolve(data.length)),
    () => assert.fail("the input did not end"),
    ended.signal,
  );
  assert.equal(await arrived.promise, 5);
  ended.abort(new Error("it has ended"));
  await pump;
  assert.match(String(await cancelled.promise), /it has ended/);
  assert(!stream.locked);
});

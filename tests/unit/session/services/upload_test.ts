import assert from "node:assert/strict";
import fc from "fast-check";
import { moby } from "../../../../proto/gen/session.js";
import { ContextError } from "../../../../lib/errors.ts";
import type { ClientCall } from "../../../../lib/rpc/client_call.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { upload } from "../../../../lib/session/services/upload.ts";
import { type Served, served } from "../pair.ts";

const { BytesMessage } = moby.upload.v1;

function pull({ daemon }: Served, urlpath: string): ClientCall {
  return daemon.stream("/moby.upload.v1.Upload/Pull", {
    metadata: { urlpath, urlhost: "buildkit-session" },
  });
}

/** Returns all messages of an upload. Like the daemon, sends nothing and does not end its side. */
async function fetch(session: Served, urlpath: string): Promise<Uint8Array[]> {
  const call = pull(session, urlpath);
  const messages: Uint8Array[] = [];
  await call.messages.receive((message) =>
    void messages.push(new Uint8Array(BytesMessage.decode(message).data))
  );
  await call.done;
  return messages;
}

function stream(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return ReadableStream.from(chunks);
}

async function join(chunks: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

Deno.test("upload: sends a stream unchanged, however it is cut", async () => {
  const sizes = fc.array(fc.oneof(fc.nat(100), fc.nat(700_000)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(sizes, async (sizes) => {
      let next = 0;
      const chunks = sizes.map((size) => new Uint8Array(size).map(() => next++ * 31));
      await using session = await served(upload(new Map([["one", () => stream(...chunks)]])));
      const messages = await fetch(session, "/one");
      assert.deepEqual(await join(messages), await join(chunks));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      assert.equal(messages.length, Math.ceil(total / 262_144), "small pieces are joined");
    }),
    { numRuns: 30 },
  );
});

Deno.test("upload: serves each offered stream once", async () => {
  let opened = 0;
  const open = () => {
    opened++;
    return stream(new Uint8Array([7]));
  };
  await using session = await served(upload(new Map([["one", open]])));
  assert.equal(opened, 0);
  assert.deepEqual(await fetch(session, "/a/b/one"), [new Uint8Array([7])]);
  await assert.rejects(fetch(session, "/one"), {
    status: Status.NOT_FOUND,
    message: 'there is no upload "one": it was already fetched',
  });
  await assert.rejects(fetch(session, "/two"), {
    status: Status.NOT_FOUND,
    message: 'there is no upload "two": this session does not offer it',
  });
  await assert.rejects(fetch(session, "/"), { status: Status.NOT_FOUND });
  assert.equal(opened, 1);
});

Deno.test("upload: fails the call if the stream fails", async () => {
  const faults: [() => ReadableStream<Uint8Array>, RegExp][] = [
    [() => ReadableStream.from(failing()), /cannot upload the stream: no disk/],
    [() => {
      throw new Error("no stream");
    }, /cannot upload the stream: no stream/],
    [
      () => ReadableStream.from(["text"]) as unknown as ReadableStream<Uint8Array>,
      /must yield bytes \(got string\)/,
    ],
  ];
  for (const [open, message] of faults) {
    await using session = await served(upload(new Map([["one", open]])));
    await assert.rejects(fetch(session, "/one"), { status: Status.UNKNOWN, message });
    const [failure] = session.failures;
    assert(failure instanceof ContextError);
    assert(failure.cause instanceof Error);
  }
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(300_000);
  await Promise.resolve();
  throw new Error("no disk");
}

Deno.test("upload: reads as fast as the daemon does, and cancels with the call", async () => {
  let read = 0;
  const cancelled = Promise.withResolvers<unknown>();
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
    cancel: cancelled.resolve,
  }, { highWaterMark: 0 });
  await using session = await served(upload(new Map([["one", () => endless]])));
  const call = pull(session, "/one");
  const enough = Promise.withResolvers<void>();
  let arrived = 0;
  call.messages.receive((message) => {
    arrived += message.length;
    if (arrived > 10_000_000) enough.resolve();
  }).catch(() => {});
  await enough.promise;
  assert(read - arrived < 32_000_000, `${read} bytes were read, ${arrived} arrived`);
  call.cancel(new Error("enough"));
  await cancelled.promise;
});

Deno.test("upload: cancels a stream that has not sent anything yet", async () => {
  const asked = Promise.withResolvers<void>();
  const cancelled = Promise.withResolvers<unknown>();
  const silent = new ReadableStream<Uint8Array>({
    pull: () => asked.resolve(),
    cancel: cancelled.resolve,
  }, { highWaterMark: 0 });
  await using session = await served(upload(new Map([["one", () => silent]])));
  const call = pull(session, "/one");
  await asked.promise;
  call.cancel(new Error("enough"));
  await cancelled.promise;
});

Deno.test("upload: tells how many bytes were sent, and the end", async () => {
  const seen: [string, number, boolean][] = [];
  const slow = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(new Uint8Array(1000));
      if (seen.length > 0) controller.close();
      else await new Promise((resolve) => setTimeout(resolve, 20));
    },
  });
  await using session = await served(
    upload(new Map([["a", () => slow]]), { onProgress: (...args) => void seen.push(args) }),
  );
  const sent = (await fetch(session, "/a")).reduce((sum, { length }) => sum + length, 0);
  assert(seen.length >= 2, JSON.stringify(seen));
  assert.deepEqual(seen.at(-1), ["a", sent, true]);
  assert(seen.slice(0, -1).every(([id, bytes, done]) => id === "a" && bytes <= sent && !done));
});

import assert from "node:assert/strict";
import * as path from "node:path";
import { RpcError } from "../../../../lib/errors.ts";
import { digestOf } from "../../../../lib/oci/store/digest.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { content } from "../../../../lib/session/content/content.ts";
import { served } from "../pair.ts";
import {
  ABSENT,
  bytes,
  Client,
  COMMIT,
  HELLO,
  pattern,
  put,
  type Request,
  setUp,
  STAT,
  WRITE,
  Writer,
} from "./client.ts";

Deno.test("write: stores a blob as containerd's clients send it", async () => {
  await using setup = await setUp();
  const ref = "writer-1";
  const writer = setup.client.write();
  const begun = await writer.ask({ action: STAT, ref, total: 5, expected: HELLO });
  assert.equal(begun.action, STAT);
  assert.equal(Number(begun.offset), 0);
  assert.equal(Number(begun.total), 5);
  assert.equal(begun.digest, digestOf(bytes("")));
  assert(Math.abs(Number(begun.started_at!.seconds) - Date.now() / 1000) < 60);
  const half = await writer.ask({ action: WRITE, offset: 0, data: bytes("hel") });
  assert.equal(Number(half.offset), 3);
  assert.equal(half.digest, digestOf(bytes("hel")));
  assert.deepEqual(
    (await setup.client.list()).digests,
    [],
    "a blob must not exist before its commit",
  );
  const whole = await writer.ask({ action: WRITE, offset: 3, data: bytes("lo") });
  assert.equal(Number(whole.offset), 5);
  const end = await writer.ask({ action: COMMIT, offset: 5, total: 5, expected: HELLO });
  assert.deepEqual([end.action, Number(end.offset), end.digest], [COMMIT, 5, HELLO]);
  await writer.call.done; // the store ends the call, not the client
  const info = await setup.client.info(HELLO);
  assert.equal(info.digest, HELLO);
  assert.equal(Number(info.size), 5);
  assert(Math.abs(Number(info.created_at!.seconds) - Date.now() / 1000) < 60);
  assert.deepEqual(await setup.client.read(HELLO), bytes("hello"));
  assert.deepEqual(await setup.client.refs(), []);
  assert.deepEqual(setup.session.failures, []);
});

Deno.test("write: stores a blob sent in one request, empty or of 8 MiB", async () => {
  await using setup = await setUp();
  const data = pattern(8 * 1024 * 1024);
  for (const blob of [data, new Uint8Array()]) {
    const expected = digestOf(blob);
    const { offset, digest } = await setup.client.write()
      .ask({ action: COMMIT, ref: expected, total: blob.length, expected, data: blob });
    assert.deepEqual([Number(offset), digest], [blob.length, expected]);
    assert.deepEqual(await setup.client.read(expected), blob);
  }
});

Deno.test("write: restarts at offset 0, goes on at the end, rejects other offsets", async () => {
  await using setup = await setUp();
  const writer = setup.client.write();
  await writer.ask({ action: WRITE, ref: "one", data: bytes("wrong") });
  const over = await writer.ask({ action: WRITE, offset: 0, data: bytes("hel") });
  assert.deepEqual([Number(over.offset), over.digest], [3, digestOf(bytes("hel"))]);
  for (const offset of [2, 4]) {
    const [next] = await Writer.resume(setup.client, { ref: offset === 2 ? "two" : "three" });
    await next.ask({ action: WRITE, data: bytes("hel") });
    await assert.rejects(next.ask({ action: WRITE, offset, data: bytes("lo") }), {
      status: Status.OUT_OF_RANGE,
      message: /cannot write \w+ at offset \d: it continues at 3/,
    });
  }
  assert.equal((await writer.ask({ action: COMMIT, offset: 3, data: bytes("lo") })).digest, HELLO);
});

Deno.test("write: discards a blob of the wrong size or digest", async () => {
  await using setup = await setUp();
  const wrong: Request[] = [
    { total: 4, expected: HELLO },
    { total: 6 },
    { total: 5, expected: ABSENT },
  ];
  for (const request of wrong) {
    const writer = setup.client.write();
    await writer.ask({ action: WRITE, ref: "one", data: bytes("hello") });
    await assert.rejects(writer.ask({ action: COMMIT, offset: 5, ...request }), {
      status: Status.FAILED_PRECONDITION,
      message: /cannot commit one: .* instead of /,
    });
    assert.deepEqual(await setup.client.list(), { digests: [], messages: [] });
    const [again, { offset }] = await Writer.resume(setup.client, { ref: "one" });
    assert.equal(Number(offset), 0);
    again.call.end();
    await again.call.done;
  }
  // The values of the first request apply if the last one has none.
  const writer = setup.client.write();
  await writer.ask({ action: STAT, ref: "two", total: 5, expected: ABSENT });
  await assert.rejects(writer.ask({ action: COMMIT, data: bytes("hello") }), {
    status: Status.FAILED_PRECONDITION,
  });
});

Deno.test("write: answers ALREADY_EXISTS for an existing blob at any request", async () => {
  await using setup = await setUp();
  await put(setup.store, bytes("hello"));
  const exists = { status: Status.ALREADY_EXISTS };
  await assert.rejects(
    setup.client.write().ask({ action: STAT, ref: "a", expected: HELLO }),
    exists,
  );
  const later = setup.client.write();
  await later.ask({ action: STAT, ref: "b" });
  await assert.rejects(later.ask({ action: WRITE, expected: HELLO, data: bytes("he") }), exists);
  const last = setup.client.write();
  await last.ask({ action: WRITE, ref: "c", data: bytes("hello") });
  await assert.rejects(last.ask({ action: COMMIT, offset: 5 }), exists);
  assert.deepEqual(await setup.client.refs(), [], "what was written for nothing is thrown away");
  // A blob that another program truncated does not count.
  const name = path.join(setup.store.directory, "blobs", HELLO.replace(":", "/"));
  await Deno.remove(name);
  await Deno.writeTextFile(name, "hel");
  await setup.client.write()
    .ask({ action: COMMIT, ref: "d", total: 5, expected: HELLO, data: bytes("hello") });
  assert.deepEqual(await setup.client.read(HELLO), bytes("hello"));
});

Deno.test("write: allows one writer per ref, and the others may retry", async () => {
  await using setup = await setUp();
  const first = setup.client.write();
  await first.ask({ action: WRITE, ref: "one", data: bytes("hel") });
  const busy = {
    status: Status.UNAVAILABLE,
    message: "cannot write one: another writer is using it",
  };
  await assert.rejects(setup.client.write().ask({ action: STAT, ref: "one" }), busy);
  await assert.rejects(setup.client.abort("one"), busy);
  const begun = await setup.client.write().ask({ action: STAT, ref: "two" });
  assert.equal(Number(begun.offset), 0);
  assert.deepEqual(await setup.client.refs(), ["one", "two"]);
  first.call.end(); // what the client wrote is kept
  await first.call.done;
  const [second, { offset, digest }] = await Writer.resume(setup.client, { ref: "one" });
  assert.deepEqual([Number(offset), digest], [3, digestOf(bytes("hel"))]);
  await second.ask({ action: COMMIT, offset: 3, data: bytes("lo"), expected: HELLO });
  assert.deepEqual(await setup.client.read(HELLO), bytes("hello"));
});

Deno.test("write: resumes the write of a client that was killed", async () => {
  await using setup = await setUp();
  const blob = pattern(5_000_000);
  const expected = digestOf(blob);
  let offset = 0;
  for (const way of ["reset", "connection", "end"]) {
    await using session = await served(content(new Map([["one", setup.store]])));
    const client = new Client(session);
    const [writer, begun] = await Writer.resume(client, { ref: "one", expected });
    assert.equal(Number(begun.offset), offset, way);
    const data = blob.subarray(offset, offset + 1_000_000);
    offset = Number((await writer.ask({ action: WRITE, offset, data })).offset);
    if (way === "reset") {
      // The client goes away while the store handles a request.
      void writer.ask({ action: STAT }).catch(() => {});
      writer.call.cancel(new Error("killed"));
      const [next] = await Writer.resume(client, { ref: "one", expected });
      next.call.end();
      await next.call.done;
      // A client that goes away is not an error of the directory.
      assert(session.failures.every((failure) => failure instanceof RpcError));
    } else if (way === "connection") session.daemon.close();
    else {
      await writer.ask({ action: COMMIT, offset, data: blob.subarray(offset) });
      assert.deepEqual(await client.read(expected), blob);
    }
  }
  assert.deepEqual(await setup.client.refs(), []);
});

import assert from "node:assert/strict";
import * as path from "node:path";
import fc from "fast-check";
import { containerd } from "../../../../proto/gen/session.js";
import { OutputError, RpcError } from "../../../../lib/errors.ts";
import { digestOf } from "../../../../lib/oci/store/digest.ts";
import { ContentStore } from "../../../../lib/oci/mod.ts";
import { ingestDirectory } from "../../../../lib/oci/store/paths.ts";
import type { ClientCall, RpcConnection } from "../../../../lib/rpc/client.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { Status } from "../../../../lib/rpc/status.ts";
import { content } from "../../../../lib/session/content/content.ts";
import { temporary } from "../../../support/context.ts";
import { type Served, served } from "../pair.ts";

const proto = containerd.services.content.v1;
const { STAT, WRITE, COMMIT } = proto.WriteAction;

type Request = containerd.services.content.v1.IWriteContentRequest;
type Response = containerd.services.content.v1.WriteContentResponse;
type Info = containerd.services.content.v1.Info;

const SERVICE = "/containerd.services.content.v1.Content";
const bytes = (text: string) => new TextEncoder().encode(text);
const HELLO = digestOf(bytes("hello"));
const ABSENT = digestOf(bytes("never written"));

/**
 * Bytes that repeat only after a prime number of them, so that no two pieces of a power of 2 are
 * the same.
 */
function pattern(length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => i % 251);
}

/** Which store a call is for. */
const on = (store: string) => ({ metadata: { "buildkit-attachable-store-id": store } });

/** Asks the store `one` as a daemon does. */
class Client {
  readonly #daemon: RpcConnection;

  constructor({ daemon }: Served) {
    this.#daemon = daemon;
  }

  async info(digest: string): Promise<Info> {
    const answer = await this.#ask("Info", proto.InfoRequest.encode({ digest }).finish());
    return proto.InfoResponse.decode(answer).info!;
  }

  async status(ref: string): Promise<containerd.services.content.v1.Status> {
    const answer = await this.#ask("Status", proto.StatusRequest.encode({ ref }).finish());
    return proto.StatusResponse.decode(answer).status!;
  }

  async refs(filters: string[] = []): Promise<string[]> {
    const request = proto.ListStatusesRequest.encode({ filters }).finish();
    const answer = await this.#ask("ListStatuses", request);
    return proto.ListStatusesResponse.decode(answer).statuses.map(({ ref }) => ref).sort();
  }

  async abort(ref: string): Promise<void> {
    await this.#ask("Abort", proto.AbortRequest.encode({ ref }).finish());
  }

  async delete(digest: string): Promise<void> {
    await this.#ask("Delete", proto.DeleteContentRequest.encode({ digest }).finish());
  }

  async update(digest: string): Promise<void> {
    await this.#ask("Update", proto.UpdateRequest.encode({ info: { digest } }).finish());
  }

  /** How many blobs each message of a list has, and their digests. */
  async list(filters: string[] = []): Promise<{ digests: string[]; messages: number[] }> {
    const digests: string[] = [];
    const messages: number[] = [];
    const request = proto.ListContentRequest.encode({ filters }).finish();
    await this.#daemon.serverStream(`${SERVICE}/List`, request, (message) => {
      const { info } = proto.ListContentResponse.decode(message);
      messages.push(info.length);
      digests.push(...info.map(({ digest }) => digest));
    }, on("one"));
    return { digests: digests.sort(), messages };
  }

  /** What a read answers, put together; fails where an offset isn't the end of what came before. */
  async read(digest: string, offset = 0, size = 0): Promise<Uint8Array> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let at = 0;
    const request = proto.ReadContentRequest.encode({ digest, offset, size }).finish();
    await this.#daemon.serverStream(`${SERVICE}/Read`, request, (message) => {
      const part = proto.ReadContentResponse.decode(message);
      assert.equal(Number(part.offset), at, "offsets count from where the reading began");
      at += part.data.length;
      parts.push(new Uint8Array(part.data));
    }, on("one"));
    return await new Blob(parts).bytes();
  }

  /** Begins to write a blob, or to go on with it. */
  write(store = "one"): Writer {
    return new Writer(this.#daemon.stream(`${SERVICE}/Write`, on(store)));
  }

  #ask(method: string, request: Uint8Array): Promise<Uint8Array> {
    return this.#daemon.unary(`${SERVICE}/${method}`, request, on("one"));
  }
}

/** One call of `Write`, which goes question by question. */
class Writer {
  readonly call: ClientCall;
  #answer: PromiseWithResolvers<Response> | undefined;

  constructor(call: ClientCall) {
    this.call = call;
    call.messages.receive((message) =>
      this.#answer?.resolve(proto.WriteContentResponse.decode(message.slice()))
    ).catch(() => {});
    call.done.catch((error) => this.#answer?.reject(error));
  }

  /** One request and its answer. Rejects with the status that the call ends with. */
  ask(request: Request): Promise<Response> {
    this.#answer = Promise.withResolvers<Response>();
    this.call.messages.send(frame(proto.WriteContentRequest.encode(request).finish()));
    return this.#answer.promise;
  }

  /**
   * Asks how far it is, again as long as another holds the ref: so a daemon does, and so a test
   * waits.
   */
  static async resume(client: Client, request: Request): Promise<[Writer, Response]> {
    for (;;) {
      const writer = client.write();
      try {
        return [writer, await writer.ask({ action: STAT, ...request })];
      } catch (error) {
        if ((error as { status?: number }).status !== Status.UNAVAILABLE) throw error;
      }
    }
  }
}

interface Bench extends AsyncDisposable {
  readonly session: Served;
  readonly client: Client;
  readonly store: ContentStore;
  readonly folder: string;
}

/** A store in a new folder, served as `one`; as `read` it's served to be read alone. */
async function bench(): Promise<Bench> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporary());
  const store = new ContentStore(path.join(folder.path, "store"));
  const readOnly = new ContentStore(store.directory, { readOnly: true });
  const session = stack.use(await served(content(new Map([["one", store], ["read", readOnly]]))));
  const rest = stack.move();
  return {
    session,
    client: new Client(session),
    store,
    folder: folder.path,
    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  };
}

async function put(store: ContentStore, blob: Uint8Array): Promise<string> {
  using ingest = await store.ingest(digestOf(blob));
  await ingest.append(blob);
  return (await ingest.commit()).digest;
}

Deno.test("content: writes a blob as containerd's clients do", async () => {
  await using it = await bench();
  const ref = "writer-1";
  const writer = it.client.write();
  const begun = await writer.ask({ action: STAT, ref, total: 5, expected: HELLO });
  assert.equal(begun.action, STAT);
  assert.equal(Number(begun.offset), 0);
  assert.equal(Number(begun.total), 5);
  assert.equal(begun.digest, digestOf(bytes("")));
  assert(Math.abs(Number(begun.started_at!.seconds) - Date.now() / 1000) < 60);
  const half = await writer.ask({ action: WRITE, offset: 0, data: bytes("hel") });
  assert.equal(Number(half.offset), 3);
  assert.equal(half.digest, digestOf(bytes("hel")));
  assert.deepEqual((await it.client.list()).digests, [], "it isn't one before it's whole");
  const whole = await writer.ask({ action: WRITE, offset: 3, data: bytes("lo") });
  assert.equal(Number(whole.offset), 5);
  const end = await writer.ask({ action: COMMIT, offset: 5, total: 5, expected: HELLO });
  assert.deepEqual([end.action, Number(end.offset), end.digest], [COMMIT, 5, HELLO]);
  await writer.call.done; // the store ends the call, not its client
  const info = await it.client.info(HELLO);
  assert.equal(info.digest, HELLO);
  assert.equal(Number(info.size), 5);
  assert(Math.abs(Number(info.created_at!.seconds) - Date.now() / 1000) < 60);
  assert.deepEqual(await it.client.read(HELLO), bytes("hello"));
  assert.deepEqual(await it.client.refs(), []);
  assert.deepEqual(it.session.failures, []);
});

Deno.test("content: writes a blob in one request, empty or of 8 MiB", async () => {
  await using it = await bench();
  const data = pattern(8 * 1024 * 1024);
  for (const blob of [data, new Uint8Array()]) {
    const expected = digestOf(blob);
    const { offset, digest } = await it.client.write()
      .ask({ action: COMMIT, ref: expected, total: blob.length, expected, data: blob });
    assert.deepEqual([Number(offset), digest], [blob.length, expected]);
    assert.deepEqual(await it.client.read(expected), blob);
  }
});

Deno.test("content: writes requests of any size, and reads any part", async () => {
  await using it = await bench();
  let run = 0;
  const sizes = fc.array(fc.oneof(fc.nat(100), fc.nat(1_500_000)), { maxLength: 6 });
  const part = fc.tuple(fc.integer({ min: -3, max: 4_000_000 }), fc.integer({ min: -3 }));
  await fc.assert(
    fc.asyncProperty(sizes, fc.array(part, { maxLength: 3 }), async (sizes, parts) => {
      const blob = pattern(sizes.reduce((sum, size) => sum + size, 0) + 1);
      blob[0] = run++; // one blob after another
      const digest = digestOf(blob);
      const writer = it.client.write();
      await writer.ask({ action: STAT, ref: digest });
      let offset = 0;
      for (const size of [1, ...sizes]) {
        const data = blob.subarray(offset, offset + size);
        const answer = await writer.ask({ action: WRITE, offset, data });
        offset += size;
        assert.equal(Number(answer.offset), offset);
      }
      await writer.ask({ action: COMMIT, offset, total: offset, expected: digest });
      for (const [from, length] of [[0, 0] as const, ...parts]) {
        if (from > blob.length) {
          await assert.rejects(it.client.read(digest, from), { status: Status.OUT_OF_RANGE });
          continue;
        }
        const start = Math.max(from, 0);
        const end = length > 0 ? start + length : blob.length;
        assert.deepEqual(await it.client.read(digest, from, length), blob.subarray(start, end));
      }
    }),
    { numRuns: 25 },
  );
});

Deno.test("content: restarts at offset 0, goes on at the end, rejects other offsets", async () => {
  await using it = await bench();
  const writer = it.client.write();
  await writer.ask({ action: WRITE, ref: "one", data: bytes("wrong") });
  const over = await writer.ask({ action: WRITE, offset: 0, data: bytes("hel") });
  assert.deepEqual([Number(over.offset), over.digest], [3, digestOf(bytes("hel"))]);
  for (const offset of [2, 4]) {
    const [next] = await Writer.resume(it.client, { ref: offset === 2 ? "two" : "three" });
    await next.ask({ action: WRITE, data: bytes("hel") });
    await assert.rejects(next.ask({ action: WRITE, offset, data: bytes("lo") }), {
      status: Status.OUT_OF_RANGE,
      message: /cannot write \w+ at offset \d: it continues at 3/,
    });
  }
  assert.equal((await writer.ask({ action: COMMIT, offset: 3, data: bytes("lo") })).digest, HELLO);
});

Deno.test("content: discards a blob of the wrong size or digest", async () => {
  await using it = await bench();
  const wrong: Request[] = [
    { total: 4, expected: HELLO },
    { total: 6 },
    { total: 5, expected: ABSENT },
  ];
  for (const request of wrong) {
    const writer = it.client.write();
    await writer.ask({ action: WRITE, ref: "one", data: bytes("hello") });
    await assert.rejects(writer.ask({ action: COMMIT, offset: 5, ...request }), {
      status: Status.FAILED_PRECONDITION,
      message: /cannot commit one: .* instead of /,
    });
    assert.deepEqual(await it.client.list(), { digests: [], messages: [] });
    const [again, { offset }] = await Writer.resume(it.client, { ref: "one" });
    assert.equal(Number(offset), 0);
    again.call.end();
    await again.call.done;
  }
  // What was told first counts where the last request says nothing.
  const writer = it.client.write();
  await writer.ask({ action: STAT, ref: "two", total: 5, expected: ABSENT });
  await assert.rejects(writer.ask({ action: COMMIT, data: bytes("hello") }), {
    status: Status.FAILED_PRECONDITION,
  });
});

Deno.test("content: answers ALREADY_EXISTS for an existing blob at any request", async () => {
  await using it = await bench();
  await put(it.store, bytes("hello"));
  const exists = { status: Status.ALREADY_EXISTS };
  await assert.rejects(it.client.write().ask({ action: STAT, ref: "a", expected: HELLO }), exists);
  const later = it.client.write();
  await later.ask({ action: STAT, ref: "b" });
  await assert.rejects(later.ask({ action: WRITE, expected: HELLO, data: bytes("he") }), exists);
  const last = it.client.write();
  await last.ask({ action: WRITE, ref: "c", data: bytes("hello") });
  await assert.rejects(last.ask({ action: COMMIT, offset: 5 }), exists);
  assert.deepEqual(await it.client.refs(), [], "what was written for nothing is thrown away");
  // One that another program left cut short isn't there.
  const name = path.join(it.store.directory, "blobs", HELLO.replace(":", "/"));
  await Deno.remove(name);
  await Deno.writeTextFile(name, "hel");
  await it.client.write()
    .ask({ action: COMMIT, ref: "d", total: 5, expected: HELLO, data: bytes("hello") });
  assert.deepEqual(await it.client.read(HELLO), bytes("hello"));
});

Deno.test("content: allows one writer per ref, and the others may retry", async () => {
  await using it = await bench();
  const first = it.client.write();
  await first.ask({ action: WRITE, ref: "one", data: bytes("hel") });
  const busy = {
    status: Status.UNAVAILABLE,
    message: "cannot write one: another writer is using it",
  };
  await assert.rejects(it.client.write().ask({ action: STAT, ref: "one" }), busy);
  await assert.rejects(it.client.abort("one"), busy);
  const begun = await it.client.write().ask({ action: STAT, ref: "two" });
  assert.equal(Number(begun.offset), 0);
  assert.deepEqual(await it.client.refs(), ["one", "two"]);
  first.call.end(); // a client that says no more leaves what it wrote
  await first.call.done;
  const [second, { offset, digest }] = await Writer.resume(it.client, { ref: "one" });
  assert.deepEqual([Number(offset), digest], [3, digestOf(bytes("hel"))]);
  await second.ask({ action: COMMIT, offset: 3, data: bytes("lo"), expected: HELLO });
  assert.deepEqual(await it.client.read(HELLO), bytes("hello"));
});

Deno.test("content: resumes the write of a client that was killed", async () => {
  await using it = await bench();
  const blob = pattern(5_000_000);
  const expected = digestOf(blob);
  let offset = 0;
  for (const way of ["reset", "connection", "end"]) {
    await using session = await served(content(new Map([["one", it.store]])));
    const client = new Client(session);
    const [writer, begun] = await Writer.resume(client, { ref: "one", expected });
    assert.equal(Number(begun.offset), offset, way);
    const data = blob.subarray(offset, offset + 1_000_000);
    offset = Number((await writer.ask({ action: WRITE, offset, data })).offset);
    if (way === "reset") {
      // The store is in the middle of a request when its client goes.
      void writer.ask({ action: STAT }).catch(() => {});
      writer.call.cancel(new Error("killed"));
      const [next] = await Writer.resume(client, { ref: "one", expected });
      next.call.end();
      await next.call.done;
      // That a client went away is no fault of the folder's.
      assert(session.failures.every((failure) => failure instanceof RpcError));
    } else if (way === "connection") session.daemon.close();
    else {
      await writer.ask({ action: COMMIT, offset, data: blob.subarray(offset) });
      assert.deepEqual(await client.read(expected), blob);
    }
  }
  assert.deepEqual(await it.client.refs(), []);
});

Deno.test("content: reports and aborts a write in progress", async () => {
  await using it = await bench();
  const missing = { status: Status.NOT_FOUND, message: "nothing is being written under one" };
  await assert.rejects(it.client.status("one"), missing);
  await assert.rejects(it.client.abort("one"), missing);
  const writer = it.client.write();
  await writer.ask({ action: STAT, ref: "one", total: 5, expected: HELLO });
  await writer.ask({ action: WRITE, data: bytes("hel") });
  const { ref, offset, total, expected, updated_at } = await it.client.status("one");
  assert.deepEqual([ref, Number(offset), Number(total), expected], ["one", 3, 5, HELLO]);
  assert(Math.abs(Number(updated_at!.seconds) - Date.now() / 1000) < 60);
  writer.call.end();
  await writer.call.done;
  assert.deepEqual(await it.client.refs(), ["one"]);
  assert.equal(Number((await it.client.status("one")).offset), 3);
  await it.client.abort("one");
  assert.deepEqual(await it.client.refs(), []);
  await assert.rejects(it.client.abort("one"), missing);
});

Deno.test("content: lists many blobs in several messages", async () => {
  await using it = await bench();
  assert.deepEqual(await it.client.list(), { digests: [], messages: [] });
  const digests: string[] = [];
  for (let i = 0; i < 205; i++) digests.push(await put(it.store, bytes(`blob ${i}`)));
  const { digests: found, messages } = await it.client.list();
  assert.deepEqual(found, digests.sort());
  assert.deepEqual(messages, [100, 100, 5]);
});

Deno.test("content: rejects unsupported and forbidden requests", async () => {
  await using it = await bench();
  await put(it.store, bytes("hello"));
  const unimplemented = { status: Status.UNIMPLEMENTED };
  await assert.rejects(it.client.list(["labels.a==b"]), unimplemented);
  await assert.rejects(it.client.refs(["ref==a"]), unimplemented);
  await assert.rejects(it.client.update(HELLO), unimplemented);
  await assert.rejects(it.client.delete(HELLO), { status: Status.PERMISSION_DENIED });
  await assert.rejects(it.client.write("read").ask({ action: STAT, ref: "one" }), {
    status: Status.PERMISSION_DENIED,
    message: `cannot change ${it.store.directory}: it is read-only in this session`,
  });
  const abort = proto.AbortRequest.encode({ ref: "one" }).finish();
  await assert.rejects(it.session.daemon.unary(`${SERVICE}/Abort`, abort, on("read")), {
    status: Status.PERMISSION_DENIED,
  });
  const info = proto.InfoRequest.encode({ digest: HELLO }).finish();
  await it.session.daemon.unary(`${SERVICE}/Info`, info, on("read"));
  assert.deepEqual(await it.client.read(HELLO), bytes("hello"));
});

Deno.test("content: requires the name of an offered store", async () => {
  await using it = await bench();
  const info = proto.InfoRequest.encode({ digest: HELLO }).finish();
  await assert.rejects(it.session.daemon.unary(`${SERVICE}/Info`, info), {
    status: Status.INVALID_ARGUMENT,
    message: "the call must name a store in buildkit-attachable-store-id",
  });
  await assert.rejects(it.session.daemon.unary(`${SERVICE}/Info`, info, on("local:/etc")), {
    status: Status.NOT_FOUND,
    message: 'there is no store "local:/etc": this session offers one, read',
  });
  await assert.rejects(it.client.write("../one").ask({ action: STAT, ref: "one" }), {
    status: Status.NOT_FOUND,
  });
});

Deno.test("content: never uses a digest or a ref of the client as a path", async () => {
  await using it = await bench();
  const invalid = { status: Status.INVALID_ARGUMENT };
  const texts = ["", "hello", "sha256:", "sha256:../../../etc/passwd", `sha256:${"A".repeat(64)}`];
  for (const text of [...texts, `md5:${"a".repeat(32)}`, `${HELLO}/..`, `toString:${"a"}`]) {
    await assert.rejects(it.client.info(text), invalid, text);
    await assert.rejects(it.client.read(text), invalid, text);
    if (!text) continue; // no digest is any digest
    const writer = it.client.write();
    await assert.rejects(writer.ask({ action: STAT, ref: "one", expected: text }), invalid, text);
  }
  await assert.rejects(it.client.write().ask({ action: STAT }), invalid, "no ref");
  for (const ref of ["../../escaped", "/etc/x", ".", "a\0b", "a/b", "x".repeat(5000)]) {
    const writer = it.client.write();
    await writer.ask({ action: WRITE, ref, data: bytes("hello") });
    writer.call.end();
    await writer.call.done;
    assert.deepEqual(await it.client.refs(), [ref]);
    await it.client.abort(ref);
  }
  assert.deepEqual(await Array.fromAsync(Deno.readDir(it.folder), ({ name }) => name), ["store"]);
});

Deno.test("content: does not follow symlinks below blobs/ and ingest/", async () => {
  await using it = await bench();
  const secret = path.join(it.folder, "secret");
  await Deno.writeTextFile(secret, "hello");
  await Deno.mkdir(path.join(it.store.directory, "blobs", "sha256"), { recursive: true });
  const name = path.join(it.store.directory, "blobs", HELLO.replace(":", "/"));
  await Deno.symlink(secret, name);
  const missing = { status: Status.NOT_FOUND };
  await assert.rejects(it.client.info(HELLO), missing);
  await assert.rejects(it.client.read(HELLO), missing);
  assert.deepEqual((await it.client.list()).digests, []);
  const ingest = ingestDirectory(it.store.directory, "one");
  await Deno.mkdir(ingest, { recursive: true });
  await Deno.symlink(secret, path.join(ingest, "data"));
  await assert.rejects(it.client.write().ask({ action: WRITE, ref: "one", data: bytes("bye") }));
  assert(it.session.failures.at(-1) instanceof OutputError);
  assert.equal(await Deno.readTextFile(secret), "hello");
  // The blob itself takes the link's place.
  await it.client.write()
    .ask({ action: COMMIT, ref: "two", expected: HELLO, data: bytes("hello") });
  assert((await Deno.lstat(name)).isFile);
});

Deno.test("content: accepts that a reader cancels its call", async () => {
  await using it = await bench();
  const digest = await put(it.store, new Uint8Array(20_000_000));
  const seen = Promise.withResolvers<void>();
  const call = it.session.daemon.stream(`${SERVICE}/Read`, on("one"));
  call.messages.receive(() => seen.resolve()).catch(() => {});
  call.messages.send(frame(proto.ReadContentRequest.encode({ digest }).finish()));
  await seen.promise;
  call.cancel(new Error("enough"));
  await assert.rejects(call.done, /enough/);
  assert.equal((await it.client.read(digest, 19_999_999)).length, 1);
  assert.deepEqual(it.session.failures, []);
});

Deno.test("content: names a directory that cannot be used", async () => {
  await using it = await bench();
  await Deno.writeTextFile(it.store.directory, "a file in its place");
  await assert.rejects(it.client.write().ask({ action: STAT, ref: "one" }));
  const [failure] = it.session.failures;
  assert(failure instanceof OutputError);
  assert.match(
    failure.shortMessage,
    /^cannot write the OCI layout \/.*\/store: a part of its path is not a directory$/,
  );
  assert.match(failure.advice, /Remove the file that is in the way/);
});

Deno.test("content: answers INVALID_ARGUMENT for an invalid or missing request", async () => {
  await using it = await bench();
  const nonsense = new Uint8Array([0x0a, 0xff, 0xff]);
  const invalid = { status: Status.INVALID_ARGUMENT };
  for (const method of ["Info", "Status", "Abort", "Read", "List", "ListStatuses", "Write"]) {
    const ask = it.session.daemon.unary(`${SERVICE}/${method}`, nonsense, on("one"));
    await assert.rejects(ask, invalid, method);
  }
  const silent = it.session.daemon.stream(`${SERVICE}/Info`, on("one"));
  silent.messages.receive(() => {}).catch(() => {});
  silent.end();
  await assert.rejects(silent.done, invalid);
});

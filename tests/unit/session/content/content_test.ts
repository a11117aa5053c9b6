import assert from "node:assert/strict";
import * as path from "node:path";
import { OutputError } from "../../../../lib/errors.ts";
import { ingestDirectory } from "../../../../lib/oci/store/paths.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { bytes, COMMIT, HELLO, on, proto, put, SERVICE, setUp, STAT, WRITE } from "./client.ts";

Deno.test("content: reports and aborts a write in progress", async () => {
  await using setup = await setUp();
  const missing = { status: Status.NOT_FOUND, message: "nothing is being written under one" };
  await assert.rejects(setup.client.status("one"), missing);
  await assert.rejects(setup.client.abort("one"), missing);
  const writer = setup.client.write();
  await writer.ask({ action: STAT, ref: "one", total: 5, expected: HELLO });
  await writer.ask({ action: WRITE, data: bytes("hel") });
  const { ref, offset, total, expected, updated_at } = await setup.client.status("one");
  assert.deepEqual([ref, Number(offset), Number(total), expected], ["one", 3, 5, HELLO]);
  assert(Math.abs(Number(updated_at!.seconds) - Date.now() / 1000) < 60);
  writer.call.end();
  await writer.call.done;
  assert.deepEqual(await setup.client.refs(), ["one"]);
  assert.equal(Number((await setup.client.status("one")).offset), 3);
  await setup.client.abort("one");
  assert.deepEqual(await setup.client.refs(), []);
  await assert.rejects(setup.client.abort("one"), missing);
});

Deno.test("content: lists many blobs in several messages", async () => {
  await using setup = await setUp();
  assert.deepEqual(await setup.client.list(), { digests: [], messages: [] });
  const digests: string[] = [];
  for (let i = 0; i < 205; i++) digests.push(await put(setup.store, bytes(`blob ${i}`)));
  const { digests: found, messages } = await setup.client.list();
  assert.deepEqual(found, digests.sort());
  assert.deepEqual(messages, [100, 100, 5]);
});

Deno.test("content: rejects unsupported and forbidden requests", async () => {
  await using setup = await setUp();
  await put(setup.store, bytes("hello"));
  const unimplemented = { status: Status.UNIMPLEMENTED };
  await assert.rejects(setup.client.list(["labels.a==b"]), unimplemented);
  await assert.rejects(setup.client.refs(["ref==a"]), unimplemented);
  await assert.rejects(setup.client.update(HELLO), unimplemented);
  await assert.rejects(setup.client.delete(HELLO), { status: Status.PERMISSION_DENIED });
  await assert.rejects(setup.client.write("read").ask({ action: STAT, ref: "one" }), {
    status: Status.PERMISSION_DENIED,
    message: "cannot change the store: it is read-only in this session",
  });
  const abort = proto.AbortRequest.encode({ ref: "one" }).finish();
  await assert.rejects(setup.session.daemon.unary(`${SERVICE}/Abort`, abort, on("read")), {
    status: Status.PERMISSION_DENIED,
  });
  const info = proto.InfoRequest.encode({ digest: HELLO }).finish();
  await setup.session.daemon.unary(`${SERVICE}/Info`, info, on("read"));
  assert.deepEqual(await setup.client.read(HELLO), bytes("hello"));
});

Deno.test("content: requires the name of an offered store", async () => {
  await using setup = await setUp();
  const info = proto.InfoRequest.encode({ digest: HELLO }).finish();
  await assert.rejects(setup.session.daemon.unary(`${SERVICE}/Info`, info), {
    status: Status.INVALID_ARGUMENT,
    message: "the call must name a store in buildkit-attachable-store-id",
  });
  await assert.rejects(setup.session.daemon.unary(`${SERVICE}/Info`, info, on("local:/etc")), {
    status: Status.NOT_FOUND,
    message: 'there is no store "local:/etc": this session offers one, read',
  });
  await assert.rejects(setup.client.write("../one").ask({ action: STAT, ref: "one" }), {
    status: Status.NOT_FOUND,
  });
});

Deno.test("content: never uses a digest or a ref of the client as a path", async () => {
  await using setup = await setUp();
  const invalid = { status: Status.INVALID_ARGUMENT };
  const texts = ["", "hello", "sha256:", "sha256:../../../etc/passwd", `sha256:${"A".repeat(64)}`];
  for (const text of [...texts, `md5:${"a".repeat(32)}`, `${HELLO}/..`, `toString:${"a"}`]) {
    await assert.rejects(setup.client.info(text), invalid, text);
    await assert.rejects(setup.client.read(text), invalid, text);
    if (!text) continue; // any digest is accepted here
    const writer = setup.client.write();
    await assert.rejects(writer.ask({ action: STAT, ref: "one", expected: text }), invalid, text);
  }
  await assert.rejects(setup.client.write().ask({ action: STAT }), invalid, "no ref");
  for (const ref of ["../../escaped", "/etc/x", ".", "a\0b", "a/b", "x".repeat(5000)]) {
    const writer = setup.client.write();
    await writer.ask({ action: WRITE, ref, data: bytes("hello") });
    writer.call.end();
    await writer.call.done;
    assert.deepEqual(await setup.client.refs(), [ref]);
    await setup.client.abort(ref);
  }
  assert.deepEqual(await Array.fromAsync(Deno.readDir(setup.directory), ({ name }) => name), [
    "store",
  ]);
});

Deno.test("content: does not follow symlinks below blobs/ and ingest/", async () => {
  await using setup = await setUp();
  const secret = path.join(setup.directory, "secret");
  await Deno.writeTextFile(secret, "hello");
  await Deno.mkdir(path.join(setup.store.directory, "blobs", "sha256"), { recursive: true });
  const name = path.join(setup.store.directory, "blobs", HELLO.replace(":", "/"));
  await Deno.symlink(secret, name);
  const missing = { status: Status.NOT_FOUND };
  await assert.rejects(setup.client.info(HELLO), missing);
  await assert.rejects(setup.client.read(HELLO), missing);
  assert.deepEqual((await setup.client.list()).digests, []);
  const ingest = ingestDirectory(setup.store.directory, "one");
  await Deno.mkdir(ingest, { recursive: true });
  await Deno.symlink(secret, path.join(ingest, "data"));
  await assert.rejects(setup.client.write().ask({ action: WRITE, ref: "one", data: bytes("bye") }));
  assert(setup.session.failures.at(-1) instanceof OutputError);
  assert.equal(await Deno.readTextFile(secret), "hello");
  // The blob itself replaces the link.
  await setup.client.write()
    .ask({ action: COMMIT, ref: "two", expected: HELLO, data: bytes("hello") });
  assert((await Deno.lstat(name)).isFile);
});

Deno.test("content: names a directory that cannot be used", async () => {
  await using setup = await setUp();
  await Deno.writeTextFile(setup.store.directory, "a file in its place");
  await assert.rejects(setup.client.write().ask({ action: STAT, ref: "one" }));
  const [failure] = setup.session.failures;
  assert(failure instanceof OutputError);
  assert.match(
    failure.shortMessage,
    /^cannot write the OCI layout \/.*\/store: a part of its path is not a directory$/,
  );
  assert.match(failure.advice, /Remove the file that is in the way/);
});

Deno.test("content: refuses a request that cannot be decoded, and a missing one", async () => {
  await using setup = await setUp();
  const nonsense = new Uint8Array([0x0a, 0xff, 0xff]);
  const invalid = { status: Status.INTERNAL }; // as gRPC's own implementation for Go answers
  for (const method of ["Info", "Status", "Abort", "Read", "List", "ListStatuses", "Write"]) {
    const ask = setup.session.daemon.unary(`${SERVICE}/${method}`, nonsense, on("one"));
    await assert.rejects(ask, invalid, method);
  }
  const silent = setup.session.daemon.stream(`${SERVICE}/Info`, on("one"));
  silent.messages.receive(() => {}).catch(() => {});
  silent.end();
  await assert.rejects(silent.done, { status: Status.INVALID_ARGUMENT });
});

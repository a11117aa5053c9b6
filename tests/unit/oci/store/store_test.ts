import assert from "node:assert/strict";
import * as path from "node:path";
import { digestOf } from "../../../../lib/oci/store/digest.ts";
import { ContentStore } from "../../../../lib/oci/mod.ts";
import { ingestDirectory } from "../../../../lib/oci/store/paths.ts";
import { temporary } from "../../../support/context.ts";
import { blobName, bytes, HELLO, listing } from "./files.ts";

/** Adds a blob in one piece. */
async function put(store: ContentStore, content: Uint8Array): Promise<string> {
  using ingest = await store.ingest(digestOf(content));
  await ingest.append(content);
  return (await ingest.commit()).digest;
}

Deno.test("ContentStore: has a blob only after its commit", async () => {
  await using directory = await temporary();
  const store = new ContentStore(path.join(directory.path, "made", "here"));
  await assert.rejects(store.info(HELLO), { fault: "missing" });
  assert.deepEqual(await Array.fromAsync(store.walk()), []);
  assert.deepEqual(await store.statuses(), []);
  using ingest = await store.ingest("one", { total: 5, digest: HELLO });
  await ingest.append(bytes("hel"));
  await ingest.append(bytes("lo"));
  assert.equal(ingest.offset, 5);
  assert.equal(ingest.digest(), HELLO);
  assert.equal(await store.has(HELLO), false);
  assert.deepEqual(await Array.fromAsync(store.walk()), []);
  assert.deepEqual(await ingest.commit(), { digest: HELLO, size: 5 });
  assert.equal(await store.has(HELLO), true);
  const info = await store.info(HELLO);
  assert.equal(info.size, 5);
  assert.deepEqual(await Array.fromAsync(store.walk()), [info]);
  assert.equal((await store.bytes(HELLO)).length, 5);
  const name = path.join(store.directory, blobName(HELLO));
  assert.equal((await Deno.lstat(name)).mode! & 0o777, 0o444);
  await assert.rejects(ingest.append(bytes("more")), { fault: "missing" });
  await assert.rejects(store.ingest("two", { digest: HELLO }), { fault: "exists" });
  assert.deepEqual(await listing(store.directory), [blobName(HELLO), "ingest/"]);
  await store.discard(0);
  assert.deepEqual(await listing(store.directory), [blobName(HELLO)]);
  await store.remove(HELLO);
  await assert.rejects(store.remove(HELLO), { fault: "missing" });
});

/** Creates the files of an ingest as a killed process leaves them. */
async function leaveIngest(store: ContentStore, ref: string, content: string): Promise<string> {
  const name = ingestDirectory(store.directory, ref);
  await Deno.mkdir(name, { recursive: true });
  await Deno.writeTextFile(path.join(name, "ref"), ref);
  await Deno.writeTextFile(path.join(name, "data"), content);
  return name;
}

Deno.test("ContentStore: resumes, reports or discards what a killed process left", async () => {
  await using directory = await temporary();
  const store = new ContentStore(directory.path);
  await leaveIngest(store, "one", "hel");
  assert.equal((await store.status("one")).offset, 3);
  assert.deepEqual((await store.statuses()).map(({ ref }) => ref), ["one"]);
  assert.deepEqual(await Array.fromAsync(store.walk()), []);
  {
    using ingest = await store.ingest("one");
    assert.equal(ingest.offset, 3);
    await ingest.append(bytes("lo"));
    assert.equal((await ingest.commit()).digest, HELLO);
  }
  await assert.rejects(store.status("one"), { fault: "missing" });

  await leaveIngest(store, "more than it can be", "hello again");
  using shorter = await store.ingest("more than it can be", { total: 5 });
  assert.equal(shorter.offset, 0);
  shorter.close();

  await leaveIngest(store, "aborted", "hel");
  await store.abort("aborted");
  await assert.rejects(store.abort("aborted"), { fault: "missing" });

  const old = await leaveIngest(store, "old", "hel");
  await Deno.utime(path.join(old, "data"), 0, 0);
  await leaveIngest(store, "young", "hel");
  await store.discard(60_000);
  assert.deepEqual((await store.statuses()).map(({ ref }) => ref).sort(), [
    "more than it can be",
    "young",
  ]);
});

Deno.test("ContentStore: does not follow symlinks", async () => {
  await using directory = await temporary();
  const secret = path.join(directory.path, "secret");
  await Deno.writeTextFile(secret, "hello");
  const store = new ContentStore(path.join(directory.path, "store"));
  await Deno.mkdir(path.join(store.directory, "blobs", "sha256"), { recursive: true });
  await Deno.symlink(secret, path.join(store.directory, blobName(HELLO)));
  const other = digestOf(bytes("a directory"));
  await Deno.mkdir(path.join(store.directory, blobName(other)));
  await Deno.writeTextFile(path.join(store.directory, "blobs", "sha256", "not-a-digest"), "");
  for (const digest of [HELLO, other]) {
    assert.equal(await store.has(digest), false);
    await assert.rejects(store.info(digest), { fault: "missing" });
    await assert.rejects(store.open(digest), { fault: "missing" });
    await assert.rejects(store.remove(digest), { fault: "missing" });
  }
  assert.deepEqual(await Array.fromAsync(store.walk()), []);
  const ingest = ingestDirectory(store.directory, "one");
  await Deno.mkdir(ingest, { recursive: true });
  await Deno.symlink(secret, path.join(ingest, "ref"));
  await Deno.symlink(secret, path.join(ingest, "data"));
  await assert.rejects(store.ingest("one"), /is not a regular file/);
  await Deno.remove(path.join(ingest, "data"));
  (await store.ingest("one")).close();
  assert.equal(await Deno.readTextFile(secret), "hello");
});

Deno.test("ContentStore: rejects a damaged blob, and rewrites a truncated one", async () => {
  await using directory = await temporary();
  const store = new ContentStore(directory.path);
  const name = path.join(directory.path, blobName(await put(store, bytes("hello"))));
  await Deno.remove(name);
  await Deno.writeTextFile(name, "jello");
  await assert.rejects(store.bytes(HELLO), { fault: "mismatch" });
  await Deno.writeTextFile(name, "hel");
  assert.equal(await store.has(HELLO, 5), false);
  using ingest = await store.ingest("one", { total: 5, digest: HELLO });
  await ingest.append(bytes("hello"));
  await ingest.commit();
  assert.deepEqual(await store.bytes(HELLO), bytes("hello"));
});

Deno.test("ContentStore: refuses changes if it is read-only, and creates nothing", async () => {
  await using directory = await temporary();
  const store = new ContentStore(path.join(directory.path, "absent"), { readOnly: true });
  for (
    const refused of [
      store.ingest("one"),
      store.abort("one"),
      store.remove(HELLO),
      store.discard(0),
    ]
  ) await assert.rejects(refused, { fault: "denied" });
  await assert.rejects(store.open(HELLO), { fault: "missing" });
  assert.deepEqual(await listing(directory.path), []);
});

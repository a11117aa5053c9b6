import assert from "node:assert/strict";
import * as path from "node:path";
import { OptionError, OutputError } from "../../../lib/errors.ts";
import { INDEX } from "../../../lib/oci/descriptor.ts";
import { find, listNames, lockIndex, putDescriptor } from "../../../lib/oci/index.ts";
import { readIndex } from "../../../lib/oci/mod.ts";
import { temporary } from "../../support/context.ts";
import { manifest } from "./blobs.ts";

const REF_NAME = "org.opencontainers.image.ref.name";
const IMAGE_NAME = "io.containerd.image.name";

Deno.test("putDescriptor: lists each name once, newest last, and keeps other fields", async () => {
  await using directory = await temporary();
  const one = await manifest(directory.path, "one", { "org.opencontainers.image.created": "now" });
  const two = await manifest(directory.path, "two");
  await putDescriptor(directory.path, one, { tags: ["latest"] });
  const file = path.join(directory.path, "index.json");
  const foreign = { ...JSON.parse(await Deno.readTextFile(file)), annotations: { a: "b" } };
  await Deno.writeTextFile(file, JSON.stringify(foreign));
  await putDescriptor(directory.path, one, { names: ["localhost/app:latest", "localhost/app"] });
  await putDescriptor(directory.path, two, { tags: ["latest", "two"] });
  await putDescriptor(directory.path, two);
  await putDescriptor(directory.path, two);
  const index = (await readIndex(directory.path))!;
  assert.deepEqual(index["annotations"], { a: "b" });
  assert.equal(index["schemaVersion"], 2);
  assert.equal(index["mediaType"], INDEX);
  const created = one.annotations;
  assert.deepEqual(index.manifests, [
    {
      ...one,
      annotations: { ...created, [IMAGE_NAME]: "localhost/app:latest", [REF_NAME]: "latest" },
    },
    { ...one, annotations: { ...created, [IMAGE_NAME]: "localhost/app", [REF_NAME]: "" } },
    { ...two, annotations: { [REF_NAME]: "latest" } },
    { ...two, annotations: { [REF_NAME]: "two" } },
    two,
  ]);
  assert.equal(find(index, "localhost/app")?.digest, one.digest);
  assert.equal(find(index, "two")?.digest, two.digest);
  assert.equal(find(index, one.digest)?.digest, one.digest);
  assert.equal(find(index, "three"), undefined);
  assert.deepEqual(listNames(index), [
    "localhost/app:latest",
    "localhost/app",
    "latest",
    "two",
    two.digest,
  ]);
  assert.deepEqual(
    (await Array.fromAsync(Deno.readDir(directory.path))).map(({ name }) => name).sort(),
    [
      "blobs",
      "index.json",
      "ingest",
      "oci-layout",
    ],
  );
  assert.deepEqual(JSON.parse(await Deno.readTextFile(path.join(directory.path, "oci-layout"))), {
    imageLayoutVersion: "1.0.0",
  });
});

Deno.test("putDescriptor: keeps the names of all concurrent writers", async () => {
  await using directory = await temporary();
  const one = await manifest(directory.path, "one");
  const names = Array.from({ length: 30 }, (_, i) => `tag-${i}`);
  await Promise.all(names.map((name) => putDescriptor(directory.path, one, { tags: [name] })));
  assert.deepEqual(listNames((await readIndex(directory.path))!).sort(), names.sort());
  await assert.rejects(Deno.lstat(path.join(directory.path, "index.json.lock")), {
    code: "ENOENT",
  });
});

Deno.test("putDescriptor: waits for the lock of another program", async () => {
  await using directory = await temporary();
  const one = await manifest(directory.path, "one");
  const child = new Deno.Command("flock", {
    args: [path.join(directory.path, "index.json.lock"), "sh", "-c", "echo locked; cat"],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const output = child.stdout.getReader();
  await output.read();
  const cancelled = AbortSignal.timeout(100);
  await assert.rejects(
    putDescriptor(directory.path, one, { tags: ["one"] }, cancelled),
    { name: "TimeoutError" },
  );
  const writing = putDescriptor(directory.path, one, { tags: ["one"] });
  await child.stdin.close();
  await child.status;
  await output.cancel();
  await writing;
  assert.deepEqual(listNames((await readIndex(directory.path))!), ["one"]);
});

Deno.test("lockIndex: rejects with an OutputError if another program holds the lock", async () => {
  await using directory = await temporary();
  {
    using _held = await lockIndex(directory.path);
    await assert.rejects(lockIndex(directory.path, undefined, 20), (error) => {
      assert(error instanceof OutputError, String(error));
      assert.match(error.message, /cannot write .*index\.json: another program holds .*\.lock\n/);
      return true;
    });
  }
  using _free = await lockIndex(directory.path, undefined, 0);
});

Deno.test("readIndex, putDescriptor: reject a file that is not an index, and keep it", async () => {
  await using directory = await temporary();
  const one = await manifest(directory.path, "one");
  const file = path.join(directory.path, "index.json");
  for (
    const text of ["{", "[]x", "7", '{"manifests":{}}', '{"manifests":[{"digest":"sha256:x"}]}']
  ) {
    await Deno.writeTextFile(file, text);
    await assert.rejects(readIndex(directory.path), OptionError);
    await assert.rejects(putDescriptor(directory.path, one), OutputError);
    assert.equal(await Deno.readTextFile(file), text);
  }
  for (const text of ["{}", '{"manifests":null}']) {
    await Deno.writeTextFile(file, text);
    assert.deepEqual((await readIndex(directory.path))!.manifests, []);
  }
  await Deno.writeTextFile(file, ""); // as a killed Go client can leave it
  await putDescriptor(directory.path, one, { tags: ["one"] });
  assert.deepEqual(listNames((await readIndex(directory.path))!), ["one"]);
});

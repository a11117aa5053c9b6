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
  await using folder = await temporary();
  const one = await manifest(folder.path, "one", { "org.opencontainers.image.created": "now" });
  const two = await manifest(folder.path, "two");
  await putDescriptor(folder.path, one, { tags: ["latest"] });
  const file = path.join(folder.path, "index.json");
  const foreign = { ...JSON.parse(await Deno.readTextFile(file)), annotations: { a: "b" } };
  await Deno.writeTextFile(file, JSON.stringify(foreign));
  await putDescriptor(folder.path, one, { names: ["localhost/app:latest", "localhost/app"] });
  await putDescriptor(folder.path, two, { tags: ["latest", "two"] });
  await putDescriptor(folder.path, two);
  await putDescriptor(folder.path, two);
  const index = (await readIndex(folder.path))!;
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
    (await Array.fromAsync(Deno.readDir(folder.path))).map(({ name }) => name).sort(),
    [
      "blobs",
      "index.json",
      "ingest",
      "oci-layout",
    ],
  );
  assert.deepEqual(JSON.parse(await Deno.readTextFile(path.join(folder.path, "oci-layout"))), {
    imageLayoutVersion: "1.0.0",
  });
});

Deno.test("putDescriptor: keeps the names of all concurrent writers", async () => {
  await using folder = await temporary();
  const one = await manifest(folder.path, "one");
  const names = Array.from({ length: 30 }, (_, i) => `tag-${i}`);
  await Promise.all(names.map((name) => putDescriptor(folder.path, one, { tags: [name] })));
  assert.deepEqual(listNames((await readIndex(folder.path))!).sort(), names.sort());
  await assert.rejects(Deno.lstat(path.join(folder.path, "index.json.lock")), { code: "ENOENT" });
});

Deno.test("putDescriptor: waits for the lock of another program", async () => {
  await using folder = await temporary();
  const one = await manifest(folder.path, "one");
  const child = new Deno.Command("flock", {
    args: [path.join(folder.path, "index.json.lock"), "sh", "-c", "echo locked; cat"],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const said = child.stdout.getReader();
  await said.read();
  const cancelled = AbortSignal.timeout(100);
  await assert.rejects(
    putDescriptor(folder.path, one, { tags: ["one"] }, cancelled),
    { name: "TimeoutError" },
  );
  const putting = putDescriptor(folder.path, one, { tags: ["one"] });
  await child.stdin.close();
  await child.status;
  await said.cancel();
  await putting;
  assert.deepEqual(listNames((await readIndex(folder.path))!), ["one"]);
});

Deno.test("lockIndex: rejects with an OutputError if another program holds the lock", async () => {
  await using folder = await temporary();
  {
    using _held = await lockIndex(folder.path);
    await assert.rejects(lockIndex(folder.path, undefined, 20), (error) => {
      assert(error instanceof OutputError, String(error));
      assert.match(error.message, /cannot write .*index\.json: another program holds .*\.lock\n/);
      return true;
    });
  }
  using _free = await lockIndex(folder.path, undefined, 0);
});

Deno.test("readIndex, putDescriptor: reject a file that is not an index, and keep it", async () => {
  await using folder = await temporary();
  const one = await manifest(folder.path, "one");
  const file = path.join(folder.path, "index.json");
  for (
    const text of ["{", "[]x", "7", '{"manifests":{}}', '{"manifests":[{"digest":"sha256:x"}]}']
  ) {
    await Deno.writeTextFile(file, text);
    await assert.rejects(readIndex(folder.path), OptionError);
    await assert.rejects(putDescriptor(folder.path, one), OutputError);
    assert.equal(await Deno.readTextFile(file), text);
  }
  for (const text of ["{}", '{"manifests":null}']) {
    await Deno.writeTextFile(file, text);
    assert.deepEqual((await readIndex(folder.path))!.manifests, []);
  }
  await Deno.writeTextFile(file, ""); // as a Go client leaves it that was killed right then
  await putDescriptor(folder.path, one, { tags: ["one"] });
  assert.deepEqual(listNames((await readIndex(folder.path))!), ["one"]);
});

import assert from "node:assert/strict";
import * as path from "node:path";
import fc from "fast-check";
import { OptionError, OutputError } from "../../../lib/errors.ts";
import { INDEX, MANIFEST } from "../../../lib/oci/descriptor.ts";
import { digestOf } from "../../../lib/oci/store/digest.ts";
import { find, listNames, lockIndex, putDescriptor } from "../../../lib/oci/index.ts";
import {
  ContentStore,
  type Descriptor,
  finishLayout,
  finishLocalCache,
  readIndex,
  resolveLayout,
  resolveLocalCache,
} from "../../../lib/oci/mod.ts";
import { ingestDirectory } from "../../../lib/oci/store/paths.ts";
import { temporary } from "../../support/context.ts";
import { damaged } from "../../support/layout.ts";

const REF_NAME = "org.opencontainers.image.ref.name";
const IMAGE_NAME = "io.containerd.image.name";
const CONFIG = "application/vnd.buildkit.cacheconfig.v0";
const LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

/** Puts a blob into a folder, and describes it. */
async function blob(folder: string, mediaType: string, content: unknown): Promise<Descriptor> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const bytes = new TextEncoder().encode(text);
  const digest = digestOf(bytes);
  const store = new ContentStore(folder);
  if (!await store.has(digest)) {
    using ingest = await store.ingest(digest);
    await ingest.append(bytes);
    await ingest.commit();
  }
  return { mediaType, digest, size: bytes.length };
}

/** A manifest of one layer, as an image or a cache has it. */
async function manifest(folder: string, name: string, annotations?: Record<string, string>) {
  const layers = [await blob(folder, LAYER, `layer of ${name}`)];
  const config = await blob(folder, CONFIG, `configuration of ${name}`);
  const made = await blob(folder, MANIFEST, { schemaVersion: 2, config, layers });
  return annotations ? { ...made, annotations } : made;
}

async function digests(folder: string): Promise<string[]> {
  return (await Array.fromAsync(new ContentStore(folder).walk())).map(({ digest }) => digest)
    .sort();
}

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

Deno.test("finishLayout: names the layout whose index cannot be written", async () => {
  await using folder = await temporary();
  const written = await manifest(folder.path, "one");
  await Deno.mkdir(path.join(folder.path, "index.json"));
  await assert.rejects(finishLayout(folder.path, written), (error) => {
    assert(error instanceof OutputError, String(error));
    assert.match(error.message, new RegExp(`^cannot write the OCI layout ${folder.path}: `));
    return true;
  });
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

Deno.test("finishLayout: adds a name, checks the blob and removes old ingests", async () => {
  await using folder = await temporary();
  const one = await manifest(folder.path, "one");
  const old = ingestDirectory(folder.path, "old");
  await Deno.mkdir(old, { recursive: true });
  await Deno.writeTextFile(path.join(old, "ref"), "old");
  await Deno.writeTextFile(path.join(old, "data"), "x");
  await Deno.utime(path.join(old, "data"), 0, 0);
  await finishLayout(folder.path, one, { names: ["localhost/app:1"] });
  assert.equal(await resolveLayout(folder.path, "localhost/app:1"), one.digest);
  assert.equal(await resolveLayout(folder.path, "1"), one.digest);
  await assert.rejects(Deno.lstat(path.join(folder.path, "ingest")), { code: "ENOENT" });
  const absent = { ...one, digest: digestOf(new TextEncoder().encode("absent")) };
  await assert.rejects(finishLayout(folder.path, absent), /no such blob/);
  await assert.rejects(
    finishLayout(folder.path, { ...one, digest: "x" }),
    /did not return a descriptor/,
  );
});

Deno.test("resolveLayout: finds an image by any of its names, or lists the images", async (t) => {
  await using folder = await temporary();
  await assert.rejects(
    resolveLayout(path.join(folder.path, "absent")),
    /cannot read the OCI layout .*: it has no index\.json/,
  );
  const one = await manifest(folder.path, "one");
  const two = await manifest(folder.path, "two");
  await putDescriptor(folder.path, one, { tags: ["1"] });
  assert.equal(await resolveLayout(folder.path), one.digest); // the only one
  await putDescriptor(folder.path, two, { tags: ["latest"] });
  for (
    const [reference, { digest }] of [
      ["", two],
      ["latest", two],
      ["1", one],
      [one.digest, one],
      [`@${one.digest}`, one],
      [`latest@${one.digest}`, one],
    ] as const
  ) assert.equal(await resolveLayout(folder.path, reference), digest, reference);
  const messages: string[] = [];
  const elsewhere = digestOf(new TextEncoder().encode("elsewhere"));
  for (const reference of ["2", elsewhere, "1@sha256:12"]) {
    await assert.rejects(resolveLayout(folder.path, reference), (error) => {
      assert(error instanceof OptionError);
      messages.push(error.message.replaceAll(folder.path, "FOLDER"));
      return true;
    });
  }
  await t.assertSnapshot(messages);
});

Deno.test("resolveLayout: rejects missing and damaged blobs at any depth", async (t) => {
  await using folder = await temporary();
  const one = await manifest(folder.path, "one");
  const other = await manifest(folder.path, "other");
  const both = await blob(folder.path, INDEX, { manifests: [one, other] });
  await putDescriptor(folder.path, both, { tags: ["both"] });
  const { layers } = JSON.parse(
    new TextDecoder().decode(await new ContentStore(folder.path).bytes(one.digest)),
  );
  const faults = {
    "index changed": [both.digest, "changed"],
    "index short": [both.digest, "short"],
    "index gone": [both.digest, "gone"],
    "manifest changed": [one.digest, "changed"],
    "manifest short": [one.digest, "short"],
    "layer short": [layers[0].digest, "short"],
  } as const;
  const said: string[] = [];
  for (const [fault, [digest, way]] of Object.entries(faults)) {
    await using _ = await damaged(folder.path, digest, way);
    await assert.rejects(resolveLayout(folder.path, "both"), (error) => {
      assert(error instanceof OptionError);
      assert(error.shortMessage.includes(digest));
      const text = error.message.replaceAll(folder.path, "FOLDER");
      said.push(`${fault}: ${text.replaceAll(/sha256:\w+/g, "sha256:…")}`);
      return true;
    });
  }
  await t.assertSnapshot(said);
  // A layout may have one platform's part of an image.
  await using _manifest = await damaged(folder.path, other.digest, "gone");
  await using _layer = await damaged(folder.path, layers[0].digest, "gone");
  assert.equal(await resolveLayout(folder.path, "both"), both.digest);
});

Deno.test("resolveLocalCache: returns the digest of a cache, or why it is missing", async (t) => {
  await using folder = await temporary();
  const reasons: (string | undefined)[] = [];
  const missing = async (name: Parameters<typeof resolveLocalCache>[1], src = folder.path) => {
    const found = await resolveLocalCache(src, name);
    assert.equal(found.digest, undefined);
    reasons.push(found.missing?.replaceAll(folder.path, "FOLDER"));
  };
  await missing({});
  await missing({}, path.join(folder.path, "absent"));
  const one = await manifest(folder.path, "one");
  await finishLocalCache(folder.path, one, { tag: "one" });
  await missing({});
  await missing({ tag: "two" });
  await missing({ digest: digestOf(new TextEncoder().encode("elsewhere")) });
  await missing({ digest: "latest" });
  assert.deepEqual(await resolveLocalCache(folder.path, { tag: "one" }), { digest: one.digest });
  assert.deepEqual(await resolveLocalCache(folder.path, { digest: one.digest }), {
    digest: one.digest,
  });
  const bytes = await new ContentStore(folder.path).bytes(one.digest);
  const { layers, config } = JSON.parse(new TextDecoder().decode(bytes));
  const faults = [
    { of: "layer", digest: layers[0].digest, ways: ["short", "gone"] }, // the daemon sees the rest
    { of: "config", digest: config.digest, ways: ["short", "gone", "changed"] },
    { of: "manifest", digest: one.digest, ways: ["short", "gone", "changed"] },
  ] as const;
  for (const { of, digest, ways } of faults) {
    for (const way of ways) {
      await using _ = await damaged(folder.path, digest, way);
      reasons.push(`${of} ${way}:`);
      await missing({ tag: "one" });
    }
  }
  assert.deepEqual(await resolveLocalCache(folder.path, { tag: "one" }), { digest: one.digest });
  await Deno.writeTextFile(path.join(folder.path, "index.json"), "{");
  await missing({ tag: "one" });
  await t.assertSnapshot(
    reasons.map((reason) => reason?.replaceAll(/sha256:\w+/g, "sha256:…")),
  );
});

Deno.test("finishLocalCache: keeps every blob that the index refers to on reset", async () => {
  await using folder = await temporary();
  const image = await manifest(folder.path, "image");
  const nested = await blob(folder.path, INDEX, {
    manifests: [image, await manifest(folder.path, "other platform")],
  });
  // A cache as an index has layers where others have manifests.
  const cache = await blob(folder.path, INDEX, {
    manifests: [await blob(folder.path, LAYER, "x"), await blob(folder.path, CONFIG, "{}")],
  });
  await putDescriptor(folder.path, nested, { tags: ["image"] });
  const first = await finishLocalCache(folder.path, cache, { reset: true });
  assert.deepEqual(first, { removed: 0 });
  const kept = await digests(folder.path);
  assert.equal(kept.length, 10);
  const next = await manifest(folder.path, "next");
  assert.equal((await digests(folder.path)).length, 13);
  assert.deepEqual(await finishLocalCache(folder.path, next, { reset: false }), { removed: 0 });
  assert.equal((await digests(folder.path)).length, 13);
  // The cache that had the tag `latest` is named by nothing now: its index, its layer, its
  // configuration.
  assert.deepEqual(await finishLocalCache(folder.path, next, { reset: true }), { removed: 3 });
  assert.equal((await digests(folder.path)).length, 10);
  assert.equal(await resolveLayout(folder.path, "image"), nested.digest);
});

Deno.test("finishLocalCache: removes nothing on reset if a manifest is unusable", async () => {
  for (const fault of ["missing", "damaged", "no manifest"]) {
    await using folder = await temporary();
    const store = new ContentStore(folder.path);
    const inner = fault === "no manifest"
      ? await blob(folder.path, MANIFEST, "[")
      : await manifest(folder.path, "one");
    const outer = await blob(folder.path, INDEX, { manifests: [inner] });
    await blob(folder.path, LAYER, "named by nothing");
    const name = path.join(folder.path, "blobs", inner.digest.replace(":", "/"));
    if (fault !== "no manifest") await store.remove(inner.digest);
    if (fault === "damaged") await Deno.writeTextFile(name, "{}".padEnd(inner.size));
    const before = await digests(folder.path);
    const { removed, warning } = await finishLocalCache(folder.path, outer, { reset: true });
    assert.equal(removed, 0);
    assert.match(
      warning ?? "",
      /^cannot clear .*: cannot tell which blobs are needed, .*: .*sha256:\w+/,
    );
    assert.deepEqual(await digests(folder.path), before);
  }
});

Deno.test("finishLocalCache: removes exactly the unreachable blobs on reset", async () => {
  await using folder = await temporary();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      async (graph, root) => {
        const dest = path.join(folder.path, `${run++}`);
        // Each node refers to earlier ones, so that there is no circle, which digests can't make.
        const made: Descriptor[] = [];
        for (const [i, below] of graph.entries()) {
          const manifests = below.filter(() => i > 0).map((n) => made[n % i]!);
          made.push(
            manifests.length > 0
              ? await blob(dest, INDEX, { i, manifests })
              : await blob(dest, LAYER, `${i}`),
          );
        }
        const top = root % graph.length;
        const reached = new Set<number>();
        const visit = (i: number) => {
          reached.add(i);
          if (i > 0) { for (const n of graph[i]!) visit(n % i); }
        };
        visit(top);
        const { removed, warning } = await finishLocalCache(dest, made[top]!, { reset: true });
        assert.equal(warning, undefined);
        assert.equal(removed, graph.length - reached.size);
        assert.deepEqual(await digests(dest), [...reached].map((i) => made[i]!.digest).sort());
      },
    ),
    { numRuns: 30 },
  );
});

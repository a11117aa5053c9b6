import assert from "node:assert/strict";
import * as path from "node:path";
import fc from "fast-check";
import { INDEX, MANIFEST } from "../../../lib/oci/descriptor.ts";
import { digestOf } from "../../../lib/oci/store/digest.ts";
import { putDescriptor } from "../../../lib/oci/index.ts";
import {
  ContentStore,
  type Descriptor,
  finishLocalCache,
  resolveLayout,
  resolveLocalCache,
} from "../../../lib/oci/mod.ts";
import { temporary } from "../../support/context.ts";
import { damageBlob } from "../../support/layout.ts";
import { blob, CONFIG, digests, LAYER, manifest } from "./blobs.ts";

Deno.test("resolveLocalCache: returns the digest of a cache, or why it is missing", async (t) => {
  await using directory = await temporary();
  const reasons: (string | undefined)[] = [];
  const missing = async (name: Parameters<typeof resolveLocalCache>[1], src = directory.path) => {
    const found = await resolveLocalCache(src, name);
    assert.equal(found.digest, undefined);
    reasons.push(found.missing?.replaceAll(directory.path, "FOLDER"));
  };
  await missing({});
  await missing({}, path.join(directory.path, "absent"));
  const one = await manifest(directory.path, "one");
  await finishLocalCache(directory.path, one, { tag: "one" });
  await missing({});
  await missing({ tag: "two" });
  await missing({ digest: digestOf(new TextEncoder().encode("elsewhere")) });
  await missing({ digest: "latest" });
  assert.deepEqual(await resolveLocalCache(directory.path, { tag: "one" }), { digest: one.digest });
  assert.deepEqual(await resolveLocalCache(directory.path, { digest: one.digest }), {
    digest: one.digest,
  });
  const bytes = await new ContentStore(directory.path).bytes(one.digest);
  const { layers, config } = JSON.parse(new TextDecoder().decode(bytes));
  const faults = [
    // The content of a layer is checked by the daemon.
    { of: "layer", digest: layers[0].digest, ways: ["short", "gone"] },
    { of: "config", digest: config.digest, ways: ["short", "gone", "changed"] },
    { of: "manifest", digest: one.digest, ways: ["short", "gone", "changed"] },
  ] as const;
  for (const { of, digest, ways } of faults) {
    for (const way of ways) {
      await using _ = await damageBlob(directory.path, digest, way);
      reasons.push(`${of} ${way}:`);
      await missing({ tag: "one" });
    }
  }
  assert.deepEqual(await resolveLocalCache(directory.path, { tag: "one" }), { digest: one.digest });
  await Deno.writeTextFile(path.join(directory.path, "index.json"), "{");
  await missing({ tag: "one" });
  await t.assertSnapshot(
    reasons.map((reason) => reason?.replaceAll(/sha256:\w+/g, "sha256:…")),
  );
});

Deno.test("finishLocalCache: keeps every blob that the index refers to on reset", async () => {
  await using directory = await temporary();
  const image = await manifest(directory.path, "image");
  const nested = await blob(directory.path, INDEX, {
    manifests: [image, await manifest(directory.path, "other platform")],
  });
  // A cache in the form of an index lists layers instead of manifests.
  const cache = await blob(directory.path, INDEX, {
    manifests: [await blob(directory.path, LAYER, "x"), await blob(directory.path, CONFIG, "{}")],
  });
  await putDescriptor(directory.path, nested, { tags: ["image"] });
  const first = await finishLocalCache(directory.path, cache, { reset: true });
  assert.deepEqual(first, { removed: 0 });
  const kept = await digests(directory.path);
  assert.equal(kept.length, 10);
  const next = await manifest(directory.path, "next");
  assert.equal((await digests(directory.path)).length, 13);
  assert.deepEqual(await finishLocalCache(directory.path, next, { reset: false }), { removed: 0 });
  assert.equal((await digests(directory.path)).length, 13);
  // Nothing refers to the cache that had the tag `latest` any more: its index, its layer and its
  // configuration.
  assert.deepEqual(await finishLocalCache(directory.path, next, { reset: true }), { removed: 3 });
  assert.equal((await digests(directory.path)).length, 10);
  assert.equal(await resolveLayout(directory.path, "image"), nested.digest);
});

Deno.test("finishLocalCache: removes nothing on reset if a manifest is unusable", async () => {
  for (const fault of ["missing", "damaged", "no manifest"]) {
    await using directory = await temporary();
    const store = new ContentStore(directory.path);
    const inner = fault === "no manifest"
      ? await blob(directory.path, MANIFEST, "[")
      : await manifest(directory.path, "one");
    const outer = await blob(directory.path, INDEX, { manifests: [inner] });
    await blob(directory.path, LAYER, "named by nothing");
    const name = path.join(directory.path, "blobs", inner.digest.replace(":", "/"));
    if (fault !== "no manifest") await store.remove(inner.digest);
    if (fault === "damaged") await Deno.writeTextFile(name, "{}".padEnd(inner.size));
    const before = await digests(directory.path);
    const { removed, warning } = await finishLocalCache(directory.path, outer, { reset: true });
    assert.equal(removed, 0);
    assert.match(
      warning ?? "",
      /^cannot clear .*: cannot tell which blobs are needed, .*: .*sha256:\w+/,
    );
    assert.deepEqual(await digests(directory.path), before);
  }
});

Deno.test("finishLocalCache: removes exactly the unreachable blobs on reset", async () => {
  await using directory = await temporary();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      async (graph, root) => {
        const dest = path.join(directory.path, `${run++}`);
        // Each node refers only to earlier ones, because digests cannot form a cycle.
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

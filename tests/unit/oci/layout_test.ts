import assert from "node:assert/strict";
import * as path from "node:path";
import { OptionError, OutputError } from "../../../lib/errors.ts";
import { INDEX } from "../../../lib/oci/descriptor.ts";
import { digestOf } from "../../../lib/oci/store/digest.ts";
import { putDescriptor } from "../../../lib/oci/index.ts";
import { ContentStore, finishLayout, resolveLayout } from "../../../lib/oci/mod.ts";
import { ingestDirectory } from "../../../lib/oci/store/paths.ts";
import { temporary } from "../../support/context.ts";
import { damaged } from "../../support/layout.ts";
import { blob, manifest } from "./blobs.ts";

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

import assert from "node:assert/strict";
import * as path from "node:path";
import { OptionError, OutputError } from "../../../lib/errors.ts";
import { INDEX } from "../../../lib/oci/descriptor.ts";
import { digestOf } from "../../../lib/oci/store/digest.ts";
import { putDescriptor } from "../../../lib/oci/index.ts";
import { ContentStore, finishLayout, resolveLayout } from "../../../lib/oci/mod.ts";
import { ingestDirectory } from "../../../lib/oci/store/paths.ts";
import { temporary } from "../../support/context.ts";
import { damageBlob } from "../../support/layout.ts";
import { blob, manifest } from "./blobs.ts";

Deno.test("finishLayout: names the layout whose index cannot be written", async () => {
  await using directory = await temporary();
  const written = await manifest(directory.path, "one");
  await Deno.mkdir(path.join(directory.path, "index.json"));
  await assert.rejects(finishLayout(directory.path, written), (error) => {
    assert(error instanceof OutputError, String(error));
    assert.match(error.message, new RegExp(`^cannot write the OCI layout ${directory.path}: `));
    return true;
  });
});

Deno.test("finishLayout: adds a name, checks the blob and removes old ingests", async () => {
  await using directory = await temporary();
  const one = await manifest(directory.path, "one");
  const old = ingestDirectory(directory.path, "old");
  await Deno.mkdir(old, { recursive: true });
  await Deno.writeTextFile(path.join(old, "ref"), "old");
  await Deno.writeTextFile(path.join(old, "data"), "x");
  await Deno.utime(path.join(old, "data"), 0, 0);
  await finishLayout(directory.path, one, { names: ["localhost/app:1"] });
  assert.equal(await resolveLayout(directory.path, "localhost/app:1"), one.digest);
  assert.equal(await resolveLayout(directory.path, "1"), one.digest);
  await assert.rejects(Deno.lstat(path.join(directory.path, "ingest")), { code: "ENOENT" });
  const absent = { ...one, digest: digestOf(new TextEncoder().encode("absent")) };
  await assert.rejects(finishLayout(directory.path, absent), /no such blob/);
  await assert.rejects(
    finishLayout(directory.path, { ...one, digest: "x" }),
    /did not return a descriptor/,
  );
});

Deno.test("resolveLayout: finds an image by any of its names, or lists the images", async (t) => {
  await using directory = await temporary();
  await assert.rejects(
    resolveLayout(path.join(directory.path, "absent")),
    /cannot read the OCI layout .*: it has no index\.json/,
  );
  const one = await manifest(directory.path, "one");
  const two = await manifest(directory.path, "two");
  await putDescriptor(directory.path, one, { tags: ["1"] });
  assert.equal(await resolveLayout(directory.path), one.digest); // the only image
  await putDescriptor(directory.path, two, { tags: ["latest"] });
  for (
    const [reference, { digest }] of [
      ["", two],
      ["latest", two],
      ["1", one],
      [one.digest, one],
      [`@${one.digest}`, one],
      [`latest@${one.digest}`, one],
    ] as const
  ) assert.equal(await resolveLayout(directory.path, reference), digest, reference);
  const messages: string[] = [];
  const elsewhere = digestOf(new TextEncoder().encode("elsewhere"));
  for (const reference of ["2", elsewhere, "1@sha256:12"]) {
    await assert.rejects(resolveLayout(directory.path, reference), (error) => {
      assert(error instanceof OptionError);
      messages.push(error.message.replaceAll(directory.path, "FOLDER"));
      return true;
    });
  }
  await t.assertSnapshot(messages);
});

Deno.test("resolveLayout: rejects missing and damaged blobs at any depth", async (t) => {
  await using directory = await temporary();
  const one = await manifest(directory.path, "one");
  const other = await manifest(directory.path, "other");
  const both = await blob(directory.path, INDEX, { manifests: [one, other] });
  await putDescriptor(directory.path, both, { tags: ["both"] });
  const { layers } = JSON.parse(
    new TextDecoder().decode(await new ContentStore(directory.path).bytes(one.digest)),
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
    await using _ = await damageBlob(directory.path, digest, way);
    await assert.rejects(resolveLayout(directory.path, "both"), (error) => {
      assert(error instanceof OptionError);
      assert(error.shortMessage.includes(digest));
      const text = error.message.replaceAll(directory.path, "FOLDER");
      said.push(`${fault}: ${text.replaceAll(/sha256:\w+/g, "sha256:…")}`);
      return true;
    });
  }
  await t.assertSnapshot(said);
  // A layout may contain only one platform of an image.
  await using _manifest = await damageBlob(directory.path, other.digest, "gone");
  await using _layer = await damageBlob(directory.path, layers[0].digest, "gone");
  assert.equal(await resolveLayout(directory.path, "both"), both.digest);
});

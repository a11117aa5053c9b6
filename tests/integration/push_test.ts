/**
 * Images as registries have them: what was asked for is what is there, and the result's digest is
 * its name.
 */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import {
  BuildFailedError,
  BuildKitClient,
  type BuildOptions,
  type BuildResult,
  files,
  UnsupportedError,
} from "../../mod.ts";
import { daemons } from "../support/daemons.ts";
import { Registry } from "../support/registry.ts";

/** An image's manifest, or an index of manifests, as registries have it. */
interface Manifest {
  readonly mediaType: string;
  readonly layers?: readonly Blob[];
  readonly manifests?: readonly Blob[];
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What a manifest says of a blob. */
interface Blob {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

const OCI = "application/vnd.oci.image";
const DOCKER = "application/vnd.docker";

/** The forms that a layer can have: its media types, and the bytes that it begins with. */
const COMPRESSIONS = {
  gzip: ["tar+gzip", "1f8b"],
  zstd: ["tar+zstd", "28b52ffd"],
  uncompressed: ["tar", Buffer.from("a.txt").toString("hex")],
} as const;

/** Builds an image of one layer. */
async function build(address: string, options: BuildOptions): Promise<BuildResult> {
  await using client = await BuildKitClient.connect(address);
  return await client.build({
    context: files({ "a.txt": crypto.randomUUID().repeat(100) }),
    dockerfile: "FROM scratch\nCOPY a.txt /\n",
    ...options,
  });
}

/** The manifest of a name, whose digest is that of the result and of what is there. */
async function manifest(
  registry: Registry,
  name: string,
  tag: string,
  result: BuildResult,
): Promise<Manifest> {
  assert(result.pushed);
  const { digest, text } = await registry.manifest(name, tag);
  assert.equal(result.digest, digest);
  assert.equal(`sha256:${createHash("sha256").update(text).digest("hex")}`, digest);
  const found: Manifest = JSON.parse(text);
  if (result.descriptor) {
    assert.equal(result.descriptor.digest, digest);
    assert.equal(result.descriptor.mediaType, found.mediaType);
    assert.equal(result.descriptor.size, new TextEncoder().encode(text).length);
  }
  return found;
}

/** A blob's bytes, whose size and digest are as they're said to be. */
async function blob(registry: Registry, name: string, { digest, size }: Blob): Promise<Uint8Array> {
  const response = await fetch(`http://${registry.host}/v2/${name}/blobs/${digest}`);
  const bytes = await response.bytes();
  assert.equal(response.status, 200);
  assert.equal(bytes.length, size);
  assert.equal(`sha256:${createHash("sha256").update(bytes).digest("hex")}`, digest);
  return bytes;
}

/** The tags of a repository. */
async function tags(registry: Registry, name: string): Promise<string[]> {
  const response = await fetch(`http://${registry.host}/v2/${name}/tags/list`);
  return (await response.json()).tags ?? [];
}

/** An address of this machine at which daemons want TLS, which is any but loopback's. */
function outside(): string {
  const found = Deno.networkInterfaces().find(({ family, address }) =>
    family === "IPv4" && !address.startsWith("127.")
  );
  assert(found, "this machine has no address but loopback's");
  return found.address;
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: each of an image's names is pushed, under the result's digest`, async () => {
    await using registry = await Registry.start();
    const { host } = registry;
    const result = await build(address, {
      tags: [`${host}/team/app:1`, `${host}/team/app:2`, `${host}/other`],
      push: true,
    });
    for (
      const [name, tag] of [["team/app", "1"], ["team/app", "2"], ["other", "latest"]] as const
    ) {
      const { mediaType, layers } = await manifest(registry, name, tag, result);
      assert.equal(mediaType, `${DOCKER}.distribution.manifest.v2+json`);
      const [layer] = layers!;
      assert.equal(layer!.mediaType, `${DOCKER}.image.rootfs.diff.tar.gzip`);
      await blob(registry, name, layer!);
    }
    assert.deepEqual(await tags(registry, "other"), ["latest"]);
  });

  Deno.test(`${name}: a registry without TLS is named, with what to do`, async () => {
    await using registry = await Registry.start("open", outside());
    const pushed = build(address, { tags: [`${registry.host}/app:1`], push: true });
    await assert.rejects(pushed, (error: Error) => {
      assert(error instanceof BuildFailedError);
      assert.match(error.shortMessage, new RegExp(`${registry.host}/app:1 could not be pushed`));
      assert.match(error.shortMessage, /server gave HTTP response to HTTPS client/);
      assert.match(error.advice, new RegExp(`name ${registry.host} in insecure-registries`));
      assert.equal(error.advice.includes("registry.insecure"), name !== "old");
      return true;
    });
  });
}

for (const { name, address } of daemons().filter(({ name }) => name !== "old")) {
  Deno.test(`${name}: registry.insecure pushes without TLS`, async () => {
    await using registry = await Registry.start("open", outside());
    const names = [`${registry.host}/app:1`];
    const attributes = { "registry.insecure": "true" };
    const outputs = [{ type: "image", names, push: true, attributes }] as const;
    await manifest(registry, "app", "1", await build(address, { outputs }));
  });

  Deno.test(`${name}: a push by digest leaves no tag`, async () => {
    await using registry = await Registry.start();
    const attributes = { "push-by-digest": "true", "name-canonical": "true" };
    const output = { type: "image", push: true, attributes } as const;
    const result = await build(address, {
      outputs: [{ ...output, names: [`${registry.host}/app`] }],
    });
    await manifest(registry, "app", result.digest, result);
    assert.deepEqual(await tags(registry, "app"), []);
    await assert.rejects(
      build(address, { outputs: [{ ...output, names: [`${registry.host}/app:1`] }] }),
      /can't push tagged ref .*\n.*Remove the tag/s,
    );
  });

  for (const [compression, [form, start]] of Object.entries(COMPRESSIONS)) {
    Deno.test(`${name}: layers with compression=${compression}`, async () => {
      await using registry = await Registry.start();
      const attributes = { compression, "force-compression": "true", "oci-mediatypes": "true" };
      const outputs = [
        { type: "registry", names: [`${registry.host}/app:1`], attributes },
      ] as const;
      const result = await build(address, { outputs });
      const { mediaType, layers } = await manifest(registry, "app", "1", result);
      assert.equal(mediaType, `${OCI}.manifest.v1+json`);
      assert.deepEqual(layers!.map(({ mediaType }) => mediaType), [`${OCI}.layer.v1.${form}`]);
      const bytes = await blob(registry, "app", layers![0]!);
      assert(Buffer.from(bytes).toString("hex").startsWith(start));
    });
  }

  Deno.test(`${name}: annotations of the manifest, the index and what the index says of it`, async () => {
    await using registry = await Registry.start();
    const alone = await build(address, {
      tags: [`${registry.host}/alone:1`],
      push: true,
      annotations: { "org.opencontainers.image.title": "a title, with a comma" },
    });
    const { annotations } = await manifest(registry, "alone", "1", alone);
    assert.deepEqual(annotations, { "org.opencontainers.image.title": "a title, with a comma" });

    const indexed = await build(address, {
      tags: [`${registry.host}/app:1`],
      push: true,
      provenance: true,
      annotations: {
        "example.one": "a",
        "index:example.two": "b",
        "manifest-descriptor:example.three": "c",
        "index,manifest:example.four": "d",
      },
    });
    const index = await manifest(registry, "app", "1", indexed);
    assert.equal(index.mediaType, `${OCI}.index.v1+json`);
    assert.deepEqual(index.annotations, { "example.two": "b", "example.four": "d" });
    const [image, attestation] = index.manifests!;
    assert.deepEqual(image!.annotations, { "example.three": "c" });
    assert.equal(attestation!.annotations!["vnd.docker.reference.digest"], image!.digest);
    const { text } = await registry.manifest("app", image!.digest);
    assert.deepEqual(JSON.parse(text).annotations, { "example.one": "a", "example.four": "d" });
  });
}

Deno.test("the engine's own push refuses what it would do in another way", async () => {
  const old = daemons().find(({ name }) => name === "old");
  if (!old) return; // given daemons needn't be of that age
  await using registry = await Registry.start();
  for (
    const attributes of [
      { "push-by-digest": "true" },
      { "registry.insecure": "true" },
      { "compression": "zstd" },
      { "oci-mediatypes": "true" },
    ]
  ) {
    const names = [`${registry.host}/app:1`];
    const outputs = [{ type: "image", names, push: true, attributes }] as const;
    const [what] = Object.entries(attributes).map((pair) => pair.join("="));
    await assert.rejects(build(old.address, { outputs }), (error: Error) => {
      assert(error instanceof UnsupportedError);
      assert(error.message.includes(what!));
      return true;
    });
  }
  assert.deepEqual(await tags(registry, "app"), []);
  const attributes = { compression: "gzip", "oci-mediatypes": "false" };
  const names = [`${registry.host}/app:1`];
  const outputs = [{ type: "image", names, push: true, attributes }] as const;
  await manifest(registry, "app", "1", await build(old.address, { outputs }));
});

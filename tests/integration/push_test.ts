/** Images in registries: they are as requested, and their digest is that of the result. */
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

/** Manifest of an image, or index of manifests. */
interface Manifest {
  readonly mediaType: string;
  readonly layers?: readonly Blob[];
  readonly manifests?: readonly Blob[];
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Descriptor of a blob. */
interface Blob {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

const OCI = "application/vnd.oci.image";
const DOCKER = "application/vnd.docker";

/** Media types of layers by compression, and the bytes that they begin with. */
const COMPRESSIONS = {
  gzip: ["tar+gzip", "1f8b"],
  zstd: ["tar+zstd", "28b52ffd"],
  uncompressed: ["tar", Buffer.from("a.txt").toString("hex")],
} as const;

/** Builds an image with one layer. */
async function build(address: string, options: BuildOptions): Promise<BuildResult> {
  await using client = await BuildKitClient.connect(address);
  return await client.build({
    context: files({ "a.txt": crypto.randomUUID().repeat(100) }),
    dockerfile: "FROM scratch\nCOPY a.txt /\n",
    ...options,
  });
}

/** Returns the manifest of a name. Checks that the digest of the result matches it. */
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

/** Returns the bytes of a blob. Checks that its size and digest match the descriptor. */
async function blob(registry: Registry, name: string, { digest, size }: Blob): Promise<Uint8Array> {
  const response = await fetch(`http://${registry.host}/v2/${name}/blobs/${digest}`);
  const bytes = await response.bytes();
  assert.equal(response.status, 200);
  assert.equal(bytes.length, size);
  assert.equal(`sha256:${createHash("sha256").update(bytes).digest("hex")}`, digest);
  return bytes;
}

/** Returns the tags of a repository. */
async function tags(registry: Registry, name: string): Promise<string[]> {
  const response = await fetch(`http://${registry.host}/v2/${name}/tags/list`);
  return (await response.json()).tags ?? [];
}

/** Returns an address of this machine at which daemons require TLS: any except loopback. */
function outside(): string {
  const found = Deno.networkInterfaces().find(({ family, address }) =>
    family === "IPv4" && !address.startsWith("127.")
  );
  assert(found, "this machine has only loopback addresses");
  return found.address;
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: push: pushes every name of the image, with the digest of the result`, async () => {
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

  Deno.test(`${name}: push: a registry without TLS is an error with advice`, async () => {
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
  Deno.test(`${name}: push: registry.insecure pushes without TLS`, async () => {
    await using registry = await Registry.start("open", outside());
    const names = [`${registry.host}/app:1`];
    const attributes = { "registry.insecure": "true" };
    const outputs = [{ type: "image", names, push: true, attributes }] as const;
    await manifest(registry, "app", "1", await build(address, { outputs }));
  });

  Deno.test(`${name}: push: a push by digest creates no tag`, async () => {
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
    Deno.test(`${name}: push: compresses layers with compression=${compression}`, async () => {
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

  Deno.test(`${name}: push: annotates the manifest, the index and the manifest's descriptor`, async () => {
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

Deno.test("push: rejects options that the engine's own push does not support", async () => {
  const old = daemons().find(({ name }) => name === "old");
  if (!old) return; // BUILDKIT_HOST may name a daemon of another age
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

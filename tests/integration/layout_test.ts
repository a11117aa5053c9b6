/**
 * OCI layouts: images that builds write into directories, and base images that they read from
 * there.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import {
  BuildFailedError,
  BuildKitClient,
  type BuildOptions,
  type BuildResult,
  files,
  OptionError,
} from "../../mod.ts";
import { type Descriptor, readIndex } from "../../lib/oci/mod.ts";
import { bkit } from "../support/command.ts";
import { collect, temporary } from "../support/context.ts";
import { on, shared } from "../support/daemons.ts";
import { blobs, damageBlob } from "../support/layout.ts";
import { skopeo } from "../support/skopeo.ts";

/** Registers a test for each daemon that can write layouts. */
function test(name: string, body: (address: string, directory: string) => Promise<void>): void {
  for (const kind of ["recent", "newest"] as const) {
    on(kind, name, async (address) => {
      await using directory = await temporary();
      await body(address, directory.path);
    });
  }
}

async function built(address: string, options: Partial<BuildOptions>): Promise<BuildResult> {
  await using client = await BuildKitClient.connect(address);
  const build = client.build({ context: files({ a: "hello" }), ...options });
  await collect(build);
  return await build;
}

/** Builds an image of one file into a directory. */
function layout(
  address: string,
  dest: string,
  options: Partial<BuildOptions> = {},
): Promise<BuildResult> {
  const dockerfile = "FROM scratch\nCOPY a /a\n";
  return built(address, { dockerfile, outputs: [{ type: "oci", dest, tar: false }], ...options });
}

/** Returns the descriptors of a layout with their names. */
async function entries(directory: string): Promise<[string, Descriptor][]> {
  return (await readIndex(directory))!.manifests.map((descriptor) => {
    const name = descriptor.annotations?.["io.containerd.image.name"] ?? "";
    const tag = descriptor.annotations?.["org.opencontainers.image.ref.name"] ?? "";
    return [`${name} ${tag}`.trim(), descriptor];
  });
}

/** Image as skopeo reports it. */
interface Inspected {
  readonly Digest: string;
  readonly Labels: Readonly<Record<string, string>>;
  /** Digests of the layers. */
  readonly Layers: readonly string[];
}

/** Returns skopeo's report on an image. It is copied first, which checks all its digests. */
async function inspected(directory: string, tag: string): Promise<Inspected> {
  await using copy = await temporary();
  const image = `oci:${directory}:${tag}`;
  await skopeo("copy", "--all", image, `dir:${copy.path}`);
  return JSON.parse(await skopeo("inspect", image));
}

const types: [string, "oci" | "docker", Record<string, string>][] = [
  ["oci", "oci", {}],
  ["docker", "docker", {}],
  ["docker with OCI's types", "docker", { "oci-mediatypes": "true" }],
];
for (const [called, type, attributes] of types) {
  test(`layout: writes an image of type ${called}`, async (address, directory) => {
    const dest = path.join(directory, "made", "here");
    const tags = ["localhost/app:1", "localhost:5000/team/app:2"];
    const { digest, names } = await layout(address, dest, {
      outputs: [{ type, dest, tar: false, attributes }],
      tags,
      labels: { who: "me" },
    });
    assert.deepEqual(names, tags);
    const found = await entries(dest);
    assert.deepEqual(found.map(([name]) => name), [`${tags[0]} 1`, `${tags[1]} 2`]);
    assert.deepEqual(found.map(([, descriptor]) => descriptor.digest), [digest, digest]);
    const files = await Array.fromAsync(Deno.readDir(dest), ({ name }) => name);
    assert.deepEqual(files.sort(), ["blobs", "index.json", "oci-layout"]);
    assert.equal(
      await Deno.readTextFile(path.join(dest, "oci-layout")),
      '{"imageLayoutVersion":"1.0.0"}',
    );
    assert((await blobs(dest)).some((blob) => blob.digest === digest));
    if (called === "docker") {
      assert.match(found[0]![1].mediaType, /vnd\.docker\./); // skopeo ignores it in a layout
      return;
    }
    const { Labels, Layers } = await inspected(dest, "2");
    assert.equal(Labels["who"], "me");
    assert.equal(Layers.length, 1);
  });
}

test(
  "layout: an image without a name is latest until the next one replaces it",
  async (address, directory) => {
    const first = await layout(address, directory);
    assert.deepEqual(
      await inspected(directory, "latest").then(({ Digest }) => Digest),
      first.digest,
    );
    const second = await layout(address, directory, { labels: { changed: "yes" } });
    const tagged = await layout(address, directory, { tags: ["localhost/app:1"] });
    const found = await entries(directory);
    assert.deepEqual(found.map(([name]) => name), ["latest", "localhost/app:1 1"]);
    assert.deepEqual(found.map(([, { digest }]) => digest), [second.digest, tagged.digest]);
    assert.notEqual(first.digest, second.digest);
    await blobs(directory);
  },
);

test("layout: writes an image for two platforms, and builds on it", async (address, directory) => {
  const platforms = ["linux/amd64", "linux/arm64"];
  const tags = ["localhost/app:both"];
  const { digest } = await layout(address, directory, { platforms, tags });
  const [[name, descriptor] = assert.fail()] = await entries(directory);
  assert.equal(name, "localhost/app:both both");
  assert.equal(descriptor.digest, digest);
  assert.match(descriptor.mediaType, /image\.index/);
  await inspected(directory, "both");
  const index = JSON.parse(await skopeo("inspect", "--raw", `oci:${directory}:both`));
  const found = index.manifests.map(({ platform }: { platform: Record<string, string> }) =>
    `${platform["os"]}/${platform["architecture"]}`
  );
  assert.deepEqual(found.filter((platform: string) => !platform.startsWith("unknown")), platforms);
  // Each platform of the next image builds on its own platform.
  const next = path.join(directory, "next");
  await layout(address, next, {
    platforms,
    contexts: { base: `oci-layout://${directory}:both` },
    dockerfile: "FROM base\nCOPY a /b\n",
  });
  for (const platform of platforms) {
    const arch = platform.slice("linux/".length);
    const config = JSON.parse(
      await skopeo("--override-arch", arch, "inspect", "--config", `oci:${next}:latest`),
    );
    assert.equal(config.architecture, arch);
    assert.equal(config.rootfs.diff_ids.length, 2);
  }
});

test(
  "layout: reads a base image by tag, by name, by digest, or as the only one",
  async (address, directory) => {
    const images = path.join(directory, "images");
    const one = await layout(address, images, { tags: ["localhost/app:1"], labels: { is: "one" } });
    const two = await layout(address, images, { tags: ["localhost/app:2"], labels: { is: "two" } });
    const alone = path.join(directory, "alone:with-colon");
    await layout(address, alone, { labels: { is: "alone" } });
    const cases = [
      [`${images}:1`, "one"],
      [`${images}:2`, "two"],
      [`${images}@${one.digest}`, "one"],
      [`${images}:1@${two.digest}`, "two"],
      [`${alone}:latest`, "alone"],
    ] as const;
    for (const [where, is] of cases) {
      await using result = await temporary();
      const dest = path.join(result.path, "layout");
      await layout(address, dest, {
        contexts: { base: `oci-layout://${where}` },
        dockerfile: "FROM base\nCOPY --from=base /a /copied\n",
      });
      const { Labels, Layers } = await inspected(dest, "latest");
      assert.equal(Labels["is"], is, where);
      assert.equal(Layers.length, 2);
    }
  },
);

test("layout: reads layouts by skopeo, and several at a time", async (address, directory) => {
  const [first, one, two] = ["first", "one", "two"].map((name) => path.join(directory, name));
  await layout(address, first!, { tags: ["localhost/app:1"], labels: { is: "skopeo's" } });
  await skopeo("copy", `oci:${first}:1`, `oci:${one}:x-1.0`);
  await skopeo("copy", `oci:${first}:1`, `oci:${two}`); // without a tag
  const dest = path.join(directory, "result");
  await layout(address, dest, {
    contexts: { "localhost/one": `oci-layout://${one}:x-1.0`, two: `oci-layout://${two}` },
    dockerfile: "FROM localhost/one\nCOPY --from=two /a /copied\n",
  });
  const { Labels } = await inspected(dest, "latest");
  assert.equal(Labels["is"], "skopeo's");
});

test("layout: a missing or incomplete base image is an error", async (address, directory) => {
  const { digest } = await layout(address, directory, {
    tags: ["localhost/app:1", "localhost/app:2"],
  });
  const on = (where: string) =>
    layout(address, path.join(directory, "result"), {
      contexts: { base: `oci-layout://${where}` },
      dockerfile: "FROM base\nCOPY a /b\n",
    });
  await assert.rejects(on(`${directory}:3`), (error) => {
    assert(error instanceof OptionError);
    assert.equal(error.shortMessage, `cannot find 3 in the OCI layout ${directory}`);
    assert.equal(error.advice, "Choose one of: localhost/app:1, localhost/app:2.");
    return true;
  });
  await assert.rejects(on(`${directory}/absent:1`), /absent: it has no index\.json/);
  await assert.rejects(
    on(`${directory}@sha256:${"0".repeat(64)}`),
    /there is no blob sha256:0+ in/,
  );
  for (const way of ["changed", "short", "gone"] as const) {
    await using _ = await damageBlob(directory, digest, way);
    await assert.rejects(on(`${directory}:1`), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, way === "gone" ? /^there is no blob / : / is damaged$/);
      assert(error.shortMessage.includes(digest) && error.shortMessage.includes(directory));
      return true;
    });
  }
});

for (const [maker, user] of [["recent", "newest"], ["newest", "recent"]] as const) {
  // Another daemon builds it, because a daemon does not request layers that it has.
  Deno.test({
    name: `layout: a base image with a wrong layer is an error [${user}]`,
    ignore: !shared(maker) || !shared(user), // it needs two engines, which BUILDKIT_HOST replaces
    async fn() {
      for (const way of ["changed", "short", "gone"] as const) {
        await using directory = await temporary();
        const context = files({ a: crypto.randomUUID() });
        const base = path.join(directory.path, "base");
        const dest = path.join(directory.path, "result");
        await layout(shared(maker)!, base, { context });
        const [layer = assert.fail()] = (await inspected(base, "latest")).Layers;
        await using _ = await damageBlob(base, layer, way);
        const next = layout(shared(user)!, dest, {
          context,
          contexts: { base: `oci-layout://${base}` },
          dockerfile: "FROM base\nCOPY a /b\n",
        });
        await assert.rejects(next, (error) => {
          assert(error instanceof (way === "short" ? OptionError : BuildFailedError));
          assert(error.message.includes(layer));
          if (way !== "changed") assert(error.message.includes(base));
          return true;
        });
        assert.equal(await readIndex(dest), undefined, "the index names no incomplete image");
      }
    },
  });
}

test("layout: the command writes a layout, and builds on it", async (address, directory) => {
  const at = (name: string) => path.join(directory, name);
  const run = async (...args: string[]) => {
    const ran = await bkit(["local", "context", "--addr", address, ...args], { cwd: directory });
    return { ...ran, digest: ran.stdout.trim() };
  };
  await Deno.mkdir(at("context"));
  await Deno.writeTextFile(at("context/a"), "hello");
  await Deno.writeTextFile(at("context/Dockerfile"), "FROM scratch\nCOPY a /a\n");
  const first = await run("-o", "type=oci,dest=base,tar=false", "-t", "localhost/app:1");
  assert.equal(first.code, 0, first.stderr);
  assert.equal((await inspected(at("base"), "1")).Digest, first.digest);
  await Deno.writeTextFile(at("context/Dockerfile"), "FROM base\nCOPY a /b\n");
  const onBase = (where: string) =>
    run("--build-context", `base=oci-layout://${where}`, "-o", "type=oci,dest=next,tar=false");
  for (const where of ["base:1", `base@${first.digest}`, "./base:1", `${at("base")}:1`]) {
    const next = await onBase(where);
    assert.equal(next.code, 0, next.stderr);
    assert.equal((await inspected(at("next"), "latest")).Layers.length, 2);
  }
  const missing = await onBase("base:2");
  assert.equal(missing.code, 2, missing.stderr);
  assert.match(missing.stderr, /cannot find 2 in the OCI layout base\n.*one of: localhost\/app:1/);
});

Deno.test({
  name: "layout: a daemon that cannot write a layout is an error [old]",
  ignore: !shared("old"), // only there with engines of the tests' own
  async fn() {
    await using directory = await temporary();
    const dest = path.join(directory.path, "layout");
    await assert.rejects(layout(shared("old")!, dest), /image store/);
    assert.deepEqual(await Array.fromAsync(Deno.readDir(directory.path)), []);
  },
});

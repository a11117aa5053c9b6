import assert from "node:assert/strict";
import { files, OptionError } from "../../../mod.ts";
import { attributes } from "../../../lib/build/attributes.ts";
import { imageExporter, imageStore } from "../../../lib/build/exporter.ts";
import { type BuildOptions, checkOptions } from "../../../lib/build/options.ts";

const context = files({});

const BAD: [name: string, options: Partial<BuildOptions>, why: RegExp][] = [
  ["a context that is a path", { context: "." as never }, /directory\(path\)/],
  ["push without a name", { push: true }, /nothing to push/],
  ["a tag with capitals", { tags: ["App"] }, /capital letters/],
  ["a tag with spaces", { tags: ["a b"] }, /NAME\[:TAG\]/],
  ["a tag with a digest", { tags: ["a@sha256:1"] }, /digest/],
  ["an empty tag", { tags: [""] }, /NAME/],
  ["a platform of one word with a slash at its end", { platforms: ["linux/"] }, /os\/arch/],
  ["an argument with = in its name", { args: { "a=b": "c" } }, /without =/],
  ["a label without a name", { labels: { "": "x" } }, /empty/],
  ["a Dockerfile outside its tree", { file: "../Dockerfile" }, /inside/],
  ["an absolute Dockerfile", { file: "/Dockerfile" }, /inside/],
];

for (const [name, options, why] of BAD) {
  Deno.test(`options: ${name} is refused`, () => {
    assert.throws(() => checkOptions({ context, ...options }), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.message, why);
      return true;
    });
  });
}

for (
  const tag of [
    "a",
    "a/b:1",
    "localhost:5000/a/b:v1.2-x_y",
    "Registry.Example.com/app",
    "127.0.0.1:5/x",
  ]
) {
  Deno.test(`options: the tag ${tag} is fine`, () => checkOptions({ context, tags: [tag] }));
}

Deno.test("the attributes that the frontend is given", () => {
  assert.deepEqual(
    attributes({
      context,
      file: "sub/Dockerfile.dev",
      args: { A: "1", EMPTY: "" },
      labels: { l: "v" },
      target: "stage",
      platforms: ["linux/amd64", "linux/arm64/v8"],
      noCache: true,
      pull: true,
      attributes: { "add-hosts": "a=1.2.3.4" },
    }),
    {
      "filename": "sub/Dockerfile.dev",
      "build-arg:A": "1",
      "build-arg:EMPTY": "",
      "label:l": "v",
      "target": "stage",
      "platform": "linux/amd64,linux/arm64/v8",
      "no-cache": "",
      "image-resolve-mode": "pull",
      "add-hosts": "a=1.2.3.4",
    },
  );
  assert.deepEqual(attributes({ context, noCache: ["a", "b"] })["no-cache"], "a,b");
  assert.deepEqual(attributes({ context, noCache: [] }), { filename: "Dockerfile" });
});

Deno.test("an engine keeps images as moby, a buildkitd as image", () => {
  const worker = (
    id: string,
    labels: Record<string, string> = {},
  ) => [{ id, labels, platforms: [] }];
  const engine = "org.mobyproject.buildkit.worker.moby.host-gateway-ip";
  const snapshotter = "org.mobyproject.buildkit.worker.snapshotter";
  assert.equal(imageStore(worker("moby")), "graph");
  assert.equal(imageStore(worker("x", { [engine]: "" })), "graph");
  assert.equal(imageStore(worker("x", { [engine]: "", [snapshotter]: "overlayfs" })), "containerd");
  assert.equal(imageStore(worker("x", { [snapshotter]: "overlayfs" })), "buildkit");
  const options = { context, tags: ["a", "b"], push: true };
  assert.deepEqual(imageExporter(options, "graph"), { type: "moby", attrs: { name: "a,b" } });
  assert.deepEqual(imageExporter(options, "containerd"), {
    type: "moby",
    attrs: { name: "a,b", push: "true" },
  });
  assert.deepEqual(imageExporter(options, "buildkit"), {
    type: "image",
    attrs: { name: "a,b", push: "true" },
  });
});

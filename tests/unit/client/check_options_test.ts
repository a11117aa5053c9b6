import assert from "node:assert/strict";
import { type BuildOptions, files, OptionError } from "../../../mod.ts";
import { checkOptions } from "../../../lib/client/check/check_options.ts";

const context = files({});

const BAD: [name: string, options: Partial<BuildOptions>, why: RegExp][] = [
  ["a context that is a path", { context: "." }, /directory\(PATH\)/],
  [
    "push without a name",
    { push: true },
    /option "push" must be used with at least one name in option "tags"/,
  ],
  ["a tag with capitals", { tags: ["App"] }, /capital letters/],
  ["a tag with spaces", { tags: ["a b"] }, /NAME\[:TAG\]/],
  ["a tag with a digest", { tags: ["a@sha256:1"] }, /digest/],
  ["an empty tag", { tags: [""] }, /NAME/],
  ["a platform that ends with a slash", { platforms: ["linux/"] }, /os\/arch/],
  [
    "an argument with = in its name",
    { args: { "a=b": "c" } },
    /^option "args" must have names without = and spaces$/,
  ],
  ["a label without a name", { labels: { "": "x" } }, /empty/],
  ["a Dockerfile outside its tree", { file: "../Dockerfile" }, /inside/],
  [
    "a path in the place of a Dockerfile",
    { dockerfile: "./Dockerfile" },
    /^option "dockerfile" must be the text of a Dockerfile.*Dockerfile"\)\nName .* option "file"/,
  ],
  ["an absolute Dockerfile", { file: "/Dockerfile" }, /inside/],
  ["a context with a password", { context: "https://me:pw@host/a.git" }, /token/],
  ["a context of another kind", { context: {} as never }, /tree of files/],
  ["a token for files", { token: "t" }, /Git repository/],
  ["a token for SSH", { context: "git@host:a.git", token: "t" }, /HTTP/],
  ["a named context without a name", { contexts: { "": context } }, /names like/],
  [
    "a named context with a capital letter",
    { contexts: { Assets: context } },
    /have names without capital letters \(got "Assets"\)\nWrite assets, in the Dockerfile as well/,
  ],
  ["hosts without an address", { hosts: { a: "b" } }, /IP address/],
  ["hosts with a comma", { hosts: { "a,b": "1.2.3.4" } }, /IP address/],
  ["a ulimit that is not a number", { ulimits: { nofile: "many" } }, /SOFT/],
  ["an unknown network", { network: "bridge" as never }, /none or host/],
  ["a size of 0 bytes", { shmSize: 0 }, /bytes/],
  [
    "a negative number of retries",
    { retries: -1 },
    /^option "retries" must be a whole number of at least 0 \(got -1\)$/,
  ],
  ["a time with a fraction", { sourceDateEpoch: 1.5 }, /seconds/],
  ["an unknown entitlement", { allow: ["all"] }, /security\.insecure/],
  [
    "an output of an unknown type",
    { outputs: [{ type: "zip" } as never] },
    /option "outputs" must have a type of image, .* \(got "zip"\)$/,
  ],
  ["a local output without a destination", { outputs: [{ type: "local", dest: "" }] }, /dest/],
  [
    "a registry output without a name",
    { outputs: [{ type: "registry" }] },
    /name for an image that is pushed, or option "tags" \(got "registry"\)/,
  ],
  [
    "an image that is pushed without a name",
    { outputs: [{ type: "image", push: true }] },
    /^option "outputs" must have a name for an image that is pushed, .* \(got "image"\)$/,
  ],
  [
    "an image that is pushed with an empty list of names",
    { push: true, tags: ["a"], outputs: [{ type: "image", names: [] }] },
    /name for an image that is pushed/,
  ],
  [
    "an unknown mode of a local output",
    { outputs: [{ type: "local", dest: "a", mode: "DELETE" as never }] },
    /have the mode copy or delete \(got "DELETE"\)/,
  ],
  ["an engine without an address", { outputs: [{ type: "docker", dest: "" }] }, /not empty/],
  [
    "a layout without a directory",
    { outputs: [{ type: "docker", dest: "", tar: false }] },
    /dest that is not empty/,
  ],
  ["an empty name of an image", { outputs: [{ type: "image", names: [""] }] }, /not empty/],
  [
    "a registry output that is not pushed",
    { tags: ["a"], outputs: [{ type: "registry", push: false }] },
    /not have push: false for this type \(got "registry"\)/,
  ],
  ["provenance that is neither on nor off", { provenance: "disabled=x" }, /disabled=true or false/],
  ["an SBOM with unbalanced quotes", { sbom: '"a' }, /balanced quotes/],
  [
    "push without an image output",
    { push: true, tags: ["a"], outputs: [{ type: "tar", dest: "a" }] },
    /option "push" must be used with an image in option "outputs"/,
  ],
  [
    "outputs of a call",
    { call: "check", outputs: [] },
    /option "call" must be used without option "outputs"/,
  ],
  [
    "a cache without a ref",
    { cacheTo: [{ type: "registry" }] },
    /option "cacheTo" must have the attribute ref for this type \(got "registry"\)/,
  ],
  ["a cache with an unknown mode", { cacheTo: [{ type: "inline", mode: "all" }] }, /min or max/],
  ["an import of an inline cache", { cacheFrom: [{ type: "inline" }] }, /registry/],
  [
    "an annotation without a key",
    { annotations: { "index:": "x" } },
    /have keys that are not empty/,
  ],
  [
    "a token service with a path",
    { trustRealms: ["auth.lan/token"] },
    /"trustRealms" must name hosts/,
  ],
  ["a registry with a scheme", { plainHttp: ["http://r.lan"] }, /"plainHttp" must name hosts/],
  ["TLS for no host", { registryTls: { "": { insecure: true } } }, /"registryTls" must name hosts/],
];

const OPTIONS: BuildOptions = {
  ...Object.assign({}, ...BAD.map(([, options]) => options)),
  context,
};

for (const [name, options, why] of BAD) {
  Deno.test(`checkOptions: rejects ${name}`, () => {
    assert.throws(() => checkOptions({ context, ...options }), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.message, why);
      assert(error.option !== undefined && error.option in OPTIONS, `${error.option}`);
      return true;
    });
  });
}

Deno.test("checkOptions: accepts a push whose name is in the tags or in the output", () => {
  const outputs: BuildOptions["outputs"] = [{ type: "image", push: true }];
  checkOptions({ context, outputs, tags: ["a"] });
  checkOptions({ context, outputs: [{ type: "image", names: ["a"], push: true }] });
  checkOptions({ context, push: true, outputs: [{ type: "image", names: ["a"] }] });
  checkOptions({ context, push: true, outputs: [{ type: "image", push: false }] });
});

for (
  const tag of [
    "a",
    "a/b:1",
    "localhost:5000/a/b:v1.2-x_y",
    "Registry.Example.com/app",
    "127.0.0.1:5/x",
  ]
) {
  Deno.test(`checkOptions: accepts the tag ${tag}`, () => checkOptions({ context, tags: [tag] }));
}

Deno.test("checkOptions: accepts registries with and without a port", () => {
  const plainHttp = ["registry.lan:5000", "r", "10.0.0.1", "[fd00::1]:5000"];
  checkOptions({ context, plainHttp, registryTls: { "r.lan:5000": {} } });
});

Deno.test("checkOptions: never shows the password of a context", () => {
  assert.throws(
    () => checkOptions({ context: "https://me:hunter2@host/a.git" }),
    (error) => !String((error as Error).message).includes("hunter2"),
  );
});

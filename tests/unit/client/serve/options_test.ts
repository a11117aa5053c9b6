import assert from "node:assert/strict";
import fc from "fast-check";
import { optionsOf } from "../../../../lib/client/serve/options.ts";
import type { BuildOptions } from "../../../../mod.ts";
import { frontendAttributes } from "../../../../lib/client/request/frontend_attrs.ts";

const OPTIONS: readonly BuildOptions[] = [
  { file: "a/Recipe" },
  { file: "Dockerfile", args: { A: "1=2", EMPTY: "" }, labels: { "a.b": "c d" }, target: "t" },
  { file: "Dockerfile", platforms: ["linux/amd64", "linux/arm/v7"], pull: true },
  { file: "Dockerfile", noCache: true },
  { file: "Dockerfile", noCache: ["one", "two"] },
  { file: "Dockerfile", hosts: { a: "::1", b: "1.2.3.4" }, ulimits: { nofile: "1:2" } },
  { file: "Dockerfile", network: "none", shmSize: 65536, cgroupParent: "/p" },
  { file: "Dockerfile", provenance: "mode=max", sbom: true },
  { file: "Dockerfile", attributes: { own: "text", "multi-platform": "true" } },
];

Deno.test("frontend options: attributes become the options that they were made of", () => {
  for (const options of OPTIONS) {
    assert.deepEqual(optionsOf(frontendAttributes(options)).options, options);
  }
  const { options } = optionsOf(frontendAttributes({ sourceDateEpoch: 7 }));
  assert.deepEqual([options.sourceDateEpoch, options.args], [7, { SOURCE_DATE_EPOCH: "7" }]);
});

Deno.test("frontend options: what other clients write in another way stays an attribute", () => {
  const attributes = {
    filename: "Dockerfile",
    "add-hosts": "a=1.2.3.4,a=5.6.7.8",
    ulimit: '"nofile=1,2"',
    "shm-size": "64k",
    "no-cache": "",
    "build-arg:SOURCE_DATE_EPOCH": "context",
    "force-network-mode": "other",
    "image-resolve-mode": "local",
  };
  assert.deepEqual(frontendAttributes(optionsOf(attributes).options), attributes);
});

Deno.test("frontend options: any attributes are kept", () => {
  const name = fc.oneof(
    fc.constantFrom("filename", "no-cache", "add-hosts", "ulimit", "platform", "shm-size"),
    fc.constantFrom("target", "image-resolve-mode", "attest:sbom", "cgroup-parent"),
    fc.string().map((text) => `build-arg:${text}`),
    fc.string().map((text) => `label:${text}`),
    fc.string().filter((text) => !/^(?:context|contextkey|contextsubdir)$/.test(text)),
  ).filter((name) => name !== "__proto__");
  const value = fc.oneof(fc.constantFrom("", "1", "a=b", "a=b,c=d", "pull", "host"), fc.string());
  fc.assert(fc.property(fc.dictionary(name, value), (attributes) => {
    const written = frontendAttributes(optionsOf(attributes).options);
    assert.deepEqual(written, { filename: "Dockerfile", ...attributes });
  }));
});

Deno.test("frontend options: contexts and caches are told apart from options", () => {
  const { options, contexts, cacheImports } = optionsOf({
    ...{ context: "https://a.example/b.git", "context:x": "input:x", contextkey: "c" },
    ...{ "local-sessionid:x": "s", "input-metadata:x": "{}", "sharedkey:localdir:x": "k" },
    ...{ source: "image", cmdline: "image --flag", requestid: "r", "frontend.caps": "caps" },
    "cache-imports": '[{"Type":"registry","Attrs":{"ref":"a"}}]',
    "cache-from": "b,c",
  });
  assert.deepEqual(options, {});
  assert.deepEqual(contexts, {
    ...{ context: "https://a.example/b.git", "context:x": "input:x", contextkey: "c" },
    ...{ "local-sessionid:x": "s", "input-metadata:x": "{}", "sharedkey:localdir:x": "k" },
    cmdline: "image --flag",
  });
  assert.deepEqual(
    cacheImports,
    ["a", "b", "c"].map((ref) => ({ type: "registry", attributes: { ref } })),
  );
  assert.equal(optionsOf({ source: "image" }).contexts["cmdline"], "image");
  assert.throws(() => optionsOf({ "cache-imports": "{" }), { code: "PROTOCOL" });
});

import assert from "node:assert/strict";
import { checkOptions } from "../../../../lib/client/check/check_options.ts";
import { requestOf } from "../../../../lib/client/frontend/frontend.ts";
import type { BuildOptions } from "../../../../lib/client/mod.ts";
import { prepareContexts } from "../../../../lib/client/request/contexts.ts";
import { frontendAttributes } from "../../../../lib/client/request/frontend_attrs.ts";
import { sharedKey } from "../../../../lib/client/request/shared_key.ts";
import { files } from "../../../../lib/diffcopy/mod.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { scratch } from "../../../../lib/llb/mod.ts";

const tree = files({ a: "1" });
const frontend = "gateway.v0";

/** Options that are accepted. */
const ACCEPTED: BuildOptions[] = [
  { frontend },
  { frontend, locals: { context: tree }, layouts: { base: "dir" }, attributes: { source: "a" } },
  {
    frontend,
    contexts: { base: "docker-image://a" },
    args: { A: "1" },
    target: "x",
    noCache: true,
  },
  { frontend, call: "describe" },
  { frontend, attributes: { requestid: "x" }, outputs: undefined },
  { graph: scratch(), locals: { src: tree }, layouts: { base: "dir" } },
  {
    context: tree,
    proxyNetwork: true,
    resources: { memory: 1n, memorySwap: -1, cpusetCpus: "0-3,5" },
  },
];

/** Options that are rejected, with the option at fault and a part of the message. */
const REJECTED: [BuildOptions, string, RegExp][] = [
  [{ frontend: "" }, "frontend", /not be empty/],
  [
    { frontend, context: tree },
    "context",
    /without option "frontend"\nUse option "locals\.context" for a tree/,
  ],
  [{ frontend, dockerfile: "FROM a" }, "dockerfile", /\nUse option "locals\.dockerfile"\.$/],
  [{ frontend, file: "a" }, "file", /\nUse option "attributes\.filename"/],
  [{ frontend, syntax: "a" }, "syntax", /\nUse gateway\.v0 with option "attributes\.source"/],
  [{ frontend, token: "a" }, "token", /\nUse option "secrets\.GIT_AUTH_TOKEN"/],
  [{ frontend, graph: scratch() }, "frontend", /for a graph/],
  [{ frontend, locals: { "": tree } }, "locals", /names that are not empty/],
  [{ frontend, locals: { a: "." as never } }, "locals", /directory\(path\)/],
  [{ frontend, layouts: { a: "" } }, "layouts", /a directory for each id/],
  [
    { context: tree, locals: { a: tree } },
    "locals",
    /with option "frontend".*\nA build of a Docker/s,
  ],
  [{ context: tree, layouts: { a: "b" } }, "layouts", /with option "frontend"/],
  [{ graph: scratch(), resources: { memory: 1 } }, "resources", /with a Dockerfile/],
  [
    { frontend, attributes: { requestid: "a" }, push: true, tags: ["a"] },
    "attributes",
    /requestid=a/,
  ],
  [{ context: tree, call: "lint" as never }, "call", /be one of check, outline, targets, describe/],
  [{ context: tree, resources: { memory: 0 } }, "resources", /above 0.*memory=0/],
  [{ context: tree, resources: { memorySwap: -2 } }, "resources", /-1 for memorySwap/],
  [{ context: tree, resources: { cpuQuota: 1.5 } }, "resources", /whole numbers/],
  [{ context: tree, resources: { cpusetCpus: "all" } }, "resources", /sets such as 0-3/],
  [{ context: tree, resources: { pids: 1 } as never }, "resources", /only memory, .*"pids"/],
];

Deno.test("checkFrontend: accepts what fits a frontend or a graph", () => {
  for (const options of ACCEPTED) checkOptions(options);
});

Deno.test("checkFrontend: rejects what is for Dockerfiles, and says what to use", () => {
  for (const [options, option, message] of REJECTED) {
    assert.throws(() => checkOptions(options), (error) => {
      assert(error instanceof OptionError);
      assert.equal(error.option, option, error.message);
      assert.match(error.message, message);
      return true;
    });
  }
});

Deno.test("requestOf: a question comes from an option or an attribute", () => {
  assert.equal(requestOf({}), undefined);
  assert.equal(requestOf({ call: "check" }), "frontend.lint");
  assert.equal(requestOf({ call: "describe" }), "frontend.subrequests.describe");
  assert.equal(requestOf({ call: "check", attributes: { requestid: "frontend.x" } }), "frontend.x");
});

Deno.test("frontendAttributes: a frontend gets no attribute that nobody gave", () => {
  assert.deepEqual(frontendAttributes({ frontend }), {});
  assert.deepEqual(
    frontendAttributes({
      frontend,
      args: { A: "1" },
      target: "x",
      noCache: true,
      resources: { memory: 2 ** 31, memorySwap: -1, cpuShares: 2, cpusetMems: "0" },
      attributes: { "source": "img", "build-arg:A": "2" },
    }),
    {
      ...{ "build-arg:A": "2", "target": "x", "no-cache": "", "source": "img" },
      ...{ memory: "2147483648", memswap: "-1", cpushares: "2", cpusetmems: "0" },
    },
  );
});

Deno.test("prepareContexts: a frontend may ask for its trees and layouts only", async () => {
  const directory = await Deno.makeTempDir();
  try {
    await assert.rejects(prepareContexts({ frontend, layouts: { base: directory } }), {
      name: "OptionError",
      message: /cannot read the OCI layout .*: it has no directory blobs/,
    });
    await Deno.mkdir(`${directory}/blobs`);
    const more = files({});
    const options = { locals: { one: tree, two: more }, layouts: { base: directory } };
    const found = await prepareContexts({ frontend, ...options, contexts: { extra: tree } });
    assert.deepEqual([...found.trees.keys()], ["one", "two", "extra"]);
    assert.deepEqual([...found.stores.keys()], ["oci:base"]);
    assert.deepEqual(Object.keys(found.attributes), ["context:extra"]);
    const graph = await prepareContexts({ graph: scratch(), ...options, contexts: { one: more } });
    assert.equal(graph.trees.get("one"), tree);
    assert.deepEqual([...graph.stores.keys()], ["oci:base"]);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

Deno.test("sharedKey: depends on the tree named context, or on the first one", () => {
  const named = (name: string) => Object.assign(files({}), { name });
  const key = (...names: string[]) =>
    sharedKey({ frontend, locals: Object.fromEntries(names.map((name) => [name, named(name)])) });
  assert.equal(key("a", "context"), key("context"));
  assert.equal(key("a", "b"), key("a"));
  assert.notEqual(key("a"), key("b"));
  assert.equal(key("context"), sharedKey({ context: named("context") }));
});

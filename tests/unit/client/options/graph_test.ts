import assert from "node:assert/strict";
import { files } from "../../../../lib/diffcopy/mod.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { scratch } from "../../../../lib/llb/mod.ts";
import { checkOptions } from "../../../../lib/client/check/check_options.ts";
import type { BuildOptions } from "../../../../lib/client/mod.ts";

const graph = scratch();

/** Options that are accepted. */
const ACCEPTED: BuildOptions[] = [
  { graph },
  { graph: () => graph, platforms: ["linux/amd64", "linux/arm64"], noCache: true },
  { graph, contexts: { a: files({}) }, context: files({}), config: { cmd: ["x"] } },
  { definition: new Uint8Array(), platforms: ["linux/arm64"], tags: ["a:1"], push: true },
  { graph, args: { SOURCE_DATE_EPOCH: "1" }, labels: {}, hosts: {}, pull: false, noCache: false },
];

/** Options that are rejected, with the option at fault. */
const REJECTED: [BuildOptions, string][] = [
  [{ graph, definition: new Uint8Array() }, "definition"],
  [{ graph, dockerfile: "FROM x" }, "dockerfile"],
  [{ graph, file: "x" }, "file"],
  [{ graph, target: "x" }, "target"],
  [{ graph, args: { A: "1" } }, "args"],
  [{ graph, call: "check" }, "call"],
  [{ graph, network: "host" }, "network"],
  [{ definition: new Uint8Array(), labels: { a: "1" } }, "labels"],
  [{ graph, context: "https://git.example/a.git" }, "context"],
  [{ graph, contexts: { a: "docker-image://b" } }, "contexts"],
  [{ graph, noCache: ["a"] }, "noCache"],
  [{ graph, platforms: ["linux/amd64", "linux/arm64"] }, "platforms"],
  [{ definition: new Uint8Array(), platforms: ["linux/amd64", "linux/arm64"] }, "platforms"],
  [{ context: files({}), config: { cmd: ["x"] } }, "config"],
];

Deno.test("checkGraph: accepts what fits a graph", () => {
  for (const options of ACCEPTED) checkOptions(options);
});

Deno.test("checkGraph: rejects what only concerns Dockerfiles", () => {
  for (const [options, option] of REJECTED) {
    assert.throws(() => checkOptions(options), (error) => {
      assert(error instanceof OptionError);
      assert.equal(error.option, option, error.message);
      return true;
    });
  }
});

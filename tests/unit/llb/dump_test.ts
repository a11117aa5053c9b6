import assert from "node:assert/strict";
import {
  cache,
  copy,
  image,
  local,
  marshal,
  mkdir,
  scratch,
  secret,
  toDot,
  toJson,
} from "../../../lib/llb/mod.ts";

const graph = () => {
  const context = local("context", { uniqueId: "u1", include: ["<a>"] });
  const built = image("alpine").run("make 'a b'", {
    ...{ name: "make it", ulimits: [{ name: "nofile", soft: 1, hard: 2n ** 62n }] },
    mounts: { "/src": context, "/c": cache("c"), "/s": secret("s"), "/out": scratch() },
  });
  return scratch().file(
    mkdir("/a", { owner: "0:nogroup", createdTime: 1700000000123456789n })
      .mkfile("/f", "x").symlink("to", "/l").rm("/r").copy(built.mount("/out"), "/x", "/y"),
  );
};

// buildctl debug dump-llb prints the same, but for symlinks, which it leaves out
Deno.test("toJson: has a line for each operation, in buildctl's form", async (t) => {
  await t.assertSnapshot(toJson(await marshal(graph(), { platform: "linux/amd64" })));
});

Deno.test("toDot: draws the graph as buildctl does", async (t) => {
  await t.assertSnapshot(toDot(await marshal(graph(), { platform: "linux/amd64" })));
});

Deno.test("toJson, toDot: reject an operation that is malformed, or comes too early", async () => {
  const { ops, metadata, source } = await marshal(image("alpine").run(["x"]));
  for (
    const [bad, message] of [
      [[ops[1]!, ops[0]!, ops[2]!], /operation 1 .* depends on sha256:/],
      [[Uint8Array.of(0x0a, 0x20)], /operation 1 .* middle of a field/],
      [[...ops.slice(0, 2), Uint8Array.of(0xff)], /operation 3 /],
    ] as const
  ) {
    const definition = { ops: bad, metadata, source };
    assert.throws(() => toJson(definition), { name: "ProtocolError", message });
    assert.throws(() => toDot(definition), { name: "ProtocolError", message });
  }
});

Deno.test("copy: takes the result of changes that are made elsewhere", async () => {
  const made = mkdir("/x").on(scratch());
  const twice = scratch().file(copy(made, "/x", "/y").copy(made, "/x", "/z"));
  const [op] = toJson(await marshal(twice)).split("\n");
  const { actions } = JSON.parse(op!).Op.Op.file;
  assert.deepEqual(
    actions.map((a: Record<string, number>) => [a["input"], a["secondaryInput"], a["output"]]),
    [[-1, -1, -1], [-1, 0, -1], [1, 0, 0]],
  );
});

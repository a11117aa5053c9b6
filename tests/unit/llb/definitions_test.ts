/** Whole definitions made by Go's client (`fixtures/llb/definitions.json`), and the same graphs made here. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { decodeDefinition, encodeDefinition, marshal, stateOf } from "../../../lib/llb/mod.ts";
import { OPERATIONS } from "./go_operations.ts";
import { SOURCES } from "./go_sources.ts";

interface Given {
  readonly name: string;
  readonly definition: string;
}

const { definitions }: { definitions: Given[] } = JSON.parse(
  await Deno.readTextFile(
    path.join(import.meta.dirname!, "..", "..", "..", "fixtures", "llb", "definitions.json"),
  ),
);

/** The graphs by their names, with the options of `marshal` where there are any. */
const GRAPHS: typeof OPERATIONS = { ...SOURCES, ...OPERATIONS };

for (const { name, definition } of definitions) {
  Deno.test(`llb: definition: ${name}`, async () => {
    const entry = GRAPHS[name]!;
    const [graph, options] = Array.isArray(entry) ? entry : [entry, {}];
    const all = { platform: "linux/amd64", uniqueId: "m1", ...options };
    const made = encodeDefinition(await marshal(graph(), all));
    assert.equal(made.toHex(), Uint8Array.fromBase64(definition).toHex());
    const again = await marshal(stateOf(decodeDefinition(made)), { platform: "linux/amd64" });
    assert.deepEqual(again.ops, decodeDefinition(made).ops);
  });
}

Deno.test("llb: definition: there is a graph for each", () => {
  assert.deepEqual(definitions.map(({ name }) => name).sort(), Object.keys(GRAPHS).sort());
});

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { FIELD_COST_BYTES, FieldCost } from "../../../../lib/rpc/limits/field_cost.ts";
import { field, references } from "../../../support/http2_frames.ts";

/** Returns the cost of fields that arrive in pieces of this size. */
function costOf(fields: Uint8Array, piece = fields.length): number {
  const cost = new FieldCost();
  for (let at = 0; at < fields.length; at += piece) cost.read(fields.subarray(at, at + piece));
  return cost.bytes;
}

Deno.test("FieldCost: a literal field costs its length", () => {
  const fields = Buffer.concat([
    field("name", "value"),
    field("n".repeat(300), "v".repeat(20_000)),
  ]);
  assert.equal(costOf(fields), 9 + 20_300 + 2 * FIELD_COST_BYTES);
});

Deno.test("FieldCost: a reference costs as much as the field", () => {
  const fields = references("name", "v".repeat(1000), 500);
  assert.equal(costOf(fields), 500 * (1004 + FIELD_COST_BYTES));
});

Deno.test("FieldCost: a reference to a name costs as much as the name", () => {
  const named = Buffer.concat([Buffer.from([0x7e, 2]), Buffer.from("v1")]);
  const fields = Buffer.concat([references("n".repeat(500), "v", 1), named, named]);
  assert.equal(costOf(fields), 501 + 2 * 502 + 3 * FIELD_COST_BYTES);
});

Deno.test("FieldCost: a Huffman code counts as its longest text", () => {
  const fields = Buffer.from([0x00, 0x85, 1, 2, 3, 4, 5, 0x8a, ...new Uint8Array(10)]);
  assert.equal(costOf(fields), 8 + 16 + FIELD_COST_BYTES);
});

Deno.test("FieldCost: a new size of the table is not a field", () => {
  assert.equal(costOf(Buffer.concat([Buffer.from([0x3f, 0xe1, 0x1f]), field("a", "b")])), 66);
});

Deno.test("FieldCost: pieces of any size have the same cost", () => {
  const fields = Buffer.concat([
    references("name", "v".repeat(300), 20),
    field("", ""),
    field("other", "w".repeat(200)),
    references("n".repeat(130), "", 3),
  ]);
  for (const piece of [1, 2, 3, 7, 100]) assert.equal(costOf(fields, piece), costOf(fields));
});

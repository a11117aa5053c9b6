import assert from "node:assert/strict";
import fc from "fast-check";
import { joinFields, splitFields } from "../../../../lib/client/options/csv.ts";

Deno.test("splitFields: commas separate fields, quotes enclose commas and quotes", () => {
  assert.deepEqual(splitFields("a,b"), ["a", "b"]);
  assert.deepEqual(splitFields('type=local,"dest=a,b"'), ["type=local", "dest=a,b"]);
  assert.deepEqual(splitFields('"say ""x"""'), ['say "x"']);
  assert.deepEqual(splitFields('a"b,'), ['a"b', ""]);
  assert.equal(splitFields('"a'), undefined);
  assert.equal(splitFields('"a"b'), undefined);
});

Deno.test("joinFields: any fields are read back", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (fields) => {
      assert.deepEqual(splitFields(joinFields(fields)), fields);
    }),
  );
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { attributes, fields } from "../../../../lib/cli/flags/csv.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("fields: commas separate them, quotes enclose commas and quotes", () => {
  assert.deepEqual(fields("-o", "a,b"), ["a", "b"]);
  assert.deepEqual(fields("-o", 'type=local,"dest=a,b"'), ["type=local", "dest=a,b"]);
  assert.deepEqual(fields("-o", '"say ""x"""'), ['say "x"']);
  assert.deepEqual(fields("-o", 'a"b,'), ['a"b', ""]);
  assert.throws(() => fields("-o", '"a'), OptionError);
  assert.throws(() => fields("-o", '"a"b'), OptionError);
});

Deno.test("fields: any quoted fields are read back", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
      const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
      assert.deepEqual(fields("-o", quoted), texts);
    }),
  );
});

Deno.test("attributes: keys are in lower case, values stay as they are", () => {
  assert.deepEqual(attributes("-o", "Type=a,dest=b=c"), { type: "a", dest: "b=c" });
  for (const text of ["", "a", "=b", "a=b,"]) {
    assert.throws(() => attributes("-o", text), OptionError, text);
  }
});

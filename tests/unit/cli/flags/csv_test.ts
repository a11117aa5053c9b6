import assert from "node:assert/strict";
import { attributes, fields } from "../../../../lib/cli/flags/csv.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("fields: unbalanced quotes are an error that names the flag", () => {
  assert.deepEqual(fields("-o", 'type=local,"dest=a,b"'), ["type=local", "dest=a,b"]);
  for (const text of ['"a', '"a"b']) {
    assert.throws(() => fields("-o", text), { name: "OptionError", message: /^-o must have / });
  }
});

Deno.test("attributes: keys are in lower case, values stay as they are", () => {
  assert.deepEqual(attributes("-o", "Type=a,dest=b=c"), { type: "a", dest: "b=c" });
  for (const text of ["", "a", "=b", "a=b,"]) {
    assert.throws(() => attributes("-o", text), OptionError, text);
  }
});

import assert from "node:assert/strict";
import { OptionError } from "../../../../lib/errors.ts";
import { type Credential, staticCredentials } from "../../../../lib/registry/mod.ts";

Deno.test("staticCredentials: rejects an invalid credential", () => {
  for (
    const value of [{}, { username: "a" }, { username: "a", password: "" }, { identityToken: "" }]
  ) {
    assert.throws(() => staticCredentials({ "a.b": value as Credential }), OptionError);
  }
});

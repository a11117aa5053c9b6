import assert from "node:assert/strict";
import { attestation } from "../../../../lib/client/options/attestation.ts";

Deno.test("attestation: returns the parameters, or undefined for every kind of no", () => {
  const cases: [value: boolean | string | undefined, parameters: string | undefined][] = [
    [undefined, undefined],
    [false, undefined],
    [true, ""],
    ["", ""],
    ["true", ""],
    ["1", ""],
    ["false", undefined],
    ["F", undefined],
    ["mode=max", "mode=max"],
    ["disabled=true", undefined],
    ["mode=max,disabled=true", undefined],
    ["Disabled=1,mode=max", undefined],
    ["disabled=false,mode=min", "mode=min"],
    ["disabled=false", ""],
    ["disabled=true,disabled=false", ""],
    ['"builder-id=a,disabled=true"', '"builder-id=a,disabled=true"'],
  ];
  for (const [value, parameters] of cases) {
    assert.equal(attestation("provenance", value), parameters, String(value));
  }
});

Deno.test("attestation: rejects a text that it cannot read", () => {
  for (const value of ["disabled=maybe", '"mode=max']) {
    assert.throws(() => attestation("sbom", value), { name: "OptionError", option: "sbom" }, value);
  }
});

import assert from "node:assert/strict";
import {
  parseSourcePolicy,
  policyMessage,
  type SourcePolicy,
} from "../../../../lib/client/options/source_policy.ts";
import { OptionError } from "../../../../lib/errors.ts";

const IMAGE = "docker-image://docker.io/library/alpine:*";

Deno.test("policyMessage: has the numbers of BuildKit's messages", () => {
  const policy: SourcePolicy = {
    rules: [
      { action: "DENY", selector: { identifier: IMAGE } },
      {
        action: "CONVERT",
        selector: {
          identifier: "https://(.*)",
          matchType: "REGEX",
          constraints: [{ key: "http.checksum", value: "x", condition: "NOTEQUAL" }],
        },
        updates: { identifier: "https://mirror/$1", attrs: { "http.checksum": "sha256:0" } },
      },
    ],
  };
  assert.deepEqual(policyMessage(policy), {
    version: 1,
    rules: [
      { action: 1, selector: { identifier: IMAGE, match_type: 0, constraints: [] } },
      {
        action: 2,
        selector: {
          identifier: "https://(.*)",
          match_type: 2,
          constraints: [{ key: "http.checksum", value: "x", condition: 1 }],
        },
        updates: { identifier: "https://mirror/$1", attrs: { "http.checksum": "sha256:0" } },
      },
    ],
  });
});

Deno.test("parseSourcePolicy: reads names and numbers as Go does", () => {
  const text = JSON.stringify({
    rules: [{ action: 1, selector: { identifier: IMAGE, match_type: "EXACT" } }],
  });
  assert.deepEqual(parseSourcePolicy(text, "p.json"), {
    version: 1,
    rules: [{
      action: "DENY",
      selector: { identifier: IMAGE, matchType: "EXACT", constraints: [] },
    }],
  });
});

Deno.test("parseSourcePolicy: rejects what is no policy, naming the file and the fault", () => {
  const rule = (more: object) => JSON.stringify({ rules: [{ action: "DENY", ...more }] });
  for (
    const [text, why] of [
      ["{", /it is not valid JSON/],
      ["[]", /be an object with rules/],
      ["{}", /have a list of rules/],
      ['{"rules":[1]}', /have rules that are objects/],
      [rule({}), /have a selector in each rule/],
      [rule({ selector: {} }), /have an identifier in each selector/],
      [rule({ selector: { identifier: "a" }, action: "FORBID" }), /have ALLOW or DENY or CONVERT/],
      [rule({ selector: { identifier: "a", match_type: 7 } }), /have WILDCARD or EXACT or REGEX/],
    ] as const
  ) {
    assert.throws(() => parseSourcePolicy(text, "p.json"), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, /^cannot use the source policy p\.json: /);
      assert.match(error.shortMessage, why);
      return true;
    });
  }
});

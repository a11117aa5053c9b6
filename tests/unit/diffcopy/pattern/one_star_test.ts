import assert from "node:assert/strict";
import fc from "fast-check";
import { OneStar } from "../../../../lib/diffcopy/pattern/one_star.ts";
import { translate } from "../../../../lib/diffcopy/pattern/translate.ts";
import { javaScriptTest } from "../regexp/regexp_oracle.ts";

Deno.test("one_star: takes only patterns with one star", () => {
  for (const text of ["*", "*.log", "a/b*c/d", "**/*.log", "**/.env*", "a/**/b*c/d", "a**/b*"]) {
    assert.ok(OneStar.parse(text), text);
  }
  const others = [
    "",
    "a",
    "**",
    "a/**",
    "**/a",
    "**/**/*",
    "*/*",
    "***/a",
    "**/a/*b",
    "?*",
    "[a]*",
  ];
  for (const text of others) assert.equal(OneStar.parse(text), undefined, text);
});

Deno.test("one_star: matches like the whole expression", () => {
  const literal = fc.array(fc.constantFrom("a", "b", "/", ".", "\n"), { maxLength: 3 })
    .map((all) => all.join(""));
  const text = fc.tuple(literal, fc.constantFrom("", "**/"), literal, literal)
    .map(([root, anywhere, head, tail]) => `${anywhere && root}${anywhere}${head}*${tail}`);
  const path = fc.array(fc.constantFrom("a", "b", "/", ".", "\n"), { maxLength: 7 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, path, (text, path) => {
      const expected = javaScriptTest(translate(text).source)(path);
      const pattern = OneStar.parse(text);
      if (pattern) assert.equal(pattern.hits(path), expected);
    }),
    { numRuns: 5000 },
  );
});

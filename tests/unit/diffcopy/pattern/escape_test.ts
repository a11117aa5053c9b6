import assert from "node:assert/strict";
import fc from "fast-check";
import { escapePattern } from "../../../../lib/diffcopy/pattern/escape.ts";
import { NO_MATCHES, PatternList } from "../../../../lib/diffcopy/pattern/pattern_list.ts";

const character = fc.constantFrom(
  ...["a", "b", "*", "?", "[", "]", "\\", "{", "}", "|", "^", "$", "!", "(", ")", ".", "+", " "],
  ...["\t", "\ufeff", "-", "#", "é", "😀", "~", "\u00a0"],
);
const name = fc.array(character, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""))
  .filter((name) => name !== "." && name !== "..");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));

Deno.test("escapePattern: matches the path, and no other", () => {
  fc.assert(
    fc.property(path, path, (path, other) => {
      const list = new PatternList([escapePattern(path)]);
      assert(list.match(path, NO_MATCHES), JSON.stringify(escapePattern(path)));
      assert.equal(list.match(other, NO_MATCHES), other === path);
    }),
    { numRuns: 1000 },
  );
});

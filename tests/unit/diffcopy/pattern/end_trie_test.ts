import assert from "node:assert/strict";
import fc from "fast-check";
import { EndTrie } from "../../../../lib/diffcopy/pattern/end_trie.ts";

const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 6 }).map((all) => all.join(""));

Deno.test("end_trie: finds every text that another one starts or ends with", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 80 }), text, fc.boolean(), (texts, one, backwards) => {
      const trie = new EndTrie(backwards);
      texts.forEach((text, number) => trie.add(text, number));
      const found: number[] = [];
      trie.search(one, found);
      texts.forEach((text, number) => {
        const fits = backwards ? one.endsWith(text) : one.startsWith(text);
        if (fits) assert.ok(found.includes(number), text);
      });
      assert.equal(new Set(found).size, found.length);
    }),
    { numRuns: 1000 },
  );
});

Deno.test("end_trie: leaves out the texts of other beginnings", () => {
  const trie = new EndTrie(false);
  for (let i = 0; i < 1000; i++) trie.add(`${i % 100}/x`, i);
  const found: number[] = [];
  trie.search("42/x", found);
  assert.ok(found.length <= 20, `${found.length}`);
});

Deno.test("end_trie: keeps equal long texts in one place", () => {
  const trie = new EndTrie(true);
  for (let i = 0; i < 100; i++) trie.add("a".repeat(10_000), i);
  const found: number[] = [];
  assert.equal(trie.search("a".repeat(20_000), found), 1);
  assert.deepEqual(found, Array.from({ length: 100 }, (_, i) => i));
});

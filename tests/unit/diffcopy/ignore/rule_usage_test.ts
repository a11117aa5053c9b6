import assert from "node:assert/strict";
import fc from "fast-check";
import { RuleUsage } from "../../../../lib/diffcopy/ignore/rule_usage.ts";
import { explainPath, type FileTree, parseIgnoreFile, walk } from "../../../../lib/diffcopy/mod.ts";
import { files } from "../../../../lib/diffcopy/mod.ts";
import { all, tree } from "../../../support/tree.ts";
import { records } from "../arbitrary.ts";

async function unused(context: FileTree, text: string): Promise<number[]> {
  const patterns = parseIgnoreFile(text, "x");
  const usage = new RuleUsage(patterns);
  await all(walk(usage.watch(context), { exclude: patterns }));
  return usage.unused.map(({ line }) => line);
}

Deno.test("RuleUsage: finds the lines that match nothing", async () => {
  const context = tree("a/b/c\na/d.log\ne\nf.log\nfar/x/y");
  const rows: [string, number[]][] = [
    ["", []],
    ["a\nb\ne", [2]],
    ["*.log\n**/*.log\nz/*.log", [3]],
    ["a\na/b", [2]], // nothing below a is looked at
    ["a\n!a/b\na/b/c", []],
    ["!e\n!q", [2]],
    ["e\ne", []],
    ["a/**\nq/**\n**/y", [2]],
  ];
  for (const [text, expected] of rows) {
    assert.deepEqual(await unused(context, text), expected, JSON.stringify(text));
  }
});

Deno.test("RuleUsage: looks up many lines", async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => i % 3 ? `d${i}/f` : `**/*.ext${i}`);
  const found = await unused(files({ "d4/f": "", "x/y.ext6": "" }), lines.join("\n"));
  assert.equal(found.length, 2998);
  assert(!found.includes(5) && !found.includes(7));
});

const part = fc.constantFrom("a", "b", "ab", "*", "a*", "**", "[ab]", "é");
const rules = fc.array(
  fc.tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([exception, parts]) => `${exception ? "!" : ""}${parts.join("/")}`),
  { maxLength: 5 },
);

Deno.test("RuleUsage: a walk without the lines that match nothing is the same", async () => {
  await fc.assert(
    fc.asyncProperty(records, rules, async (entries, lines) => {
      const context = files(entries);
      const patterns = parseIgnoreFile(lines.join("\n"), "x");
      const usage = new RuleUsage(patterns);
      const paths = (await all(walk(usage.watch(context), { exclude: patterns }))).map((e) =>
        e.path
      );
      const lost = usage.unused.map(({ line }) => line);
      const used = patterns.filter(({ line }) => !lost.includes(line));
      const less = (await all(walk(context, { exclude: used }))).map(({ path }) => path);
      assert.deepEqual(less, paths);
      // A line that decided about anything is not among them.
      for (const { path } of await all(walk(context))) {
        const { line } = explainPath(patterns, path);
        assert(!line || !lost.includes(line.line), path);
      }
    }),
    { numRuns: 300 },
  );
});

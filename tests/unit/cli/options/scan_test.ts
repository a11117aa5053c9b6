import assert from "node:assert/strict";
import { Command } from "commander";
import fc from "fast-check";
import { scan } from "../../../../lib/cli/options/scan.ts";

function command(): Command {
  return new Command("x").argument("[words...]").exitOverride()
    .configureOutput({ writeErr() {}, outputError() {} })
    .option("-p, --push").option("-q, --quiet").option("--no-cache")
    .option("-t, --tag <name>", "", (value: string, all: string[] = []) => [...all, value])
    .option("-o, --output <dest>").option("--only <a>");
}

/** Words that have a meaning, and some that come near one. */
const WORD = fc.oneof(
  fc.constantFrom(
    ...["-p", "-q", "-t", "-o", "--push", "--tag", "--output", "--only", "--no-cache", "--", "-"],
    ...["-pq", "-pt", "-ta", "-qta=b", "-tp", "-pqo", "-to", "--tag=a", "--tag=", "--output=-p"],
    ...["a", ".", "a=b", "true", "false", "", "-tt", "-p-q", "--push-", "-é"],
  ),
  fc.string({ unit: fc.constantFrom("-", "p", "q", "t", "=", "a"), maxLength: 5 }),
);

/** Returns what commander makes of words: options, and operands or what it does not know. */
function parsed(words: readonly string[]): unknown {
  const fresh = command();
  try {
    const { operands, unknown } = fresh.parseOptions([...words]);
    return { operands, unknown, options: fresh.opts() };
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

Deno.test("scan: commander makes the same of the words that it returns", () => {
  const { options } = command();
  fc.assert(
    fc.property(fc.array(WORD, { maxLength: 6 }), (words) => {
      // A boolean with a value is what scan adds.
      fc.pre(!words.some((word) => /^(?:-[pq]+|--push|--quiet|--no-cache)=/.test(word)));
      const again = [...scan(words, options)].flatMap(({ words }) => words);
      assert.deepEqual(parsed(again), parsed(words), JSON.stringify(words));
    }),
    { numRuns: 3000 },
  );
});

Deno.test("scan: finds the options and values that commander finds", () => {
  const { options } = command();
  fc.assert(
    fc.property(fc.array(WORD, { maxLength: 6 }), (words) => {
      fc.pre(!words.some((word) => /^(?:-[pq]+|--push|--quiet|--no-cache)=/.test(word)));
      const fresh = command();
      const seen: (readonly [string, string | undefined])[] = [];
      for (const option of fresh.options) {
        fresh.on(
          `option:${option.name()}`,
          (value?: string) => void seen.push([option.long!, value]),
        );
      }
      try {
        fresh.parseOptions([...words]);
      } catch {
        return; // the last option has no value
      }
      const found = [...scan(words, options)].flatMap(({ option, value }) =>
        option ? [[option.long!, option.required ? value : undefined] as const] : []
      );
      assert.deepEqual(found, seen, JSON.stringify(words));
    }),
    { numRuns: 3000 },
  );
});

Deno.test("scan: a subcommand ends the options of a program", () => {
  const { options } = command();
  const found = [...scan(["-p", "-t", "a", "sub", "-q"], options, { untilOperand: true })];
  assert.deepEqual(found.map(({ option }) => option?.long), [
    "--push",
    "--tag",
    undefined,
    undefined,
  ]);
});

import assert from "node:assert/strict";
import { Command, CommanderError } from "commander";
import { commands } from "../../../../lib/cli/main.ts";
import { inItsPlace } from "../../../../lib/cli/terminal/foreign.ts";

/** Returns the advice for a command line that cannot be parsed. */
async function advice(line: string): Promise<string | undefined> {
  const program = new Command("bkit").helpCommand(true);
  let failed = program;
  for (const command of await commands()) program.addCommand(command);
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  for (const command of all(program)) {
    command.configureOutput({ writeErr() {}, outputError() {} }).exitOverride((error) => {
      failed = command;
      throw error;
    });
  }
  try {
    program.parse(line.split(" "), { from: "user" });
  } catch (error) {
    assert(error instanceof CommanderError, String(error));
    return await inItsPlace(error, failed, commands);
  }
  assert.fail(`${line} can be parsed`);
}

Deno.test("inItsPlace: says what foreign commands and options are called here", async () => {
  const cases: [line: string, advice: RegExp | undefined][] = [
    ["ls", /^bkit builder ls lists/],
    ["bake", /^There is no bake/],
    ["buildx build .", /^Omit buildx/],
    ["images", /docker images/],
    ["builder prune", /^bkit prune removes/],
    ["debug dump-metadata", /only buildctl/],
    ["local --opt a=b", /^bkit build has --opt\.$/],
    ["github --local a=b", /^bkit build has --local\.$/],
    ["build --policy a", /^--source-policy-file FILE/],
    ["build --keep-storage 1", /^bkit prune has --keep-storage\.$/],
    ["build -H tcp://a", /^--addr ADDRESS/],
    ["build -c 512", /cpu-shares/],
    ["build --nonsense", undefined],
    ["nonsense", undefined],
    ["constructor", undefined],
  ];
  for (const [line, expected] of cases) {
    const found = await advice(line);
    if (expected === undefined) assert.equal(found, undefined, line);
    else assert.match(found ?? "", expected, line);
  }
});

Deno.test("inItsPlace: an advice is a sentence about commands and options that exist", async () => {
  const source = await Deno.readTextFile(
    new URL("../../../../lib/cli/terminal/foreign.ts", import.meta.url),
  );
  const texts = [...source.matchAll(/^ {2}"[^"]+": "([^"]+)",$/gm)].map(([, text]) => text!);
  assert(texts.length > 50);
  const all = await commands();
  const options = (list: readonly Command[]): string[] =>
    list.flatMap((command) => [
      ...command.options.map(({ long }) => long!),
      ...options(command.commands),
    ]);
  const known = new Set([...options(all), "--version", "--help", "--mount", "--tls"]);
  for (const text of texts) {
    assert.match(text, /^(?:[A-Z]|-|bkit |docker ).*[^.]\.$/, text);
    for (const [flag] of text.matchAll(/(?<![\w-])--[a-z-]+/g)) assert(known.has(flag), text);
    for (const [, name, sub] of text.matchAll(/\bbkit ([a-z][a-z-]+)(?: ([a-z-]+))?/g)) {
      const command = all.find((command) => command.name() === name);
      if (!command && ["only", "changes", "needs", "can"].includes(name!)) continue;
      assert(command, text);
      if (command.commands.length === 0) continue;
      assert(command.commands.some((command) => command.name() === sub), text);
    }
  }
});

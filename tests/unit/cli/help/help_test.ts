import assert from "node:assert/strict";
import { Command } from "commander";
import { EXAMPLES } from "../../../../lib/cli/help/examples.ts";
import { addHelp } from "../../../../lib/cli/help/help.ts";
import { commands } from "../../../../lib/cli/main.ts";

/** A command, and its name with those of the commands above it. */
type Named = readonly [path: string, command: Command];

/** Returns the commands below a command. */
function below(command: Command, path = ""): Named[] {
  return command.commands.flatMap((sub): Named[] => {
    const name = `${path} ${sub.name()}`.trim();
    return [[name, sub], ...below(sub, name)];
  });
}

/** Returns true if a command does something without a subcommand. */
function canRun({ commands, options }: Command): boolean {
  return commands.length === 0 || options.length > 0;
}

/** Returns a program with all commands and their help. */
async function withHelp(): Promise<Command> {
  const program = new Command("bkit").enablePositionalOptions();
  for (const command of await commands()) program.addCommand(command);
  addHelp(program);
  return program;
}

/** Returns the help of a command on a terminal of 80 columns. */
function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => text += part, getOutHelpWidth: () => 80 });
  command.outputHelp();
  return text;
}

Deno.test("help: the text of every command", async (t) => {
  const program = await withHelp();
  for (const [name, command] of [["bkit", program] as Named, ...below(program)]) {
    const text = helpOf(command);
    const wide = text.split("\n").filter((line) => [...line].length > 110);
    if (name !== "bkit") assert.deepEqual(wide, [], name);
    await t.step(name, (t) => t.assertSnapshot(text));
  }
});

Deno.test("help: the examples of the table belong to commands", async () => {
  const names = new Set(below(await withHelp()).map(([name]) => name));
  assert.deepEqual(Object.keys(EXAMPLES).filter((name) => !names.has(name)), []);
});

/** Returns the lines of the examples in a help text, which has them once. */
function examplesIn(text: string): string[] {
  const [, block, ...more] = text.split(/^Examples:\n/m);
  assert(block !== undefined && more.length === 0, `one list of examples:\n${text}`);
  return block.replaceAll(/ \\\n */g, " ").split("\n\n")[0]!.trimEnd().split("\n")
    .map((line) => line.trim());
}

/** Returns the words of the command in a line of a shell, without its comment, pipes and redirections. */
function words(line: string): string[] {
  const tokens = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const end = tokens.findIndex((token) => /^(?:#|>|<(?!\())/.test(token));
  const own = end < 0 ? tokens : tokens.slice(0, end);
  const start = own.findIndex((token) => /^(?:<\()?bkit$/.test(token)) + 1;
  const rest = own.slice(start);
  const pipe = rest.indexOf("|");
  return (pipe < 0 ? rest : rest.slice(0, pipe))
    .map((token) => token.replace(/^(["'])(.*)\1$/s, "$2").replace(/\)$/, ""));
}

for (const [name, command] of below(await withHelp()).filter(([, command]) => canRun(command))) {
  Deno.test(`help: ${name} has examples, which can be parsed`, async () => {
    for (const line of examplesIn(helpOf(command))) {
      const program = await withHelp();
      let ran = "";
      for (const [path, command] of below(program)) {
        command.exitOverride().configureOutput({ writeErr: () => {} });
        if (canRun(command)) command.action(() => void (ran = path));
      }
      program.exitOverride().parse(words(line), { from: "user" });
      assert.equal(ran, name, line);
    }
  });
}

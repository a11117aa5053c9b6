/** Every option of every command is given to the command in a test on a real daemon. */
import assert from "node:assert/strict";
import * as path from "node:path";
import type { Command } from "commander";
import { commands } from "../../../lib/cli/main.ts";
import { daemonOptions } from "../../../lib/cli/options/daemon_options.ts";

const root = path.join(import.meta.dirname!, "..", "..", "..");

/** Commands that share their options for a build. */
const BUILDS = ["local", "github", "build", "shell"];

/**
 * Options of commands that no daemon of the tests can show to be right, with the tests that do try
 * them.
 */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "builder up --pull": "tests/unit/builder/arguments_test.ts",
  "builder up --rootless": "tests/unit/builder/arguments_test.ts",
  "builder up --memory": "tests/unit/builder/arguments_test.ts",
  "builder rm --engine": "tests/unit/cli/options_test.ts",
  "debug logs --trace": "tests/unit/cli/options_test.ts",
  "history trace --output": "tests/unit/cli/options_test.ts",
};

/** Returns the texts in which the command is run: of tests, and of the README, which is a test. */
async function texts(): Promise<string[]> {
  const found: string[] = [];
  for (const directory of ["tests/integration", "tests/long"]) {
    for await (const { name } of Deno.readDir(path.join(root, directory))) {
      if (!name.endsWith("_test.ts")) continue;
      found.push(await Deno.readTextFile(path.join(root, directory, name)));
    }
  }
  const readme = await Deno.readTextFile(path.join(root, "README.md"));
  const lines = [...readme.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, lines]) => lines);
  return [...found, lines.join("").replace(/\S+/g, (word) => JSON.stringify(word))];
}

/** Returns the commands that have no subcommands, with the words that name them. */
function leaves(list: readonly Command[], above: readonly string[] = []): [string[], Command][] {
  return list.flatMap((command) => {
    const words = [...above, command.name()];
    return command.commands.length > 0 ? leaves(command.commands, words) : [[words, command]];
  });
}

/** Returns a pattern for a word of a command line in the source of a test. */
function wordPattern(word: string): RegExp {
  return new RegExp(`["'\`\\s]${RegExp.escape(word)}(?=["'\`=\\s])`);
}

Deno.test("options: every option is tried on a daemon", async () => {
  const sources = await texts();
  const shared = new Set(daemonOptions().map(({ long }) => long));
  const missing: string[] = [];
  for (const [words, command] of leaves(await commands())) {
    const builds = words.length === 1 && BUILDS.includes(words[0]!);
    for (const { long, short } of command.options) {
      const name = `${words.join(" ")} ${long}`;
      if (Object.hasOwn(ELSEWHERE, name)) continue;
      const flags = [long!, ...short ? [short] : []].map(wordPattern);
      const isTried = sources.some((text) => {
        if (!flags.some((flag) => flag.test(text))) return false;
        if (shared.has(long)) return true;
        if (builds) return BUILDS.some((word) => wordPattern(word).test(text));
        return words.every((word) => wordPattern(word).test(text));
      });
      if (!isTried) missing.push(name);
    }
  }
  assert.deepEqual(missing, []);
});

Deno.test("options: what is tried elsewhere exists, and is tried there", async () => {
  const names = new Set(
    leaves(await commands()).flatMap(([words, command]) =>
      command.options.map(({ long }) => `${words.join(" ")} ${long}`)
    ),
  );
  for (const [name, file] of Object.entries(ELSEWHERE)) {
    assert(names.has(name), name);
    const text = await Deno.readTextFile(path.join(root, file));
    const [, option = ""] = /--(\S+)$/.exec(name) ?? [];
    assert(text.includes(option), `${name} in ${file}`);
  }
});

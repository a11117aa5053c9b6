import type { Command, Option } from "commander";
import { scan } from "./scan.ts";

/**
 * Makes a command read the word after an option with an optional value as that value only if it
 * looks like one, see {@linkcode scan}. Returns the command.
 */
export function strictOptionalValues(command: Command): Command {
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (words) => parse(withExplicitValues(words, command.options));
  return command;
}

/** Returns words in which an option whose optional value is omitted has the value `true`. */
export function withExplicitValues(words: readonly string[], options: readonly Option[]): string[] {
  return [...scan(words, options)].flatMap(({ words, option, value }) => {
    // A required value with brackets in its description counts as optional, too.
    if (!option?.optional || option.required || value !== undefined) return words;
    const [word = ""] = words;
    return [word.startsWith("--") ? `${word}=true` : `${word}true`];
  });
}

import type { Command, Option } from "commander";

/**
 * Makes a command read the word after an option with an optional value as that value only if it
 * looks like one: `true`, `false` or a text with `=`. Otherwise it is an argument, so that
 * `bkit local --provenance ./app` builds `./app`. Returns the command.
 */
export function strictOptionalValues(command: Command): Command {
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (words) => parse(withExplicitValues(words, command.options));
  return command;
}

/** Returns words in which an option whose optional value is omitted has the value `true`. */
export function withExplicitValues(words: readonly string[], options: readonly Option[]): string[] {
  const result: string[] = [];
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  for (let i = 0; i < end; i++) {
    const word = words[i]!;
    const option = takesNext(word, options);
    const next = i + 1 < end ? words[i + 1] : undefined;
    // A required value with brackets in its description counts as optional, too.
    if (option && !option.required && !isValue(next)) {
      result.push(word.startsWith("--") ? `${word}=true` : `${word}true`);
      continue;
    }
    result.push(word);
    if (option && next !== undefined) result.push(words[++i]!);
  }
  return [...result, ...words.slice(end)];
}

/** Returns the option whose value may be the next word; undefined if there is none. */
function takesNext(word: string, options: readonly Option[]): Option | undefined {
  const withValue = (flag: string) => {
    const option = options.find(({ long, short }) => flag === long || flag === short);
    return option?.required || option?.optional ? option : undefined;
  };
  if (word.startsWith("--") || word.length === 2) return withValue(word);
  if (!word.startsWith("-")) return undefined;
  // Of letters in one word, the first that takes a value takes the rest of the word.
  for (let at = 1; at < word.length; at++) {
    const option = withValue(`-${word[at]}`);
    if (option) return at === word.length - 1 ? option : undefined;
  }
  return undefined;
}

function isValue(word = ""): boolean {
  return word === "true" || word === "false" || (word.includes("=") && !word.startsWith("-"));
}

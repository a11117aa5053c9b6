import type { Command, Option } from "commander";
import { goBool } from "../../internal/go/bool.ts";
import { OptionError } from "../../errors.ts";
import { scan } from "./scan.ts";

/**
 * Makes a command read the values that Go's programs take for options without a value:
 * `--push=false`, `--no-cache=1`, `-q=f`. An option that is false is as good as omitted, whatever
 * came before it. Returns the command.
 */
export function booleanValues(command: Command): Command {
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (words) => {
    const untilOperand = command.commands.length > 0;
    const { rest, off } = withoutBooleanValues(words, command.options, untilOperand);
    for (const option of off) {
      // A value of `undefined` would let the same option before the command count.
      if (!option.negate) command.setOptionValueWithSource(option.attributeName(), false, "cli");
    }
    return parse(rest);
  };
  return command;
}

/**
 * Returns the words without values of options that have none, and the options that are off. Throws
 * {@linkcode OptionError} for a value that Go does not take for a boolean.
 */
export function withoutBooleanValues(
  words: readonly string[],
  options: readonly Option[],
  untilOperand: boolean,
): { rest: string[]; off: Set<Option> } {
  const kept: { readonly words: readonly string[]; readonly option?: Option | undefined }[] = [];
  const off = new Set<Option>();
  for (const scanned of scan(words, options, { untilOperand })) {
    const { option, value } = scanned;
    if (!option || option.required || option.optional) {
      kept.push({ words: scanned.words });
      continue;
    }
    const [word = ""] = scanned.words;
    const flag = word.startsWith("--") ? word.replace(/=.*$/s, "") : word.slice(0, 2);
    if (value === undefined || isOn(flag, value)) {
      off.delete(option);
      kept.push({ words: [flag], option });
      continue;
    }
    off.add(option);
    for (const [i, entry] of kept.entries()) {
      if (entry.option === option) kept[i] = { words: [] };
    }
  }
  return { rest: kept.flatMap(({ words }) => words), off };
}

function isOn(flag: string, value: string): boolean {
  const on = goBool(value);
  if (on !== undefined) return on;
  const advice = value === ""
    ? "A variable may not be set: in a shell, ${NAME:-false} has a default."
    : undefined;
  throw new OptionError(`${flag} must be true or false (got ${JSON.stringify(value)})`, { advice });
}

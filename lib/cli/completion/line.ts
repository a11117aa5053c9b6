/** A command line that is being typed, and what the word under the cursor is. */
import type { Argument, Command, Option } from "commander";

/** A command line up to the word under the cursor. */
export interface Line {
  /** The command so far: the program itself, a command or a subcommand. */
  readonly command: Command;
  /** Operands before the word. */
  readonly operands: readonly string[];
  /** Values of options before the word, by the long names of the options. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What the word is. */
  readonly word: Word;
}

/** The word under the cursor, up to the cursor. */
export type Word =
  /** An option, or the beginning of one. */
  | { readonly kind: "option"; readonly text: string }
  /** The value of an option, after what is in front of it in the same word, such as `--file=`. */
  | {
    readonly kind: "value";
    readonly option: Option;
    readonly before: string;
    readonly text: string;
  }
  /** An operand, or a subcommand if the command has any. */
  | { readonly kind: "operand"; readonly argument: Argument | undefined; readonly text: string };

/** Returns the command of a name below a command; undefined if there is none. */
export type Subcommand = (command: Command, name: string) => Promise<Command | undefined>;

/** Reads the words after the name of the program; the last one is under the cursor. */
export async function readLine(
  words: readonly string[],
  program: Command,
  subcommand: Subcommand,
): Promise<Line> {
  let command = program;
  let operands: string[] = [];
  let onlyOperands = false;
  let waiting: Option | undefined;
  const values = new Map<string, string[]>();
  const keep = ({ long, short }: Option, value: string) => {
    const name = long ?? short ?? "";
    values.set(name, [...values.get(name) ?? [], value]);
  };
  for (const word of words.slice(0, -1)) {
    if (waiting) {
      keep(waiting, word);
      waiting = undefined;
    } else if (onlyOperands || !isOption(word)) {
      const found = onlyOperands ? undefined : await subcommand(command, word);
      if (found) [command, operands] = [found, []];
      else operands.push(word);
    } else if (word === "--") onlyOperands = true;
    else {
      const { option, value } = attached(word, command.options);
      if (!option) continue;
      if (value !== undefined) keep(option, value.text);
      else if (option.required) waiting = option;
      else keep(option, "");
    }
  }
  const text = words.at(-1) ?? "";
  const line = { command, operands, values };
  if (waiting) {
    return { ...line, word: { kind: "value", option: waiting, before: "", text } };
  }
  if (!onlyOperands && text.startsWith("-")) {
    const { option, value } = attached(text, command.options);
    return {
      ...line,
      word: option && value
        ? { kind: "value", option, before: value.before, text: value.text }
        : { kind: "option", text },
    };
  }
  const arguments_ = command.registeredArguments;
  const last = arguments_.at(-1);
  const argument = arguments_[operands.length] ?? (last?.variadic ? last : undefined);
  return { ...line, word: { kind: "operand", argument, text } };
}

/** Returns the option of a word, and its value if that is in the same word. */
function attached(
  word: string,
  options: readonly Option[],
): { option?: Option; value?: { before: string; text: string } } {
  const find = (flag: string) => options.find(({ long, short }) => flag === long || flag === short);
  const equals = word.indexOf("=");
  if (word.startsWith("--")) {
    const option = find(equals < 0 ? word : word.slice(0, equals));
    if (!option || equals < 0) return option ? { option } : {};
    return { option, value: { before: word.slice(0, equals + 1), text: word.slice(equals + 1) } };
  }
  // Of letters in one word, the first that takes a value takes the rest of the word.
  for (let at = 1; at < word.length; at++) {
    const option = find(`-${word[at]}`);
    if (!option) return {};
    if (at === word.length - 1) return { option };
    if (!option.required && !option.optional) continue;
    return { option, value: { before: word.slice(0, at + 1), text: word.slice(at + 1) } };
  }
  return {};
}

function isOption(word: string): boolean {
  return word.length > 1 && word.startsWith("-");
}

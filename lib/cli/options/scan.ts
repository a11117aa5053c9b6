import type { Option } from "commander";

/** An option or an operand on a command line. */
export interface Scanned {
  /** The words of it: as they were written, but each of several letters in one word on its own. */
  readonly words: readonly string[];
  /** The option; undefined for an operand, and if unknown. */
  readonly option?: Option | undefined;
  /** Value of the option, in the same word or in the next one. */
  readonly value?: string | undefined;
}

/** Which words {@linkcode scan} looks at. */
export interface ScanSettings {
  /** True if the first operand is a subcommand, whose words are not looked at. */
  readonly untilOperand?: boolean | undefined;
}

/**
 * Finds the options among the words of a command line as commander does, up to `--`. The word after
 * an option with an optional value is that value only if it looks like one: `true`, `false` or a
 * text with `=`, so that `bkit local --provenance ./app` builds `./app`.
 */
export function* scan(
  words: readonly string[],
  options: readonly Option[],
  { untilOperand = false }: ScanSettings = {},
): Generator<Scanned, void, undefined> {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const found = isOption(word) ? read(word, options) : [{ words: [word] }];
    const last = found.pop()!;
    yield* found;
    // `--` is also what is left of `-p-` after -p.
    if (last.words[0] === "--" || (untilOperand && !isOption(word))) {
      yield last;
      for (const rest of words.slice(i + 1)) yield { words: [rest] };
      return;
    }
    const next = words[i + 1];
    const takesNext = last.value === undefined && next !== undefined &&
      (last.option?.required || (last.option?.optional && isValue(next)));
    if (takesNext) i++;
    yield takesNext ? { ...last, words: [...last.words, next], value: next } : last;
  }
}

/** Returns the options in a word. */
function read(word: string, options: readonly Option[]): Scanned[] {
  const find = (flag: string) => options.find(({ long, short }) => flag === long || flag === short);
  const takesValue = (option: Option | undefined) => option?.required || option?.optional;
  const exact = find(word);
  if (exact) return [{ words: [word], option: exact }];
  const [, flag = "", value] = /^(--[^=]+|-[^-])=(.*)$/s.exec(word) ?? [];
  const option = find(flag);
  if (option && (flag.length > 2 || !takesValue(option))) return [{ words: [word], option, value }];
  const found: Scanned[] = [];
  if (word.startsWith("--")) return [{ words: [word] }];
  // Of letters in one word, the first that takes a value takes the rest of the word.
  for (let letters = word.slice(1); letters !== ""; letters = letters.slice(1)) {
    const option = find(`-${letters[0]}`);
    const isLast = letters.length === 1;
    if (!option || (takesValue(option) && !isLast)) {
      const value = option && letters.slice(1);
      return [...found, { words: [`-${letters}`], option, value }];
    }
    found.push({ words: [`-${letters[0]}`], option });
  }
  return found;
}

function isOption(word: string): boolean {
  return word.length > 1 && word.startsWith("-");
}

function isValue(word: string): boolean {
  return word === "true" || word === "false" || (word.includes("=") && !word.startsWith("-"));
}

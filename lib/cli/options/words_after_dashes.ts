import type { Command } from "commander";

/**
 * Makes a command keep the words after `--` for itself, and returns a function that tells them when
 * the command has been parsed.
 */
export function wordsAfterDashes(command: Command): () => readonly string[] {
  let rest: readonly string[] = [];
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (words) => {
    const at = words.indexOf("--");
    if (at < 0) return parse(words);
    rest = words.slice(at + 1);
    return parse(words.slice(0, at));
  };
  return () => rest;
}

import type { Command } from "commander";

/**
 * Makes `-f` without a value mean `--force`, as in `docker buildx prune -f` and `-af`. With a value, it
 * is `--filter`, as in buildctl. Returns the command.
 */
export function forceWithoutFilter(command: Command): Command {
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (words) => parse(withForce(words));
  return command;
}

/** Returns words in which `-f` without a value is `--force`. */
export function withForce(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    const [, letters] = /^-([av]*)f$/.exec(word) ?? [];
    const next = words[i + 1];
    if (letters === undefined || (next !== undefined && !next.startsWith("-"))) return [word];
    return letters === "" ? ["--force"] : [`-${letters}`, "--force"];
  });
}

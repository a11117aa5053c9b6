import type { Command, Option } from "commander";
import { scan } from "./scan.ts";

/** Options that name what is built, or a file to write, of which a command takes one. */
const SINGLE: ReadonlySet<string> = new Set([
  ...["--file", "--target", "--context", "--llb", "--frontend", "--source-policy-file"],
  ...["--iidfile", "--metadata-file", "--ref-file", "--trace", "--report", "--chrome-trace"],
  ...["--log-file", "--debug-json-cache-metrics"],
]);

/**
 * Makes a command note options that are given several times but of which only the last one counts,
 * as in Go's programs, and whose loss may be a surprise: as the value `notes`, one sentence each.
 * Those that only change how a build is shown are often repeated, to override an alias. Returns the
 * command.
 */
export function noteRepeated(command: Command): Command {
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (words) => {
    const notes = repetitions(words, command.options);
    if (notes.length > 0) command.setOptionValue("notes", notes);
    return parse(words);
  };
  return command;
}

/** Returns a sentence for each option whose earlier value is lost. */
export function repetitions(words: readonly string[], options: readonly Option[]): string[] {
  const values = new Map<string, string[]>();
  for (const { option, value } of scan(words, options)) {
    const name = option?.long ?? "";
    if (!SINGLE.has(name) || value === undefined) continue;
    values.set(name, [...values.get(name) ?? [], value]);
  }
  return [...values].flatMap(([name, all]) => {
    const last = all.at(-1);
    const lost = [...new Set(all.filter((value) => value !== last))];
    if (lost.length === 0) return [];
    return [`${name} is given several times: ${last} counts, and ${lost.join(", ")} does not`];
  });
}

/** Reading logs in the form of `buildctl --progress plain`, as a script would. */

/** What a log says of one step. */
export interface LoggedStep {
  /** Name of the step. */
  readonly name: string;
  /** Lines about it, without its number; times are `T`, and amounts of transfers `B`. */
  readonly lines: readonly string[];
}

/**
 * Reads a log, and returns its steps sorted by name. Throws if a line is not as `buildctl` writes it:
 * groups are separated by blank lines, begin with number and name of a step, and either end it or
 * tell with `...` that another one is shown.
 */
export function readPlainLog(text: string): LoggedStep[] {
  const steps = new Map<string, { name: string; lines: string[]; ended: boolean }>();
  for (const group of text.trimEnd().split("\n\n")) {
    const [header = "", ...lines] = group.split("\n");
    const [, number = "", name = ""] = /^#(\d+) (.+)$/.exec(header) ?? fail(header);
    const step = steps.get(number) ?? { name, lines: [], ended: false };
    steps.set(number, step);
    if (step.ended || step.name !== name) fail(header);
    for (const [i, line] of lines.entries()) {
      if (!line.startsWith(`#${number} `)) fail(line);
      const rest = line.slice(number.length + 2);
      const last = i === lines.length - 1;
      step.ended = /^(?:DONE \d+\.\ds|CACHED|CANCELED|ERROR: .*)$/.test(rest);
      if (last !== (step.ended || rest === "...")) fail(line);
      if (rest !== "..." && !isOnTheWay(rest)) step.lines.push(normalized(rest));
    }
  }
  return [...steps.values()].map(({ name, lines }) => ({ name, lines }))
    .sort((a, b) => a.name < b.name ? -1 : 1);
}

/** Returns true for how far a transfer is, which a slow machine has time to tell. */
function isOnTheWay(line: string): boolean {
  return line.startsWith("transferring ") && !line.endsWith(" done");
}

function normalized(line: string): string {
  return line.replace(/^\d+\.\d+ /, "T ")
    .replace(/^DONE .*/, "DONE T")
    .replace(/^(transferring \w+:) \S+(?: \d+\.\ds)? done$/, "$1 B done");
}

function fail(line: string): never {
  throw new Error(`unexpected line: ${line}`);
}

/** Finds the lines of a Dockerfile for the steps of a build, whose events do not name them. */

/** An instruction of a Dockerfile. */
interface Instruction {
  /** Number of its first line, from 1. */
  readonly line: number;
  /** Text on one line, without comments and continuations. */
  readonly text: string;
}

/** A stage of a Dockerfile. */
interface Stage {
  /** Names by which steps refer to it. */
  readonly names: readonly string[];
  readonly instructions: Instruction[];
}

/** Prefix of a step: `[linux/amd64 build 2/4] ` or `[2/4] `. */
const PREFIX = /^\[(?:[a-z0-9_]+\/[a-z0-9_/.-]+ )?(?:([^\]]*?) )?\d+\/\d+\] /;

/**
 * Returns a function that finds the line of a step by its name, such as `[build 2/4] RUN make`, from
 * 1. It returns undefined if there is none, or several that differ in nothing.
 */
export function stepLines(dockerfile: string): (stepName: string) => number | undefined {
  const stages = stagesOf(instructionsOf(dockerfile));
  return (stepName) => {
    const prefix = PREFIX.exec(stepName);
    if (!prefix) return undefined;
    const name = prefix[1]?.toLowerCase();
    const text = spaced(stepName.slice(prefix[0].length));
    const named = stages.filter(({ names }) => name === undefined || names.includes(name));
    const found = named.flatMap(({ instructions }) => instructions)
      .filter((instruction) => isMade(text, instruction.text));
    return found.length === 1 ? found[0]!.line : undefined;
  };
}

/** Returns true if a step's text can come from an instruction, whose variables may have any value. */
function isMade(text: string, instruction: string): boolean {
  if (/^FROM /i.test(instruction)) return isFrom(text, instruction);
  const parts = instruction.split(/\$(?:\{[^}]*\}|\w+)/);
  if (!text.toLowerCase().startsWith(parts[0]!.toLowerCase())) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1)) {
    const next = text.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  if (parts.length > 1 || at === text.length) return true;
  return instruction.includes("<<") && text.startsWith(" (", at); // the content of a heredoc
}

/** Returns true if a step fetches the image of a FROM: `FROM docker.io/library/alpine:3@sha256:…`. */
function isFrom(text: string, instruction: string): boolean {
  if (!/^FROM /i.test(text)) return false;
  const image = instruction.split(" ").slice(1).find((word) => !word.startsWith("--")) ?? "";
  return image.includes("$") || text.includes(image);
}

function stagesOf(instructions: readonly Instruction[]): Stage[] {
  const stages: Stage[] = [];
  for (const instruction of instructions) {
    const from = /^FROM (?:.* AS (\S+)$)?/i.exec(instruction.text);
    if (from) {
      const names = [`stage-${stages.length}`, ...(from[1] ? [from[1].toLowerCase()] : [])];
      stages.push({ names, instructions: [] });
    }
    stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** Splits a Dockerfile into instructions. */
function instructionsOf(dockerfile: string): Instruction[] {
  const lines = dockerfile.split(/\r?\n/);
  const escape = /^\s*#\s*escape\s*=\s*`/im.test(lines.slice(0, 5).join("\n")) ? "`" : "\\";
  const found: Instruction[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = i;
    const parts: string[] = [];
    for (;; i++) {
      const line = lines[i] ?? "";
      const isComment = /^\s*#/.test(line);
      const goesOn = line.trimEnd().endsWith(escape);
      if (!isComment) parts.push(goesOn ? line.trimEnd().slice(0, -1) : line);
      // comments and empty lines do not end an instruction
      const skipped = parts.length > 0 && (isComment || line.trim() === "") && first !== i;
      if (i + 1 >= lines.length || !goesOn && !skipped) break;
    }
    const text = spaced(parts.join(" "));
    if (text !== "") found.push({ line: first + 1, text });
    i = endOfHeredocs(lines, i, text);
  }
  return found;
}

/** Returns the index of the last line of the heredocs that an instruction begins. */
function endOfHeredocs(lines: readonly string[], last: number, text: string): number {
  if (!/^(?:RUN|COPY|ADD) /i.test(text)) return last;
  for (const [, tabs, name] of text.matchAll(/<<(-?)["']?(\w+)["']?/g)) {
    const end = lines.findIndex((line, i) =>
      i > last && (tabs ? line.replace(/^\t+/, "") : line) === name
    );
    if (end >= 0) last = end;
  }
  return last;
}

/** Returns a text with one space where there is white space. */
function spaced(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** Answers the shell, which asks what could be written at the cursor. */
import type { Command } from "commander";
import { printable } from "../../internal/printable.ts";
import { write } from "../../terminal/output.ts";
import { behind, type Candidate, NOTHING, type Offer } from "./candidate.ts";
import { type Line, readLine, type Subcommand } from "./line.ts";
import { valuesOfArgument, valuesOfOption } from "./values.ts";

/** Time for an answer, in milliseconds: a shell that waits for longer seems to hang. */
const TIMEOUT_MS = 1500;

/** The commands of the program, each loaded when it is needed. */
export interface Program {
  /** The program with its own options. */
  readonly command: Command;
  /** All commands. */
  readonly all: () => Promise<readonly Command[]>;
  /** Returns the command of a name; undefined if there is none. */
  readonly named: (name: string) => Promise<Command | undefined>;
}

/**
 * Prints what can be written at the cursor: a candidate a line, with its description behind a tab;
 * then, if the shell is to look up paths, `:files` or `:directories` and what is in front of the path
 * in the word; and `:open` if no space should follow. Nothing is ever an error, and nothing takes
 * longer than the limit. The words are those after the name of the program; the last one is under the
 * cursor, up to the cursor.
 */
export async function complete(words: readonly string[], program: Program): Promise<void> {
  const controller = new AbortController();
  const late = new Promise<Offer>((resolve) =>
    setTimeout(() => {
      controller.abort(new Error("it took too long"));
      resolve(NOTHING);
    }, TIMEOUT_MS)
  );
  const word = words.at(-1) ?? "";
  const found = await Promise.race([
    offerFor(words, program, controller.signal).catch(() => NOTHING),
    late,
  ]);
  write(Deno.stdout, answer(found, word));
}

/**
 * Characters that mean nothing to a shell. Names come from daemons and Dockerfiles, too, and one with
 * others could become a command.
 */
const HARMLESS = /^[\w.:@%+,=/~^-]*$/;

/** Returns an offer in the form in which the shells read it. */
export function answer({ candidates, paths, open }: Offer, word: string): string {
  const fitting = candidates.filter(({ text }) =>
    text.startsWith(word) && HARMLESS.test(text.slice(word.length))
  );
  const lines = fitting.map(({ text, about }) =>
    about ? `${oneLine(text)}\t${oneLine(about).replaceAll("\t", " ")}` : oneLine(text)
  );
  if (paths) lines.push(`:${paths.kind} ${paths.before}`);
  if (open && lines.length > 0) lines.push(":open");
  return lines.map((line) => `${line}\n`).join("");
}

/** Returns what can be written in place of the last word. */
export async function offerFor(
  words: readonly string[],
  program: Program,
  signal: AbortSignal,
): Promise<Offer> {
  const subcommand: Subcommand = async (command, name) =>
    command === program.command
      ? await program.named(name)
      : command.commands.find((one) => one.name() === name || one.aliases().includes(name));
  const line = await readLine(words, program.command, subcommand);
  const { word, command, operands } = line;
  if (word.kind === "option") return { candidates: options(line) };
  if (word.kind === "value") {
    return behind(word.before, await valuesOfOption(word.option, word.text, line, signal));
  }
  if (command === program.command) {
    if (operands.length > 0 && operands[0] !== "help") return NOTHING;
    const help = operands.length === 0 ? [{ text: "help", about: "display help for command" }] : [];
    return { candidates: [...(await program.all()).map(described), ...help] };
  }
  const subcommands = operands.length === 0 ? command.commands.map(described) : [];
  const { candidates, ...more } = word.argument
    ? await valuesOfArgument(word.argument, word.text, line, signal)
    : NOTHING;
  return { candidates: [...subcommands, ...candidates], ...more };
}

/** Returns the options of a command that can be given, once or again. */
function options({ command, values }: Line): Candidate[] {
  const own = command.options.filter(({ hidden, long, parseArg }) =>
    long && !hidden && (parseArg || !values.has(long))
  );
  const found = own.map(({ long, description }) => ({ text: long!, about: description }));
  return [...found, { text: "--help", about: "display help for command" }];
}

function described(command: Command): Candidate {
  return { text: command.name(), about: command.description() };
}

/** Returns a text as a part of a line, in which nothing controls a terminal. */
function oneLine(text: string): string {
  return printable(text).replace(/\n/g, " ");
}

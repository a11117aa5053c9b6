/** Failures of the programs that `RUN` steps start. */
import type { FailureDetails } from "./details.ts";
import {
  exitCode,
  isDiskFull,
  isOutOfMemory,
  programFailure,
  type StartFailure,
  startFailure,
} from "./daemon_text.ts";
import { shortened } from "../../internal/printable.ts";
import { DISK_ADVICE } from "./advice.ts";

/** Number of lines at the end of the output in which the reason is looked for. */
const EXAMINED_LINES = 20;

/** Length up to which a line is examined, in characters: its work can grow with the square of it. */
const MAX_LINE_CHARS = 2048;

/** A program that failed or could not be started, as reported to the user. */
export interface ProgramFailure {
  /** What happened to it, in words that follow the name of the step. */
  readonly text: string;
  /** Its exit code; undefined if it was not started. */
  readonly exitCode: number | undefined;
  /** Advice for the user; empty if there is none. */
  readonly advice: string;
}

/**
 * The exit code that stands for an unknown one, such as that of a program that was not started
 * (`UnknownExitStatus` in `frontend/gateway/pb`).
 */
const UNKNOWN_EXIT_CODE = 255;

/** Advice for exit codes of shells, and of programs that a signal ended. */
const ADVICE: ReadonlyMap<number, string> = new Map([
  [
    126,
    "The shell found a program that it could not run: check that it is executable, and for this " +
    "platform.",
  ],
  [
    127,
    "The shell did not find a program: check its name and PATH, and that an earlier step installs " +
    "it.",
  ],
  [
    137,
    "The program was killed (SIGKILL), nearly always because memory ran out: give the daemon more " +
    "of it, or let the step use less, for example with fewer parallel jobs.",
  ],
  [
    139,
    "The program crashed (SIGSEGV). If it is for another platform than the daemon's, the emulator " +
    "may be at fault.",
  ],
]);

/**
 * Interprets the daemon's text; returns undefined if it is not about a program. `lines` is the
 * output of the step.
 */
export function programReport(
  text: string,
  details: FailureDetails,
  lines: readonly string[],
): ProgramFailure | undefined {
  const said = exitCode(text);
  const code = said ?? (details.exitCode === UNKNOWN_EXIT_CODE ? undefined : details.exitCode);
  const why = programFailure(text);
  if (code === undefined && why === undefined) return undefined;
  const last = lines.slice(-EXAMINED_LINES).map((line) => shortened(line, MAX_LINE_CHARS));
  const start = startFailure(why === undefined ? last : [why, ...last]);
  if (start) return { text: startText(start), exitCode: code, advice: startAdvice(start) };
  if (code === undefined) return { text: why!, exitCode: undefined, advice: "" };
  if (isOutOfMemory(text)) {
    return {
      text: `the program was killed because memory ran out (exit code ${code})`,
      exitCode: code,
      advice: "Give the daemon more memory, or let the step use less, for example with fewer " +
        "parallel jobs.",
    };
  }
  return {
    // A frontend that says more of the failure says it in words of its own.
    text: said ?? why ? `the program ended with exit code ${code}` : text,
    exitCode: code,
    advice: last.some((line) => isDiskFull(line)) ? DISK_ADVICE : ADVICE.get(code) ?? "",
  };
}

function startText({ kind, program }: StartFailure): string {
  return kind === "missing"
    ? `the image has no program ${program}`
    : `the program ${program && `${program} `}is for another platform (exec format error)`;
}

function startAdvice({ kind, program }: StartFailure): string {
  if (kind === "format") {
    return "Use a base image for the daemon's platform (`bkit info` lists them), or install " +
      "emulators where the daemon runs. A script needs a first line such as #!/bin/sh.";
  }
  return /^\/bin\/(?:ba)?sh$/.test(program)
    ? 'The image has no shell: write the command as a list, RUN ["/program", "argument"], or use ' +
      "a base image with a shell."
    : "Check its path, and that an earlier step installs it.";
}

import type { Command } from "commander";
import { Exit } from "../terminal/exit.ts";
import { builds, connects, isLogin } from "./environment.ts";

/** Columns of the help text. */
const WIDTH = 78;

/** Returns the exit codes that a command can have, with their meanings, as lines. */
export function exitCodesOf(command: Command): string[] {
  const writes = command.options.some(({ long }) => long === "--output");
  const codes: [number, string, boolean][] = [
    [Exit.OK, "success", true],
    [Exit.FAILED, builds(command) ? "the build failed" : "failure", true],
    [Exit.USAGE, "invalid arguments", true],
    [Exit.UNREACHABLE, "no daemon", connects(command)],
    [Exit.UNREACHABLE, "no registry", command.name() === "login"],
    [Exit.UNREACHABLE, "it is not up", command.name() === "status"],
    [
      Exit.CONTEXT,
      "a file of the context cannot be read",
      builds(command) || command.parent?.name() === "context",
    ],
    [Exit.UNSUPPORTED, "the daemon is too old", connects(command)],
    [Exit.OUTPUT, "the output cannot be written", builds(command) || writes],
    [Exit.AUTH, "a login failed", builds(command) || isLogin(command)],
    [Exit.CANCELLED, "cancelled", true],
  ];
  return wrapped(codes.filter(([, , has]) => has).map(([code, meaning]) => `${code} ${meaning}`));
}

/** Joins parts with commas, in lines of the width. */
function wrapped(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [i, part] of parts.entries()) {
    const text = i === parts.length - 1 ? part : `${part},`;
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + text.length > WIDTH) lines.push(text);
    else lines[lines.length - 1] = `${last} ${text}`;
  }
  return lines;
}

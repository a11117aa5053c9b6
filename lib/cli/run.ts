import { Command } from "commander";
import { requireAllowed } from "../internal/permissions/permissions.ts";
import { printable } from "../internal/printable.ts";
import { write } from "../terminal/output.ts";
import { wordsAfterDashes } from "./options/words_after_dashes.ts";
import { addRunOptions, type RunFlags } from "./run/flags.ts";
import { loadProgram } from "./run/program.ts";
import { selectedTargets } from "./run/selection.ts";
import { checkPermissions } from "./run_build.ts";

const NOTES = `
The default export of the file is a graph of @x/bkit/llb, a function that
returns one, an object with a graph and options for its build, or several of
these by their names. Of several, \`default\` is built if none is named.
Functions get { platform, args, target }. Relative paths begin in the current
directory.`;

/** Returns `bkit run`, which builds the graphs of a program. */
export function runCommand(): Command {
  const command = new Command("run")
    .description("build the graphs of a program in TypeScript or JavaScript")
    .usage("[options] <file> [target...] [-- arg...]")
    .argument("<file>", "file of the program")
    .argument("[target...]", "targets to build, in parallel (default: the one named default)");
  addRunOptions(command).addHelpText("after", NOTES);
  const args = wordsAfterDashes(command);
  return command.action((file: string, names: string[], flags: RunFlags) =>
    run(file, names, flags, args())
  );
}

async function run(
  file: string,
  names: readonly string[],
  flags: RunFlags,
  args: readonly string[],
): Promise<void> {
  if (flags.list) requireAllowed([{ name: "read", path: file }]);
  else await checkPermissions([file], flags);
  const program = await loadProgram(file);
  if (flags.list) {
    write(Deno.stdout, [...program.targets.keys()].map((name) => `${printable(name)}\n`).join(""));
    return;
  }
  const selected = selectedTargets(program, names);
  const { runTargets } = await import("./run_targets.ts");
  await runTargets(selected, { file, args, flags });
}

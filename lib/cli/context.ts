import { Command } from "commander";
import { type ContextFlags, givenContext } from "./context/given.ts";

/** Text after the options, for all commands. */
const NOTES = `
The build context is the directory that COPY and ADD take files from. (A "docker context" is
something else: the address of an engine.) These commands need no daemon. They apply the ignore
file as a build does: NAME.dockerignore beside the Dockerfile NAME, otherwise .dockerignore in the
root of the context. Of what they show, the daemon asks for the paths that the Dockerfile names.`;

/** Returns `bkit context`, which shows what a build can take from its context. */
export function contextCommand(): Command {
  return new Command("context")
    .description("show what a build would send, and which line of .dockerignore decides")
    .helpCommand(false)
    .addHelpText("after", NOTES)
    .addCommand(
      subcommand("ls", "list what would be sent: sizes and paths")
        .action(async (dir: string | undefined, flags: ContextFlags) => {
          const given = await givenContext(dir, flags);
          const { listContext, listContextJson } = await import("./context/ls.ts");
          await (flags.json ? listContextJson(given) : listContext(given));
        }),
    )
    .addCommand(
      subcommand("du", "show how much would be sent, the largest directories and unused lines")
        .addHelpText(
          "after",
          `
Directories are shown with everything below them, to a depth of two. A line of the ignore file is
unused if it matches nothing; what lies in an excluded directory is not looked at.`,
        )
        .action(async (dir: string | undefined, flags: ContextFlags) => {
          const given = await givenContext(dir, flags);
          const { measureContext } = await import("./context/du.ts");
          await measureContext(given, flags.json ?? false);
        }),
    )
    .addCommand(
      subcommand("why", "show which line of the ignore file keeps or drops a path", [
        "<path>",
        "path in the context, with / between its parts; it need not exist",
      ])
        .addHelpText(
          "after",
          `
The last line that matches the path, or a directory above it, decides.`,
        )
        .action(async (path: string, dir: string | undefined, flags: ContextFlags) => {
          const given = await givenContext(dir, flags);
          const { explainInContext } = await import("./context/why.ts");
          await explainInContext(given, path, flags.json ?? false);
        }),
    );
}

/** Returns a subcommand with the argument and the options that all of them have. */
function subcommand(name: string, description: string, first?: [string, string]): Command {
  const command = new Command(name).description(description);
  if (first) command.argument(...first);
  return command
    .argument("[dir]", "directory of the context (default: .)")
    .option("-f, --file <path>", "path of the Dockerfile (default: Dockerfile in the context)")
    .option("--json", "print the result as one JSON object");
}

import { Command, CommanderError } from "commander";
import config from "../../deno.json" with { type: "json" };
import { buildCommand } from "./build.ts";
import { errorText, Exit, exitCode } from "./exit.ts";
import { githubCommand } from "./github.ts";
import { healthCommand } from "./health.ts";
import { infoCommand } from "./info.ts";
import { localCommand } from "./local.ts";
import { write } from "./output.ts";

/** Runs the command with these arguments, and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command("bkit")
    .description("Builds container images with a BuildKit daemon.")
    .version(config.version)
    .helpCommand(true)
    .showHelpAfterError("(bkit --help lists the commands, bkit COMMAND --help its options)");
  for (
    const command of [
      localCommand(),
      githubCommand(),
      buildCommand(),
      healthCommand(),
      infoCommand(),
    ]
  ) program.addCommand(command);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => write(Deno.stdout, text),
      writeErr: (text) => write(Deno.stderr, text),
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return Deno.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.OK : Exit.USAGE;
    write(Deno.stderr, errorText(error));
    return exitCode(error);
  }
}

import { Command, CommanderError, Option } from "commander";
import config from "../../deno.json" with { type: "json" };
import { buildCommand } from "./build.ts";
import { builderCommand } from "./builder.ts";
import { dialStdioCommand } from "./dial_stdio.ts";
import { errorText, Exit, exitCode } from "./terminal/exit.ts";
import { githubCommand } from "./github.ts";
import { healthCommand } from "./health.ts";
import { infoCommand } from "./info.ts";
import { localCommand } from "./local.ts";
import { write } from "./terminal/output.ts";
import { ProgressWriter } from "./terminal/progress_writer.ts";

/** Runs the command with these arguments. Returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command("bkit")
    .description("Builds container images with a BuildKit daemon.")
    .version(config.version)
    .helpCommand(true)
    // buildctl takes --addr before the command; so does bkit, so that it can run in place of
    // buildctl.
    .enablePositionalOptions()
    .addOption(new Option("--addr <address>", "address of the daemon, for any command").hideHelp())
    .hook("preAction", (program, command) => {
      const { addr } = program.opts<{ addr?: string }>();
      if (addr !== undefined && command.getOptionValue("addr") === undefined) {
        command.setOptionValue("addr", addr);
      }
    })
    .showHelpAfterError("(bkit --help lists the commands, bkit COMMAND --help its options)");
  for (const command of commands()) program.addCommand(command);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => write(Deno.stdout, text),
      writeErr: (text) => write(Deno.stderr, text),
      // A misspelled flag is quoted with its value, which may be a secret.
      outputError: (text, output) => output(text.replace(/(unknown option '[^'=]*)=.*'/s, "$1=…'")),
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return Deno.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.OK : Exit.USAGE;
    const code = exitCode(error);
    const writer = new ProgressWriter(code === Exit.CANCELLED ? AbortSignal.abort() : undefined);
    writer.write(errorText(error));
    await writer.flush();
    return code;
  }
}

/** Returns all commands, in the order of the help text. */
export function commands(): Command[] {
  return [
    localCommand(),
    githubCommand(),
    buildCommand(),
    healthCommand(),
    infoCommand(),
    dialStdioCommand(),
    builderCommand(),
  ];
}

/** Returns a command and all its subcommands. */
function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

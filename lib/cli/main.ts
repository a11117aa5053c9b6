import { Command, CommanderError, Option } from "commander";
import config from "../../deno.json" with { type: "json" };
import { Exit, exitCode } from "./terminal/exit.ts";
import { write } from "../terminal/output.ts";
import { ProgressWriter } from "../terminal/progress_writer.ts";

/**
 * All commands, in the order of the help text. Each is loaded only if it is used: that takes most of
 * the time of a short build.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  local: async () => (await import("./local.ts")).localCommand(),
  github: async () => (await import("./github.ts")).githubCommand(),
  build: async () => (await import("./build.ts")).buildCommand(),
  health: async () => (await import("./health.ts")).healthCommand(),
  info: async () => (await import("./info.ts")).infoCommand(),
  "dial-stdio": async () => (await import("./dial_stdio.ts")).dialStdioCommand(),
  builder: async () => (await import("./builder.ts")).builderCommand(),
};

/** Runs the command with these arguments. Returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command("bkit")
    .description("Builds container images with a BuildKit daemon.")
    .version(config.version)
    .helpCommand(true)
    // buildctl takes --addr and --debug before the command; so does bkit, so that it can run in
    // place of buildctl.
    .enablePositionalOptions()
    .addOption(new Option("--addr <address>", "address of the daemon, for any command").hideHelp())
    .addOption(new Option("-D, --debug", "log what any command does").hideHelp())
    .hook("preAction", (program, command) => {
      for (const [name, value] of Object.entries(program.opts())) {
        if (command.getOptionValue(name) === undefined) command.setOptionValue(name, value);
      }
    })
    .showHelpAfterError("(bkit --help lists the commands, bkit COMMAND --help its options)");
  for (const command of await used(args)) program.addCommand(command);
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
    const { errorText } = await import("./terminal/error_text.ts");
    const code = exitCode(error);
    const writer = new ProgressWriter(code === Exit.CANCELLED ? AbortSignal.abort() : undefined);
    writer.write(errorText(error));
    await writer.flush();
    return code;
  }
}

/** Returns all commands, in the order of the help text. */
export async function commands(): Promise<Command[]> {
  return await Promise.all(Object.values(COMMANDS).map((load) => load()));
}

/** Returns the command that the arguments name, or all of them for the help text and for errors. */
async function used(args: readonly string[]): Promise<Command[]> {
  const name = args.find((arg, i) => !arg.startsWith("-") && args[i - 1] !== "--addr");
  if (name === undefined && (args.includes("--version") || args.includes("-V"))) return [];
  const load = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  return load ? [await load()] : await commands();
}

/** Returns a command and all its subcommands. */
function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

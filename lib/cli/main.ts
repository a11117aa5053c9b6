import { Command, CommanderError } from "commander";
import config from "../../deno.json" with { type: "json" };
import { booleanValues } from "./options/booleans.ts";
import { commandWord, daemonOptions } from "./options/daemon_options.ts";
import { isGoTrue } from "../internal/go/bool.ts";
import { Exit } from "./terminal/exit.ts";
import type { Mode } from "../terminal/mode.ts";
import type { FailureForm } from "./terminal/report_failure.ts";
import { write } from "../terminal/output.ts";

/**
 * All commands, in the order of the help text. Each is loaded only if it is used: that takes most of
 * the time of a short build.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  local: async () => (await import("./local.ts")).localCommand(),
  github: async () => (await import("./github.ts")).githubCommand(),
  build: async () => (await import("./build.ts")).buildCommand(),
  run: async () => (await import("./run.ts")).runCommand(),
  shell: async () => (await import("./shell.ts")).shellCommand(),
  context: async () => (await import("./context.ts")).contextCommand(),
  health: async () => (await import("./health.ts")).healthCommand(),
  info: async () => (await import("./info.ts")).infoCommand(),
  du: async () => (await import("./daemon/du.ts")).duCommand(),
  prune: async () => (await import("./daemon/prune.ts")).pruneCommand(),
  "prune-histories": async () =>
    (await import("./debug/prune_histories.ts")).pruneHistoriesCommand(),
  history: async () => (await import("./history.ts")).historyCommand(),
  workers: async () => (await import("./daemon/workers.ts")).workersCommand(),
  debug: async () => (await import("./debug.ts")).debugCommand(),
  "dial-stdio": async () => (await import("./dial_stdio.ts")).dialStdioCommand(),
  builder: async () => (await import("./builder.ts")).builderCommand(),
  login: async () => (await import("./login.ts")).loginCommand(),
  logout: async () => (await import("./logout.ts")).logoutCommand(),
  completion: async () => (await import("./completion.ts")).completionCommand(),
  version: async () => (await import("./version.ts")).versionCommand(),
};

/** What the scripts of `bkit completion` run, with the words of a command line. */
const COMPLETE = "__complete";

/** Options that print the version. */
const VERSION_FLAGS: readonly string[] = ["--version", "-v"];

/** Other names of commands. */
const ALIASES: Readonly<Record<string, string>> = { b: "build" };

/** Runs the command with these arguments. Returns its exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const args = given[0] === "-V" ? ["--version"] : given;
  const program = newProgram();
  // The shell asks for completions, and nobody else, so this is not a command that help shows.
  if (args[0] === COMPLETE) {
    const { complete } = await import("./completion/complete.ts");
    await complete(args.slice(1), { command: program, all: commands, named });
    return Exit.OK;
  }
  let form: FailureForm = { json: args.some(isJson) };
  program.hook("preAction", async (program, command) => {
    for (const [name, value] of Object.entries(program.opts())) {
      if (command.getOptionValue(name) === undefined) command.setOptionValue(name, value);
    }
    form = await failureForm(command);
  });
  for (const command of await used(args)) program.addCommand(command);
  if (showsHelp(args, program)) (await import("./help/help.ts")).addHelp(program);
  let told = "";
  let failed = program;
  for (const command of withSubcommands(program)) {
    booleanValues(command).exitOverride((error) => {
      failed = command;
      throw error;
    }).configureOutput({
      writeOut: (text) => write(Deno.stdout, text),
      writeErr: (text) => told += text, // until it is known what else there is to say
      // A misspelled flag is quoted with its value, which may be a secret.
      outputError: (text, output) => output(withoutValue(text)),
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return Deno.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return Exit.OK;
    const { reportFailure, reportUsage } = await import("./terminal/report_failure.ts");
    if (!(error instanceof CommanderError)) return await reportFailure(error, form);
    const { inItsPlace } = await import("./terminal/foreign.ts");
    const advice = await inItsPlace(error, failed, commands);
    return reportUsage(withoutValue(error.message), { told, advice }, form);
  }
}

/** Returns the program with its own options, without commands. */
function newProgram(): Command {
  const program = new Command("bkit")
    .description("Builds container images with a BuildKit daemon.")
    .version(config.version, "-v, --version")
    .helpCommand(true)
    // So that the same options can stand before the command.
    .enablePositionalOptions()
    .showHelpAfterError("(bkit --help lists the commands, bkit COMMAND --help its options)");
  for (const option of daemonOptions()) program.addOption(option.hideHelp());
  return program;
}

/** Returns true for an option that asks for JSON. */
function isJson(word: string): boolean {
  return word === "--json" || isGoTrue(/^--json=(.*)$/.exec(word)?.[1]);
}

/** Returns where the options of a command want a failure to be reported. */
async function failureForm(command: Command): Promise<FailureForm> {
  const flags = command.opts<{ json?: boolean; quiet?: boolean; progress?: Mode }>();
  const { json } = flags;
  if (!command.options.some(({ long }) => long === "--progress")) return { json };
  const { chosenMode } = await import("../terminal/mode.ts");
  return { json, jsonLines: chosenMode(flags) === "json" };
}

/** Returns a message without the value of an unknown option. */
function withoutValue(text: string): string {
  return text.replace(/(unknown option '[^'=]*)=.*'/s, "$1=…'");
}

/** Returns all commands, in the order of the help text. */
export async function commands(): Promise<Command[]> {
  return await Promise.all(Object.values(COMMANDS).map((load) => load()));
}

/** Returns the command of a name; undefined if there is none. */
async function named(name: string): Promise<Command | undefined> {
  const own = Object.hasOwn(ALIASES, name) ? ALIASES[name]! : name;
  return Object.hasOwn(COMMANDS, own) ? await COMMANDS[own]!() : undefined;
}

/** Returns the command that the arguments name, or all of them for the help text and for errors. */
async function used(args: readonly string[]): Promise<Command[]> {
  const word = commandWord(args);
  if (word === undefined && args.some((arg) => VERSION_FLAGS.includes(arg))) return [];
  const command = word === undefined ? undefined : await named(word);
  return command ? [command] : await commands();
}

/** Returns true if the arguments ask for help, or can only lead to it. */
function showsHelp(args: readonly string[], { commands }: Command): boolean {
  const hasSubcommand = (command: Command) =>
    command.commands.length === 0 || command.commands.some((sub) => args.includes(sub.name()));
  return args.some((arg) => arg === "--help" || arg === "-h") || !commands.every(hasSubcommand);
}

/** Returns a command and all its subcommands. */
function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

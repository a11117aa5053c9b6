/** What the help texts have beside arguments and options. It is loaded when help is asked for. */
import type { Command, Option } from "commander";
import { EXAMPLES } from "./examples.ts";
import { environmentOf } from "./environment.ts";
import { exitCodesOf } from "./exit_codes.ts";

/** Headings of the commands in the help of the program. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "Build:": ["local", "github", "build", "run", "shell", "context"],
  "Look after daemons:": [
    ...["builder", "health", "info", "workers", "du", "prune", "history", "prune-histories"],
    ...["debug", "dial-stdio"],
  ],
  "Registries:": ["login", "logout"],
  "About bkit:": ["completion", "version"],
};

/** Text after the commands of the program. */
const NOTES = `
bkit finds a BuildKit daemon by itself: --addr, --builder, BUILDKIT_HOST, BUILDKIT_ADDR, builders of
bkit and buildx, Docker contexts, then the usual sockets. \`bkit builder ls\` lists them.

Examples:
  bkit local -t app:1                    # build the current directory
  bkit local -t registry.example.com/app:1 --push
  bkit builder up                        # run a daemon of your own
  bkit COMMAND --help                    # options, examples, variables, exit codes

Exit codes:
  0 success, 1 failure, 2 invalid arguments, 3 no daemon, 4 a file of the context
  cannot be read, 5 the daemon is too old, 6 the output cannot be written,
  7 a login failed, 130 cancelled`;

/** Adds examples, variables and exit codes to the help of all commands, and groups to the program's. */
export function addHelp(program: Command): void {
  for (const [heading, names] of Object.entries(GROUPS)) {
    for (const command of program.commands) {
      if (names.includes(command.name())) command.helpGroup(heading);
    }
  }
  program.commandsGroup("About bkit:").helpCommand(true).addHelpText("after", NOTES);
  for (const command of program.commands) addTo(command, command.name());
}

function addTo(command: Command, path: string): void {
  // The options of a command itself come before those of every command, which have a heading.
  const isCommon = ({ helpGroupHeading }: Option) => helpGroupHeading === undefined ? 0 : 1;
  (command.options as Option[]).sort((one, other) => isCommon(one) - isCommon(other));
  if (command.commands.length > 0) {
    for (const sub of command.commands) addTo(sub, `${path} ${sub.name()}`);
    const examples = command.commands.flatMap((sub) =>
      EXAMPLES[`${path} ${sub.name()}`]?.slice(0, 1) ?? []
    );
    if (!(path in EXAMPLES)) {
      command.addHelpText("after", section("Examples", examples));
      return;
    }
  }
  const text = [
    section("Examples", EXAMPLES[path] ?? []),
    section("Environment", environmentOf(command)),
    section("Exit codes", exitCodesOf(command)),
  ].filter(Boolean).join("\n");
  command.addHelpText("after", text);
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${heading}:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

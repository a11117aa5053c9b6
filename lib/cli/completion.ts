import { Argument, Command } from "commander";
import { write } from "../terminal/output.ts";
import { script, type Shell, SHELLS } from "./completion/scripts.ts";

/** Text after the options. */
const NOTES = `
The shell then asks bkit what can be written: commands, options and their values, stages and
arguments of the Dockerfile, builders, Docker contexts, and the builds that the daemon remembers.
The command has to be installed under the name bkit:

  deno install -gAn bkit jsr:@x/bkit/cli

Load the script where the shell starts:

  bash  ~/.bashrc                    source <(bkit completion bash)
  zsh   ~/.zshrc, after compinit     source <(bkit completion zsh)
  fish  ~/.config/fish/config.fish   bkit completion fish | source`;

/** Returns `bkit completion`, which prints what a shell loads to complete command lines of bkit. */
export function completionCommand(): Command {
  return new Command("completion")
    .description("print a script with which a shell completes commands, options and values")
    .addArgument(new Argument("<shell>", "shell that loads the script").choices(SHELLS))
    .addHelpText("after", NOTES)
    .action((shell: Shell) => write(Deno.stdout, script(shell)));
}

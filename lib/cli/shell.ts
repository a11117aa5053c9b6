import { Command } from "commander";
import { directory } from "../diffcopy/tree/directory.ts";
import { OptionError } from "../errors.ts";
import { isRemote } from "./flags/build_options.ts";
import { wordsAfterDashes } from "./options/words_after_dashes.ts";
import { checkPermissions, runBuild } from "./run_build.ts";
import { addShellOptions, type ShellFlags } from "./shell/flags.ts";

const NOTES = `
The program is a shell of the image, unless words after -- name another one. It
has a terminal if stdin and stdout are one. Its exit code is that of the command.
What it writes to the image and to directories of this machine is not kept.
~. at the beginning of a line leaves it, even if the connection hangs.`;

/** Returns `bkit shell`, which runs a program in the result of a build. */
export function shellCommand(): Command {
  const command = new Command("shell")
    .description("open a shell in the result of a build, without exporting it")
    .usage("[options] [context] [-- program arg...]")
    .argument("[context]", "directory, or URL of a Git repository or an archive (default: .)");
  addShellOptions(command).addHelpText("after", NOTES);
  const words = wordsAfterDashes(command);
  return command.action((context: string | undefined, flags: ShellFlags) =>
    shell(context ?? ".", flags, words())
  );
}

async function shell(root: string, flags: ShellFlags, words: readonly string[]): Promise<void> {
  if (root === "-") {
    throw new OptionError("cannot read the context from stdin: that is for the program");
  }
  const isLocal = !isRemote(root);
  await checkPermissions(isLocal ? [root] : [], flags);
  const { shellSession } = await import("./shell/shell_session.ts");
  const interaction = shellSession(words, flags);
  await runBuild(isLocal ? directory(root, flags) : root, flags, { interaction });
}

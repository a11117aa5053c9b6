import * as path from "node:path";
import { text } from "./command.ts";
import { temporary } from "./context.ts";
import { program, unpacked } from "./packages.ts";
import { quoted } from "./terminal.ts";
import { Tmux } from "./tmux.ts";

const cli = path.join(import.meta.dirname!, "..", "..", "cli.ts");

/** What the prompts of the shells are. */
const PROMPT = "% ";

/** What fish prints after its offers for a command line. */
const END = "= end =";

/** A directory with the command `bkit` and files to complete, in which shells are driven. */
export class ShellUser implements AsyncDisposable {
  readonly #directory: Awaited<ReturnType<typeof temporary>>;
  readonly #env: Readonly<Record<string, string>>;

  private constructor(
    directory: Awaited<ReturnType<typeof temporary>>,
    env: Readonly<Record<string, string>>,
  ) {
    this.#directory = directory;
    this.#env = {
      PATH: `${path.join(directory.path, "bin")}:${Deno.env.get("PATH")}`,
      HOME: directory.path,
      DENO_DIR: Deno.env.get("DENO_DIR") ?? path.join(Deno.env.get("HOME") ?? "/", ".cache/deno"),
      DOCKER_CONFIG: path.join(directory.path, "docker"),
      ...env,
    };
  }

  /** Creates the directory, with files by their paths and variables for what runs there. */
  static async make(
    files: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ): Promise<ShellUser> {
    const user = new ShellUser(await temporary(), env);
    const command = `#!/bin/sh\nexec ${Deno.execPath()} run -A --quiet ${cli} "$@"\n`;
    for (const [name, content] of Object.entries({ ...files, "bin/bkit": command })) {
      const file = path.join(user.home, name);
      await Deno.mkdir(path.dirname(file), { recursive: true });
      await Deno.writeTextFile(file, content, { mode: 0o755 });
    }
    return user;
  }

  /** Path of the directory. */
  get home(): string {
    return this.#directory.path;
  }

  /** Starts bash on a terminal, with the completions of bkit. */
  async bash(): Promise<Tmux> {
    return await this.#start(`bash --norc --noprofile -i`, [
      `PS1=${quoted(PROMPT)}; unset HISTFILE; bind 'set bell-style none'; cd ${this.home}`,
      ". <(bkit completion bash)",
    ]);
  }

  /** Starts zsh on a terminal, with the completions of bkit. */
  async zsh(): Promise<Tmux> {
    const root = await unpacked("zsh");
    const [modules] = await Array.fromAsync(
      Deno.readDir(path.join(root, "usr/lib", TRIPLE, "zsh")),
    );
    const functions = path.join(root, "usr/share/zsh/functions");
    const libraries = libraryPath(root);
    return await this.#start(`LD_LIBRARY_PATH=${libraries} ${await program("zsh", "zsh")} -f -i`, [
      `PS1=${quoted(`%${PROMPT}`)}; unset LD_LIBRARY_PATH; cd ${this.home}`,
      `module_path=(${path.join(root, "usr/lib", TRIPLE, "zsh", modules!.name)})`,
      `fpath=(${functions} ${functions}/*(/) ${functions}/Completion/*(/))`,
      "autoload -Uz compinit && compinit -u; source <(bkit completion zsh)",
    ]);
  }

  /** Returns what fish would offer for command lines, each with descriptions behind tabs. */
  async fish(lines: readonly string[]): Promise<string[][]> {
    const root = await unpacked("fish");
    // Without this directory, fish does not take the one of its functions for its own.
    await Deno.symlink("../etc", path.join(root, "usr", "etc")).catch(() => {});
    const asked = lines.map((line) => `complete -C ${quoted(line)}; echo ${quoted(END)}`);
    const { stdout, stderr } = await new Deno.Command(await program("fish", "fish"), {
      args: ["--no-config", "-c", `bkit completion fish | source; ${asked.join("; ")}`],
      cwd: this.home,
      env: { ...this.#env, LD_LIBRARY_PATH: libraryPath(root) },
      stdin: "null",
    }).output();
    if (stderr.length > 0) throw new Error(text(stderr));
    return text(stdout).split(`${END}\n`).slice(0, -1).map((offers) =>
      offers.split("\n").slice(0, -1)
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#directory[Symbol.asyncDispose]();
  }

  /** Starts a shell, and runs lines in it. */
  async #start(shell: string, lines: readonly string[]): Promise<Tmux> {
    const terminal = await Tmux.start(shell, { columns: 100, rows: 40 }, this.#env);
    for (const line of [...lines, "clear; echo re''ady"]) await terminal.type(line, "Enter");
    await terminal.waitFor(/^ready$/m);
    return terminal;
  }
}

const TRIPLE = `${Deno.build.arch}-linux-gnu`;

function libraryPath(root: string): string {
  return ["lib", "usr/lib"].map((place) => path.join(root, place, TRIPLE)).join(":");
}

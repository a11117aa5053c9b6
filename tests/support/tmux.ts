import * as path from "node:path";
import { program, unpacked } from "./packages.ts";

/** Size of a terminal. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** No status line, so that the window is as high as the terminal; and what ended stays visible. */
const SETTINGS = `set -g status off
set -g remain-on-exit on
set -g remain-on-exit-format ""
set -g history-limit 50000
set -g escape-time 0
`;

/** Time between two looks at the screen, in milliseconds. */
const LOOK_MS = 20;

/** Longest time to wait for something on the screen, in milliseconds. */
const PATIENCE_MS = 30_000;

/** A program in a terminal that tmux emulates. */
export class Tmux implements AsyncDisposable {
  readonly #directory: string;
  readonly #tmux: string;
  readonly #libraries: string;

  private constructor(directory: string, tmux: string, libraries: string) {
    this.#directory = directory;
    this.#tmux = tmux;
    this.#libraries = libraries;
  }

  /** Starts a command line of the shell, with some variables in its environment. */
  static async start(
    command: string,
    size: Size,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Tmux> {
    const root = await unpacked("tmux");
    const triple = `${Deno.build.arch}-linux-gnu`;
    const libraries = ["lib", "usr/lib"].map((place) => path.join(root, place, triple)).join(":");
    const directory = await Deno.makeTempDir({ prefix: "bkit-tmux-" });
    const tmux = new Tmux(directory, await program("tmux", "tmux"), libraries);
    await Deno.writeTextFile(path.join(directory, "conf"), SETTINGS);
    const variables = Object.entries(env).map(([name, value]) => `${name}='${value}'`).join(" ");
    await tmux.#run(
      ...["-f", path.join(directory, "conf"), "new-session", "-d"],
      ...["-x", String(size.columns), "-y", String(size.rows)],
      // The shell outlives Ctrl-C to tell the exit code, of which tmux does not always hear.
      `unset LD_LIBRARY_PATH TMUX; trap : INT; env ${variables} ${command}; echo $? > ${directory}/code`,
    );
    return tmux;
  }

  /** Returns what is on the screen, without empty lines at its end. */
  screen(): Promise<string> {
    return this.#capture();
  }

  /** Returns what was scrolled away, and the screen. */
  history(): Promise<string> {
    return this.#capture("-S", "-");
  }

  /** Types keys, such as `C-c`. */
  async type(...keys: string[]): Promise<void> {
    await this.#run("send-keys", ...keys);
  }

  /** Gives the terminal another size. */
  async resize({ columns, rows }: Size): Promise<void> {
    await this.#run("resize-window", "-x", String(columns), "-y", String(rows));
  }

  /** Resolves with the screen when it is as wanted. Rejects with the screen if it never is. */
  async waitFor(wanted: RegExp | ((screen: string) => boolean)): Promise<string> {
    return await this.#wait(`for ${wanted}`, async () => {
      const screen = await this.screen();
      const found = typeof wanted === "function" ? wanted(screen) : wanted.test(screen);
      return found ? screen : undefined;
    });
  }

  /** Resolves with the exit code of the program when it has ended. */
  async end(): Promise<number> {
    return await this.#wait("for the end", async () => {
      if (await this.#format("#{pane_dead}") !== "1") return undefined; // there may be more output
      const code = await Deno.readTextFile(path.join(this.#directory, "code")).catch(() => "");
      return code === "" ? undefined : Number(code);
    });
  }

  /** Returns the column and the row of the cursor, from 0. */
  async cursor(): Promise<readonly [column: number, row: number]> {
    const [column, row] = (await this.#format("#{cursor_x} #{cursor_y}")).split(" ").map(Number);
    return [column!, row!];
  }

  /** Resolves with the place of the cursor when it is in a row. */
  async cursorIn(wanted: number): Promise<readonly [column: number, row: number]> {
    return await this.#wait(`for the cursor in row ${wanted}`, async () => {
      const cursor = await this.cursor();
      return cursor[1] === wanted ? cursor : undefined;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#run("kill-server").catch(() => {}); // it has ended
    await Deno.remove(this.#directory, { recursive: true });
  }

  async #capture(...args: string[]): Promise<string> {
    return (await this.#run("capture-pane", "-p", ...args)).replace(/\n+$/, "\n");
  }

  async #format(format: string): Promise<string> {
    return (await this.#run("display-message", "-p", format)).trim();
  }

  async #wait<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > end) {
        throw new Error(`waited in vain ${what}; the screen is\n${await this.history()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async #run(...args: string[]): Promise<string> {
    const { success, stdout, stderr } = await new Deno.Command(this.#tmux, {
      args: ["-u", "-S", path.join(this.#directory, "socket"), ...args],
      env: { LD_LIBRARY_PATH: this.#libraries, LC_ALL: "C.UTF-8", SHELL: "/bin/sh", TMUX: "" },
      stdin: "null",
    }).output();
    const decoder = new TextDecoder();
    if (!success) throw new Error(`tmux ${args.join(" ")}: ${decoder.decode(stderr)}`);
    return decoder.decode(stdout);
  }
}

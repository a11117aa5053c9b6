import * as path from "node:path";

const cli = path.join(import.meta.dirname!, "..", "..", "cli.ts");

/** What a program on a terminal has shown, and its exit code. */
export interface TerminalResult {
  readonly code: number;
  /** Everything that was written to the terminal, with its control sequences. */
  readonly screen: string;
}

/** Options for {@linkcode onTerminal}. */
export interface TerminalOptions {
  /** Environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Called with everything on the terminal whenever there is more; returns what to type.
   *
   * @default {nothing is typed}
   */
  readonly type?: (screen: string) => string | undefined;
  /**
   * Command line of the shell that runs on the terminal afterwards, whatever the exit code; its own
   * becomes that of the result.
   *
   * @default {none}
   */
  readonly then?: string;
}

/** Runs the command on a pseudo-terminal of 70 columns and 20 rows, which `script` creates. */
export async function onTerminal(
  args: readonly string[],
  { env = {}, type = () => undefined, then }: TerminalOptions = {},
): Promise<TerminalResult> {
  const line = [Deno.execPath(), "run", "-A", cli, ...args].map(quoted).join(" ");
  const run = then === undefined ? `exec ${line}` : `${line}; ${then}`;
  const child = new Deno.Command("script", {
    args: [
      ...["--quiet", "--return", "--command", `stty cols 70 rows 20; ${run}`],
      "/dev/null",
    ],
    env: { TERM: "xterm", NO_COLOR: "1", SHELL: "/bin/sh", ...env },
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const keys = child.stdin.getWriter();
  let screen = "";
  for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) {
    screen += chunk;
    const typed = type(screen);
    if (typed) await keys.write(new TextEncoder().encode(typed));
  }
  await keys.close().catch(() => {}); // the reader may have ended already
  const { code } = await child.status;
  return { code, screen };
}

/**
 * Returns a function for {@linkcode TerminalOptions.type} that types each answer once, when its
 * question is on the terminal, in their order.
 */
export function answers(
  ...pairs: readonly (readonly [question: string, answer: string])[]
): (screen: string) => string | undefined {
  let next = 0;
  let from = 0;
  return (screen) => {
    const pair = pairs[next];
    const at = pair ? screen.indexOf(pair[0], from) : -1;
    if (!pair || at < 0) return undefined;
    next++;
    from = at + pair[0].length;
    return pair[1];
  };
}

/** Returns a word of a shell that stands for a text as it is. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

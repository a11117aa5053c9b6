import * as path from "node:path";

const root = path.join(import.meta.dirname!, "..", "..");

/** What a run of the command ended with. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the command is run. */
export interface RunOptions {
  /** Variables of its environment. */
  readonly env?: Record<string, string>;
  /** Its working folder. @default the checkout */
  readonly cwd?: string;
  /** Where its stdin comes from. @default "null" */
  readonly stdin?: "null" | "piped";
  /** Whether root may read what its mode forbids, as root may. @default true */
  readonly mayReadAll?: boolean;
}

/** Runs `cli.ts` with these arguments in a process of its own. */
export async function bkit(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { code, stdout, stderr } = await command(args, options).output();
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

/** The command, not started yet. */
export function command(args: readonly string[], options: RunOptions = {}): Deno.Command {
  const line = [
    ...(options.mayReadAll ?? true
      ? []
      : ["/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--"]),
    Deno.execPath(),
    ...["run", "-A", "--config", path.join(root, "deno.json"), path.join(root, "cli.ts")],
    ...args,
  ];
  return new Deno.Command(line[0]!, {
    args: line.slice(1),
    cwd: options.cwd ?? root,
    env: { NO_COLOR: "1", BUILDKIT_HOST: "", BUILDKIT_ADDR: "", DOCKER_HOST: "", ...options.env },
    stdin: options.stdin ?? "null",
    stdout: "piped",
    stderr: "piped",
  });
}

/** Bytes as text. */
export function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

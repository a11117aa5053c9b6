import * as path from "node:path";

const root = path.join(import.meta.dirname!, "..", "..");

/** What a run of the command ended with. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `cli.ts` with these arguments in a process of its own. */
export async function bkit(
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Ran> {
  const { code, stdout, stderr } = await command(args, options).output();
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

/** The command, not started yet. */
export function command(
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string } = {},
): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--config",
      path.join(root, "deno.json"),
      path.join(root, "cli.ts"),
      ...args,
    ],
    cwd: options.cwd ?? root,
    env: { NO_COLOR: "1", BUILDKIT_HOST: "", BUILDKIT_ADDR: "", DOCKER_HOST: "", ...options.env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  });
}

/** Bytes as text. */
export function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

import * as path from "node:path";

const root = path.join(import.meta.dirname!, "..", "..");

/** Outcome of a run of the command. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options for {@linkcode bkit} and {@linkcode command}. */
export interface RunOptions {
  /** Environment variables. */
  readonly env?: Record<string, string>;
  /** Working directory. @default the checkout */
  readonly cwd?: string;
  /** Source of stdin. @default "null" */
  readonly stdin?: "null" | "piped";
  /** Program and arguments that start the command, whose own words follow. @default none */
  readonly through?: readonly string[];
  /** True if root can read files despite their modes, as usual. @default true */
  readonly mayReadAll?: boolean;
}

/** Runs `cli.ts` with these arguments in a separate process. */
export async function bkit(
  args: readonly string[],
  options: RunOptions = {},
): Promise<CommandResult> {
  const { code, stdout, stderr } = await command(args, options).output();
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

/** Runs `cli.ts` with data on its stdin. */
export async function piped(
  args: readonly string[],
  input: string | Uint8Array,
  options: RunOptions = {},
): Promise<CommandResult> {
  const child = command(args, { ...options, stdin: "piped" }).spawn();
  const writer = child.stdin.getWriter();
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const write = writer.write(bytes).then(() => writer.close());
  const { code, stdout, stderr } = await child.output();
  await write.catch(() => {}); // a command that fails early does not read everything
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

/** Runs a script of bash, in which `"$@"` is `cli.ts` with these arguments. */
export async function bash(script: string, args: readonly string[]): Promise<CommandResult> {
  return await bkit(args, { through: ["/bin/bash", "-c", script, "bash"] });
}

/** Environment in which neither daemon nor display depend on where the tests run. */
const NEUTRAL = {
  NO_COLOR: "1",
  ...{ BUILDKIT_HOST: "", BUILDKIT_ADDR: "", DOCKER_HOST: "" },
  ...{ BUILDKIT_PROGRESS: "", GITHUB_ACTIONS: "", GITLAB_CI: "" },
};

/** Returns the command for a process that is not started yet. */
export function command(args: readonly string[], options: RunOptions = {}): Deno.Command {
  const line = [
    ...options.through ?? [],
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
    env: { ...NEUTRAL, ...options.env },
    stdin: options.stdin ?? "null",
    stdout: "piped",
    stderr: "piped",
  });
}

/** Decodes UTF-8. */
export function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

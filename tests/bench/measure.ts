import * as path from "node:path";
import { end, family } from "../support/leftovers.ts";
import { program } from "../support/packages.ts";
import { parseUsage, USAGE_FORMAT } from "./usage.ts";

/** Command of a client. */
export interface ClientCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Environment variables in addition to those of this process. */
  readonly env: Readonly<Record<string, string>>;
}

/** What one run of a client took; if it is several processes at once, all of them together. */
export interface Run {
  /** Time from the start of the first process to the end of the last. */
  readonly seconds: number;
  /** Sum of the CPU times, in seconds. */
  readonly cpuSeconds: number;
  /** Sum of the largest resident memories, in MiB. */
  readonly peakMib: number;
}

/** Options for {@linkcode measure}. */
export interface MeasureOptions {
  /** Directory for temporary files. */
  readonly work: string;
  /** Runs the commands on a pseudo-terminal each. */
  readonly terminal: boolean;
  readonly signal: AbortSignal;
}

/** Size of the pseudo-terminals, in characters. */
const TERMINAL = { columns: 120, rows: 40 };

/** Runs commands, all at once. Rejects with their output if one fails. */
export async function measure(
  commands: readonly ClientCommand[],
  { work, terminal, signal }: MeasureOptions,
): Promise<Run> {
  const time = await program("time", "time");
  const files = commands.map((_, i) => path.join(work, `usage-${i}`));
  const start = performance.now();
  const outcomes = await Promise.allSettled(commands.map(({ program, args, env }, i) => {
    const line = [time, "-f", USAGE_FORMAT, "-o", files[i]!, program, ...args];
    return run(terminal ? onTerminal(line) : line, env, signal);
  }));
  const seconds = (performance.now() - start) / 1000;
  signal.throwIfAborted();
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  let cpuSeconds = 0;
  let peakMib = 0;
  for (const file of files) {
    const usage = parseUsage(await Deno.readTextFile(file));
    cpuSeconds += usage.cpuSeconds;
    peakMib += usage.peakMib;
  }
  return { seconds, cpuSeconds, peakMib };
}

/** Returns a command that runs another on a pseudo-terminal. */
function onTerminal(line: readonly string[]): string[] {
  const { columns, rows } = TERMINAL;
  const quoted = line.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
  const script = `stty cols ${columns} rows ${rows}; exec ${quoted}`;
  return ["script", "--quiet", "--return", "--command", script, "/dev/null"];
}

async function run(
  [program = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const child = new Deno.Command(program, {
    args,
    env: { ...env, TERM: "xterm", SHELL: "/bin/sh" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  // The signal would end only GNU time, not the client below it.
  const abort = async () => await end(await family(child.pid));
  signal.addEventListener("abort", abort);
  try {
    const [{ success }, ...output] = await Promise.all([
      child.status,
      tail(child.stdout),
      tail(child.stderr),
    ]);
    if (!success) throw new Error(`${args.join(" ")} failed:\n${output.join("\n")}`);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** Length of the output that an error quotes, in bytes. */
const QUOTED_BYTES = 4000;

/** Reads a stream to its end. Returns its last chunks as text. */
async function tail(stream: ReadableStream<Uint8Array>): Promise<string> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    // Two batches are enough: appending each chunk to a text would take time from the clients.
    if (length > QUOTED_BYTES) [chunks, length] = [chunks.slice(-1), chunks.at(-1)!.length];
    chunks.push(chunk);
    length += chunk.length;
  }
  return (await new Blob(chunks as BlobPart[]).text()).slice(-QUOTED_BYTES);
}

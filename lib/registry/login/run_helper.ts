/** Runs Docker's credential helpers: programs named `docker-credential-NAME`. */
import { AuthError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";

/** Options for {@linkcode runHelper}. */
export interface HelperOptions {
  /** Time limit for the helper, in milliseconds; it is killed afterwards. */
  readonly timeout: number;
  /** Search path in the form of `PATH`; undefined for the one of this process. */
  readonly path: string | undefined;
  /** Origin of the helper's name, for errors. */
  readonly from: string;
}

/** Limit for a helper's output, longer than any credential. */
const MAX_OUTPUT_CHARS = 1024 * 1024;

/**
 * Helpers run in a session of their own, so that a signal reaches the programs that they start, too.
 * They cannot use this terminal then, which they share with the display anyway; one that asks for a
 * passphrase does so through an agent with a window or a terminal of its own choice (`GPG_TTY`).
 * Windows has no groups of processes.
 */
const OWN_GROUP = Deno.build.os !== "windows";

/** Outcome of a run of a helper. */
export interface HelperRun {
  readonly code: number;
  /** What it wrote to stdout. */
  readonly output: string;
}

/**
 * Runs an action of a helper, with a text on its stdin. When this settles, the helper and its pipes
 * are gone; if it was killed, so are the programs that it started. Rejects with `AuthError`, which
 * names the program and never quotes what it reads or prints, if its name is not valid, it cannot be
 * run, or it takes too long; and with the reason of the signal.
 */
export async function runHelper(
  name: string,
  action: "get" | "store" | "erase",
  input: string,
  options: HelperOptions,
  signal?: AbortSignal,
): Promise<HelperRun> {
  if (!/^[\w.+-]+$/.test(name)) {
    throw new AuthError(
      `cannot run the credential helper that ${options.from} names: its name is not valid`,
      {
        advice:
          "Write the part of the program's name after docker-credential-, such as osxkeychain.",
      },
    );
  }
  const program = programOf(name);
  try {
    return await run(program, action, input, options, signal);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    // What is stored is a secret; the others read the key of a registry.
    const [check, key] = action === "store"
      ? [`${program} list`, ""]
      : [`echo ${input} | ${program} get`, ` ${input}`];
    throw new AuthError(`cannot run the credential helper ${program}: ${runFailure(cause)}`, {
      advice: cause instanceof Deno.errors.NotCapable
        ? `Run with --allow-run=${program}.`
        : `Check that \`${check}\` works here, or remove ${name} from ${options.from} and ` +
          `log in again with bkit login${key}`,
      cause,
    });
  }
}

/** Returns the name of a helper's program. */
export function programOf(name: string): string {
  return `docker-credential-${name}`;
}

async function run(
  program: string,
  action: string,
  input: string,
  { timeout, path }: HelperOptions,
  signal: AbortSignal | undefined,
): Promise<HelperRun> {
  signal?.throwIfAborted();
  const child = new Deno.Command(program, {
    args: [action],
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
    detached: OWN_GROUP, // Ctrl-C does not reach it: the signal below does
    ...path === undefined ? {} : { env: { PATH: path } },
  }).spawn();
  const reader = child.stdout.getReader();
  let failure: Error | undefined;
  const kill = (error: Error) => {
    failure ??= error;
    killGroup(child);
    // A child that has left the group may still hold the pipe.
    reader.cancel().catch(() => {});
  };
  const timer = setTimeout(
    () => kill(new Error(`it did not answer within ${timeout / 1000} s`)),
    timeout,
  );
  const aborted = () => kill(new Error("cancelled"));
  signal?.addEventListener("abort", aborted);
  try {
    const [output, , { code }] = await Promise.all([
      readOutput(reader, kill),
      writeInput(child.stdin, input),
      child.status,
    ]);
    if (failure) throw failure;
    return { code, output };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", aborted);
  }
}

/** Kills a helper with everything that it started. */
function killGroup(child: Deno.ChildProcess): void {
  try {
    if (OWN_GROUP) return Deno.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Deno.errors.NotCapable)) return; // already ended
  }
  // With --allow-run for single programs, Deno lets a child be killed, but not its group.
  try {
    child.kill("SIGKILL");
  } catch {
    // already ended
  }
}

async function readOutput(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  kill: (error: Error) => void,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_OUTPUT_CHARS) kill(new Error("it printed more than 1 MiB"));
  }
}

/**
 * Writes the input. Errors do not matter: a helper that ends without reading is judged by its output.
 */
async function writeInput(stdin: WritableStream<Uint8Array>, input: string): Promise<void> {
  const writer = stdin.getWriter();
  await writer.write(new TextEncoder().encode(input)).catch(() => {});
  await writer.close().catch(() => {});
}

function runFailure(cause: unknown): string {
  if (cause instanceof Deno.errors.NotFound) return "it is not installed";
  if (cause instanceof Deno.errors.NotCapable) return "this process may not run it";
  return failureReason(cause);
}

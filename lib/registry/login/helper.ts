/** Docker's credential helpers: programs named `docker-credential-NAME` that store credentials. */
import { AuthError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";
import type { Credential } from "./credential.ts";

/** Options for {@linkcode askHelper}. */
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

/** Output of a helper that has no credential for a registry (docker-credential-helpers). */
const NOT_FOUND_TEXT = "credentials not found in native keychain";

/** User name that marks an identity token. */
const TOKEN_USER = "<token>";

/**
 * Asks a helper for the credential of a registry; undefined if it has none. Throws `AuthError` if
 * the helper cannot be run, fails, takes too long or prints something else. The error names the
 * helper and never quotes its output.
 */
export async function askHelper(
  name: string,
  key: string,
  options: HelperOptions,
  signal?: AbortSignal,
): Promise<Credential | undefined> {
  const program = `docker-credential-${name}`;
  const advice = (first: string) =>
    `${first}, or remove ${name} from ${options.from} and log in again with docker login ${key}`;
  if (!/^[\w.+-]+$/.test(name)) {
    throw new AuthError(
      `cannot run the credential helper that ${options.from} names: its name is not valid`,
      {
        advice:
          "Write the part of the program's name after docker-credential-, such as osxkeychain.",
      },
    );
  }
  const { code, output } = await runHelper(program, key, options, signal).catch((cause) => {
    if (signal?.aborted) throw signal.reason;
    throw new AuthError(`cannot run the credential helper ${program}: ${runFailure(cause)}`, {
      advice: cause instanceof Deno.errors.NotCapable
        ? `Run with --allow-run=${program}.`
        : advice(`Check that \`echo ${key} | ${program} get\` works here`),
      cause,
    });
  });
  if (code !== 0) {
    if (output.trim() === NOT_FOUND_TEXT) return undefined;
    throw new AuthError(
      `cannot get the credential for ${key} from ${program}: it ended with exit code ${code}`,
      { advice: advice(`Check what \`echo ${key} | ${program} get\` prints`) },
    );
  }
  return parseAnswer(output, () =>
    new AuthError(
      `cannot get the credential for ${key} from ${program}: it printed something else`,
      { advice: advice(`Check its installation: it must print JSON with Username and Secret`) },
    ));
}

function parseAnswer(output: string, invalid: () => AuthError): Credential | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    throw invalid(); // without a cause, because the parser's message quotes the text
  }
  const { Username: username, Secret: secret } = (answer ?? {}) as Record<string, unknown>;
  if (typeof username !== "string" || typeof secret !== "string") throw invalid();
  if (secret === "") return undefined;
  if (username === TOKEN_USER) return { identityToken: secret };
  if (username === "") throw invalid();
  return { username, password: secret };
}

function runFailure(cause: unknown): string {
  if (cause instanceof Deno.errors.NotFound) return "it is not installed";
  if (cause instanceof Deno.errors.NotCapable) return "this process may not run it";
  return failureReason(cause);
}

/**
 * Helpers run in a session of their own, so that a signal reaches the programs that they start, too.
 * They cannot use this terminal then, which they share with the display anyway; one that asks for a
 * passphrase does so through an agent with a window or a terminal of its own choice (`GPG_TTY`).
 * Windows has no groups of processes.
 */
const OWN_GROUP = Deno.build.os !== "windows";

/**
 * Runs `program get` with the key on stdin. When this settles, the helper and its pipes are gone; if
 * it was killed, so are the programs that it started.
 */
async function runHelper(
  program: string,
  key: string,
  { timeout, path }: HelperOptions,
  signal: AbortSignal | undefined,
): Promise<{ code: number; output: string }> {
  signal?.throwIfAborted();
  const child = new Deno.Command(program, {
    args: ["get"],
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
      writeKey(child.stdin, key),
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
 * Writes the key. Errors do not matter: a helper that ends without reading is judged by its output.
 */
async function writeKey(stdin: WritableStream<Uint8Array>, key: string): Promise<void> {
  const writer = stdin.getWriter();
  await writer.write(new TextEncoder().encode(key)).catch(() => {});
  await writer.close().catch(() => {});
}

/** Docker's credential helpers: programs named `docker-credential-NAME` that keep credentials elsewhere. */
import { AuthError } from "../errors.ts";
import type { Credential } from "./credential.ts";

/** What {@linkcode askHelper} can be given. */
export interface HelperOptions {
  /** How long the helper may take, in milliseconds, before it's killed. */
  readonly timeout: number;
  /** Where helpers are looked for, as in `PATH`; undefined for this process's own. */
  readonly path: string | undefined;
  /** Where the helper's name is from, for errors. */
  readonly from: string;
}

/** More than any credential; a helper that prints more prints something else. */
const MAX_OUTPUT_CHARS = 1024 * 1024;

/** What helpers say, word for word, when they know nothing of a registry (docker-credential-helpers). */
const NOT_FOUND_TEXT = "credentials not found in native keychain";

/** The user's name that stands for an identity token. */
const TOKEN_USER = "<token>";

/**
 * Asks a helper for a registry's credential; undefined where it has none. Throws `AuthError` that names the helper,
 * and never says what it printed, when it can't be run, fails, takes too long or answers something else.
 */
export async function askHelper(
  name: string,
  key: string,
  options: HelperOptions,
  signal?: AbortSignal,
): Promise<Credential | undefined> {
  const program = `docker-credential-${name}`;
  const advice = (first: string) =>
    `${first}, or take ${name} out of ${options.from} and log in again: docker login ${key}`;
  if (!/^[\w.+-]+$/.test(name)) {
    throw new AuthError(`${options.from} names a credential helper that can't be`, {
      advice: "The name is what follows docker-credential- in the helper's, such as osxkeychain.",
    });
  }
  const { code, output } = await runHelper(program, key, options, signal).catch((cause) => {
    if (signal?.aborted) throw signal.reason;
    throw new AuthError(`the credential helper ${program} ${failureReason(cause)}`, {
      advice: cause instanceof Deno.errors.NotCapable
        ? `Run with --allow-run=${program}.`
        : advice(`See whether \`echo ${key} | ${program} get\` works here`),
      cause,
    });
  });
  if (code !== 0) {
    if (output.trim() === NOT_FOUND_TEXT) return undefined;
    throw new AuthError(
      `the credential helper ${program} failed for ${key}: it ended with exit code ${code}`,
      { advice: advice(`See what \`echo ${key} | ${program} get\` says`) },
    );
  }
  return parseAnswer(output, () =>
    new AuthError(
      `the credential helper ${program} answered for ${key} with something that is no credential`,
      { advice: advice(`It should print JSON with Username and Secret: see to its installation`) },
    ));
}

function parseAnswer(output: string, invalid: () => AuthError): Credential | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    throw invalid(); // without a cause: the parser's message quotes what it read
  }
  const { Username: username, Secret: secret } = (answer ?? {}) as Record<string, unknown>;
  if (typeof username !== "string" || typeof secret !== "string") throw invalid();
  if (secret === "") return undefined;
  if (username === TOKEN_USER) return { identityToken: secret };
  if (username === "") throw invalid();
  return { username, password: secret };
}

function failureReason(cause: unknown): string {
  if (cause instanceof Deno.errors.NotFound) return "isn't installed";
  if (cause instanceof Deno.errors.NotCapable) return "may not be run by this process";
  return `can't be used: ${cause instanceof Error ? cause.message : String(cause)}`;
}

/** Runs `program get` with the key on its input. The child and its pipes are gone when this settles. */
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
    ...path === undefined ? {} : { env: { PATH: path } },
  }).spawn();
  const reader = child.stdout.getReader();
  let failure: Error | undefined;
  const kill = (error: Error) => {
    failure ??= error;
    try {
      child.kill("SIGKILL");
    } catch {
      // it has ended already
    }
    // What the helper itself started may still hold the pipe.
    reader.cancel().catch(() => {});
  };
  const timer = setTimeout(
    () => kill(new Error(`it didn't answer for ${timeout / 1000} s`)),
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
    if (text.length > MAX_OUTPUT_CHARS) kill(new Error("it printed too much"));
  }
}

/** A helper that ends without reading is judged by what it printed. */
async function writeKey(stdin: WritableStream<Uint8Array>, key: string): Promise<void> {
  const writer = stdin.getWriter();
  await writer.write(new TextEncoder().encode(key)).catch(() => {});
  await writer.close().catch(() => {});
}

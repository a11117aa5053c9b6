/** Asks Docker's credential helpers for credentials. */
import { AuthError } from "../../errors.ts";
import type { Credential } from "./credential.ts";
import { type HelperOptions, programOf, runHelper } from "./run_helper.ts";

/** Output of a helper that has no credential for a registry (docker-credential-helpers). */
export const NOT_FOUND_TEXT = "credentials not found in native keychain";

/** User name that marks an identity token. */
export const TOKEN_USER = "<token>";

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
  const program = programOf(name);
  const advice = (first: string) =>
    `${first}, or remove ${name} from ${options.from} and log in again with bkit login ${key}`;
  const { code, output } = await runHelper(name, "get", key, options, signal);
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

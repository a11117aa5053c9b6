/** Logins in the programs of credential helpers. */
import * as path from "node:path";
import { AuthError, OptionError } from "../../errors.ts";
import { existsReadable } from "../../internal/permissions/permissions.ts";
import { printable } from "../../internal/printable.ts";
import type { Credential } from "../login/credential.ts";
import { NOT_FOUND_TEXT, TOKEN_USER } from "../login/helper.ts";
import { type HelperOptions, programOf, runHelper } from "../login/run_helper.ts";

/** Longest part of what a helper says that is shown. */
const MAX_SHOWN_CHARS = 300;

/**
 * Gives a login to a helper. Rejects with `AuthError` if the helper cannot be run or refuses it, with
 * `OptionError` for a registry token, which helpers cannot keep.
 */
export async function storeInHelper(
  name: string,
  key: string,
  credential: Credential,
  options: HelperOptions,
  signal?: AbortSignal,
): Promise<void> {
  if ("registryToken" in credential) {
    throw new OptionError(`cannot keep a registry token in ${programOf(name)}`, {
      option: "credentials",
      advice: `Remove ${name} from ${options.from}, or log in with a user name and a password.`,
    });
  }
  const isToken = "identityToken" in credential;
  const input = JSON.stringify({
    ServerURL: key,
    Username: isToken ? TOKEN_USER : credential.username,
    Secret: isToken ? credential.identityToken : credential.password,
  });
  const { code, output } = await runHelper(name, "store", input, options, signal);
  if (code === 0) return;
  const secret = isToken ? credential.identityToken : credential.password;
  const quotes = [secret, JSON.stringify(secret).slice(1, -1)].some((text) =>
    output.includes(text)
  );
  throw refused(name, `keep the login for ${key}`, quotes ? "" : output, code);
}

/**
 * Removes a login from a helper; one that it does not have is no error. Rejects with `AuthError` if
 * the helper cannot be run or fails.
 */
export async function eraseFromHelper(
  name: string,
  key: string,
  options: HelperOptions,
  signal?: AbortSignal,
): Promise<void> {
  const { code, output } = await runHelper(name, "erase", key, options, signal);
  if (code === 0 || output.trim() === NOT_FOUND_TEXT) return;
  throw refused(name, `remove the login for ${key}`, output, code);
}

/**
 * Returns the helper that Docker chooses on this system for a configuration without logins and
 * helpers, if its program is on the search path.
 */
export function defaultHelper(searchPath: string | undefined): string | undefined {
  const has = (program: string) =>
    (searchPath ?? "").split(path.delimiter).some((directory) =>
      directory !== "" && existsReadable(path.join(directory, program + EXECUTABLE))
    );
  const name = Deno.build.os === "darwin"
    ? "osxkeychain"
    : Deno.build.os === "windows"
    ? "wincred"
    : has("pass")
    ? "pass"
    : "secretservice";
  return has(programOf(name)) ? name : undefined;
}

/** End of the names of programs. */
const EXECUTABLE = Deno.build.os === "windows" ? ".exe" : "";

function refused(name: string, what: string, output: string, code: number): AuthError {
  const said = printable(output.trim().replace(/\s+/g, " ")).slice(0, MAX_SHOWN_CHARS);
  return new AuthError(`${programOf(name)} cannot ${what}: exit code ${code}`, {
    ...said === "" ? {} : { detail: said },
    advice: `Check that \`${programOf(name)} list\` works here.`,
  });
}

import { AuthError, OptionError } from "../../errors.ts";
import { readBounded } from "../../internal/files/bounded.ts";
import { readableEnvironment } from "../../internal/environment.ts";
import {
  canonicalHost,
  type Credential,
  dockerCredentials,
  findCredential,
  registryOfText,
  type RegistryOptions,
  type SavedLogin,
  saveLogin,
  verifyLogin,
} from "../../registry/mod.ts";
import { write } from "../../terminal/output.ts";
import { type DebugFlags, logOutput } from "../flags/debug.ts";
import { askLine, askSecret, unlessAborted } from "../terminal/prompt.ts";

/** Values of the options of `bkit login`. */
export interface LoginFlags extends DebugFlags {
  username?: string | undefined;
  password?: string | undefined;
  passwordStdin?: boolean | undefined;
  plainHttp?: boolean | undefined;
  insecure?: boolean | undefined;
  registryAuthTlscontext?: string[] | undefined;
}

/** Longest password on stdin. */
const MAX_PASSWORD_BYTES = 1024 * 1024;

/**
 * Logs in to a registry: with the login of the flags, else with the one that is there already, else
 * with what the user types. Rejects with `AuthError` if the registry refuses the login, or it cannot
 * be kept.
 */
export async function logIn(
  given: string | undefined,
  flags: LoginFlags,
  signal: AbortSignal,
): Promise<void> {
  const registry = registryOfText(given ?? "docker.io");
  await using log = await logOutput(flags, signal);
  const options: RegistryOptions = {
    ...await registryOptions(registry, flags),
    log: log && (await import("../../log/open_log.ts")).openLog(log.options)?.auth,
  };
  const verify = (credential: Credential) => verifyLogin(registry, credential, options, signal);
  const { username, password, passwordStdin } = flags;
  let suggested: string | undefined;
  if (username === undefined && password === undefined) {
    const known = await knownLogin(registry, signal);
    suggested = known && "username" in known ? known.username : undefined;
    if (known && await works(known, verify)) {
      const user = suggested ? ` as ${suggested}` : "";
      return write(Deno.stderr, `already logged in to ${registry}${user}\n`);
    }
  }
  const login = passwordStdin
    ? await fromStdin(username!, signal)
    : await complete(registry, { username, password, suggested }, signal);
  const { credential, checked } = await verify(login);
  const saved = await saveLogin(registry, credential, { signal });
  write(Deno.stderr, outcome(registry, login.username, checked, saved));
}

/** Returns what the user is told about a login that was kept. */
function outcome(
  registry: string,
  username: string,
  checked: boolean,
  { file, helper }: SavedLogin,
): string {
  const place = helper ? `the credential helper ${helper}` : file;
  const lines = [`logged in to ${registry} as ${username}; the login is in ${place}`];
  if (!checked) {
    lines.push(`warning: ${registry} asks for no login, so the password was not checked`);
  }
  if (!helper) {
    lines.push(
      "warning: it is not encrypted there; a credential helper (credsStore in that file) would be safer",
    );
  }
  if (readableEnvironment("DOCKER_AUTH_CONFIG")) {
    lines.push("warning: logins in the variable DOCKER_AUTH_CONFIG come before it");
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** Returns true if a login works. One that does not is an error unless there is a terminal to ask on. */
async function works(
  credential: Credential,
  verify: (credential: Credential) => Promise<unknown>,
): Promise<boolean> {
  try {
    await verify(credential);
    return true;
  } catch (error) {
    if (!(error instanceof AuthError) || !Deno.stdin.isTerminal()) throw error;
    write(Deno.stderr, `warning: the login that is there does not work: ${error.detail}\n`);
    return false;
  }
}

type Login = Extract<Credential, { username: string }>;

/** Returns the login that Docker has for a registry; undefined also if it cannot be read. */
async function knownLogin(registry: string, signal: AbortSignal): Promise<Credential | undefined> {
  try {
    return await findCredential(dockerCredentials(), registry, signal);
  } catch (error) {
    if (error instanceof AuthError) return undefined;
    throw error;
  }
}

/** Returns how to reach the registry. */
async function registryOptions(registry: string, flags: LoginFlags): Promise<RegistryOptions> {
  const host = canonicalHost(registry);
  const texts = flags.registryAuthTlscontext;
  const given = texts && (await import("../flags/registry_tls.ts")).registryTls(texts);
  const { loadRegistryTls } = await import("../../client/request/registry_tls.ts");
  const read = await loadRegistryTls({ registryTls: given });
  return {
    plainHttp: flags.plainHttp ? [host] : [],
    registryTls: flags.insecure ? { ...read, [host]: { ...read[host], insecure: true } } : read,
  };
}

/** Returns the login whose password is on stdin; one line break at its end is not part of it. */
async function fromStdin(username: string, signal: AbortSignal): Promise<Login> {
  const bytes = await unlessAborted(readBounded(Deno.stdin, MAX_PASSWORD_BYTES, signal), signal);
  if (bytes.length > MAX_PASSWORD_BYTES) {
    throw new OptionError("cannot use the password on stdin: it is longer than 1 MiB");
  }
  const password = new TextDecoder().decode(bytes).replace(/\r?\n$/, "");
  return notEmpty({ username, password });
}

/** Asks for what is missing. Rejects with `OptionError` if there is no terminal to ask on. */
async function complete(
  registry: string,
  { username, password, suggested }: {
    readonly username: string | undefined;
    readonly password: string | undefined;
    readonly suggested: string | undefined;
  },
  signal: AbortSignal,
): Promise<Login> {
  if ((username === undefined || password === undefined) && !Deno.stdin.isTerminal()) {
    throw new OptionError(`cannot ask for the login for ${registry}: stdin is not a terminal`, {
      advice: "Pass --username, and the password with --password-stdin.",
    });
  }
  const offered = suggested === undefined ? "" : ` (${suggested})`;
  const name = username ?? (await askLine(`Username for ${registry}${offered}: `, signal) ||
    suggested);
  if (!name) throw new OptionError(`cannot log in to ${registry}: no user name was given`);
  return notEmpty({
    username: name,
    password: password ?? await askSecret(`Password of ${name}: `, signal),
  });
}

/** Returns a login. Throws `OptionError` if a part of it is empty. */
function notEmpty({ username, password }: Login): Login {
  if (username === "") throw new OptionError("cannot log in: the user name is empty");
  if (password === "") throw new OptionError("cannot log in: the password is empty");
  return { username, password };
}

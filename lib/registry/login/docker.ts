/** The logins that `docker login` and `podman login` stored on this machine. */
import * as path from "node:path";
import {
  dockerDirectory,
  type Environment,
  processEnvironment,
} from "../../internal/environment.ts";
import { parseConfig, readConfig } from "./config.ts";
import type { CredentialSource } from "./credential.ts";
import { firstOf } from "./search.ts";
import { type Place, storedLogins } from "./stored.ts";

/** Options for {@linkcode dockerCredentials} and {@linkcode podmanCredentials}. */
export interface LoginOptions {
  /**
   * Directory with Docker's `config.json`.
   *
   * @default {$DOCKER_CONFIG, else ~/.docker}
   */
  configDir?: string | undefined;
  /**
   * Environment to read variables from.
   *
   * @default {the environment of this process}
   */
  env?: Environment | undefined;
  /**
   * Time limit for a credential helper, in milliseconds; it is killed afterwards.
   *
   * @default {20000}
   */
  helperTimeout?: number | undefined;
}

/**
 * Returns the directory of Docker's configuration; undefined if the environment has no home
 * directory.
 */
export function dockerConfigDir(env: Environment = processEnvironment): string | undefined {
  return dockerDirectory(env);
}

/**
 * Returns a source of Docker's logins: those in `DOCKER_AUTH_CONFIG` (the text of a configuration),
 * then those in `config.json`. A helper for the registry (`credHelpers`) comes before the general
 * helper (`credsStore`), and that before a login in the file. What helpers return is cached for 4
 * min 50 s. Of several keys with a path, such as `quay.io/team`, the longest that is a part of the
 * repository counts; the shortest if the repository is not known. A missing file has no logins. If
 * there is no login and a file is invalid or a helper fails, `find` rejects with `AuthError`.
 */
export function dockerCredentials(options: LoginOptions = {}): CredentialSource {
  const { env = processEnvironment } = options;
  return storedLogins(() => {
    const text = env("DOCKER_AUTH_CONFIG");
    const directory = options.configDir ?? dockerConfigDir(env);
    return [
      ...text ? [variable("DOCKER_AUTH_CONFIG", text)] : [],
      ...directory ? [file(path.join(directory, "config.json"))] : [],
    ];
  }, { ...storedOptions(options), firstOnly: false });
}

/**
 * Returns a source of Podman's logins: `REGISTRY_AUTH_FILE`, else
 * `$XDG_RUNTIME_DIR/containers/auth.json`, else `~/.config/containers/auth.json`, in the form of
 * Docker's configuration. Otherwise like {@linkcode dockerCredentials}.
 */
export function podmanCredentials(options: LoginOptions = {}): CredentialSource {
  const { env = processEnvironment } = options;
  return storedLogins(
    () => podmanFiles(env).map(file),
    { ...storedOptions(options), firstOnly: true },
  );
}

/** Returns a source of the current user's logins: Docker's, then Podman's. */
export function defaultCredentials(options: LoginOptions = {}): CredentialSource {
  return firstOf(dockerCredentials(options), podmanCredentials(options));
}

function podmanFiles(env: Environment): string[] {
  const given = env("REGISTRY_AUTH_FILE");
  if (given) return [given];
  const directories: string[] = [];
  const runtime = env("XDG_RUNTIME_DIR");
  if (runtime) directories.push(runtime);
  const home = env("HOME") || env("USERPROFILE");
  const settings = env("XDG_CONFIG_HOME") || (home && path.join(home, ".config"));
  if (settings) directories.push(settings);
  return directories.map((directory) => path.join(directory, "containers", "auth.json"));
}

function storedOptions({ env = processEnvironment, helperTimeout = 20_000 }: LoginOptions) {
  return { helperTimeout, path: env("PATH") };
}

function file(path: string): Place {
  return { name: path, read: (signal) => readConfig(path, signal) };
}

function variable(name: string, text: string): Place {
  const from = `the variable ${name}`;
  return { name: from, read: () => Promise.resolve(parseConfig(text, from)) };
}

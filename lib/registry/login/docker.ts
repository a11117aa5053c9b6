/** The logins that `docker login` and `podman login` stored on this machine. */
import * as path from "node:path";
import { type Environment, processEnvironment } from "../../internal/environment.ts";
import { cachedCredentials } from "./cached.ts";
import { helperFor, type LoginConfig, loginFor, parseConfig, readConfig } from "./config.ts";
import { type Credential, type CredentialSource, firstOf } from "./credential.ts";
import { askHelper } from "./helper.ts";
import { keyOfHost } from "./name.ts";

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
  const home = env("HOME") || env("USERPROFILE");
  return env("DOCKER_CONFIG") || (home ? path.join(home, ".docker") : undefined);
}

/**
 * Returns a source of Docker's logins: those in `DOCKER_AUTH_CONFIG` (the text of a configuration),
 * then those in `config.json`. A helper for the registry (`credHelpers`) comes before the general
 * helper (`credsStore`), and that before a login in the file. Credentials are cached for 4 min 50
 * s. A missing file has no logins; an invalid one, or a helper that fails, makes `find` reject with
 * `AuthError`.
 */
export function dockerCredentials(options: LoginOptions = {}): CredentialSource {
  const { env = processEnvironment } = options;
  return cachedCredentials({
    async find(host, signal) {
      const text = env("DOCKER_AUTH_CONFIG");
      if (text) {
        const given = parseConfig(text, "the variable DOCKER_AUTH_CONFIG");
        const found = await look(given, host, options, signal);
        if (found) return found;
      }
      const directory = options.configDir ?? dockerConfigDir(env);
      const config = directory && await readConfig(path.join(directory, "config.json"), signal);
      return config ? look(config, host, options, signal) : undefined;
    },
  });
}

/**
 * Returns a source of Podman's logins: `REGISTRY_AUTH_FILE`, else
 * `$XDG_RUNTIME_DIR/containers/auth.json`, else `~/.config/containers/auth.json`, in the form of
 * Docker's configuration. Of several keys with a path, such as `quay.io/team`, the shortest counts
 * for the whole registry, because the image is not known. Otherwise like
 * {@linkcode dockerCredentials}.
 */
export function podmanCredentials(options: LoginOptions = {}): CredentialSource {
  const { env = processEnvironment } = options;
  return cachedCredentials({
    async find(host, signal) {
      for (const file of podmanFiles(env)) {
        const config = await readConfig(file, signal);
        if (config) return look(config, host, options, signal);
      }
      return undefined;
    },
  });
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

async function look(
  config: LoginConfig,
  host: string,
  { env = processEnvironment, helperTimeout = 20_000 }: LoginOptions,
  signal: AbortSignal | undefined,
): Promise<Credential | undefined> {
  const helper = helperFor(config, host);
  if (helper) {
    const options = { timeout: helperTimeout, path: env("PATH"), from: config.from };
    const found = await askHelper(helper, keyOfHost(host), options, signal);
    if (found) return found;
  }
  return loginFor(config, host);
}

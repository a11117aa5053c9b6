import { Buffer } from "node:buffer";
import * as path from "node:path";
import { AuthError, OptionError } from "../../errors.ts";
import { processEnvironment } from "../../internal/environment.ts";
import { helperFor, type LoginConfig, readConfig, TOKEN_KEYS } from "../login/config.ts";
import { checkCredential, type Credential } from "../login/credential.ts";
import { dockerConfigDir, type LoginOptions } from "../login/docker.ts";
import { askHelper } from "../login/helper.ts";
import { canonicalHost, hostOfKey, HUB_HOST, HUB_KEY, keyOfHost } from "../login/name.ts";
import type { HelperOptions } from "../login/run_helper.ts";
import { changeConfig, type Config, keyIn, objectIn } from "./change_config.ts";
import { defaultHelper, eraseFromHelper, storeInHelper } from "./helpers.ts";

/** Options for {@linkcode saveLogin} and {@linkcode removeLogin}. */
export interface KeepOptions extends LoginOptions {
  /** Cancels the operation. */
  signal?: AbortSignal | undefined;
}

/** Place where a login was kept. */
export interface SavedLogin {
  /** Path of Docker's configuration file. */
  readonly file: string;
  /** Name of the credential helper that keeps the secret; undefined if the file does, unencrypted. */
  readonly helper: string | undefined;
}

/** Docker's configuration as far as it decides where logins are kept. */
interface Keeper {
  readonly file: string;
  readonly config: LoginConfig | undefined;
  readonly helperOptions: HelperOptions;
}

/**
 * Keeps a login where Docker keeps it: in the credential helper that its `config.json` names for the
 * registry (`credHelpers`) or for all (`credsStore`), otherwise in that file, which only its owner
 * may read then. For a configuration without logins and helpers, that is the helper that Docker
 * chooses on this system, if it is installed and works. Docker and all programs that use its logins
 * find it, as does {@linkcode dockerCredentials}. Nothing is verified: see {@linkcode verifyLogin}.
 * `host` is a registry such as `ghcr.io`, or `docker.io` for Docker Hub.
 * Rejects with `AuthError` if the file or the helper cannot keep the login, with `OptionError` if the host or the credential is not valid, or there is no home directory.
 */
export async function saveLogin(
  host: string,
  credential: Credential,
  options: KeepOptions = {},
): Promise<SavedLogin> {
  const { signal } = options;
  const key = keyOfHost(checkHost(host));
  checkCredential(credential, host);
  const { file, config, helperOptions } = await keeper(options);
  const configured = config && helperFor(config, host).value;
  const chosen = configured || isUsed(config) ? undefined : defaultHelper(helperOptions.path);
  let helper = configured || chosen;
  if (helper) {
    try {
      await storeInHelper(helper, key, credential, helperOptions, signal);
    } catch (error) {
      // Nobody has named this helper, so it need not work.
      if (!chosen || !(error instanceof AuthError)) throw error;
      helper = undefined;
    }
  }
  await changeConfig(file, (config) => {
    objectIn(config, "auths")[key] = helper ? {} : entryOf(credential);
    if (helper && chosen) config[keyIn(config, "credsStore")] = chosen;
    return true;
  }, signal);
  return { file, helper };
}

/**
 * Removes the login for a registry from Docker's `config.json` and from the credential helper that it
 * names for the registry, with all spellings of the registry. Logins of Podman for a part of a
 * registry, such as `quay.io/team`, stay. Returns the places from which something was removed: the
 * path of the file, names of helpers.
 * Rejects with `AuthError` if the file or the helper cannot be changed, with `OptionError` if the host is not valid, or there is no home directory.
 */
export async function removeLogin(host: string, options: KeepOptions = {}): Promise<string[]> {
  const { signal } = options;
  const registry = canonicalHost(checkHost(host));
  const { file, config, helperOptions } = await keeper(options);
  if (!config) return [];
  const isOwn = (key: string) =>
    hostOfKey(key) === registry && (key.includes("://") || !key.includes("/"));
  const listed = Object.keys(config.auths).filter(isOwn);
  const removed: string[] = [];
  const helper = helperFor(config, host).value;
  if (helper) {
    const own = keyOfHost(host);
    const isKept = listed.length > 0 || await askHelper(helper, own, helperOptions, signal);
    const tokens = registry === HUB_HOST ? [...TOKEN_KEYS] : [];
    if (isKept) {
      for (const key of new Set([own, ...listed, ...tokens])) {
        await eraseFromHelper(helper, key, helperOptions, signal);
      }
      removed.push(helper);
    }
  }
  if (listed.length > 0) {
    await changeConfig(file, (config) => {
      const auths = objectIn(config, "auths");
      for (const key of Object.keys(auths).filter(isOwn)) delete auths[key];
      return true;
    }, signal);
    removed.push(file);
  }
  return removed;
}

/**
 * Returns the registries for which Docker's configuration has logins or helpers, with `docker.io` for
 * Docker Hub. Rejects as {@linkcode saveLogin} does if the configuration cannot be read.
 */
export async function listLogins(options: KeepOptions = {}): Promise<string[]> {
  const { config } = await keeper(options);
  const keys = Object.keys({ ...config?.auths, ...config?.credHelpers });
  const hosts = keys.filter((key) => !TOKEN_KEYS.has(key)).map(hostOfKey);
  return [...new Set(hosts.map((host) => host === HUB_HOST ? "docker.io" : host))];
}

/**
 * Returns the registry that a person means: without a scheme and a path, with `docker.io` for all
 * names of Docker Hub.
 * Throws `OptionError` if that is not the name of a host.
 */
export function registryOfText(text: string): string {
  const host = checkHost(text.replace(/^https?:\/\//i, "").split("/")[0]!);
  return canonicalHost(host) === HUB_HOST || text === HUB_KEY ? "docker.io" : host;
}

async function keeper(options: KeepOptions): Promise<Keeper> {
  const { env = processEnvironment, helperTimeout = 20_000, signal } = options;
  const directory = options.configDir ?? dockerConfigDir(env);
  if (directory === undefined) {
    throw new OptionError("cannot tell where to keep logins: there is no home directory", {
      option: "configDir",
      advice: "Set HOME or DOCKER_CONFIG.",
    });
  }
  const file = path.join(path.resolve(directory), "config.json");
  const config = await readConfig(file, signal);
  if (config?.faults[0]) throw config.faults[0];
  return {
    file,
    config,
    helperOptions: { timeout: helperTimeout, path: env("PATH"), from: file },
  };
}

/** Returns true if a configuration has logins or helpers, which Docker does not change then. */
function isUsed(config: LoginConfig | undefined): boolean {
  if (!config) return false;
  const { auths, credHelpers, credsStore } = config;
  return credsStore !== "" || Object.keys({ ...auths, ...credHelpers }).length > 0;
}

/** Returns a login in the form of the file. */
function entryOf(credential: Credential): Config {
  if ("registryToken" in credential) return { registrytoken: credential.registryToken };
  if ("identityToken" in credential) return { identitytoken: credential.identityToken };
  const { username, password } = credential;
  return { auth: Buffer.from(`${username}:${password}`).toString("base64") };
}

function checkHost(host: string): string {
  if (/^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host)) {
    return host;
  }
  // The text may hold a password, as in ann:secret@host.
  throw new OptionError("cannot use the name of the registry: it is not a host", {
    advice: "Write a host, such as registry.example.com or localhost:5000.",
  });
}

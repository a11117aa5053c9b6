/** The configuration file in which Docker, Podman and others store logins. */
import { Buffer } from "node:buffer";
import { resolve } from "node:path";
import { AuthError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";
import type { Credential } from "./credential.ts";
import { canonicalHost, hostOfKey, HUB_KEY, keyOfHost } from "./name.ts";

/** The parts of a configuration file that concern logins. */
export interface LoginConfig {
  /** Origin for errors: a path, or the name of a variable. */
  readonly from: string;
  /** Logins by registry. Older clients wrote registries with scheme and path. */
  readonly auths: Readonly<Record<string, unknown>>;
  /** Names of credential helpers by registry. */
  readonly credHelpers: Readonly<Record<string, unknown>>;
  /** Name of the helper for all other registries; empty if there is none. */
  readonly credsStore: string;
  /** Errors about parts that cannot be used, which are left out. */
  readonly faults: readonly AuthError[];
}

/** What a configuration says about one registry; `faults` are about parts that cannot be used. */
export interface Entry<T> {
  readonly value: T;
  readonly faults: readonly AuthError[];
}

/**
 * Reads a file; undefined if it does not exist. A file that cannot be read is like an empty one
 * with a fault.
 */
export async function readConfig(
  path: string,
  signal?: AbortSignal,
): Promise<LoginConfig | undefined> {
  const from = resolve(path);
  let text: string;
  try {
    text = await Deno.readTextFile(path, signal ? { signal } : {});
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.NotADirectory) {
      return undefined;
    }
    const fault = new AuthError(`cannot read the logins in ${from}`, {
      detail: failureReason(cause),
      cause,
      advice: "Check its permissions, or pass credentials in another way.",
    });
    return { from, auths: {}, credHelpers: {}, credsStore: "", faults: [fault] };
  }
  return parseConfig(text, from);
}

/**
 * Parses the text of a file as leniently as Docker: a part that cannot be used is left out, as an
 * `AuthError` that names the origin and never quotes the content. As in Go, the case of names does
 * not matter, and null stands for nothing.
 */
export function parseConfig(text: string, from: string): LoginConfig {
  const faults: AuthError[] = [];
  let value: unknown;
  try {
    value = text.trim() === "" ? {} : JSON.parse(text);
  } catch (error) {
    // The parser's message quotes the text; only the position may be passed on.
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : "")?.[0];
    faults.push(invalidConfig(from, place ? `it is not JSON (${place})` : "it is not JSON"));
  }
  value ??= {};
  if (!isRecord(value)) faults.push(invalidConfig(from, "it is not a JSON object"));
  const config = isRecord(value) ? value : {};
  const record = (name: string): Record<string, unknown> => {
    const field = fieldOf(config, name) ?? {};
    if (isRecord(field)) return field;
    faults.push(invalidConfig(from, `${name} is not an object`));
    return {};
  };
  let credsStore = fieldOf(config, "credsStore") ?? "";
  if (typeof credsStore !== "string") {
    faults.push(invalidConfig(from, "credsStore is not a string"));
    credsStore = "";
  }
  return {
    from,
    auths: record("auths"),
    credHelpers: record("credHelpers"),
    credsStore: credsStore as string,
    faults,
  };
}

/** Returns the name of the helper for a registry; empty if there is none. */
export function helperFor(
  { credHelpers, credsStore, from }: LoginConfig,
  host: string,
): Entry<string> {
  const [key] = matchingKeys(credHelpers, host);
  if (key === undefined) return { value: credsStore, faults: [] };
  const name = credHelpers[key] ?? ""; // an empty name turns off the general helper, as in Docker
  if (typeof name === "string") return { value: name, faults: [] };
  return { value: "", faults: [invalidConfig(from, `credHelpers has no string for ${key}`)] };
}

/** Returns the login stored in the file itself, and the others for the registry. */
export function loginFor(
  { auths, from }: LoginConfig,
  host: string,
  repository?: string,
): Entry<Credential | undefined> & { readonly others: readonly Credential[] } {
  const faults: AuthError[] = [];
  const found: Credential[] = [];
  for (const key of matchingKeys(auths, host, repository)) {
    const login = auths[key] ?? {};
    if (!isRecord(login)) {
      faults.push(invalidConfig(from, `the entry ${key} of auths is not an object`));
      continue;
    }
    const credential = decodeLogin(login);
    if (credential === "invalid") {
      faults.push(invalidConfig(from, `the auth of ${key} is not a login`));
    } else if (credential) found.push(credential);
  }
  const [value, ...others] = found;
  return { value, others, faults };
}

/** Keys of tokens of Docker Desktop and of `docker login`, which remain after a logout. */
export const TOKEN_KEYS: ReadonlySet<string> = new Set(
  ["access-token", "refresh-token"].map((name) => HUB_KEY + name),
);

/**
 * Returns the keys for a registry. First come those for the repository or a part of its path, the
 * longest first, as Podman writes them: `quay.io/team/app`, `quay.io/team`. Then comes the plain
 * name of the registry, then those with a scheme or another path. Of these, the shortest comes
 * first, because a path stands for only a part of the registry.
 */
function matchingKeys(
  record: Readonly<Record<string, unknown>>,
  host: string,
  repository?: string,
): string[] {
  const canonical = canonicalHost(host);
  const own = keyOfHost(host);
  const depth = (key: string) => {
    const slash = key.includes("://") ? -1 : key.indexOf("/");
    const path = slash < 0 ? "" : key.slice(slash + 1);
    return path && `${repository ?? ""}/`.startsWith(`${path}/`) ? path.length : 0;
  };
  return Object.keys(record)
    .filter((key) => hostOfKey(key) === canonical && !TOKEN_KEYS.has(key))
    .sort((a, b) =>
      depth(b) - depth(a) || Number(b === own) - Number(a === own) || a.length - b.length
    );
}

function decodeLogin(
  login: Readonly<Record<string, unknown>>,
): Credential | undefined | "invalid" {
  const field = (name: string) => fieldOf(login, name);
  const registryToken = field("registrytoken");
  const identityToken = field("identitytoken");
  const auth = field("auth");
  if (isText(registryToken)) return { registryToken };
  if (isText(identityToken)) return { identityToken };
  let [username, password] = [field("username"), field("password")];
  if (isText(auth)) {
    // Go's decoder skips line breaks only, and wants the padding. Buffer would skip everything, so
    // that a damaged text would become a wrong password.
    const base64 = auth.replace(/[\r\n]/g, "");
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return "invalid";
    const text = Buffer.from(base64, "base64").toString("utf8");
    const colon = text.indexOf(":");
    if (colon < 1) return "invalid";
    username = text.slice(0, colon);
    password = text.slice(colon + 1).replace(/^\0+|\0+$/g, ""); // as Docker does
  }
  return isText(username) && isText(password) ? { username, password } : undefined;
}

/** Returns a field of a JSON object; the case of its name matters only if there are several. */
function fieldOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  const lower = name.toLowerCase();
  return Object.entries(record).find(([key]) => key.toLowerCase() === lower)?.[1];
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalidConfig(from: string, why: string): AuthError {
  return new AuthError(`cannot use the logins in ${from}: ${why}`, {
    advice: "Repair the file, or move it away and log in again with bkit login HOST.",
  });
}

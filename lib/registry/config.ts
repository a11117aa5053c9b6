/** The file that Docker, Podman and others keep logins in. */
import { Buffer } from "node:buffer";
import { AuthError } from "../errors.ts";
import type { Credential } from "./credential.ts";
import { canonicalHost, hostOfKey, keyOfHost } from "./name.ts";

/** What is of interest in such a file. */
export interface LoginConfig {
  /** Where it's from, for errors: a path or a variable's name. */
  readonly from: string;
  /** Logins by registry, which older clients wrote with scheme and path. */
  readonly auths: Readonly<Record<string, unknown>>;
  /** The name of a helper by registry. */
  readonly credHelpers: Readonly<Record<string, unknown>>;
  /** The name of the helper for all others; empty for none. */
  readonly credsStore: string;
}

/** Reads such a file; undefined where there is none. Throws `AuthError` that names it where it can't be read. */
export async function readConfig(
  path: string,
  signal?: AbortSignal,
): Promise<LoginConfig | undefined> {
  let text: string;
  try {
    text = await Deno.readTextFile(path, signal ? { signal } : {});
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.NotADirectory) {
      return undefined;
    }
    throw new AuthError(
      `the logins in ${path} can't be read: ${cause instanceof Error ? cause.message : cause}`,
      { cause, advice: "See to its permissions, or give credentials in another way." },
    );
  }
  return parseConfig(text, path);
}

/** Takes a file's text apart. Throws `AuthError` that says where it's from, and never what is in it. */
export function parseConfig(text: string, from: string): LoginConfig {
  let value: unknown;
  try {
    value = text.trim() === "" ? {} : JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes what it read; only the place is taken from it.
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : "")?.[0];
    throw invalidConfig(from, place ? `it isn't JSON (${place})` : "it isn't JSON");
  }
  if (!isRecord(value)) throw invalidConfig(from, "it isn't a JSON object");
  const { auths = {}, credHelpers = {}, credsStore = "" } = value;
  if (!isRecord(auths ?? {})) throw invalidConfig(from, "auths isn't an object");
  if (!isRecord(credHelpers ?? {})) throw invalidConfig(from, "credHelpers isn't an object");
  if (typeof credsStore !== "string") throw invalidConfig(from, "credsStore isn't a text");
  return {
    from,
    auths: (auths ?? {}) as Record<string, unknown>,
    credHelpers: (credHelpers ?? {}) as Record<string, unknown>,
    credsStore,
  };
}

/** The helper that is in charge of a registry; empty for none. */
export function helperFor({ credHelpers, credsStore, from }: LoginConfig, host: string): string {
  for (const key of matchingKeys(credHelpers, host)) {
    const name = credHelpers[key];
    if (typeof name !== "string") throw invalidConfig(from, `credHelpers has no text for ${key}`);
    return name; // an empty one turns the others off, as in Docker
  }
  return credsStore;
}

/** The login that stands in the file itself. Throws `AuthError` where it can't be one. */
export function loginFor({ auths, from }: LoginConfig, host: string): Credential | undefined {
  for (const key of matchingKeys(auths, host)) {
    const login = auths[key] ?? {};
    if (!isRecord(login)) throw invalidConfig(from, `the entry ${key} of auths isn't an object`);
    const credential = decodeLogin(
      login,
      () => invalidConfig(from, `the auth of ${key} isn't a login`),
    );
    if (credential) return credential;
  }
  return undefined;
}

/**
 * The keys that are for a registry: its own name first, then those with scheme or path, the shortest first, because
 * a path stands for a part of the registry alone.
 */
function matchingKeys(record: Readonly<Record<string, unknown>>, host: string): string[] {
  const canonical = canonicalHost(host);
  const own = keyOfHost(host);
  return Object.keys(record)
    .filter((key) => hostOfKey(key) === canonical)
    .sort((a, b) => Number(b === own) - Number(a === own) || a.length - b.length);
}

function decodeLogin(
  login: Readonly<Record<string, unknown>>,
  invalid: () => AuthError,
): Credential | undefined {
  const { registrytoken, identitytoken, auth } = login;
  if (isText(registrytoken)) return { registryToken: registrytoken };
  if (isText(identitytoken)) return { identityToken: identitytoken };
  let { username, password } = login;
  if (isText(auth)) {
    // Buffer skips what isn't base64, so that a broken text would become a wrong password.
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(auth) || auth.length % 4 !== 0) throw invalid();
    const text = Buffer.from(auth, "base64").toString("utf8");
    const colon = text.indexOf(":");
    if (colon < 1) throw invalid();
    username = text.slice(0, colon);
    password = text.slice(colon + 1).replace(/^\0+|\0+$/g, ""); // as Docker does
  }
  return isText(username) && isText(password) ? { username, password } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalidConfig(from: string, why: string): AuthError {
  return new AuthError(`the logins in ${from} can't be used: ${why}`, {
    advice: "Repair it, or move it away and log in again with docker login HOST.",
  });
}

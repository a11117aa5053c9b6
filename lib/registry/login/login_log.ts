import type { AuthError } from "../../errors.ts";
import type { LogFields, RoomLog } from "../../log/log.ts";
import type { LoginSearch } from "./credential.ts";
import { canonicalHost } from "./name.ts";

/** Number of registries whose searches are kept; a daemon can ask for any number of them. */
const MAX_HOSTS = 100;

/** Searches for logins during a build, for warnings and for the error if a registry refuses. */
export class LoginLog {
  readonly #searches = new Map<string, LoginSearch>();
  readonly #messages = new Set<string>();
  readonly #log: RoomLog | undefined;

  /** Creates a log without searches. Those that are added are written to `log`, too. */
  constructor(log?: RoomLog) {
    this.#log = log;
  }

  /** Adds the search for a registry. Returns its faults that no earlier search had. */
  add(host: string, search: LoginSearch): AuthError[] {
    this.#log?.debug?.("looked for a login", fieldsOf(host, search));
    const key = canonicalHost(host);
    if (!this.#searches.has(key) && this.#searches.size >= MAX_HOSTS) return [];
    this.#searches.set(key, search);
    return search.faults.filter(({ message }) => {
      const isNew = !this.#messages.has(message);
      this.#messages.add(message);
      return isNew;
    });
  }

  /** Returns the latest search for a registry; undefined if there was none. */
  of(host: string): LoginSearch | undefined {
    return this.#searches.get(canonicalHost(host));
  }
}

/** Returns the user's name and the places of a search, and never a secret. */
function fieldsOf(host: string, { credential, places, faults }: LoginSearch): LogFields {
  const login = credential === undefined
    ? "none"
    : "username" in credential
    ? `user ${credential.username}`
    : "identityToken" in credential
    ? "an identity token"
    : "a registry token";
  const failures = faults.map(({ shortMessage }) => shortMessage);
  return { host, login, places, faults: failures.length > 0 ? failures : undefined };
}

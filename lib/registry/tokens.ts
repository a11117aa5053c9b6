import { type Credential, fingerprint } from "./credential.ts";
import type { TokenRequest } from "./realm.ts";
import { SharedLookups } from "./shared.ts";
import type { Token } from "./token.ts";

/** Fraction of a token's life in which it is reused. */
const REUSE_FRACTION = 0.9;

interface CachedToken {
  readonly token: string;
  /** End of its life, in milliseconds of the clock. */
  readonly end: number;
}

/**
 * Caches tokens by registry, realm, service, scopes and credential for nine tenths of their life.
 * The token service of a registry is asked for one token at a time.
 */
export class TokenCache {
  readonly #tokens: SharedLookups<CachedToken>;
  readonly #turns = new Map<string, Promise<unknown>>();

  /** Creates an empty cache; `now` is a clock in milliseconds. */
  constructor(now?: () => number) {
    this.#tokens = new SharedLookups(now);
  }

  /** Returns the token for a request, calling `fetch` if none is cached. */
  async get(
    { host, realm, service, scopes }: TokenRequest,
    credential: Credential | undefined,
    fetch: (signal: AbortSignal) => Promise<Token>,
    signal?: AbortSignal,
  ): Promise<Token> {
    const parts = [host, realm, service, [...scopes].sort(), fingerprint(credential)];
    const kept = await this.#tokens.get(
      JSON.stringify(parts),
      (signal) => this.#inTurn(host, () => this.#fetch(fetch, signal)),
      signal,
    );
    const left = Math.round((kept.end - this.#tokens.now) / 1000);
    return { token: kept.token, expiresIn: Math.max(left, 1) };
  }

  async #fetch(fetch: (signal: AbortSignal) => Promise<Token>, signal: AbortSignal) {
    signal.throwIfAborted();
    const { token, expiresIn } = await fetch(signal);
    const { now } = this.#tokens;
    return {
      value: { token, end: now + expiresIn * 1000 },
      until: now + expiresIn * 1000 * REUSE_FRACTION,
    };
  }

  #inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(host) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#turns.set(host, turn);
    return turn;
  }
}

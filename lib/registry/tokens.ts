import { type Credential, fingerprint } from "./credential.ts";
import type { TokenRequest } from "./realm.ts";
import { SharedLookups } from "./shared.ts";
import type { Token } from "./token.ts";

/** The part of a token's life in which it's handed out again. */
const REUSE_FRACTION = 0.9;

interface CachedToken {
  readonly token: string;
  /** In the clock's milliseconds. */
  readonly end: number;
}

/**
 * Tokens that were asked for before, by registry, realm, service, scopes and credential, until nine tenths of their
 * life are over. A registry's token service is asked for one at a time.
 */
export class TokenCache {
  readonly #tokens: SharedLookups<CachedToken>;
  readonly #turns = new Map<string, Promise<unknown>>();

  /** `now` is a clock in milliseconds. */
  constructor(now?: () => number) {
    this.#tokens = new SharedLookups(now);
  }

  /** The token for a request, by `fetch` where none is kept. */
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

import { type Credential, fingerprint } from "../login/credential.ts";
import type { TokenRequest } from "./realm.ts";
import { SharedLookups } from "../login/shared.ts";
import type { Token } from "./token.ts";

/**
 * Fetches tokens: once for all who ask for the same one (registry, realm, service, scopes and
 * credential) at the same time. The token service of a registry is asked for one token at a time.
 *
 * A token is not kept. The daemon keeps those that it got, and asks again only when one has expired
 * or the registry refused it (`util/resolver/authorizer.go`). The request looks the same in both
 * cases, so it is answered by the token service, whatever lifetime the last token was said to have.
 */
export class TokenFetches {
  readonly #running = new SharedLookups<Token>();
  readonly #turns = new Map<string, Promise<unknown>>();

  /** Returns the token for a request: that of a call in progress, else the result of `fetch`. */
  get(
    { host, realm, service, scopes }: TokenRequest,
    credential: Credential | undefined,
    fetch: (signal: AbortSignal) => Promise<Token>,
    signal?: AbortSignal,
  ): Promise<Token> {
    const parts = [host, realm, service, [...scopes].sort(), fingerprint(credential)];
    const lookup = async (signal: AbortSignal) => {
      const value = await this.#inTurn(host, () => {
        signal.throwIfAborted();
        return fetch(signal);
      });
      return { value, until: -Infinity };
    };
    return this.#running.get(JSON.stringify(parts), lookup, signal);
  }

  #inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(host) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#turns.set(host, turn);
    return turn;
  }
}

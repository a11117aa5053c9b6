/**
 * Logins at registries, and the tokens that registries issue for them.
 *
 * @module
 */
export {
  type Credential,
  type CredentialFinder,
  type CredentialSource,
  findCredential,
  firstOf,
  staticCredentials,
  userAndSecret,
} from "./credential.ts";
export {
  defaultCredentials,
  dockerConfigDir,
  dockerCredentials,
  type LoginOptions,
  podmanCredentials,
} from "./docker.ts";
export { type Environment, processEnvironment } from "../internal/environment.ts";
export { authorityKey, publicKey, signPayload as signed } from "./authority.ts";
export type { Resolve } from "../internal/local_address.ts";
export { cachedCredentials as cached } from "./cached.ts";
export { loginCommand, registryHost, splitName } from "./name.ts";
export { type LoginScheme, Registries, type RegistryOptions, type TokenRequest } from "./realm.ts";
export type { Fetch, RequestSettings } from "./request.ts";
export { fetchToken, type Token, type TokenSettings } from "./token.ts";
export { TokenFetches } from "./tokens.ts";

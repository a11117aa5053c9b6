/**
 * Logins at registries, and the tokens that registries issue for them.
 *
 * Log in as `docker login` does: verify, then keep.
 *
 * ```ts
 * import { saveLogin, verifyLogin } from "@x/bkit/registry";
 *
 * async function logIn(host: string, username: string, password: string): Promise<void> {
 *   const { credential } = await verifyLogin(host, { username, password });
 *   await saveLogin(host, credential);
 * }
 * ```
 *
 * @module
 */
export {
  type Credential,
  type CredentialFinder,
  type CredentialSource,
  type LoginSearch,
  type SearchOptions,
  staticCredentials,
  userAndSecret,
} from "./login/credential.ts";
export { describeSearch, findCredential, firstOf, searchLogin } from "./login/search.ts";
export { LoginLog } from "./login/login_log.ts";
export {
  defaultCredentials,
  dockerConfigDir,
  dockerCredentials,
  type LoginOptions,
  podmanCredentials,
} from "./login/docker.ts";
export { type Environment, processEnvironment } from "../internal/environment.ts";
export { authorityKey, publicKey, signPayload as signed } from "./login/authority.ts";
export type { Resolve } from "../internal/local_address.ts";
export { cachedCredentials as cached } from "./login/cached.ts";
export {
  canonicalHost,
  loginCommand,
  registryHost,
  repositoryOf,
  splitName,
} from "./login/name.ts";
export { howToReach, type LoginScheme, Registries, type TokenRequest } from "./token/realm.ts";
export {
  type KeepOptions,
  listLogins,
  registryOfText,
  removeLogin,
  type SavedLogin,
  saveLogin,
} from "./store/keep.ts";
export { type VerifiedLogin, verifyLogin } from "./store/verify.ts";
export type { RegistryOptions } from "./token/options.ts";
export type { Fetch, RegistryTls } from "./token/fetch.ts";
export type { RequestSettings } from "./token/request.ts";
export { repositoriesOf } from "./token/scope.ts";
export { fetchToken, type Token, type TokenSettings } from "./token/token.ts";
export { TokenFetches } from "./token/tokens.ts";
export type {
  Log,
  LogFields,
  LogLevel,
  LogRecord,
  LogRoom,
  LogValue,
  LogWrite,
  RoomLog,
} from "../log/mod.ts";

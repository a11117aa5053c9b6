import type { KeyObject } from "node:crypto";
import { moby } from "../../../proto/gen/auth.js";
import { AuthError, BkitError, OptionError, RpcError } from "../../errors.ts";
import { decodeMessage } from "../../internal/decode_message.ts";
import { isGoTrue } from "../../internal/go/bool.ts";
import { peerText } from "../../internal/mask.ts";
import {
  authorityKey,
  canonicalHost,
  type CredentialSource,
  dockerConfigDir,
  type Environment,
  fetchToken,
  howToReach,
  type LoginScheme,
  type LoginSearch,
  processEnvironment,
  publicKey,
  Registries,
  type RegistryOptions,
  repositoriesOf,
  searchLogin,
  signed,
  TokenFetches,
  userAndSecret,
} from "../../registry/mod.ts";
import { frame } from "../../rpc/frame.ts";
import type { Handler } from "../../rpc/server.ts";
import { Status } from "../../rpc/codes.ts";
import { MAX_REQUEST_BYTES, type SessionService } from "./service.ts";

const {
  CredentialsRequest,
  CredentialsResponse,
  FetchTokenRequest,
  FetchTokenResponse,
  GetTokenAuthorityRequest,
  GetTokenAuthorityResponse,
  VerifyTokenAuthorityRequest,
  VerifyTokenAuthorityResponse,
} = moby.filesync.v1;

/** Methods of the {@linkcode auth} service. */
export type AuthMethod =
  | "Credentials"
  | "FetchToken"
  | "GetTokenAuthority"
  | "VerifyTokenAuthority";

/** Options for {@linkcode auth}. */
export interface AuthOptions extends RegistryOptions {
  /**
   * Decides whether the daemon may use the credential for a registry. A credential that is not
   * allowed is treated as missing.
   *
   * @default {every credential of the source, because base images can come from any registry}
   */
  allow?: ((host: string) => boolean) | undefined;
  /**
   * Called with the result of each search for a login. A login that could not be read is an error
   * only if the registry refuses to do without.
   */
  onSearch?: ((host: string, search: LoginSearch) => void) | undefined;
  /** Called for each request of the daemon, with the method and the registry's host. */
  onRequest?: ((method: AuthMethod, host: string) => void) | undefined;
  /**
   * Directory of the seeds that let the daemon share tokens among builds with the same login. It is
   * not created if it is missing.
   *
   * @default {Docker's: $DOCKER_CONFIG, or ~/.docker}
   */
  configDir?: string | undefined;
  /**
   * Looks up environment variables.
   *
   * @default {this process's environment}
   */
  env?: Environment | undefined;
}

/**
 * The shortest token lifetime that the daemon understands, in seconds. It computes nine tenths of
 * the lifetime in whole seconds, and takes 0 to mean that the token never expires
 * (`util/resolver/authorizer.go`).
 */
const MIN_LIFETIME_S = 2;

/** Valid registry hosts. No other host is looked up. */
const HOST = /^([a-z0-9]([a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * Creates the service `moby.filesync.v1.Auth`, which logs the daemon in to registries with the
 * credentials of `source` (`session/auth/authprovider/authprovider.go`).
 *
 * For registries with token services, this process fetches the tokens and the daemon gets no
 * password; the realm that the daemon names is checked with the registry first, also if no login is
 * needed, because the daemon gets what the realm answers. The daemon gets the
 * password if the registry accepts nothing else or, to fetch tokens itself, if the environment has
 * `BUILDKIT_NO_CLIENT_TOKEN=1`. It gets an identity token in the second case only.
 *
 * A malicious daemon can still request a token for any registry that the user is logged in to:
 * `allow` limits the registries.
 */
export function auth(source: CredentialSource, options: AuthOptions = {}): SessionService {
  const { allow, onSearch, onRequest, env = processEnvironment } = options;
  const registries = new Registries(options);
  const tokens = new TokenFetches();
  const daemonFetches = isGoTrue(env("BUILDKIT_NO_CLIENT_TOKEN"));
  const search = async (
    host: string,
    signal: AbortSignal,
    repository?: string,
  ): Promise<LoginSearch> => {
    if (allow && !allow(host)) return { places: [], faults: [] };
    const found = await searchLogin(source, host, { repository, signal });
    onSearch?.(host, found);
    return found;
  };
  const authority = async (
    { Host: host, Salt: salt }: { Host: string; Salt: Uint8Array },
    signal: AbortSignal,
  ): Promise<KeyObject> => {
    if (daemonFetches) {
      throw new RpcError(
        Status.UNAVAILABLE,
        "BUILDKIT_NO_CLIENT_TOKEN leaves tokens to the daemon",
      );
    }
    const directory = options.configDir ?? dockerConfigDir(env);
    return await authorityKey(host, salt, await search(host, signal), directory);
  };
  const method = <Request extends { Host: string }>(
    name: AuthMethod,
    type: { decode(bytes: Uint8Array): Request },
    answer: (request: Request, signal: AbortSignal) => Promise<Uint8Array>,
  ): [string, Handler] => [
    `/moby.filesync.v1.Auth/${name}`,
    async ({ messages }) => {
      let request: Request | undefined;
      // Copy the bytes: decoded fields are views of them, and slicing a Buffer does not copy.
      await messages.receive(
        (bytes) => request = decodeMessage(type, new Uint8Array(bytes)),
        MAX_REQUEST_BYTES,
      );
      if (!request || !HOST.test(request.Host)) {
        throw new RpcError(Status.INVALID_ARGUMENT, `${name} needs the host of a registry`);
      }
      onRequest?.(name, request.Host);
      try {
        messages.send(frame(await answer(request, messages.signal)));
      } catch (error) {
        throw statusOf(error, messages.signal);
      }
    },
  ];

  return {
    handlers: new Map([
      method("Credentials", CredentialsRequest, async ({ Host: host }, signal) => {
        const { credential, faults } = await search(host, signal);
        const { username, secret } = userAndSecret(credential);
        if ((secret || faults.length > 0) && !daemonFetches) {
          const login = await registries.loginScheme(host, signal);
          const isBasic = "scheme" in login && login.scheme === "basic";
          if (secret && !isBasic) throw passwordKept(host, login);
          if (!secret && isBasic) throw faults[0];
        }
        return CredentialsResponse.encode({ Username: username, Secret: secret }).finish();
      }),
      method("FetchToken", FetchTokenRequest, async (request, signal) => {
        const wanted = {
          host: request.Host,
          realm: request.Realm,
          service: request.Service,
          scopes: request.Scopes,
        };
        options.log?.debug?.("daemon asks for a token", wanted);
        const [repository] = repositoriesOf(wanted.scopes);
        const found = await search(wanted.host, signal, repository);
        await registries.check(wanted, signal);
        const { token, expiresIn } = await tokens.get(
          wanted,
          found.credential,
          (signal) =>
            fetchToken(wanted, found.credential, {
              ...options,
              search: found,
              tls: options.registryTls?.[canonicalHost(wanted.host)],
              onRedirect: (url) => registries.checkAddress(wanted.host, url),
            }, signal),
          signal,
        );
        return FetchTokenResponse.encode({
          Token: token,
          ExpiresIn: Math.max(expiresIn, MIN_LIFETIME_S),
          // Without this field, daemons before BuildKit v0.12 take a token to be valid forever,
          // even an expired one.
          IssuedAt: Math.ceil(Date.now() / 1000),
        }).finish();
      }),
      method("GetTokenAuthority", GetTokenAuthorityRequest, async (request, signal) => {
        const key = await authority(request, signal);
        return GetTokenAuthorityResponse.encode({ PublicKey: publicKey(key) }).finish();
      }),
      method("VerifyTokenAuthority", VerifyTokenAuthorityRequest, async (request, signal) => {
        const key = await authority(request, signal);
        const Signed = signed(key, request.Payload);
        return VerifyTokenAuthorityResponse.encode({ Signed }).finish();
      }),
    ]),
  };
}

/** Returns the error for a daemon that asks for a password which its registry may not need. */
function passwordKept(host: string, login: LoginScheme): AuthError {
  const what = `cannot give the daemon the password for ${host}`;
  if ("scheme" in login) {
    return new AuthError(what, {
      detail: "the registry accepts tokens",
      advice: "Use BuildKit v0.8 or later, for which bkit fetches the tokens. " +
        "For an older daemon that you trust, set BUILDKIT_NO_CLIENT_TOKEN=1.",
    });
  }
  const trust = "If you trust the daemon with the password, set BUILDKIT_NO_CLIENT_TOKEN=1.";
  return new AuthError(what, {
    detail: `it is not known whether the registry accepts tokens: ${login.unknown}`,
    advice: login.kind === "unreachable" ? `${howToReach(host)} ${trust}` : trust,
  });
}

/**
 * Returns the error to answer the daemon with. The daemon's own error for the build repeats its
 * text. UNAVAILABLE and UNIMPLEMENTED would tell the daemon that this side cannot provide tokens.
 */
function statusOf(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof RpcError) return error;
  if (signal.aborted) return new RpcError(Status.CANCELLED, "cancelled", { cause: error });
  if (!(error instanceof BkitError)) return error;
  const refused = error instanceof AuthError || error instanceof OptionError;
  const status = refused ? Status.UNAUTHENTICATED : Status.FAILED_PRECONDITION;
  return new RpcError(status, peerText(error), { cause: error });
}

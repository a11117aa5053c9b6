import type { KeyObject } from "node:crypto";
import { moby } from "../../../proto/gen/session.js";
import { AuthError, BkitError, OptionError, RpcError } from "../../errors.ts";
import {
  authorityKey,
  type Credential,
  type CredentialSource,
  dockerConfigDir,
  type Environment,
  fetchToken,
  findCredential,
  processEnvironment,
  publicKey,
  Registries,
  type RegistryOptions,
  signed,
  Tokens,
  userAndSecret,
} from "../../registry/mod.ts";
import { frame } from "../../rpc/frame.ts";
import type { Handler } from "../../rpc/server.ts";
import { Status } from "../../rpc/status.ts";
import type { SessionService } from "./service.ts";

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

/** The methods of {@linkcode auth}. */
export type AuthMethod =
  | "Credentials"
  | "FetchToken"
  | "GetTokenAuthority"
  | "VerifyTokenAuthority";

/** What {@linkcode auth} can be given. */
export interface AuthOptions extends RegistryOptions {
  /**
   * Whether a registry's credential may be used for the daemon. One that may not is treated as if there were none.
   *
   * @default {all that the source has, because base images can be anywhere}
   */
  allow?: (host: string) => boolean;
  /** Hears what the daemon asks, and for which registry. */
  onRequest?: (method: AuthMethod, host: string) => void;
  /**
   * The directory for the seeds that let the daemon share tokens among builds of one login. It isn't made where it's
   * missing.
   *
   * @default {Docker's: $DOCKER_CONFIG, else ~/.docker}
   */
  configDir?: string;
  /**
   * The environment.
   *
   * @default {this process's}
   */
  env?: Environment;
}

/**
 * The shortest life of a token, in seconds, that the daemon understands: it takes nine tenths of it in whole seconds,
 * and none of them for "good for ever" (`util/resolver/authorizer.go`).
 */
const MIN_LIFETIME_S = 2;

/** Hosts as registries have them; anything else isn't looked up. */
const HOST = /^([a-z0-9]([a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/** What Go takes for true (`strconv.ParseBool`). */
const GO_TRUE = /^(1|t|T|true|TRUE|True)$/;

/**
 * `moby.filesync.v1.Auth`: logs the daemon in at registries, with what `source` has
 * (`session/auth/authprovider/authprovider.go`).
 *
 * For registries with token services the tokens are fetched here, and the daemon gets no password; the realm that it
 * names is checked with the registry first. It gets the password where the registry takes nothing else, or, with
 * `BUILDKIT_NO_CLIENT_TOKEN=1` in the environment, to fetch tokens by itself; and an identity token in the second case
 * alone.
 *
 * A daemon that means ill can still ask for a token for any registry that the user is logged in at: `allow` says for
 * which that is in order.
 */
export function auth(source: CredentialSource, options: AuthOptions = {}): SessionService {
  const { allow, onRequest, env = processEnvironment } = options;
  const registries = new Registries(options);
  const tokens = new Tokens();
  const daemonFetches = GO_TRUE.test(env("BUILDKIT_NO_CLIENT_TOKEN") ?? "");
  const find = async (host: string, signal: AbortSignal): Promise<Credential | undefined> =>
    allow && !allow(host) ? undefined : await findCredential(source, host, signal);
  const authority = async (
    { Host: host, Salt: salt }: { Host: string; Salt: Uint8Array },
    signal: AbortSignal,
  ): Promise<KeyObject> => {
    if (daemonFetches) {
      throw new RpcError(Status.UNAVAILABLE, "tokens are left to the daemon here");
    }
    const directory = options.configDir ?? dockerConfigDir(env);
    return await authorityKey(host, salt, await find(host, signal), directory);
  };
  const method = <Request extends { Host: string }>(
    name: AuthMethod,
    type: { decode(bytes: Uint8Array): Request },
    answer: (request: Request, signal: AbortSignal) => Promise<Uint8Array>,
  ): [string, Handler] => [
    `/moby.filesync.v1.Auth/${name}`,
    async ({ messages }) => {
      let request: Request | undefined;
      // A copy, which a Buffer's slice isn't: what is decoded has views of the bytes.
      await messages.receive((bytes) => request = type.decode(new Uint8Array(bytes)));
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
        const { username, secret } = userAndSecret(await find(host, signal));
        if (secret && !daemonFetches && await registries.wantsTokens(host, signal)) {
          throw new AuthError(`the daemon isn't given the password for ${host}`, {
            advice:
              `The registry takes tokens, which bkit fetches for daemons since BuildKit v0.8. ` +
              `For an older one that you trust, set BUILDKIT_NO_CLIENT_TOKEN=1.`,
          });
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
        const credential = await find(wanted.host, signal);
        if (userAndSecret(credential).secret) await registries.check(wanted, signal);
        const { token, expiresIn } = await tokens.get(
          wanted,
          credential,
          (signal) => fetchToken(wanted, credential, options, signal),
          signal,
        );
        return FetchTokenResponse.encode({
          Token: token,
          ExpiresIn: Math.max(expiresIn, MIN_LIFETIME_S),
          // Before BuildKit v0.12 daemons take a token without it for good for ever, and one that ran out, too.
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

/**
 * What the daemon is told. Its own error of the build then has this text; UNAVAILABLE and UNIMPLEMENTED would tell it
 * that there are no tokens to be had here.
 */
function statusOf(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof RpcError) return error;
  if (signal.aborted) return new RpcError(Status.CANCELLED, "cancelled", { cause: error });
  if (!(error instanceof BkitError)) return error;
  const refused = error instanceof AuthError || error instanceof OptionError;
  const status = refused ? Status.UNAUTHENTICATED : Status.FAILED_PRECONDITION;
  return new RpcError(status, error.shortMessage, { cause: error }); // what to do is for this side's user
}

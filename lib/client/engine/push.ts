/** Pushing from a Docker Engine's older image store, from which BuildKit cannot push. */
import { Buffer } from "node:buffer";
import type { EngineApi } from "../../address/endpoint.ts";
import {
  AuthError,
  BkitError,
  BuildFailedError,
  OptionError,
  UnsupportedError,
} from "../../errors.ts";
import { goBool } from "../../internal/go/bool.ts";
import { optionText } from "../../internal/option_text.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { shortened } from "../../internal/printable.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import {
  type Credential,
  type CredentialSource,
  type LoginLog,
  type LoginSearch,
  registryHost,
  repositoryOf,
  searchLogin,
} from "../../registry/mod.ts";
import type { Output } from "../options/output.ts";
import { warnOfFaults } from "../failure/login_warnings.ts";
import {
  loginFault,
  refusedWithoutLogin,
  registryAdvice,
  registryFailure,
  registryText,
} from "../failure/registry.ts";

/**
 * Attributes that control how an image is pushed, with the values that match what the engine does
 * by default.
 */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  "push-by-digest": ["false"],
  "registry.insecure": ["false"],
  "oci-mediatypes": ["false"],
  "compression": ["gzip"],
};

/**
 * Throws {@linkcode UnsupportedError} if an output must be pushed in a way that the engine's own
 * push does not support: it would push something else.
 */
export function checkEnginePush(outputs: readonly Output[]): void {
  for (const output of outputs) {
    const attributes = "attributes" in output ? output.attributes ?? {} : {};
    for (const [name, defaults] of Object.entries(DEFAULTS)) {
      const value = attributes[name];
      if (value === undefined || defaults.includes(value)) continue;
      if (goBool(value) === false && defaults.includes("false")) continue;
      throw new UnsupportedError(
        `the Docker Engine cannot push from its older image store with ${name}=${value}`,
        { advice: "Omit the attribute, or turn on the engine's containerd image store." },
      );
    }
  }
}

/**
 * Rejects with {@linkcode OptionError} if the login for one of the images would cross the network
 * without encryption: the engine at `address` pushes with the login itself.
 */
export async function checkExposedPush(
  address: string,
  names: readonly string[],
  credentials: CredentialSource,
  signal?: AbortSignal,
): Promise<void> {
  for (const host of new Set(names.map(registryHost))) {
    const { credential } = await searchLogin(credentials, host, { signal });
    if (!credential) continue;
    throw new OptionError(`cannot push through the Docker Engine at ${address}`, {
      option: "insecurePush",
      detail: `the login for ${host} would cross the network without encryption`,
      advice:
        "Reach the engine with TLS or over SSH, or turn on its containerd image store. If the " +
        `network is yours, allow it with ${optionText("insecurePush")}.`,
    });
  }
}

/** A progress message of the engine while it pushes. */
interface PushReport {
  id?: string | undefined;
  status?: string | undefined;
  progressDetail?: { current?: number; total?: number } | undefined;
  error?: string | undefined;
  message?: string | undefined;
  aux?: { Digest?: string } | undefined;
}

/**
 * Pushes an image, and returns its digest in the registry. Reports itself as a step of the build.
 * The engine receives the login itself even if the registry uses tokens: it fetches them for as
 * long as the push lasts. Rejects with a {@linkcode BuildFailedError} that has the registry's
 * reason, or with an {@linkcode AuthError} that says why there is no login.
 */
export async function pushImage(
  engine: EngineApi,
  name: string,
  credentials: CredentialSource,
  logins: LoginLog,
  report: (event: ProgressEvent) => void,
  signal?: AbortSignal,
): Promise<string> {
  const step = { digest: `push:${name}`, name: `pushing ${name}`, inputs: [], cached: false };
  const started = Date.now();
  const reportStep = (more: { completed?: number; error: string }) =>
    report({ type: "vertex", vertex: { ...step, started, ...more } });
  reportStep({ error: "" });
  try {
    const search = await searchFor(name, credentials, signal);
    warnOfFaults(logins.add(registryHost(name), search), report);
    const digest = await push(
      engine,
      name,
      search,
      signal,
      (id, current, total) =>
        report({
          type: "status",
          status: { id, vertex: step.digest, name: id, current, total, started },
        }),
    );
    reportStep({ completed: Date.now(), error: "" });
    return digest;
  } catch (error) {
    reportStep({
      completed: Date.now(),
      error: error instanceof Error ? error.message : String(error),
    });
    throw error;
  }
}

async function push(
  engine: EngineApi,
  name: string,
  search: LoginSearch,
  signal: AbortSignal | undefined,
  onLayer: (id: string, current: number, total: number) => void,
): Promise<string> {
  const [, repository, tag = "latest"] = /^(.*?)(?::([^/:]+))?$/.exec(name) ?? [];
  const path = `/images/${encodeURI(repository!)}/push?tag=${encodeURIComponent(tag)}`;
  const headers = { "x-registry-auth": registryAuth(name, search.credential) };
  const answer = await engine({ method: "POST", path, headers, signal });
  let digest = "";
  for await (const value of answer.values) {
    const { id, progressDetail, error, message, aux } = asRecord(value) as PushReport;
    if (error || answer.status !== 200) {
      throw notPushed(name, error ?? message ?? `HTTP ${answer.status}`, search);
    }
    digest = asText(aux?.Digest) || digest;
    if (id && progressDetail?.total) onLayer(id, progressDetail.current ?? 0, progressDetail.total);
  }
  if (answer.status !== 200) throw notPushed(name, `HTTP ${answer.status}`, search);
  return digest;
}

async function searchFor(
  name: string,
  credentials: CredentialSource,
  signal: AbortSignal | undefined,
): Promise<LoginSearch> {
  try {
    const repository = repositoryOf(name);
    return await searchLogin(credentials, registryHost(name), { repository, signal });
  } catch (error) {
    if (!(error instanceof BkitError)) throw error;
    const Kind = error instanceof AuthError ? AuthError : BuildFailedError;
    throw new Kind(`the image was built, but ${name} could not be pushed`, {
      detail: error.shortMessage,
      reason: error instanceof AuthError ? "auth" : "push",
      host: registryHost(name),
      cause: error,
      advice: error.advice,
    });
  }
}

/** Length up to which an error of the engine is interpreted, in characters. */
const MAX_REASON_CHARS = 16 * 1024;

function notPushed(name: string, why: string, login: LoginSearch): AuthError | BuildFailedError {
  const failure = registryFailure(`failed to push ${name}: ${shortened(why, MAX_REASON_CHARS)}`)!;
  const fault = loginFault(failure, login);
  const answer = { host: failure.host, httpStatus: failure.status };
  if (fault) {
    const text = registryText(failure, refusedWithoutLogin(failure, fault));
    return new AuthError(text, { cause: fault, advice: fault.advice, ...answer });
  }
  return new BuildFailedError(registryText(failure), {
    ...answer,
    reason: "push",
    advice: registryAdvice(failure, { engine: true, login }),
  });
}

/**
 * Encodes a login in the form of the engine's API (`registry.AuthConfig`), with padding: old
 * engines ignore base64url without it.
 */
function registryAuth(name: string, credential: Credential | undefined): string {
  const config: Record<string, string> = { serveraddress: registryHost(name) };
  if (credential && "username" in credential) {
    config["username"] = credential.username;
    config["password"] = credential.password;
  } else if (credential && "identityToken" in credential) {
    config["identitytoken"] = credential.identityToken;
  } else if (credential) config["registrytoken"] = credential.registryToken;
  const text = Buffer.from(JSON.stringify(config)).toString("base64");
  return text.replaceAll("+", "-").replaceAll("/", "_");
}

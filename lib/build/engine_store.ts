/**
 * What the Docker Engine does for a build outside BuildKit: telling an image's size, and pushing from its older
 * image store, from which BuildKit can't.
 */
import { Buffer } from "node:buffer";
import type { EngineApi } from "../address/endpoint.ts";
import { BuildFailedError } from "../errors.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import {
  type Credential,
  type CredentialSource,
  loginCommand,
  registryHost,
} from "../registry/mod.ts";

/** The size of an image in the engine's store, in bytes; undefined where the engine doesn't know it. */
export async function imageSize(
  engine: EngineApi,
  image: string,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const path = `/images/${encodeURI(image)}/json`;
  const answer = await engine({ method: "GET", path, signal });
  for await (const value of answer.values) {
    const size = (value as { Size?: unknown }).Size;
    if (answer.status === 200 && typeof size === "number") return size;
  }
  return undefined;
}

/** One report of the engine while it pushes. */
interface PushReport {
  id?: string;
  status?: string;
  progressDetail?: { current?: number; total?: number };
  error?: string;
  message?: string;
  aux?: { Digest?: string };
}

/**
 * Pushes an image, and returns the digest that the registry has it under. Reports itself as a step of the
 * build. Rejects with {@linkcode BuildFailedError} that names the registry's reason.
 */
export async function pushImage(
  engine: EngineApi,
  name: string,
  credentials: CredentialSource,
  report: (event: ProgressEvent) => void,
  signal?: AbortSignal,
): Promise<string> {
  const step = { digest: `push:${name}`, name: `pushing ${name}`, inputs: [], cached: false };
  const started = Date.now();
  const tell = (more: { completed?: number; error: string }) =>
    report({ type: "vertex", vertex: { ...step, started, ...more } });
  tell({ error: "" });
  try {
    const digest = await push(
      engine,
      name,
      await credentials.find(registryHost(name), signal),
      signal,
      (id, current, total) =>
        report({
          type: "status",
          status: { id, vertex: step.digest, name: id, current, total, started },
        }),
    );
    tell({ completed: Date.now(), error: "" });
    return digest;
  } catch (error) {
    tell({ completed: Date.now(), error: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

async function push(
  engine: EngineApi,
  name: string,
  credential: Credential | undefined,
  signal: AbortSignal | undefined,
  onLayer: (id: string, current: number, total: number) => void,
): Promise<string> {
  const [, repository, tag = "latest"] = /^(.*?)(?::([^/:]+))?$/.exec(name) ?? [];
  const path = `/images/${encodeURI(repository!)}/push?tag=${encodeURIComponent(tag)}`;
  const headers = { "x-registry-auth": registryAuth(name, credential) };
  const answer = await engine({ method: "POST", path, headers, signal });
  let digest = "";
  for await (const value of answer.values) {
    const { id, progressDetail, error, message, aux } = value as PushReport;
    if (error || answer.status !== 200) {
      throw new BuildFailedError(
        `the image was built, but ${name} could not be pushed: ${
          error ?? message ?? `HTTP ${answer.status}`
        }`,
        { advice: pushAdvice(name) },
      );
    }
    if (aux?.Digest) digest = aux.Digest;
    if (id && progressDetail?.total) onLayer(id, progressDetail.current ?? 0, progressDetail.total);
  }
  return digest;
}

/** What to do about a push that was refused. */
export function pushAdvice(name: string): string {
  return "Look at the image's name, and whether the registry lets you push there: " +
    `log in with \`${loginCommand(registryHost(name))}\`, or give credentials in code.`;
}

/** A login as the engine takes it (`registry.AuthConfig` of its API). */
function registryAuth(name: string, credential: Credential | undefined): string {
  const config: Record<string, string> = { serveraddress: registryHost(name) };
  if (credential && "username" in credential) {
    config["username"] = credential.username;
    config["password"] = credential.password;
  } else if (credential && "identityToken" in credential) {
    config["identitytoken"] = credential.identityToken;
  } else if (credential) config["registrytoken"] = credential.registryToken;
  return Buffer.from(JSON.stringify(config)).toString("base64url");
}

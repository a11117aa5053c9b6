import { namedVariable } from "../../internal/environment.ts";
import { moby } from "../../../proto/gen/secrets.js";
import { AuthError, OptionError } from "../../errors.ts";
import { decodeMessage } from "../../internal/decode_message.ts";
import { readBounded } from "../../internal/files/bounded.ts";
import { pipeIdentity, readPipe } from "../../internal/files/pipe.ts";
import { failureReason } from "../../internal/fs_error.ts";
import { optionText } from "../../internal/option_text.ts";
import { frame } from "../../rpc/frame.ts";
import type { Handler } from "../../rpc/server.ts";
import { NotProvidedError } from "./not_provided.ts";
import { MAX_REQUEST_BYTES, type SessionService } from "./service.ts";

const { GetSecretRequest, GetSecretResponse } = moby.buildkit.secrets.v1;

/**
 * The maximum size of a secret, in bytes (`session/secrets/secretsprovider/secretsprovider.go`).
 */
const MAX_SECRET_BYTES = 500 * 1024;

/**
 * Source of a secret: the value itself (text is sent as UTF-8), a file, an environment variable, or
 * a function. Files, variables and functions are read each time the daemon requests the secret,
 * pipes such as `/dev/stdin` only once, and a build reads them when it begins. If a variable is not
 * set, or a function returns `undefined`, the secret does not exist.
 */
export type SecretSource =
  | string
  | Uint8Array
  | { readonly file: string }
  | { readonly env: string }
  | (() => SecretValue | Promise<SecretValue>);

/** A value returned by a function that provides a secret. */
export type SecretValue = string | Uint8Array | undefined;

/**
 * Function that provides the secrets of all ids. It is called each time the daemon requests a secret,
 * also under ids that BuildKit makes up, such as `GIT_AUTH_TOKEN.HOST`. If it returns `undefined`,
 * that secret is not provided.
 */
export type SecretProvider = (id: string) => SecretValue | Promise<SecretValue>;

/**
 * Creates the service `moby.buildkit.secrets.v1.Secrets`, which offers secrets of up to 500 KiB
 * each by their ids. An unknown id is answered with {@linkcode NotProvidedError}.
 *
 * Throws {@linkcode OptionError} for a missing file and for a value that is too large. If a source
 * cannot be read when the daemon requests it, the call fails with the same error, and if a function
 * throws, with {@linkcode AuthError}. No error contains a secret value.
 *
 * `env` looks up environment variables; the default is the environment of this process.
 */
export function secrets(
  sources: Readonly<Record<string, SecretSource>> | SecretProvider,
  env: (name: string) => string | undefined = namedVariable,
): SessionService {
  const provider = typeof sources === "function" ? sources : undefined;
  const offered = new Map(typeof sources === "function" ? [] : Object.entries(sources));
  for (const [id, source] of offered) check(id, source);
  /** Contents of pipes, which can be read only once. */
  const pipes = new Map<string, Promise<Uint8Array>>();
  const get: Handler = async ({ messages, log }) => {
    let id = "";
    await messages.receive(
      (message) => id = decodeMessage(GetSecretRequest, message).ID,
      MAX_REQUEST_BYTES,
    );
    const source = offered.get(id);
    const isOffered = source !== undefined || provider !== undefined;
    log?.session.debug?.("daemon asks for a secret", { id, offered: isOffered });
    if (!isOffered) throw new NotProvidedError("secret", id);
    const file = source === undefined ? undefined : fileOf(source);
    const reading = pipes.get(id) ??
      (source === undefined ? provided(id, provider!) : read(id, source, env));
    if (file !== undefined && pipeIdentity(file) !== undefined) pipes.set(id, reading);
    const data = await reading;
    messages.send(frame(GetSecretResponse.encode({ data }).finish()));
  };
  return { handlers: new Map([["/moby.buildkit.secrets.v1.Secrets/GetSecret", get]]) };
}

function check(id: string, source: SecretSource): void {
  if (id === "") {
    throw new OptionError("cannot use a secret with an empty id", { option: "secrets" });
  }
  if (typeof source === "function") return;
  if (typeof source === "string" || source instanceof Uint8Array) {
    bounded(id, bytes(source));
    return;
  }
  const { file, env }: { file?: unknown; env?: unknown } = Object(source);
  if ((file === undefined) === (env === undefined)) {
    throw fault(id, "it must be a value, a function, or exactly one of a file and a variable");
  }
  if (file === "") throw fault(id, "the name of its file is empty");
  if (typeof file === "string") checkFile(id, file);
  else if (typeof env !== "string" || !/^[^=\0]+$/.test(env)) {
    throw fault(id, `${JSON.stringify(env ?? file)} is not a valid name`);
  }
}

/** Returns the path of a secret that comes from a file or a pipe; undefined for other sources. */
export function fileOf(source: SecretSource): string | undefined {
  const { file, env }: { file?: unknown; env?: unknown } = Object(source);
  return typeof file === "string" && env === undefined ? file : undefined;
}

function checkFile(id: string, file: string): void {
  if (pipeIdentity(file) !== undefined) return;
  let info: Deno.FileInfo;
  try {
    info = Deno.statSync(file);
  } catch (cause) {
    throw unreadable(id, file, cause);
  }
  if (!info.isFile) throw fault(id, `${file} is not a file`);
  if (info.size > MAX_SECRET_BYTES) throw tooLarge(id, file);
}

async function read(
  id: string,
  source: SecretSource,
  env: (name: string) => string | undefined,
): Promise<Uint8Array> {
  if (typeof source === "string" || source instanceof Uint8Array) return bytes(source);
  if (typeof source === "function") {
    const value = await call(id, source);
    if (value !== undefined) return value;
    throw new NotProvidedError(
      "secret",
      id,
      "its function returned no value",
      `Return a value from the function of the secret ${id}.`,
    );
  }
  if ("file" in source) return await readSecretFile(id, source.file);
  const value = env(source.env);
  if (value === undefined) {
    throw new NotProvidedError(
      "secret",
      id,
      `the environment variable ${source.env} is not set`,
      `Set the environment variable ${source.env} of the secret ${id}, or pass the secret ` +
        `with ${optionText(`secrets.${id}`)}.`,
    );
  }
  return bounded(id, bytes(value));
}

/** Returns what the function for all secrets returns for an id. */
async function provided(
  id: string,
  provider: SecretProvider,
): Promise<Uint8Array> {
  const value = await call(id, () => provider(id));
  if (value === undefined) throw new NotProvidedError("secret", id);
  return value;
}

/** Calls the function of a secret. */
async function call(
  id: string,
  source: () => SecretValue | Promise<SecretValue>,
): Promise<Uint8Array | undefined> {
  let value: SecretValue;
  try {
    value = await source();
  } catch (cause) {
    // The daemon receives this message. What the function threw can contain anything, so it is only
    // the cause.
    throw new AuthError(`cannot get the secret ${JSON.stringify(id)}`, {
      detail: "its function failed",
      reason: "secret",
      option: `secrets.${id}`,
      cause,
    });
  }
  if (value === undefined) return undefined;
  if (typeof value !== "string" && !(value instanceof Uint8Array)) {
    throw fault(id, `its function must return text or bytes (got ${typeof value})`);
  }
  return bounded(id, bytes(value));
}

/**
 * Reads the file of a secret up to the size limit, no matter how large it has become; if it is a
 * pipe, waits for its end. Rejects with {@linkcode OptionError}, and with the reason of an aborted
 * signal.
 */
export async function readSecretFile(
  id: string,
  file: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  let content: Uint8Array;
  try {
    if (pipeIdentity(file) !== undefined) {
      content = await readPipe(file, MAX_SECRET_BYTES, signal);
    } else {
      using open = await Deno.open(file);
      content = await readBounded(open, MAX_SECRET_BYTES, signal);
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw unreadable(id, file, cause);
  }
  if (content.length > MAX_SECRET_BYTES) throw tooLarge(id, file);
  return content;
}

function bytes(value: string | Uint8Array): Uint8Array {
  return typeof value === "string" ? new TextEncoder().encode(value) : value;
}

function bounded(id: string, value: Uint8Array): Uint8Array {
  if (value.length > MAX_SECRET_BYTES) throw tooLarge(id);
  return value;
}

function tooLarge(id: string, file?: string): OptionError {
  return fault(id, `${file ?? "its value"} has more than 500 KiB, the limit for a secret`);
}

function unreadable(id: string, file: string, cause: unknown): OptionError {
  const why = cause instanceof Deno.errors.NotFound
    ? `there is no file ${file}`
    : `cannot read ${file}: ${failureReason(cause)}`;
  return fault(id, why, cause);
}

function fault(id: string, why: string, cause?: unknown): OptionError {
  return new OptionError(`cannot use the secret ${JSON.stringify(id)}`, {
    detail: why,
    reason: "secret",
    option: `secrets.${id}`,
    cause,
  });
}

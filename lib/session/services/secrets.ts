import { moby } from "../../../proto/gen/session.js";
import { OptionError } from "../../errors.ts";
import { decodeMessage } from "../../internal/decode_message.ts";
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
 * a function. Files, variables and functions are read each time the daemon requests the secret. If
 * a variable is not set, or a function returns `undefined`, the secret does not exist.
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
 * Creates the service `moby.buildkit.secrets.v1.Secrets`, which offers secrets of up to 500 KiB
 * each by their ids. An unknown id is answered with {@linkcode NotProvidedError}.
 *
 * Throws {@linkcode OptionError} for a missing file and for a value that is too large. If a source
 * cannot be read when the daemon requests it, the call fails with the same error. No error contains
 * a secret value.
 *
 * `env` looks up environment variables; the default is the environment of this process.
 */
export function secrets(
  sources: Readonly<Record<string, SecretSource>>,
  env: (name: string) => string | undefined = (name) => Deno.env.get(name),
): SessionService {
  const offered = new Map(Object.entries(sources));
  for (const [id, source] of offered) check(id, source);
  const get: Handler = async ({ messages }) => {
    let id = "";
    await messages.receive(
      (message) => id = decodeMessage(GetSecretRequest, message).ID,
      MAX_REQUEST_BYTES,
    );
    const source = offered.get(id);
    if (source === undefined) throw new NotProvidedError("secret", id);
    const data = await read(id, source, env);
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

function checkFile(id: string, file: string): void {
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
  if (typeof source === "function") return await call(id, source);
  if ("file" in source) return await readFile(id, source.file);
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

async function call(id: string, source: () => SecretValue | Promise<SecretValue>) {
  let value: SecretValue;
  try {
    value = await source();
  } catch (cause) {
    // The daemon receives this message. What the function threw can contain anything, so it is only
    // the cause.
    throw fault(id, "its function failed", cause);
  }
  if (value === undefined) {
    throw new NotProvidedError(
      "secret",
      id,
      "its function returned no value",
      `Return a value from the function of the secret ${id}.`,
    );
  }
  if (typeof value !== "string" && !(value instanceof Uint8Array)) {
    throw fault(id, `its function must return text or bytes (got ${typeof value})`);
  }
  return bounded(id, bytes(value));
}

/** Reads a file up to the size limit of a secret, no matter how large the file has become. */
async function readFile(id: string, file: string): Promise<Uint8Array> {
  const content = new Uint8Array(MAX_SECRET_BYTES + 1);
  let length = 0;
  try {
    using open = await Deno.open(file);
    for (;;) {
      const count = await open.read(content.subarray(length));
      if (!count) break; // end of file, or the buffer is full
      length += count;
    }
  } catch (cause) {
    throw unreadable(id, file, cause);
  }
  if (length > MAX_SECRET_BYTES) throw tooLarge(id, file);
  return content.subarray(0, length);
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
    reason: why,
    option: `secrets.${id}`,
    cause,
  });
}

import * as path from "node:path";
import { AuthError } from "../../errors.ts";
import { readBounded } from "../../internal/files/bounded.ts";
import { closeLocked, waitLocked } from "../../internal/files/lock.ts";
import { replaceFile } from "../../internal/files/temporary_file.ts";
import { failureReason, isMissing } from "../../internal/fs_error.ts";

/** Largest configuration that is changed. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Time to wait for another process that changes the file, in milliseconds. */
const LOCK_TIMEOUT_MS = 10_000;

/** Mode of the file: it can have passwords in it. */
const MODE = 0o600;

/** Mode of its directory, if that is created. */
const DIRECTORY_MODE = 0o700;

/** A configuration as JSON has it. */
export type Config = Record<string, unknown>;

/**
 * Changes Docker's configuration file as a whole, under a lock: `change` gets its content and returns
 * true if it has changed that. What it does not touch stays as it is and where it is. The file is
 * created if it is missing; only its owner may read it afterwards. If the path is a symlink, the file
 * that it leads to is changed. Rejects with `AuthError` if the file cannot be read or written, or is
 * not a JSON object, and with the reason of the signal.
 */
export async function changeConfig(
  file: string,
  change: (config: Config) => boolean,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const target = await realPath(path.resolve(file));
    await Deno.mkdir(path.dirname(target), { recursive: true, mode: DIRECTORY_MODE });
    const lock = await waitLocked(target, LOCK_TIMEOUT_MS, signal);
    if (!lock) throw cannotChange(file, "another process keeps it locked");
    try {
      const config = parse(await readBounded(lock, MAX_BYTES, signal), file);
      if (!change(config)) return;
      const { uid, gid } = await lock.stat();
      await replaceFile(target, JSON.stringify(config, undefined, "\t"), MODE);
      await keepOwner(target, uid, gid);
    } finally {
      closeLocked(lock);
    }
  } catch (cause) {
    if (cause instanceof AuthError || signal?.aborted) throw cause;
    throw cannotChange(file, failureReason(cause), cause);
  }
}

/** Returns an object in a configuration, which is created if it is missing. Case does not matter. */
export function objectIn(config: Config, name: string): Config {
  const key = keyIn(config, name);
  const found = config[key];
  if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Config;
  const created: Config = {};
  config[key] = created;
  return created;
}

/** Returns the key that stands for a name in a configuration: as in Go, its case does not matter. */
export function keyIn(config: Config, name: string): string {
  if (Object.hasOwn(config, name)) return name;
  return Object.keys(config).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Returns where a file is, or would be. */
async function realPath(file: string): Promise<string> {
  try {
    return await Deno.realPath(file);
  } catch (error) {
    if (isMissing(error)) return file;
    throw error;
  }
}

function parse(bytes: Uint8Array, file: string): Config {
  if (bytes.length > MAX_BYTES) throw cannotChange(file, "it is too large");
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    throw cannotChange(file, "it is not JSON"); // the parser's message quotes the text
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw cannotChange(file, "it is not a JSON object");
  }
  return value as Config;
}

/** Gives a file that root has replaced back to its owner. */
async function keepOwner(file: string, uid: number | null, gid: number | null): Promise<void> {
  const now = await Deno.stat(file);
  if (uid !== null && gid !== null && (now.uid !== uid || now.gid !== gid)) {
    await Deno.chown(file, uid, gid);
  }
}

function cannotChange(file: string, why: string, cause?: unknown): AuthError {
  return new AuthError(`cannot change the logins in ${file}: ${why}`, {
    cause,
    advice: "Repair the file or its permissions, or set DOCKER_CONFIG to another directory.",
  });
}

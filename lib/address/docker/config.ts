/** Docker's configuration, as far as it says where an engine is and which proxies steps use. */
import * as path from "node:path";
import { OptionError } from "../../errors.ts";
import { dockerDirectory, type Environment } from "../../internal/environment.ts";
import { failureReason } from "../../internal/fs_error.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { mayRead } from "../../internal/permissions/permissions.ts";

/** Parts of Docker's `config.json`. */
export interface DockerConfig {
  /** Context that `docker context use` selected; undefined if none is. */
  readonly currentContext: string | undefined;
  /** Proxies for build steps by the address of an engine, or `default`, and by the name of a field. */
  readonly proxies: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const EMPTY: DockerConfig = { currentContext: undefined, proxies: {} };

/**
 * Reads Docker's configuration. One that does not exist, or that this process was not allowed to
 * read, is empty. Rejects with {@linkcode OptionError} if it is damaged.
 */
export async function readDockerConfig(env: Environment): Promise<DockerConfig> {
  const directory = dockerDirectory(env);
  const content = directory && await readJson(path.join(directory, "config.json"));
  if (!content) return EMPTY;
  return {
    currentContext: asText(content["currentContext"]) || undefined,
    proxies: Object.fromEntries(
      Object.entries(asRecord(content["proxies"])).map(([host, proxy]) => [host, asRecord(proxy)]),
    ),
  };
}

/**
 * Reads a file of Docker's, which is a JSON object. Resolves to undefined if it does not exist or
 * this process was not allowed to read it. Rejects with {@linkcode OptionError} if it is damaged or
 * belongs to someone else.
 */
export async function readJson(file: string): Promise<Record<string, unknown> | undefined> {
  if (!mayRead(file)) return undefined;
  try {
    return asRecord(JSON.parse(await Deno.readTextFile(file)));
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.NotADirectory) {
      return undefined;
    }
    // The parser's error would quote the text.
    const damaged = cause instanceof SyntaxError;
    throw new OptionError(`cannot read ${file}`, {
      detail: damaged ? "it is not valid JSON" : failureReason(cause),
      ...(damaged ? {} : { cause }),
      advice: "Repair or remove the file, or name a daemon in BUILDKIT_HOST.",
    });
  }
}

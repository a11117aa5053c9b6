import { CancelledError, OptionError } from "../../errors.ts";
import { pipeIdentity } from "../../internal/files/pipe.ts";
import type { SecretProvider, SecretSource, SshSource } from "../../session/mod.ts";
import { fileOf, readSecretFile } from "../../session/services/secrets.ts";
import type { BuildOptions } from "./build.ts";

/** A pipe that an option names. */
interface Pipe {
  /** Same for all paths of one pipe. */
  readonly identity: string;
  /** What is read from it, for messages. */
  readonly name: string;
  readonly option: string;
  /** Reads it, and puts its content into the options. */
  readonly read: (signal: AbortSignal) => Promise<void>;
}

/**
 * Returns the options with the contents of all pipes from which secrets and SSH keys come: a pipe
 * can be read once, but the daemon may ask several times, and a build may be retried. Rejects with
 * {@linkcode OptionError} if a pipe cannot be read or is named twice, and with
 * {@linkcode CancelledError} if the signal aborts.
 */
export async function readPipes(
  options: BuildOptions,
  signal: AbortSignal,
): Promise<BuildOptions> {
  const secrets = typeof options.secrets === "function" ? options.secrets : { ...options.secrets };
  const ssh = { ...options.ssh };
  const pipes = [...secretPipes(secrets), ...keyPipes(ssh)];
  if (pipes.length === 0) return options;
  checkUses(pipes);
  // All at the same time, because the writer of one may wait for the end of another.
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const reads = pipes.map(({ read }) =>
    read(stop).catch((error) => {
      failed.abort(error);
      throw error;
    })
  );
  await Promise.allSettled(reads);
  if (signal.aborted) {
    throw new CancelledError("the build was cancelled", { cause: signal.reason });
  }
  failed.signal.throwIfAborted();
  return { ...options, secrets, ssh };
}

/** Returns what of these options comes from stdin, for messages. */
export function stdinUses({ secrets, ssh }: Pick<BuildOptions, "secrets" | "ssh">): string[] {
  const sources = typeof secrets === "function" ? secrets : { ...secrets };
  return [...secretPipes(sources), ...keyPipes({ ...ssh })]
    .filter(({ identity }) => identity === "stdin").map(({ name }) => name);
}

/** Returns the pipes of secrets; reading one replaces its entry. */
function secretPipes(
  secrets: Record<string, SecretSource> | SecretProvider,
): Pipe[] {
  if (typeof secrets === "function") return [];
  return Object.entries(secrets).flatMap(([id, source]) => {
    const file = fileOf(source);
    const identity = file === undefined ? undefined : pipeIdentity(file);
    if (file === undefined || identity === undefined) return [];
    const read = async (signal: AbortSignal): Promise<void> => {
      secrets[id] = await readSecretFile(id, file, signal);
    };
    return [{ identity, name: `the secret ${id}`, option: `secrets.${id}`, read }];
  });
}

/** Returns the pipes of SSH keys; reading one replaces its entry. */
function keyPipes(agents: Record<string, SshSource>): Pipe[] {
  return Object.entries(agents).flatMap(([id, source]) => {
    if (!("keys" in source)) return [];
    const keys = [...source.keys];
    agents[id] = { ...source, keys };
    return keys.flatMap((key, i) => {
      const identity = typeof key === "string" ? pipeIdentity(key) : undefined;
      if (typeof key !== "string" || identity === undefined) return [];
      const option = `ssh.${id}`;
      const read = async (signal: AbortSignal): Promise<void> => {
        const { readKeyText } = await import("../../session/services/ssh.ts");
        keys[i] = await readKeyText(key, option, signal);
      };
      return [{ identity, name: `an SSH key of ${id}`, option, read }];
    });
  });
}

/** Throws if a pipe is named twice: each reader would get a part of it. */
function checkUses(pipes: readonly Pipe[]): void {
  const seen = new Map<string, string>();
  for (const { identity, name, option } of pipes) {
    const other = seen.get(identity);
    if (other !== undefined) throw readTwice(other, name, identity, option);
    seen.set(identity, name);
  }
}

function readTwice(one: string, other: string, identity: string, option: string): OptionError {
  const source = identity === "stdin" ? "stdin" : "the same pipe";
  return new OptionError(`cannot read both ${one} and ${other} from ${source}`, {
    detail: "it can be read only once",
    option,
  });
}

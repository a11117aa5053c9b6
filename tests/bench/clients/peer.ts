import type { ClientCommand } from "../measure.ts";
import type { Row } from "../rows.ts";

/** Build of a row by one process. */
export interface BuildArguments {
  readonly row: Row;
  /** Path of the context. */
  readonly directory: string;
  /** Path of the output, for rows that have one. */
  readonly dest: string;
}

/** Names of the clients that bkit is compared with. */
export const PEERS = ["buildctl", "buildx"] as const;

/** Name of a client that bkit is compared with. */
export type PeerName = typeof PEERS[number];

/** Client that bkit is compared with, and the daemon of both. */
export interface Peer {
  readonly name: PeerName;
  /** Address of the daemon for bkit. */
  readonly address: string;
  /** Returns the command for a build. */
  command(build: BuildArguments): ClientCommand;
  /** Clears the build cache of the daemon. */
  prune(): Promise<void>;
  /** Returns the versions of the client and the daemon, by name. */
  versions(): Promise<Readonly<Record<string, string>>>;
}

/** Returns the arguments that bkit and `buildx` have in common. */
export function commonArguments({ row, dest }: BuildArguments): string[] {
  return [
    ...row.output ? ["--output", `type=${row.output},dest=${dest}`] : [],
    ...row.noCache ? ["--no-cache"] : [],
    ...row.progress ? ["--progress", row.progress] : [],
  ];
}

/** Runs a program to its end. Returns its stdout. Rejects with its stderr if it fails. */
export async function output(program: string, args: readonly string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args: [...args],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const decoder = new TextDecoder();
  if (!success) throw new Error(`${program} failed: ${decoder.decode(stderr)}`);
  return decoder.decode(stdout).trim();
}

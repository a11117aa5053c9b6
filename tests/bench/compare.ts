import * as path from "node:path";
import { bkitCommand } from "./clients/bkit.ts";
import type { Peer, PeerName } from "./clients/peer.ts";
import { type ClientCommand, measure, type MeasureOptions, type Run } from "./measure.ts";
import type { Row } from "./rows.ts";

/** Runs of a row by bkit and a peer, in pairs. */
export interface Comparison {
  /** Name of the row. */
  readonly row: string;
  /** Peer whose daemon was used. */
  readonly peer: PeerName;
  readonly bkit: readonly Run[];
  /** Runs of the peer; empty for rows of bkit alone. */
  readonly other: readonly Run[];
  /** Longest delay of a timer in the process of bkit, in milliseconds. */
  readonly delayMs: number;
  /** Number of entries, for rows that show how bkit scales. */
  readonly entries?: number;
}

/** Options for {@linkcode compare}. */
export interface CompareOptions extends Omit<MeasureOptions, "terminal"> {
  /** Number of pairs that are measured, after one that is not. */
  readonly pairs: number;
  /** Factor by which the size of the context was multiplied. */
  readonly scale: number;
}

/** Measures a row with both clients in turn. `directory` has the row's context. */
export async function compare(
  row: Row,
  peer: Peer,
  directory: string,
  { pairs, scale, ...options }: CompareOptions,
): Promise<Comparison> {
  const { cold, atOnce, progress, entries } = row;
  const dest = path.join(options.work, "out");
  const builds = atOnce === undefined
    ? [{ row, directory, dest }]
    : Array.from({ length: atOnce }, (_, i) => ({ row, directory: `${directory}/${i}`, dest }));
  const take = async (...commands: ClientCommand[]): Promise<Run> => {
    options.signal.throwIfAborted();
    if (cold) await peer.prune();
    await removeIfExists(dest);
    return await measure(commands, { ...options, terminal: progress === "tty" });
  };
  const bkit: Run[] = [];
  const other: Run[] = [];
  for (let pair = 0; pair <= pairs; pair++) { // the first only warms up
    const run = await take(bkitCommand(peer.address, builds));
    if (pair > 0) bkit.push(run);
    if (entries !== undefined) continue;
    const otherRun = await take(...builds.map((build) => peer.command(build)));
    if (pair > 0) other.push(otherRun);
  }
  const delayFile = path.join(options.work, "delay");
  await take(bkitCommand(peer.address, builds, delayFile));
  const delayMs = Number(await Deno.readTextFile(delayFile));
  await removeIfExists(dest);
  await peer.prune(); // so that the cache of this row does not take memory from the next
  return {
    ...{ row: row.name, peer: peer.name, bkit, other, delayMs },
    ...entries === undefined ? {} : { entries: entries * scale },
  };
}

async function removeIfExists(file: string): Promise<void> {
  await Deno.remove(file, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}

import * as path from "node:path";
import { type ClientCommand, measure, type MeasureOptions, type Run } from "./measure.ts";
import { bkitCommand, type Peer, type PeerName } from "./peers.ts";
import type { Row } from "./rows.ts";

/** Runs of a row by bkit and a peer, in pairs. */
export interface Comparison {
  /** Name of the row. */
  readonly row: string;
  readonly peer: PeerName;
  readonly bkit: readonly Run[];
  readonly other: readonly Run[];
}

/** Options for {@linkcode compare}. */
export interface CompareOptions extends Omit<MeasureOptions, "terminal"> {
  /** Number of pairs that are measured, after one that is not. */
  readonly pairs: number;
}

/** Measures a row with both clients in turn. `directory` has the row's context. */
export async function compare(
  row: Row,
  peer: Peer,
  directory: string,
  { pairs, ...options }: CompareOptions,
): Promise<Comparison> {
  const dest = path.join(options.work, "out");
  const build = { row, directory, dest };
  const take = async (command: ClientCommand): Promise<Run> => {
    if (row.cold) await peer.prune();
    await removeIfExists(dest);
    return await measure([command], { ...options, terminal: false });
  };
  const runs: { bkit: Run[]; other: Run[] } = { bkit: [], other: [] };
  for (let pair = 0; pair <= pairs; pair++) {
    const bkit = await take(bkitCommand(peer.address, build));
    const other = await take(peer.command(build));
    if (pair === 0) continue; // it only warms up
    runs.bkit.push(bkit);
    runs.other.push(other);
  }
  await removeIfExists(dest);
  await peer.prune(); // so that the cache of this row does not take memory from the next
  return { row: row.name, peer: peer.name, ...runs };
}

async function removeIfExists(file: string): Promise<void> {
  await Deno.remove(file, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}

import { parseArgs } from "node:util";
import { type PeerName, PEERS } from "./clients/peer.ts";
import type { Row } from "./rows.ts";

/** Help text of the benchmark. */
export const HELP = `Usage: deno task bench [options] [text…]

Compares the speed of bkit with that of buildctl on a buildkitd, and with that of docker buildx on a
Docker Engine: the same builds on the same daemon, in turn, as whole commands. Needs root and Debian
or Ubuntu, whose packages it fetches. Rows with buildctl are left out unless it and buildkitd are in
PATH.

The first pair of runs only warms up. Times are medians, with the smallest and the largest; the
ratio is the median of the ratios of each pair, and below 1 if bkit is faster. CPU time and peak
memory are those of the clients, bkit first. The delay is the longest time for which the process of
bkit was too busy for a timer, as for a health check of the daemon; it should stay below 250 ms, and
is measured in a run of its own.

Arguments select rows by parts of their names.

  --peer <name>      only one peer: ${PEERS.join(" or ")}
  --short            3 pairs instead of 5; leaves out 1 GiB, 200,000 entries, logs without a limit,
                     cold builds at once, and how bkit scales
  --scale <factor>   multiply the numbers and sizes of files, such as 0.01 to try a row
  --json <file>      write all runs to a file, with the machine and the versions
  --markdown         print the table in Markdown
  --table <file>     measure nothing, but print the table of a file of --json
  --list             print the names of the selected rows
  --help             print this text
`;

/** Options of the benchmark. */
export interface Options {
  readonly peers: readonly PeerName[];
  readonly short: boolean;
  readonly scale: number;
  readonly json: string | undefined;
  readonly markdown: boolean;
  readonly table: string | undefined;
  readonly list: boolean;
  readonly help: boolean;
  /** Parts of the names of rows; empty for all rows. */
  readonly texts: readonly string[];
}

/** Parses the command line. Throws for what it does not know. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      peer: { type: "string" },
      short: { type: "boolean", default: false },
      scale: { type: "string", default: "1" },
      json: { type: "string" },
      markdown: { type: "boolean", default: false },
      table: { type: "string" },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const { peer, json, table, ...flags } = values;
  const peers = peer === undefined ? PEERS : PEERS.filter((name) => name === peer);
  if (peers.length === 0) {
    throw new Error(`option "peer" must be one of ${PEERS.join(", ")} (got ${peer})`);
  }
  const scale = Number(flags.scale);
  if (!(scale > 0 && scale <= 1)) {
    throw new Error(`option "scale" must be above 0 and at most 1 (got ${flags.scale})`);
  }
  return { ...flags, scale, peers, json, table, texts: positionals };
}

/** Returns the rows that the options select. */
export function selectRows(
  rows: readonly Row[],
  { short, texts }: Pick<Options, "short" | "texts">,
): Row[] {
  return rows.filter(({ name, quick = false }) =>
    (quick || !short) && (texts.length === 0 || texts.some((text) => name.includes(text)))
  );
}

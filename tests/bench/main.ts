/**
 * Compares the speed with `buildctl` on a `buildkitd`, and with `docker buildx` on a Docker Engine:
 * the same builds on the same daemon, in turn, measured as whole commands.
 */
import * as path from "node:path";
import { parseArgs } from "node:util";
import { Engine } from "../support/engine.ts";
import { Buildkitd, hasBuildkitd } from "./buildkitd.ts";
import { compare, type Comparison } from "./compare.ts";
import { buildctl, buildx, type Peer, type PeerName, PEERS } from "./peers.ts";
import { ROWS } from "./rows.ts";
import { textTable } from "./table.ts";

const { values, positionals } = parseArgs({
  args: Deno.args,
  allowPositionals: true,
  options: { peer: { type: "string" }, scale: { type: "string" }, short: { type: "boolean" } },
});

async function main(work: string, signal: AbortSignal): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const peers: Peer[] = [];
  const wants = (name: PeerName) => (values.peer ?? name) === name;
  if (wants("buildctl")) {
    if (await hasBuildkitd()) {
      peers.push(buildctl(stack.use(await Buildkitd.start()), work));
    } else {
      console.log("buildctl and buildkitd are not in PATH: their rows are left out");
    }
  }
  if (wants("buildx")) peers.push(await buildx(stack.use(await Engine.start("recent")), work));
  const comparisons: Comparison[] = [];
  const scale = Number(values.scale ?? 1);
  const rows = ROWS.filter(({ name, quick }) =>
    (quick || !values.short) &&
    (positionals.length === 0 || positionals.some((part) => name.includes(part)))
  );
  for (const row of rows) {
    const directory = path.join(work, "context");
    await Deno.mkdir(directory);
    await row.context.create(directory, scale);
    for (const peer of peers) {
      const options = { work, signal, pairs: values.short ? 3 : 5 };
      const comparison = await compare(row, peer, directory, options);
      comparisons.push(comparison);
      console.log(textTable([comparison]));
    }
    await Deno.remove(directory, { recursive: true });
  }
  console.log(textTable(comparisons));
}

if (values.peer !== undefined && !PEERS.some((name) => name === values.peer)) {
  console.error(`error: --peer must be one of ${PEERS.join(", ")} (got ${values.peer})`);
  Deno.exit(2);
}
const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(name, () => interrupted.abort(new Error(`interrupted by ${name}`)));
}
// Works in memory if possible: the speed of a disk would hide that of the clients.
if (await Deno.stat("/dev/shm").then(() => true, () => false)) Deno.env.set("TMPDIR", "/dev/shm");
const work = await Deno.makeTempDir({ prefix: "bkit-bench-" });
try {
  await main(work, interrupted.signal);
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : error}`);
  Deno.exitCode = 1;
} finally {
  await Deno.remove(work, { recursive: true });
}
Deno.exit();

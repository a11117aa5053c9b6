/**
 * Compares the speed with `docker buildx build` over a slow link: first the daemon has not seen the
 * context, a source tree; then one file of it has changed. The link has a latency of 25 ms each way
 * and a bandwidth of 20 Mbit/s.
 */
import * as path from "node:path";
import { Engine, prune } from "../support/engine.ts";
import { prepareFixtures } from "../support/fixtures.ts";
import { Link } from "../support/link.ts";
import { program } from "../support/packages.ts";
import { PlainSocket } from "../support/plain.ts";
import { useMemory } from "./in_memory.ts";
import { median } from "./statistics.ts";
import { seconds, time } from "./timing.ts";

const root = path.join(import.meta.dirname!, "..", "..");
const RUNS = 5;
const DELAY_MS = 25;
/** Bandwidth of the link, in bytes per second. */
const BANDWIDTH_BYTES = 20_000_000 / 8;

/** Copies of this project's sources in the tree, which make about 15 MB. */
const COPIES = 6;

/** Makes the daemon receive the whole context, without using it. */
const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN --mount=type=bind,target=/context ["/bin/busybox", "true"]
`;

/** Creates the tree. Returns its size in bytes. */
async function createSources(directory: string): Promise<number> {
  await prepareFixtures();
  let bytes = 0;
  const copy = async (from: string, to: string): Promise<void> => {
    await Deno.mkdir(to, { recursive: true });
    for await (const { name, isFile, isDirectory } of Deno.readDir(from)) {
      const [source, target] = [path.join(from, name), path.join(to, name)];
      if (isDirectory) await copy(source, target);
      if (!isFile) continue;
      await Deno.copyFile(source, target);
      bytes += (await Deno.stat(target)).size;
    }
  };
  for (let i = 0; i < COPIES; i++) {
    for (const part of ["lib", "proto", "tests"]) {
      await copy(path.join(root, part), path.join(directory, `copy-${i}`, part));
    }
  }
  const busybox = path.join(directory, "busybox");
  await Deno.copyFile(path.join(root, "fixtures/hello/bin/busybox"), busybox);
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), DOCKERFILE);
  return bytes + (await Deno.stat(busybox)).size;
}

async function main(work: string): Promise<void> {
  await using engine = await Engine.start("recent");
  await using plain = await PlainSocket.start(engine.socket);
  await using link = await Link.start(plain.path);
  const directory = path.join(work, "context");
  const bytes = await createSources(directory);
  const buildx = await program("buildx", "docker-buildx");
  const home = { HOME: work };
  const node = ["--name", "slow", "--driver", "remote", link.address];
  await time(buildx, ["create", ...node], home);
  // The first connection asks the daemon for its properties, before the link is slowed down.
  await time(buildx, ["inspect", "slow", "--bootstrap"], home);
  link.delay = DELAY_MS;
  link.rate = BANDWIDTH_BYTES;
  const bkit = (...flags: string[]) =>
    time(
      Deno.execPath(),
      [
        "run",
        "-A",
        path.join(root, "cli.ts"),
        "local",
        directory,
        "--addr",
        link.address,
        ...flags,
      ],
      {},
    );
  const clients: Record<string, () => Promise<number>> = {
    "bkit": () => bkit(),
    "bkit --compress": () => bkit("--compress"),
    "buildx": () =>
      time(buildx, ["build", "--builder", "slow", "--provenance=false", directory], home),
  };
  console.log(`${(bytes / 1e6).toFixed(1)} MB over ${2 * DELAY_MS} ms round trip, 20 Mbit/s`);
  const times: Record<string, { cold: number[]; changed: number[] }> = {};
  for (let run = -1; run < RUNS; run++) { // the first run of each only warms up
    for (const [name, build] of Object.entries(clients)) {
      await prune(engine.socket);
      const { cold, changed } = times[name] ??= { cold: [], changed: [] };
      const first = await build();
      await Deno.writeTextFile(path.join(directory, "copy-0/lib/errors.ts"), crypto.randomUUID());
      const second = await build();
      if (run < 0) continue;
      cold.push(first);
      changed.push(second);
    }
  }
  for (const [name, { cold, changed }] of Object.entries(times)) {
    console.log(
      `${name.padEnd(18)} cold ${seconds(median(cold))}   one file changed ${
        seconds(median(changed))
      }`,
    );
  }
}

useMemory();
const work = await Deno.makeTempDir({ prefix: "bkit-bench-" });
try {
  await main(work);
} finally {
  await Deno.remove(work, { recursive: true });
}

/**
 * Speed beside `docker buildx build` over a slow link: the context is a source tree, which the daemon hasn't seen, and then
 * the same with one file changed. The link takes 25 ms each way and 20 Mbit/s.
 */
import * as path from "node:path";
import { Engine, prune } from "../support/engine.ts";
import { prepareFixtures } from "../support/fixtures.ts";
import { Link } from "../support/link.ts";
import { program } from "../support/packages.ts";
import { PlainSocket } from "../support/plain.ts";
import { median, seconds, time } from "./timing.ts";

const root = path.join(import.meta.dirname!, "..", "..");
const RUNS = 5;
const DELAY = 25;
const RATE = 20_000_000 / 8;

/** How often this project's own sources are in the tree, so that it has about 15 MB. */
const COPIES = 6;

/** Has the daemon take the whole context, and does nothing with it. */
const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN --mount=type=bind,target=/context ["/bin/busybox", "true"]
`;

/** Makes the tree, and gives its bytes. */
async function sources(folder: string): Promise<number> {
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
      await copy(path.join(root, part), path.join(folder, `copy-${i}`, part));
    }
  }
  const busybox = path.join(folder, "busybox");
  await Deno.copyFile(path.join(root, "fixtures/hello/bin/busybox"), busybox);
  await Deno.writeTextFile(path.join(folder, "Dockerfile"), DOCKERFILE);
  return bytes + (await Deno.stat(busybox)).size;
}

async function main(work: string): Promise<void> {
  await using engine = await Engine.start("recent");
  await using plain = await PlainSocket.start(engine.socket);
  await using link = await Link.start(plain.path);
  const folder = path.join(work, "context");
  const bytes = await sources(folder);
  const buildx = await program("buildx", "docker-buildx");
  const home = { HOME: work };
  const place = ["--name", "slow", "--driver", "remote", link.address];
  await time(buildx, ["create", ...place], home);
  // The first connection of all asks the daemon what it is, over a link that isn't slow yet.
  await time(buildx, ["inspect", "slow", "--bootstrap"], home);
  link.delay = DELAY;
  link.rate = RATE;
  const bkit = (...flags: string[]) =>
    time(
      Deno.execPath(),
      ["run", "-A", path.join(root, "cli.ts"), "local", folder, "--addr", link.address, ...flags],
      {},
    );
  const clients: Record<string, () => Promise<number>> = {
    "bkit": () => bkit(),
    "bkit --compress": () => bkit("--compress"),
    "buildx": () =>
      time(buildx, ["build", "--builder", "slow", "--provenance=false", folder], home),
  };
  console.log(`${(bytes / 1e6).toFixed(1)} MB over ${2 * DELAY} ms there and back, 20 Mbit/s`);
  const times: Record<string, { cold: number[]; changed: number[] }> = {};
  for (let run = -1; run < RUNS; run++) { // the first of each only warms up
    for (const [name, build] of Object.entries(clients)) {
      await prune(engine.socket);
      const { cold, changed } = times[name] ??= { cold: [], changed: [] };
      const first = await build();
      await Deno.writeTextFile(path.join(folder, "copy-0/lib/errors.ts"), crypto.randomUUID());
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

// In memory, where there is such a place: a disk's speed would hide the clients'.
if (await Deno.stat("/dev/shm").then(() => true, () => false)) Deno.env.set("TMPDIR", "/dev/shm");
const work = await Deno.makeTempDir({ prefix: "bkit-bench-" });
try {
  await main(work);
} finally {
  await Deno.remove(work, { recursive: true });
}

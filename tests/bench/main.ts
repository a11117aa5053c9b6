/**
 * Compares the speed with `docker buildx build`: the same builds on the same daemon, in turn,
 * measured as whole commands. Prints medians and the ratio of bkit's time to buildx's; below 1
 * means that bkit is faster. An argument selects cases by name.
 */
import * as path from "node:path";
import { Engine, prune } from "../support/engine.ts";
import { prepareFixtures } from "../support/fixtures.ts";
import { program } from "../support/packages.ts";
import { median, seconds as show, time } from "./timing.ts";

const root = path.join(import.meta.dirname!, "..", "..");
const RUNS = 5;

/** Build to measure. */
interface Case {
  readonly name: string;
  /** Creates the context, once. */
  readonly create: (directory: string) => Promise<void>;
  /** True if the daemon's cache is cleared before each run. */
  readonly cold: boolean;
  /** Output that the context is exported to. The destination is removed before each run. */
  readonly output?: "local" | "tar";
}

/** Makes the daemon receive the whole context, without using it. */
const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN --mount=type=bind,target=/context ["/bin/busybox", "true"]
`;

/** Makes the daemon export the whole context. */
const EXPORT_DOCKERFILE = "FROM scratch\nCOPY . /\n";

const CASES: readonly Case[] = [
  { name: "1 GiB in 4 files, cold", create: large, cold: true },
  { name: "50,000 small files, cold", create: many, cold: true },
  { name: "50,000 small files, unchanged", create: many, cold: false },
  { name: "hello, cached", create: hello, cold: false },
  { name: "1 GiB to a directory", create: large, cold: false, output: "local" },
  { name: "50,000 small files to a directory", create: many, cold: false, output: "local" },
  { name: "1 GiB to a tar archive", create: large, cold: false, output: "tar" },
];

/** Creates the files that all contexts have. */
async function base(directory: string): Promise<void> {
  await prepareFixtures();
  await Deno.copyFile(
    path.join(root, "fixtures/hello/bin/busybox"),
    path.join(directory, "busybox"),
  );
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), DOCKERFILE);
}

async function large(directory: string): Promise<void> {
  await base(directory);
  const block = new Uint8Array(1024 * 1024);
  for (let at = 0; at < block.length; at += 65536) {
    crypto.getRandomValues(block.subarray(at, at + 65536));
  }
  for (let i = 0; i < 4; i++) {
    using file = await Deno.create(path.join(directory, `large-${i}`));
    for (let j = 0; j < 256; j++) {
      block[0] = i;
      block[1] = j;
      for (let at = 0; at < block.length;) at += await file.write(block.subarray(at));
    }
  }
}

async function many(directory: string): Promise<void> {
  await base(directory);
  for (let i = 0; i < 1600; i++) {
    const parent = path.join(directory, `d${Math.floor(i / 40)}`, `e${i % 40}`);
    await Deno.mkdir(parent, { recursive: true });
    for (let j = 0; j < 32 && i * 32 + j < 50_000; j++) {
      Deno.writeTextFileSync(path.join(parent, `file-${j}.txt`), `${i} ${j} `.repeat(20));
    }
  }
}

async function hello(directory: string): Promise<void> {
  await prepareFixtures();
  await new Deno.Command("cp", {
    args: ["-r", `${path.join(root, "fixtures/hello")}/.`, directory],
  })
    .output();
}

async function measure(
  engine: Engine,
  work: string,
  { name, create, cold, output }: Case,
): Promise<void> {
  const directory = await Deno.makeTempDir({ dir: work });
  await create(directory);
  const dest = path.join(work, "out");
  const out = output ? ["-o", `type=${output},dest=${dest}`] : [];
  if (output) await Deno.writeTextFile(path.join(directory, "Dockerfile"), EXPORT_DOCKERFILE);
  const docker = { DOCKER_HOST: `unix://${engine.socket}`, HOME: work };
  const buildx = await program("buildx", "docker-buildx");
  const clients = {
    bkit: () =>
      time(Deno.execPath(), ["run", "-A", path.join(root, "cli.ts"), "local", directory, ...out], {
        BUILDKIT_HOST: engine.address,
      }),
    buildx: () => time(buildx, ["build", "--provenance=false", directory, ...out], docker),
  };
  const times: Record<keyof typeof clients, number[]> = { bkit: [], buildx: [] };
  for (let run = -1; run < RUNS; run++) { // the first run of each only warms up
    for (const client of ["bkit", "buildx"] as const) {
      if (cold) await prune(engine.socket);
      if (output) await Deno.remove(dest, { recursive: true }).catch(() => {});
      const seconds = await clients[client]();
      if (run >= 0) times[client].push(seconds);
    }
  }
  const ratio = median(times.bkit.map((seconds, i) => seconds / times.buildx[i]!));
  console.log(
    `${name.padEnd(32)} bkit ${show(median(times.bkit))}   buildx ${
      show(median(times.buildx))
    }   ratio ${ratio.toFixed(2)}`,
  );
  await Deno.remove(directory, { recursive: true });
  if (output) await Deno.remove(dest, { recursive: true });
}

const [pattern = ""] = Deno.args;
// Works in memory if possible: the speed of a disk would hide that of the clients.
if (await Deno.stat("/dev/shm").then(() => true, () => false)) Deno.env.set("TMPDIR", "/dev/shm");
const work = await Deno.makeTempDir({ prefix: "bkit-bench-" });
try {
  await using engine = await Engine.start("recent");
  for (const one of CASES) if (one.name.includes(pattern)) await measure(engine, work, one);
} finally {
  await Deno.remove(work, { recursive: true });
}

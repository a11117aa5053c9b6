/**
 * Speed beside `docker buildx build`: the same builds on the same daemon, in turn, whole commands from start to end.
 * Prints medians and ratios, bkit's time by buildx's; less than 1 is faster. An argument picks cases by name.
 */
import * as path from "node:path";
import { Engine, prune } from "../support/engine.ts";
import { prepareFixtures } from "../support/fixtures.ts";
import { program } from "../support/packages.ts";
import { median, seconds as show, time } from "./timing.ts";

const root = path.join(import.meta.dirname!, "..", "..");
const RUNS = 5;

/** What is measured. */
interface Case {
  readonly name: string;
  /** Makes the context, once. */
  readonly make: (folder: string) => Promise<void>;
  /** Whether the daemon forgets everything before each run. */
  readonly cold: boolean;
  /** The output that takes the context back, into a place that's empty before each run. */
  readonly output?: "local" | "tar";
}

/** Has the daemon take the whole context, and does nothing with it. */
const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN --mount=type=bind,target=/context ["/bin/busybox", "true"]
`;

/** Has the daemon give the whole context back. */
const BACK = "FROM scratch\nCOPY . /\n";

const CASES: readonly Case[] = [
  { name: "1 GiB in 4 files, cold", make: large, cold: true },
  { name: "50,000 small files, cold", make: many, cold: true },
  { name: "50,000 small files, unchanged", make: many, cold: false },
  { name: "hello, cached", make: hello, cold: false },
  { name: "1 GiB to a folder", make: large, cold: false, output: "local" },
  { name: "50,000 small files to a folder", make: many, cold: false, output: "local" },
  { name: "1 GiB to a tar archive", make: large, cold: false, output: "tar" },
];

async function base(folder: string): Promise<void> {
  await prepareFixtures();
  await Deno.copyFile(path.join(root, "fixtures/hello/bin/busybox"), path.join(folder, "busybox"));
  await Deno.writeTextFile(path.join(folder, "Dockerfile"), DOCKERFILE);
}

async function large(folder: string): Promise<void> {
  await base(folder);
  const block = new Uint8Array(1024 * 1024);
  for (let at = 0; at < block.length; at += 65536) {
    crypto.getRandomValues(block.subarray(at, at + 65536));
  }
  for (let i = 0; i < 4; i++) {
    using file = await Deno.create(path.join(folder, `large-${i}`));
    for (let j = 0; j < 256; j++) {
      block[0] = i;
      block[1] = j;
      for (let at = 0; at < block.length;) at += await file.write(block.subarray(at));
    }
  }
}

async function many(folder: string): Promise<void> {
  await base(folder);
  for (let i = 0; i < 1600; i++) {
    const parent = path.join(folder, `d${Math.floor(i / 40)}`, `e${i % 40}`);
    await Deno.mkdir(parent, { recursive: true });
    for (let j = 0; j < 32 && i * 32 + j < 50_000; j++) {
      Deno.writeTextFileSync(path.join(parent, `file-${j}.txt`), `${i} ${j} `.repeat(20));
    }
  }
}

async function hello(folder: string): Promise<void> {
  await prepareFixtures();
  await new Deno.Command("cp", { args: ["-r", `${path.join(root, "fixtures/hello")}/.`, folder] })
    .output();
}

async function measure(
  engine: Engine,
  work: string,
  { name, make, cold, output }: Case,
): Promise<void> {
  const folder = await Deno.makeTempDir({ dir: work });
  await make(folder);
  const dest = path.join(work, "out");
  const out = output ? ["-o", `type=${output},dest=${dest}`] : [];
  if (output) await Deno.writeTextFile(path.join(folder, "Dockerfile"), BACK);
  const docker = { DOCKER_HOST: `unix://${engine.socket}`, HOME: work };
  const buildx = await program("buildx", "docker-buildx");
  const clients = {
    bkit: () =>
      time(Deno.execPath(), ["run", "-A", path.join(root, "cli.ts"), "local", folder, ...out], {
        BUILDKIT_HOST: engine.address,
      }),
    buildx: () => time(buildx, ["build", "--provenance=false", folder, ...out], docker),
  };
  const times: Record<keyof typeof clients, number[]> = { bkit: [], buildx: [] };
  for (let run = -1; run < RUNS; run++) { // the first of each only warms up
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
  await Deno.remove(folder, { recursive: true });
  if (output) await Deno.remove(dest, { recursive: true });
}

const [wanted = ""] = Deno.args;
// In memory, where there is such a place: a disk's speed would hide the clients'.
if (await Deno.stat("/dev/shm").then(() => true, () => false)) Deno.env.set("TMPDIR", "/dev/shm");
const work = await Deno.makeTempDir({ prefix: "bkit-bench-" });
try {
  await using engine = await Engine.start("recent");
  for (const one of CASES) if (one.name.includes(wanted)) await measure(engine, work, one);
} finally {
  await Deno.remove(work, { recursive: true });
}

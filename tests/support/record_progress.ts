/**
 * Records the progress of the builds in `recorded_builds.ts` on a real daemon, as files in
 * `fixtures/progress/`:
 *
 * ```sh
 * deno task fixtures
 * deno run -A tests/support/record_progress.ts unix:///run/buildkit/buildkitd.sock [NAME…]
 * ```
 *
 * Times are moved so that each build begins at the same moment, and digests are numbered, so that a
 * new recording differs from the old one only in what the daemon does otherwise.
 */
import * as path from "node:path";
import { BuildKitClient } from "../../mod.ts";
import { socketOf } from "./daemons.ts";
import { Link } from "./link.ts";
import { BUILDS, type RecordedBuild } from "./recorded_builds.ts";
import { BEGIN, type RecordedEvent, STREAMS, toLine } from "./recorded_progress.ts";

/** Length from which a recording is compressed, in characters. */
const LARGE_CHARS = 200_000;

/** Records a build, whether it succeeds or not, and returns the lines of its file. */
async function record(address: string, build: RecordedBuild): Promise<string> {
  await using link = await Link.start(socketOf(address));
  link.rate = build.rate ?? Infinity;
  const directory = await Deno.makeTempDir({ prefix: "bkit-record-" });
  try {
    const out = path.join(directory, "out");
    const events = await eventsOf(link.address, build, out);
    return events.map(toLine).join("").split("\n").map(normalizer(out)).join("\n");
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

async function eventsOf(
  address: string,
  build: RecordedBuild,
  out: string,
): Promise<RecordedEvent[]> {
  await using client = await BuildKitClient.connect(address);
  const stop = new AbortController();
  const events: RecordedEvent[] = [];
  try {
    for await (const event of client.build({ ...build.options(out), signal: stop.signal })) {
      events.push({ at: performance.timeOrigin + performance.now(), event });
      if (build.cancelWhen?.(event)) stop.abort(new Error("the recording cancels the build"));
    }
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message.split("\n")[0] : error}`);
  }
  return events;
}

/** Returns a function that moves the times of a line, and replaces what differs in each build. */
function normalizer(out: string): (line: string) => string {
  const numbers = new Map<string, string>();
  let begin: number | undefined;
  return (line) => {
    if (line === "") return line;
    const moved = JSON.parse(line, (key, value) => {
      if (typeof value !== "number" || !["at", "time", "started", "completed"].includes(key)) {
        return value;
      }
      begin ??= value;
      return Math.round((value - begin) * 1000 + BEGIN * 1000) / 1000;
    });
    return JSON.stringify(moved).replaceAll(out, "out").replace(/[0-9a-f]{64}/g, (digest) => {
      if (!numbers.has(digest)) numbers.set(digest, String(numbers.size + 1).padStart(64, "0"));
      return numbers.get(digest)!;
    });
  };
}

async function save(name: string, text: string): Promise<void> {
  const file = path.join(STREAMS, `${name}.jsonl`);
  if (text.length < LARGE_CHARS) return await Deno.writeTextFile(file, text);
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  await Deno.writeFile(`${file}.gz`, packed);
}

const [address, ...names] = Deno.args;
if (address === undefined) throw new Error("usage: record_progress.ts ADDRESS [NAME…]");
await Deno.mkdir(STREAMS, { recursive: true });
for (const name of names.length > 0 ? names : Object.keys(BUILDS)) {
  console.log(name);
  const build = BUILDS[name];
  if (!build) throw new Error(`there is no build "${name}"`);
  await save(name, await record(address, build));
}

/**
 * Starts the daemons that the tests need, runs the tests, and prints one line of counts at the end.
 * Arguments are passed to `deno test`: files, `--filter`. Without files, it runs all tests except
 * `tests/long/`. For root these are first the unit tests, as an ordinary user, and then the other
 * tests in two parallel lanes with separate daemons.
 */
import * as path from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadable } from "node:stream/web";
import { type Counts, counts } from "./support/counts.ts";
import { hasEngines, provide } from "./support/daemons.ts";
import { Engine } from "./support/engine.ts";
import { prepareFixtures } from "./support/fixtures.ts";
import { clear } from "./support/leftovers.ts";
import { copyForNobody } from "./support/copy_for_nobody.ts";
import { runUnit, THIS_PROJECT } from "./support/unit.ts";
import { interruption } from "./support/interruption.ts";

const root = path.join(import.meta.dirname!, "..");

/** Runs `deno test`. With a name, it prints the output line by line, each after the name. */
async function test(
  args: readonly string[],
  work: string,
  environment: Record<string, string>,
  signal: AbortSignal,
  name?: string,
): Promise<Counts> {
  const report = path.join(work, "report.xml");
  const output = name ? "piped" : "inherit";
  const child = new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", `--junit-path=${report}`, ...args],
    // Tests create their files below `work`, so that nothing is left when the run is interrupted.
    env: { ...environment, TMPDIR: work, NO_COLOR: "1" },
    cwd: root,
    stdin: "null",
    stdout: output,
    stderr: output,
    signal,
  }).spawn();
  const print = async (stream: ReadableStream<Uint8Array>) => {
    const input = Readable.fromWeb(stream as NodeReadable);
    for await (const line of createInterface({ input })) console.log(`${name} ${line}`);
  };
  if (name) await Promise.all([print(child.stdout), print(child.stderr)]);
  const { code } = await child.status;
  const { passed, failed, skipped } = counts(await Deno.readTextFile(report).catch(() => ""));
  // A file that cannot be loaded fails the run, although no test of it fails.
  return { passed, failed: Math.max(failed, code === 0 ? 0 : 1), skipped };
}

/** Removes the files and engines that interrupted tests left behind. */
async function removeLeftovers(work: string): Promise<void> {
  for await (const { name } of Deno.readDir(work)) {
    if (name.startsWith("bkit-engine-")) await Engine.clear(path.join(work, name));
  }
  await clear(work);
}

/** Runs tests with separate daemons. */
async function lane(args: readonly string[], signal: AbortSignal, name?: string): Promise<Counts> {
  await using stack = new AsyncDisposableStack();
  const work = await Deno.makeTempDir({ prefix: "bkit-tests-" });
  stack.defer(() => removeLeftovers(work));
  const environment = await provide(stack);
  // The examples in the README find their daemon like a user's program.
  environment["BUILDKIT_HOST"] = environment["BKIT_TEST_RECENT"] ?? "";
  signal.throwIfAborted();
  return await test(args, work, environment, signal, name);
}

/** Returns the test files below a directory, sorted. */
async function testFiles(directory: string): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(path.join(root, directory))) {
    const file = `${directory}/${name}`;
    if (isDirectory) files.push(...await testFiles(file));
    else if (name.endsWith("_test.ts")) files.push(file);
  }
  return files.sort();
}

/** Unit tests that root runs, too, because their results depend on the rights of the user. */
const ROOT_UNIT_TESTS = ["tests/unit/diffcopy", "tests/unit/oci"];

/** Runs the unit tests as an ordinary user, whose access is limited by the modes of files. */
async function unitAsNobody(args: readonly string[], signal: AbortSignal): Promise<Counts> {
  await using stack = new AsyncDisposableStack();
  const directory = await Deno.makeTempDir({ prefix: "bkit-nobody-" });
  stack.defer(() => Deno.remove(directory, { recursive: true }));
  const work = path.join(directory, "work");
  await Deno.mkdir(work);
  // New snapshots belong in the project itself, not in a copy that is removed.
  const updates = args.some((arg) => arg === "-u" || arg === "--update-snapshots");
  return await runUnit(updates ? THIS_PROJECT : await copyForNobody(directory), work, args, signal);
}

/** Runs all tests, in two lanes because one would leave a core idle. */
async function everything(args: readonly string[], signal: AbortSignal): Promise<Counts[]> {
  const documentation = ["--doc", ...args, "lib/", "mod.ts", "README.md"];
  const integration = await testFiles("tests/integration");
  // A single daemon serves only one lane.
  if (!hasEngines()) {
    return [
      await lane([...documentation, ...integration, ...await testFiles("tests/unit")], signal),
    ];
  }
  const unit = await unitAsNobody(args, signal);
  const files = [...integration, ...(await Promise.all(ROOT_UNIT_TESTS.map(testFiles))).flat()];
  const half = (odd: number) => files.filter((_, i) => i % 2 === odd);
  const started = [
    lane([...documentation, ...half(0)], signal, "1"),
    lane([...args, ...half(1)], signal, "2"),
  ];
  // The other lane is awaited even if one fails to start.
  await Promise.allSettled(started);
  return [unit, ...await Promise.all(started)];
}

async function main(args: readonly string[]): Promise<number> {
  using interrupted = interruption();
  await prepareFixtures();
  const named = args.some((arg) => arg.startsWith("tests/") || arg.endsWith(".ts"));
  const outcomes = named
    ? [await lane(args, interrupted.signal)]
    : await everything(args, interrupted.signal);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of outcomes) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  if (sum.passed === 0) sum.failed ||= 1;
  // The test runner was interrupted in the middle of a line.
  if (interrupted.signal.aborted) console.log();
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 ? 0 : 1;
}

if (import.meta.main) {
  try {
    Deno.exitCode = await main(Deno.args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log("0 passed, 1 failed, 0 skipped");
    Deno.exitCode = 1;
  }
}

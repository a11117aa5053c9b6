/**
 * Runs the tests beside the daemons that they need, and ends with one line of counts. Arguments go
 * to `deno test`: files, `--filter`. Without files all of `tests/` runs, but for `tests/long/`: as
 * root first the unit tests, as an ordinary user, then the rest in two lanes at a time, each with
 * daemons of its own.
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
import { copyForNobody } from "./support/ordinary.ts";
import { HERE, runUnit } from "./support/unit.ts";

const root = path.join(import.meta.dirname!, "..");

/**
 * Runs `deno test`. Where it's one of several its lines are printed whole, with its name before
 * each.
 */
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
  // A file that can't be loaded makes the run fail, but has no test that could.
  return { passed, failed: Math.max(failed, code === 0 ? 0 : 1), skipped };
}

/** Removes what the tests left behind, which is nothing unless they were interrupted. */
async function removeLeftovers(work: string): Promise<void> {
  for await (const { name } of Deno.readDir(work)) {
    if (name.startsWith("bkit-engine-")) await Engine.clear(path.join(work, name));
  }
  await clear(work);
}

/** Runs some of the tests with daemons of their own. */
async function lane(args: readonly string[], signal: AbortSignal, name?: string): Promise<Counts> {
  await using stack = new AsyncDisposableStack();
  const work = await Deno.makeTempDir({ prefix: "bkit-tests-" });
  stack.defer(() => removeLeftovers(work));
  const environment = await provide(stack);
  // The examples in README find their daemon as a user's program does.
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

/**
 * The unit tests that root runs, too: those whose outcome depends on the rights of who runs them.
 */
const ROOT_UNIT = ["tests/unit/diffcopy", "tests/unit/oci"];

/** Runs the unit tests as an ordinary user, whom the modes of files bind. */
async function unitAsNobody(args: readonly string[], signal: AbortSignal): Promise<Counts> {
  await using stack = new AsyncDisposableStack();
  const directory = await Deno.makeTempDir({ prefix: "bkit-nobody-" });
  stack.defer(() => Deno.remove(directory, { recursive: true }));
  const work = path.join(directory, "work");
  await Deno.mkdir(work);
  // New snapshots belong into the project itself, not into a copy that is removed.
  const updates = args.some((arg) => arg === "-u" || arg === "--update-snapshots");
  return await runUnit(updates ? HERE : await copyForNobody(directory), work, args, signal);
}

/** Runs all tests: on two cores a lane alone would leave one of them idle. */
async function everything(args: readonly string[], signal: AbortSignal): Promise<Counts[]> {
  const documented = ["--doc", ...args, "lib/", "mod.ts", "README.md"];
  const integration = await testFiles("tests/integration");
  // With one daemon there is no second one for another lane.
  if (!hasEngines()) {
    return [await lane([...documented, ...integration, ...await testFiles("tests/unit")], signal)];
  }
  const unit = await unitAsNobody(args, signal);
  const files = [...integration, ...(await Promise.all(ROOT_UNIT.map(testFiles))).flat()];
  const half = (odd: number) => files.filter((_, i) => i % 2 === odd);
  const started = [
    lane([...documented, ...half(0)], signal, "1"),
    lane([...args, ...half(1)], signal, "2"),
  ];
  // If one lane fails to start, the other is still awaited.
  await Promise.allSettled(started);
  return [unit, ...await Promise.all(started)];
}

async function main(args: readonly string[]): Promise<number> {
  using stack = new DisposableStack();
  const interrupted = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    const listener = () => interrupted.abort(new Error(`interrupted by ${name}`));
    Deno.addSignalListener(name, listener);
    stack.defer(() => Deno.removeSignalListener(name, listener));
  }
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
  if (interrupted.signal.aborted) console.log(); // the test runner stopped in the middle of a line
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

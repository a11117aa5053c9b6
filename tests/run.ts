/**
 * Runs the tests beside the daemons that they need, and ends with one line of counts. Arguments go to `deno test`:
 * files, `--filter`. Without files all of `tests/` runs, but for `tests/long/`.
 */
import * as path from "node:path";
import { provide } from "./support/daemons.ts";
import { Engine } from "./support/engine.ts";
import { prepareFixtures } from "./support/fixtures.ts";
import { clear } from "./support/leftovers.ts";

const root = path.join(import.meta.dirname!, "..");

/** The counts that a JUnit report of `deno test` has at its root. */
export function counts(report: string): { passed: number; failed: number; skipped: number } {
  const root = /<testsuites[^>]*>/.exec(report)?.[0] ?? "";
  const number = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(root)?.[1] ?? 0);
  const failed = number("failures") + number("errors");
  const skipped = report.match(/<skipped/g)?.length ?? 0;
  return { passed: number("tests") - failed - skipped, failed, skipped };
}

/** Runs `deno test` and gives its exit code, and its report in JUnit's form. */
async function test(
  args: readonly string[],
  work: string,
  environment: Record<string, string>,
  signal: AbortSignal,
): Promise<{ code: number; report: string }> {
  const report = path.join(work, "report.xml");
  const child = new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", `--junit-path=${report}`, ...args],
    // What a test makes is below `work`, so that nothing is left when it's cut short.
    env: { ...environment, TMPDIR: work, NO_COLOR: "1" },
    cwd: root,
    stdin: "null",
    signal,
  }).spawn();
  const { code } = await child.status;
  return { code, report: await Deno.readTextFile(report).catch(() => "") };
}

/** Removes what the tests left, which is nothing unless they were cut short. */
async function tidy(work: string): Promise<void> {
  for await (const { name } of Deno.readDir(work)) {
    if (name.startsWith("bkit-engine-")) await Engine.clear(path.join(work, name));
  }
  await clear(work);
}

async function main(args: readonly string[]): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const interrupted = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    const listener = () => interrupted.abort(new Error(`interrupted by ${name}`));
    Deno.addSignalListener(name, listener);
    stack.defer(() => Deno.removeSignalListener(name, listener));
  }
  const work = await Deno.makeTempDir({ prefix: "bkit-tests-" });
  stack.defer(() => tidy(work));
  await prepareFixtures();
  const environment = await provide(stack);
  // The README's examples find their daemon as a user's program would.
  environment["BUILDKIT_HOST"] = environment["BKIT_TEST_RECENT"] ?? "";
  interrupted.signal.throwIfAborted();

  const named = args.some((arg) => arg.startsWith("tests/") || arg.endsWith(".ts"));
  const all = named
    ? args
    : ["--doc", "--ignore=tests/long", ...args, "tests/", "lib/", "mod.ts", "README.md"];
  const { code, report } = await test(all, work, environment, interrupted.signal);
  const { passed, failed, skipped } = counts(report);
  // A file that can't be loaded makes the run fail, but has no test that could.
  if (interrupted.signal.aborted) console.log(); // the runner stopped in the middle of a line
  const faults = Math.max(failed, code === 0 && passed > 0 ? 0 : 1);
  console.log(`${passed} passed, ${faults} failed, ${skipped} skipped`);
  return faults === 0 ? 0 : code || 1;
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

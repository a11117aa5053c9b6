import * as path from "node:path";
import { type Counts, counts } from "./counts.ts";

/** Environment for a run of the unit tests. */
export interface UnitTestSetup {
  /** Path of the Deno program. */
  readonly deno: string;
  /** Directory of the project. */
  readonly root: string;
  /** User and group id. @default those of this process */
  readonly user?: number | undefined;
  /** Additional environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** This project, as the user of this process. */
export const THIS_PROJECT: UnitTestSetup = {
  deno: Deno.execPath(),
  root: path.join(import.meta.dirname!, "..", ".."),
};

/**
 * Runs the unit tests in parallel, and returns their counts. `args` are passed to `deno test`. The
 * tests create their files below `work`.
 */
export async function runUnit(
  { deno, root, user, env = {} }: UnitTestSetup,
  work: string,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<Counts> {
  const report = path.join(work, "report.xml");
  const temporary = path.join(work, "tmp");
  await Deno.mkdir(temporary);
  if (user !== undefined) {
    for (const dir of [work, temporary]) {
      await Deno.chown(dir, user, user);
    }
  }
  const named = args.some((arg) => arg.startsWith("tests/") || arg.endsWith(".ts"));
  const files = named ? [] : ["tests/unit"];
  const { code } = await new Deno.Command(deno, {
    args: ["test", "-A", "--parallel", "--reporter=dot", `--junit-path=${report}`]
      .concat(files, args),
    env: { ...env, TMPDIR: temporary, NO_COLOR: "1" },
    cwd: root,
    stdin: "null",
    ...user === undefined ? {} : { uid: user, gid: user },
    ...signal ? { signal } : {},
  }).spawn().status;
  const { passed, failed, skipped } = counts(await Deno.readTextFile(report).catch(() => ""));
  // A file that cannot be loaded fails the run, although no test of it fails.
  return { passed, failed: Math.max(failed, code === 0 && passed > 0 ? 0 : 1), skipped };
}

import * as path from "node:path";
import { type Counts, counts } from "./counts.ts";

/** Where and as whom the unit tests run. */
export interface Place {
  /** The Deno program. */
  readonly deno: string;
  /** The directory of the project. */
  readonly root: string;
  /** User and group; undefined for those of this process. */
  readonly user?: number | undefined;
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The project as it stands here, and the user of this process. */
export const HERE: Place = {
  deno: Deno.execPath(),
  root: path.join(import.meta.dirname!, "..", ".."),
};

/**
 * Runs the unit tests in parallel; `args` go to `deno test`. The files that they make are below
 * `work`.
 */
export async function runUnit(
  { deno, root, user, env = {} }: Place,
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
  // A file that cannot be loaded fails the run, but has no test that could.
  return { passed, failed: Math.max(failed, code === 0 && passed > 0 ? 0 : 1), skipped };
}

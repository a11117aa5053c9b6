/**
 * Runs the unit tests in parallel, as any user and without a daemon, and prints one line of counts
 * at the end. Arguments are passed to `deno test`: files, `--filter`.
 */
import * as path from "node:path";
import { counts } from "./support/counts.ts";

const root = path.join(import.meta.dirname!, "..");

async function main(args: readonly string[]): Promise<number> {
  const work = await Deno.makeTempDir({ prefix: "bkit-unit-" });
  try {
    const report = path.join(work, "report.xml");
    const temporary = path.join(work, "tmp");
    await Deno.mkdir(temporary);
    const files = args.some((arg) => arg.startsWith("tests/") || arg.endsWith(".ts"))
      ? []
      : ["tests/unit"];
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: ["test", "-A", "--parallel", "--reporter=dot", `--junit-path=${report}`]
        .concat(files, args),
      env: { TMPDIR: temporary, NO_COLOR: "1" },
      cwd: root,
      stdin: "null",
    }).spawn().status;
    const { passed, failed, skipped } = counts(await Deno.readTextFile(report).catch(() => ""));
    // A file that cannot be loaded fails the run, but has no test that could.
    const bad = Math.max(failed, code === 0 && passed > 0 ? 0 : 1);
    console.log(`${passed} passed, ${bad} failed, ${skipped} skipped`);
    return bad === 0 ? 0 : code || 1;
  } finally {
    await Deno.remove(work, { recursive: true });
  }
}

Deno.exitCode = await main(Deno.args);

/**
 * Runs the unit tests in parallel, as any user and without a daemon, and prints one line of counts
 * at the end. Arguments are passed to `deno test`: files, `--filter`.
 */
import { runUnit, THIS_PROJECT } from "./support/unit.ts";

const work = await Deno.makeTempDir({ prefix: "bkit-unit-" });
try {
  const { passed, failed, skipped } = await runUnit(THIS_PROJECT, work, Deno.args);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  Deno.exitCode = failed === 0 ? 0 : 1;
} finally {
  await Deno.remove(work, { recursive: true });
}

import * as path from "node:path";
import config from "../../../deno.json" with { type: "json" };
import type { ClientCommand } from "../measure.ts";
import { DELAY_FILE } from "../programs/delay.ts";
import { type BuildArguments, commonArguments, output } from "./peer.ts";

const root = path.join(import.meta.dirname!, "..", "..", "..");
const programs = path.join(root, "tests", "bench", "programs");

/**
 * Returns the command of bkit for builds: `cli.ts`, or a program of the library for more than one.
 * With `delayFile`, it also records the longest delay there.
 */
export function bkitCommand(
  address: string,
  builds: readonly BuildArguments[],
  delayFile?: string,
): ClientCommand {
  const [first] = builds;
  const directories = builds.map(({ directory }) => directory);
  const cli = delayFile ? path.join(programs, "cli_with_delay.ts") : path.join(root, "cli.ts");
  return {
    program: Deno.execPath(),
    args: builds.length === 1
      ? ["run", "-A", cli, "local", ...directories, ...commonArguments(first!)]
      : ["run", "-A", path.join(programs, "at_once.ts"), address, ...directories],
    env: { BUILDKIT_HOST: address, ...delayFile ? { [DELAY_FILE]: delayFile } : {} },
  };
}

/** Returns the versions of bkit and Deno. */
export async function bkitVersions(): Promise<Record<string, string>> {
  const git = (...args: string[]) => output("git", ["-C", root, ...args]);
  const commit = await git("describe", "--always", "--dirty", "--exclude=*").catch(() => "");
  return {
    bkit: commit ? `${config.version} (${commit})` : config.version,
    deno: Deno.version.deno,
  };
}

import { RuleUsage } from "../../diffcopy/ignore/rule_usage.ts";
import { type DirectorySize, DirectorySizes } from "../../diffcopy/send/directory_sizes.ts";
import { walkBatches } from "../../diffcopy/tree/walk.ts";
import { printableJson } from "../../internal/printable.ts";
import { bytes } from "../../progress/display/units.ts";
import { write } from "../../terminal/output.ts";
import { Census, counted } from "./census.ts";
import { bytesOf, entryKind } from "./entry_kind.ts";
import { type GivenContext, lineText } from "./given.ts";
import { shownPath } from "./shown_path.ts";
import { warnOfSkipped } from "./skipped.ts";

/** Number of directories that are printed. */
const MAX_SHOWN = 20;

/** Prints how much of a context would be sent: its largest directories, and rules without effect. */
export async function measureContext(given: GivenContext, json: boolean): Promise<void> {
  const { tree, root, ignore } = given;
  const usage = new RuleUsage(ignore.patterns);
  const census = new Census();
  const sizes = new DirectorySizes();
  const options = { exclude: ignore.patterns, onSkip: warnOfSkipped };
  for await (const batch of walkBatches(usage.watch(tree), options)) {
    for (const entry of batch) {
      census.add(entry);
      if (entryKind(entry.mode) === "file") sizes.add(entry.path, bytesOf(entry));
    }
  }
  const largest = sizes.cumulative(MAX_SHOWN);
  const { unused } = usage;
  if (json) {
    const ignoreFile = ignore.file ?? null;
    const report = { context: root, ignoreFile, ...census.counts, largest, unused };
    write(Deno.stdout, `${printableJson(report)}\n`);
    return;
  }
  write(Deno.stdout, largest.map(row).join(""));
  write(Deno.stdout, `${bytes(census.counts.bytes).padStart(7)}  total (${census.kinds})\n`);
  if (unused.length === 0) return;
  write(
    Deno.stderr,
    `${counted(unused.length, "line")} of ${ignore.file} match${
      unused.length === 1 ? "es" : ""
    } nothing outside of excluded directories:\n${
      unused.map((line) => `  ${lineText(line)}\n`).join("")
    }`,
  );
}

function row({ path, files, bytes: size }: DirectorySize): string {
  return `${bytes(size).padStart(7)}  ${
    path === "" ? "files in the root" : `${shownPath(path)}/`
  } (${counted(files, "file")})\n`;
}

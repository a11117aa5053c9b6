import { walkBatches } from "../../diffcopy/tree/walk.ts";
import type { Stat } from "../../diffcopy/wire/packet.ts";
import { printableJson } from "../../internal/printable.ts";
import { bytes } from "../../progress/display/units.ts";
import { write } from "../../terminal/output.ts";
import { Census } from "./census.ts";
import { bytesOf, entryKind } from "./entry_kind.ts";
import type { GivenContext } from "./given.ts";
import { shownPath } from "./shown_path.ts";
import { warnOfSkipped } from "./skipped.ts";

/** Prints each entry of a context that would be sent, and on stderr how many there are. */
export async function listContext(given: GivenContext): Promise<void> {
  const { tree, ignore } = given;
  const census = new Census();
  for await (
    const batch of walkBatches(tree, { exclude: ignore.patterns, onSkip: warnOfSkipped })
  ) {
    for (const entry of batch) census.add(entry);
    write(Deno.stdout, batch.map((entry) => `${entryText(entry)}\n`).join(""));
  }
  write(Deno.stderr, `${census.text}\n`);
}

/**
 * Prints the entries as one JSON object, which is written as they are found. If nothing can be listed,
 * nothing is written.
 */
export async function listContextJson({ tree, root, ignore }: GivenContext): Promise<void> {
  const head = printableJson({ context: root, ignoreFile: ignore.file ?? null });
  let before = `${head.slice(0, -1)},"entries":[`;
  const census = new Census();
  for await (
    const batch of walkBatches(tree, { exclude: ignore.patterns, onSkip: warnOfSkipped })
  ) {
    for (const entry of batch) census.add(entry);
    const entries = batch.map((entry) => printableJson(entryJson(entry)));
    write(Deno.stdout, `${before}${entries.join(",")}`);
    before = ",";
  }
  const end = `],"total":${printableJson(census.counts)}}\n`;
  write(Deno.stdout, before === "," ? end : `${before}${end}`);
}

/** Returns the line of an entry: its size, and its path with a mark for its kind as `ls -F` has. */
function entryText(entry: Stat): string {
  const { path, mode, linkname } = entry;
  const kind = entryKind(mode);
  const size = kind === "file" ? bytes(bytesOf(entry)) : "";
  const target = linkname && (kind === "symlink" ? ` -> ${linkname}` : ` (same as ${linkname})`);
  return `${size.padStart(7)}  ${shownPath(`${path}${MARKS[kind]}${target}`)}`;
}

const MARKS = {
  file: "",
  directory: "/",
  symlink: "",
  fifo: "|",
  socket: "=",
  device: "",
} as const;

function entryJson(entry: Stat) {
  const { path, mode, linkname } = entry;
  const kind = entryKind(mode);
  const target = linkname === "" ? {} : { [kind === "symlink" ? "target" : "sameAs"]: linkname };
  return { path, kind, size: bytesOf(entry), ...target };
}

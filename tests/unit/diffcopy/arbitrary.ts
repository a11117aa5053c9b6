import fc from "fast-check";
import type { MemoryEntry } from "../../../lib/diffcopy/mod.ts";

const name = fc.constantFrom("a", "b", "c", "ab", "a-b", "a.b", "é", "\uffee", "😀");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));

/** Records for `files`, with files whose content is their path. */
export const records: fc.Arbitrary<Record<string, MemoryEntry>> = fc.uniqueArray(path, {
  maxLength: 14,
}).map((paths) => {
  const out: Record<string, MemoryEntry> = {};
  for (const path of paths) {
    const taken = paths.some((other) => other.startsWith(`${path}/`));
    out[path] = taken ? { directory: true } : path;
  }
  return out;
});

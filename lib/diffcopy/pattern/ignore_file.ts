import { clean } from "../../internal/go/path.ts";
import type { PatternLine } from "./pattern_list.ts";
import { trimSpace } from "./white_space.ts";

/**
 * Parses the text of an ignore file, such as `.dockerignore`, like moby/patternmatcher: without
 * comments and blank lines, with paths that start at the root of the context. `file` is the name of
 * the file, which errors show with the line of a pattern.
 *
 * A build does not need this: the daemon reads the file of its context itself.
 *
 * ```ts
 * import { directory, parseIgnoreFile, walk } from "@x/bkit/diffcopy";
 *
 * const exclude = parseIgnoreFile("# tools\nnode_modules\n!/keep\n", ".dockerignore");
 * console.log(exclude.map(({ text, line }) => `${line}: ${text}`)); // 2: node_modules, 3: !keep
 * for await (const entry of walk(directory("."), { exclude })) console.log(entry.path);
 * ```
 */
export function parseIgnoreFile(text: string, file: string): PatternLine[] {
  const found: PatternLine[] = [];
  text.replace(/^\ufeff/, "").split("\n").forEach((content, i) => {
    if (content.startsWith("#")) return;
    const line = normalize(content);
    if (line !== "") found.push({ text: line, file, line: i + 1 });
  });
  return found;
}

function normalize(line: string): string {
  const text = trimSpace(line);
  const exception = text.startsWith("!");
  const pattern = exception ? trimSpace(text.slice(1)) : text;
  if (pattern === "") return exception ? "!" : "";
  const cleaned = clean(pattern);
  const relative = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
  return exception ? `!${relative}` : relative;
}

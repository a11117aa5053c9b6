import { Filter, ROOT, type Scope, Verdict } from "../pattern/filter.ts";
import type { PatternLine } from "../pattern/pattern_list.ts";
import { clean } from "../../internal/go/path.ts";

/** Why an ignore file keeps or drops a path, see {@linkcode explainPath}. */
export interface PathDecision {
  /**
   * True if the path is kept. A directory that is not is sent all the same if something in it is kept.
   */
  readonly kept: boolean;
  /** The line that decided; undefined if none did, and the path is kept. */
  readonly line: PatternLine | undefined;
  /** What that line matches: the path, or a directory above it. Empty if there is no line. */
  readonly matched: string;
  /** All lines that match the path or a directory above it, in the order of the file. */
  readonly matches: readonly PatternLine[];
}

/**
 * Explains which line of an ignore file keeps or drops a path: the last one that matches the path or
 * a directory above it, without exceptions that have nothing to take back there. A path below a directory in which nothing can be kept is dropped with it. The
 * path need not exist, and can start with `/` or `./`.
 *
 * Throws {@linkcode OptionError} for an invalid pattern.
 *
 * ```ts
 * import { explainPath, parseIgnoreFile } from "@x/bkit/diffcopy";
 *
 * const patterns = parseIgnoreFile("*.md\n!README.md\n", ".dockerignore");
 * console.log(explainPath(patterns, "notes.md").line?.line); // 1
 * console.log(explainPath(patterns, "README.md").line?.line); // 2
 * ```
 */
export function explainPath(patterns: readonly PatternLine[], path: string): PathDecision {
  const filter = new Filter([], patterns);
  const names = clean(`/${path}`).split("/").slice(1);
  const paths = names.map((_, i) => names.slice(0, i + 1).join("/")).filter((path) => path !== "");
  const matches = filter.excludeMatches(paths);
  let scope: Scope = ROOT;
  let verdict: Verdict = Verdict.Keep;
  let line: PatternLine | undefined;
  let matched = "";
  for (const here of paths) {
    const judged = filter.judgeDirectory(here, scope);
    verdict = judged.verdict;
    const found = filter.decisiveLine(judged.scope);
    if (found !== line) matched = here;
    line = found;
    scope = judged.scope;
    if (verdict === Verdict.Prune) break;
  }
  return { kept: verdict === Verdict.Keep, line, matched, matches };
}

/** Why a path that COPY, ADD or a mount names is not in a context. */
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { explainPath } from "../../diffcopy/ignore/explain_path.ts";
import { type IgnoreFile, readIgnore } from "../../diffcopy/ignore/read_ignore.ts";
import { escapePattern } from "../../diffcopy/pattern/escape.ts";
import type { PatternLine } from "../../diffcopy/pattern/pattern_list.ts";
import { clean } from "../../internal/go/path.ts";
import { optionText } from "../../internal/option_text.ts";
import type { CopySource } from "./copy_source.ts";
import { type DockerfilePlace, fromOtherRoot, outside, sameName } from "./elsewhere.ts";
import { findPath } from "./find_path.ts";

/** An explanation of a failure. */
export interface Explanation {
  /** What is wrong, in one sentence without its full stop. */
  readonly text: string;
  /** What to do about it. */
  readonly advice: string;
}

/** A context in which a path is missing. */
export interface SearchedContext {
  readonly tree: FileTree;
  /** Its name; undefined for the main context. */
  readonly name: string | undefined;
  readonly dockerfile: DockerfilePlace;
}

/** The main context in messages. */
const MAIN = "the build context";

/** Number of paths that are offered. */
const MAX_OFFERED = 3;

/**
 * Explains why a path is not there: it is excluded, misspelled, or starts at another root. `path` is
 * what the daemon did not find, from the root of the context. Undefined if it exists, and nothing
 * excludes it: the context has changed, or the failure is about something else.
 */
export async function explainMissing(
  context: SearchedContext,
  path: string,
  { written }: CopySource,
  signal: AbortSignal,
): Promise<Explanation | undefined> {
  const { tree, name, dockerfile } = context;
  const wanted = clean(`/${path}`).slice(1);
  if (wanted === "") return undefined;
  const ignore = await readIgnore(
    tree,
    name === undefined
      ? { dockerfile: dockerfile.tree, file: dockerfile.file }
      : { dockerfile: "" },
  );
  const where = name === undefined ? MAIN : `the context ${name}`;
  if (/^(?:\.\/)*\.\.(?:\/|$)/.test(written)) {
    const text = `${written} is outside of ${where}`;
    return { text, advice: outsideAdvice(outside(tree, written) ?? "") };
  }
  const found = await findPath(tree, wanted);
  if (found.kind === "exists") return excluded(where, wanted, ignore);
  const absent = `${wanted} is not in ${where}`;
  if (found.kind === "case") {
    const further = excluded(where, found.path, ignore);
    return {
      text: `${absent}, but ${found.path} is`,
      advice: [
        `Upper and lower case count: write ${found.path}.`,
        further && `But ${further.text}.`,
      ]
        .filter(Boolean).join("\n"),
    };
  }
  if (found.kind === "file") {
    return { text: `${absent}: ${found.path} is a file`, advice: "Check the path." };
  }
  const other = await fromOtherRoot(tree, wanted, dockerfile);
  if (other) {
    const start = other.start === "dockerfile"
      ? "not in the directory of the Dockerfile"
      : "not above it";
    return {
      text: `${absent}, but ${other.path} is`,
      advice: `Paths start in the root of ${where}, ${start}: write ${other.path}.`,
    };
  }
  if (found.similar.length > 0) return { text: absent, advice: didYouMean(found.similar) };
  const place = outside(tree, wanted);
  // A single name may be meant for a file anywhere; a path with several is rarely there by chance.
  if (place && wanted.includes("/")) return { text: absent, advice: outsideAdvice(place) };
  const offered = await sameName(tree, wanted, ignore.patterns, MAX_OFFERED, signal);
  if (offered.length > 0) return { text: absent, advice: didYouMean(offered) };
  if (place) return { text: absent, advice: outsideAdvice(place) };
  const root = tree.name ? `, ${tree.name}` : "";
  const { kept, line } = explainPath(ignore.patterns, wanted);
  const rule = kept || !line ? "" : `\nIf it were there, ${lineText(line)} would exclude it.`;
  return { text: absent, advice: `Paths start in the root of ${where}${root}.${rule}` };
}

/** Explains which line excludes a path; undefined if none does. */
function excluded(where: string, path: string, ignore: IgnoreFile): Explanation | undefined {
  const { kept, line, matched } = explainPath(ignore.patterns, path);
  if (kept || !line) return undefined;
  const what = matched === path ? path : `${matched}, and with it ${path},`;
  const from = where === MAIN ? "" : `of ${where} `;
  return {
    text: `${what} ${from}is excluded by ${lineText(line)}`,
    advice: `Change that line, or add the line !${escapePattern(path)} at the end of ${line.file}.`,
  };
}

function lineText({ line, file, text }: PatternLine): string {
  return `line ${line} of ${file} (${text})`;
}

function outsideAdvice(place: string): string {
  const there = place ? `${place} exists, but ` : "";
  const rule = `${there}COPY and ADD cannot take anything from outside of the context.`;
  return `${rule[0]!.toUpperCase()}${
    rule.slice(1)
  } Use a directory above as the context, with the ` +
    `path of the Dockerfile in it (${optionText("file")}), or add a context (${
      optionText("contexts")
    }).`;
}

/** Returns the question after a list of choices: `Did you mean a, b or c?`. */
function didYouMean(names: readonly string[]): string {
  const before = names.slice(0, -1).join(", ");
  return `Did you mean ${before && `${before} or `}${names.at(-1)}?`;
}

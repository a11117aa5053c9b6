import * as path from "node:path";
import { explainPath, type PathDecision } from "../../diffcopy/ignore/explain_path.ts";
import type { PatternLine } from "../../diffcopy/pattern/pattern_list.ts";
import { escapePattern } from "../../diffcopy/pattern/escape.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { isAbsent, unreadable } from "../../diffcopy/tree/unreadable.ts";
import { walkBatches } from "../../diffcopy/tree/walk.ts";
import { clean } from "../../internal/go/path.ts";
import { printableJson } from "../../internal/printable.ts";
import { write } from "../../terminal/output.ts";
import { Census } from "./census.ts";
import { entryKind } from "./entry_kind.ts";
import { type GivenContext, lineText } from "./given.ts";
import { shownPath } from "./shown_path.ts";
import { warnOfSkipped } from "./skipped.ts";

/** What is known of a path that the user asks about. */
interface Answer extends PathDecision {
  /** Path below the root of the context; empty for the root. */
  readonly path: string;
  /** Kind of the entry; undefined if there is none. */
  readonly kind: ReturnType<typeof entryKind> | undefined;
  /** What would be sent of it, with everything below it. */
  readonly census: Census;
}

/** Prints which line of the ignore file keeps or drops a path. */
export async function explainInContext(
  given: GivenContext,
  asked: string,
  json: boolean,
): Promise<void> {
  const { tree, ignore, alwaysRead } = given;
  const name = await pathInContext(given, asked);
  const kind = await kindOf(tree, name);
  const decision = explainPath(ignore.patterns, name);
  const answer = { ...decision, path: name, kind, census: await censusOf(given, name, kind) };
  const read = alwaysRead.includes(name) && !decision.kept;
  if (json) {
    const { census, line = null, ...rest } = answer;
    const sent = census.counts;
    write(Deno.stdout, `${printableJson({ ...rest, kind: kind ?? null, line, sent })}\n`);
    return;
  }
  const lines = [headline(answer, ignore.file)];
  const others = decision.matches.filter((line) => line.line !== decision.line?.line);
  if (others.length > 0) lines.push(`also matched by ${others.map(lineText).join(", ")}`);
  if (read) lines.push("the daemon reads it all the same, but no COPY or ADD can take it");
  write(Deno.stdout, `${lines.join("\n")}\n`);
}

/** Returns the answer in one sentence. */
function headline(answer: Answer, file: string | undefined): string {
  const { path: name, kind, kept, line, matched, census } = answer;
  const shown = shownPath(name) || "the context";
  const what = kind === undefined
    ? `${shown} does not exist, and would ${kept ? "" : "not "}be sent`
    : kind !== "directory"
    ? `${shown} is ${kept ? "" : "not "}sent`
    : kept
    ? `${shown} is sent (${census.text})`
    : census.counts.directories > 0
    ? `${shown} is sent only with what is kept in it (${census.text})`
    : `${shown} is not sent`;
  return `${what}: ${reason(file, line, matched, name)}`;
}

function reason(
  file: string | undefined,
  line: PatternLine | undefined,
  matched: string,
  name: string,
): string {
  if (file === undefined) return "there is no .dockerignore";
  if (!line) return `no line of ${file} excludes it`;
  const object = matched === name ? "it" : `the directory ${shownPath(matched)}`;
  return `${lineText(line)} ${line.text.startsWith("!") ? "keeps" : "excludes"} ${object}`;
}

/**
 * Returns the path in the context that the user means: below its root, or absolute, or, if there is
 * nothing, below the working directory.
 */
async function pathInContext({ tree, root }: GivenContext, asked: string): Promise<string> {
  const below = clean(`/${asked.replaceAll(path.sep, "/")}`).slice(1);
  const inside = path.relative(root, path.resolve(asked)).replaceAll(path.sep, "/");
  const isInside = inside !== ".." && !inside.startsWith("../") && !path.isAbsolute(inside);
  if (!isInside) return below;
  if (path.isAbsolute(asked)) return inside;
  return await kindOf(tree, below) === undefined && await kindOf(tree, inside) ? inside : below;
}

/** Returns the kind of an entry; undefined if there is none. */
async function kindOf(tree: FileTree, name: string): Promise<Answer["kind"]> {
  try {
    return name === "" ? "directory" : entryKind((await tree.lstat(name)).mode);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw unreadable(name, error);
  }
}

/** Counts what would be sent of an entry and everything below it. */
async function censusOf(
  { tree, ignore }: GivenContext,
  name: string,
  kind: Answer["kind"],
): Promise<Census> {
  const census = new Census();
  if (kind === undefined) return census;
  const include = name === "" ? [] : [escapePattern(name)];
  const options = { include, exclude: ignore.patterns, onSkip: warnOfSkipped };
  for await (const batch of walkBatches(tree, options)) {
    // The directories above are announced, too.
    for (const entry of batch) {
      if (`${entry.path}/`.startsWith(name && `${name}/`)) census.add(entry);
    }
  }
  return census;
}

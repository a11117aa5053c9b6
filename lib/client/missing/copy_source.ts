import { clean } from "../../internal/go/path.ts";

/** Where an instruction of a Dockerfile takes a path from. */
export interface CopySource {
  /** The path as the Dockerfile has it, such as `./src/main.ts`. */
  readonly written: string;
  /** Stage, image or context that `from` names; undefined for the main context. */
  readonly from: string | undefined;
}

/** Longest name of a step that is examined, in characters. */
const MAX_CHARS = 16 * 1024;

/**
 * Returns what a step takes that was not found. `step` is its name, in which the daemon has replaced
 * variables, such as `[2/2] COPY --from=build a /b`, and `path` what it did not find, from the root.
 * Undefined if the step takes no files.
 */
export function copySource(step: string, path: string): CopySource | undefined {
  const [, name = "", rest = ""] = /^(?:\[[^\]]*\] )?([A-Z]+)\s(.*)$/s.exec(
    step.slice(0, MAX_CHARS),
  ) ?? [];
  if (name === "RUN") return mountSource(rest, path);
  if (name !== "COPY" && name !== "ADD") return undefined;
  const words = rest.split(/\s+/);
  const flags = words.filter((word) => word.startsWith("--"));
  // A list is shown without its quotes: `COPY [a b, /c]`.
  const operands = words.filter((word) => !word.startsWith("--"))
    .map((word) => word.replace(/^\[|[,\]]$/g, ""));
  const written = operands.slice(0, -1).find((word) => isSame(word, path));
  const from = flags.find((flag) => flag.startsWith("--from="))?.slice("--from=".length);
  return { written: written ?? path.slice(1), from: from || undefined };
}

/** Returns the mount of a `RUN` instruction that takes a path. */
function mountSource(rest: string, path: string): CopySource | undefined {
  for (const [, text = ""] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g)) {
    const fields = new Map(
      text.split(",").map((field) => {
        const at = field.indexOf("=");
        return at < 0 ? [field, ""] : [field.slice(0, at).toLowerCase(), field.slice(at + 1)];
      }),
    );
    const written = fields.get("source") ?? fields.get("src");
    if (written === undefined || !isSame(written, path)) continue;
    return { written, from: fields.get("from") || undefined };
  }
  return undefined;
}

/** Returns true if the daemon takes a path as it is written for the one that it names. */
function isSame(written: string, path: string): boolean {
  return clean(`/${written}`) === clean(path);
}

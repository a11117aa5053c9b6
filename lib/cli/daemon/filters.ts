import { invalidFlag } from "../flags/invalid_flag.ts";
import { parseDuration } from "../format/amounts.ts";

/** What the values of `--filter` ask for. */
export interface Filters {
  /** Filters in containerd's language, of which a record must match one. */
  readonly filter: readonly string[];
  /** Records that were used within this many milliseconds are not meant. */
  readonly unused: number | undefined;
}

/**
 * Reads the values of `--filter`: in containerd's language, as buildctl takes them, and in buildx's
 * form, which BuildKit does not know: `until=24h`, `type=regular`, `id=PREFIX`. Throws `OptionError`
 * for a duration that is none.
 */
export function filters(texts: readonly string[] = []): Filters {
  const filter: string[] = [];
  let unused: number | undefined;
  for (const text of texts) {
    const [, key, value] = /^([\w.-]+)=([^=~].*)$/s.exec(text) ?? [];
    if (key === undefined) filter.push(text);
    else if (key === "until" || key === "unused-for") {
      unused = parseDuration(value!);
      if (unused === undefined) {
        throw invalidFlag("--filter", `have a duration, as ${key}=24h`, text);
      }
    } else filter.push(`${key}${key === "id" ? "~=" : "=="}${value}`);
  }
  return { filter, unused };
}

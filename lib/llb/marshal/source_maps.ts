import type { Position, SourceFile, SourceLocation } from "../graph/source_map.ts";
import type { WireLocation, WirePosition, WireSource, WireSourceInfo } from "../wire/messages.ts";

/** Collects the places of operations in source files. */
export class SourceMaps {
  readonly #infos: WireSourceInfo[] = [];
  readonly #indexes = new Map<SourceFile, number>();
  /** Indexes of files by their names and contents: copies of a file are the same file. */
  readonly #byContent = new Map<string, number>();
  readonly #locations = new Map<string, WireLocation[]>();

  /** Adds the places of an operation. */
  add(
    digest: string,
    given: SourceLocation | readonly SourceLocation[] | undefined,
  ): void {
    const locations = given === undefined ? [] : Array.isArray(given) ? given : [given];
    const known = this.#locations.get(digest) ?? [];
    for (const { file, ranges } of locations as readonly SourceLocation[]) {
      known.push({
        sourceIndex: this.#indexOf(file),
        ranges: ranges.map(({ start, end }) => ({ start: position(start), end: position(end) })),
      });
    }
    this.#locations.set(digest, known);
  }

  /** Returns the message. */
  finish(): WireSource {
    return {
      locations: Object.fromEntries(
        [...this.#locations].map(([digest, locations]) => [digest, { locations }]),
      ),
      infos: this.#infos,
    };
  }

  #indexOf(file: SourceFile): number {
    const known = this.#indexes.get(file);
    if (known !== undefined) return known;
    const { filename, language = "", definition } = file;
    const data = typeof file.data === "string" ? new TextEncoder().encode(file.data) : file.data;
    const key = JSON.stringify([filename, language, new TextDecoder("latin1").decode(data)]);
    const index = this.#byContent.get(key) ??
      this.#infos.push({ filename, language, data, definition }) - 1;
    this.#byContent.set(key, index);
    this.#indexes.set(file, index);
    return index;
  }
}

function position({ line, character = 0 }: Position): WirePosition {
  return { line, character };
}

/** Records of builds as tables in buildctl's form. */
import type { BuildRecord, BuildRecordEvent } from "../../client/mod.ts";
import { localTime } from "../format/amounts.ts";
import { cell, table } from "../format/table.ts";
import { eventName } from "../format/views.ts";

const TITLES = ["TYPE", "REF", "CREATED", "COMPLETED", "GENERATION"];

/** Writes a table row by row, as records arrive. */
export class RecordsTable {
  readonly #pinned: boolean;
  #waiting: string[][];

  /** Creates a table, with a column for pinned records if `pinned` is set. */
  constructor(pinned: boolean) {
    this.#pinned = pinned;
    this.#waiting = [pinned ? [...TITLES, "PINNED"] : TITLES];
  }

  /** Returns the text for the next record, the first one below the titles. */
  row(type: BuildRecordEvent["type"], record: BuildRecord): string {
    const cells = [
      eventName(type),
      cell(record.ref),
      record.createdAt === undefined ? "" : localTime(record.createdAt),
      record.completedAt === undefined ? "" : localTime(record.completedAt),
      String(record.generation),
      ...(this.#pinned ? [record.pinned ? "*" : ""] : []),
    ];
    const text = table([...this.#waiting, cells]);
    this.#waiting = [];
    return text;
  }

  /** Returns the titles if there was no record. */
  end(): string {
    return table(this.#waiting);
  }
}

import type { Stat } from "../../diffcopy/wire/packet.ts";
import { bytes } from "../../progress/display/units.ts";
import { bytesOf, entryKind } from "./entry_kind.ts";

/** Numbers of the entries of a context. */
export interface CensusCounts {
  readonly files: number;
  readonly directories: number;
  readonly symlinks: number;
  /** Fifos, sockets and devices. */
  readonly others: number;
  /** Bytes of the files. */
  readonly bytes: number;
}

/** Counts the entries of a context by kind. */
export class Census {
  #counts = { files: 0, directories: 0, symlinks: 0, others: 0, bytes: 0 };

  /** The numbers so far. */
  get counts(): CensusCounts {
    return this.#counts;
  }

  /** Counts an entry. */
  add(entry: Stat): void {
    const kind = entryKind(entry.mode);
    if (kind === "file") {
      this.#counts.files++;
      this.#counts.bytes += bytesOf(entry);
    } else if (kind === "directory") this.#counts.directories++;
    else if (kind === "symlink") this.#counts.symlinks++;
    else this.#counts.others++;
  }

  /** The numbers for people: `3 files, 1 directory`. */
  get kinds(): string {
    const { files, directories, symlinks, others } = this.#counts;
    const parts = [
      counted(files, "file"),
      directories && counted(directories, "directory"),
      symlinks && counted(symlinks, "symlink"),
      others && counted(others, "special file"),
    ];
    return parts.filter(Boolean).join(", ");
  }

  /** The numbers with the bytes: `3 files, 1 directory, 1.20kB`. */
  get text(): string {
    return `${this.kinds}, ${bytes(this.#counts.bytes)}`;
  }
}

/** Returns a number with a noun: `1 file`, `2 files`, `2 directories`. */
export function counted(count: number, noun: string): string {
  return `${count} ${
    count === 1 ? noun : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`
  }`;
}

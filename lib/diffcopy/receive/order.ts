import { ProtocolError } from "../../errors.ts";
import { basename, clean, compareBytes, dirname } from "../wire/path.ts";

/**
 * Checks the order in which entries are announced, like fsutil's `validator.go`:
 *
 * 1. a path is clean,
 * 2. it is relative and does not lead out of the tree,
 * 3. its directory was announced as one, and nothing outside of that directory since,
 * 4. the names in one directory ascend by their bytes.
 */
export class OrderCheck {
  /** Directories that the next entry may be in, each with its last name. */
  readonly #open: { directory: string; last: string }[] = [{ directory: ".", last: "" }];

  /** Checks the next entry. Throws {@linkcode ProtocolError} if it must not come now. */
  check(path: string, isDirectory: boolean): void {
    // an empty part, `.` or `..`: rare, so the exact reason is found later
    if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) throw badPath(path);
    const directory = dirname(path);
    const name = basename(path);
    let top = this.#open.length - 1;
    while (top >= 0 && this.#open[top]!.directory !== directory) top--;
    const parent = this.#open[top];
    if (!parent) {
      throw new ProtocolError(
        `changes out of order: ${
          JSON.stringify(path)
        } came outside of its directory, which must be announced before it`,
      );
    }
    if (compareBytes(name, parent.last) <= 0) {
      throw new ProtocolError(
        `changes out of order: ${JSON.stringify(path)} came after ${
          JSON.stringify(parent.last)
        } of the same directory`,
      );
    }
    parent.last = name;
    this.#open.length = top + 1;
    if (isDirectory) this.#open.push({ directory: path, last: "" });
  }
}

function badPath(path: string): ProtocolError {
  const outside = path.startsWith("/") || path === ".." || path.startsWith("../");
  const why = outside && path === clean(path) ? "leads out of the tree" : "is not clean";
  return new ProtocolError(`the path ${JSON.stringify(path)} ${why}`);
}

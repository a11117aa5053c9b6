import { ProtocolError } from "../../errors.ts";
import { basename, clean, compareBytes, dirname } from "../../internal/go/path.ts";

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

  /** Checks the next entry. Throws {@linkcode ProtocolError} for a bad path or a wrong order. */
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
        `the daemon sent ${JSON.stringify(path)} out of order; ` +
          `expected the directory ${JSON.stringify(directory)} first, and then its entries`,
      );
    }
    if (compareBytes(name, parent.last) <= 0) {
      throw new ProtocolError(
        `the daemon sent ${JSON.stringify(path)} out of order, after ${
          JSON.stringify(parent.last)
        } in the same directory; expected each name once, in ascending order`,
      );
    }
    parent.last = name;
    this.#open.length = top + 1;
    if (isDirectory) this.#open.push({ directory: path, last: "" });
  }
}

function badPath(path: string): ProtocolError {
  const outside = path.startsWith("/") || path === ".." || path.startsWith("../");
  const expected = outside && path === clean(path)
    ? "a path inside the tree"
    : "a clean relative path";
  return new ProtocolError(
    `the daemon sent the path ${JSON.stringify(path)}; expected ${expected}`,
  );
}

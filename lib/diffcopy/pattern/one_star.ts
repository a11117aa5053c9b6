/**
 * A pattern with one star and no other wildcard but, optionally, `**` and a slash somewhere before
 * it: `*.log`, `src/test_*.ts`, `src/**` + `/*.ts`. Most patterns of an ignore file with a wildcard
 * are like this, and they need no regular expression.
 */
export class OneStar {
  /** Text before the `**`; undefined if there is none. */
  readonly #root: string | undefined;
  /** Texts before and behind the star. */
  readonly #head: string;
  readonly #tail: string;

  private constructor(root: string | undefined, head: string, tail: string) {
    this.#root = root;
    this.#head = head;
    this.#tail = tail;
  }

  /** Parses a pattern; returns undefined if it is of another kind. */
  static parse(text: string): OneStar | undefined {
    const anywhere = text.indexOf("**/");
    const root = anywhere < 0 ? undefined : text.slice(0, anywhere);
    const rest = anywhere < 0 ? text : text.slice(anywhere + 3);
    const star = rest.indexOf("*");
    if (star < 0 || rest.includes("*", star + 1)) return undefined;
    if (root?.includes("*") || /[?[\]\\{}|^\ufeff]/.test(text)) return undefined;
    const head = rest.slice(0, star);
    // with a slash before the star, it could begin at several places of a path
    if (root !== undefined && head.includes("/")) return undefined;
    return new OneStar(root, head, rest.slice(star + 1));
  }

  /** Returns true if a path matches. */
  hits(path: string): boolean {
    const head = this.#head;
    const end = path.length - this.#tail.length; // of what the star stands for
    if (end < head.length || !path.endsWith(this.#tail)) return false;
    if (this.#root === undefined) {
      if (!path.startsWith(head)) return false;
      const slash = path.indexOf("/", head.length);
      return slash < 0 || slash >= end;
    }
    if (!path.startsWith(this.#root)) return false;
    const from = this.#root.length;
    const slash = end === 0 ? -1 : path.lastIndexOf("/", end - 1);
    const start = Math.max(from, slash + 1);
    if (start + head.length > end || !path.startsWith(head, start)) return false;
    // Go's `.` does not match a line break, which therefore cannot be in the directories before
    const lineBreak = path.indexOf("\n", from);
    return lineBreak < 0 || lineBreak >= slash;
  }
}

/** Names under which files are written until they are complete. No other program uses them. */

/** A temporary name, taken apart. */
export interface TemporaryName {
  /** Random id of the writer. */
  readonly id: string;
  /**
   * `file`: a file that its writer has locked; `entry`: one of many entries of a tree, whose lock is
   * in the root of the tree; `lock`: that lock.
   */
  readonly kind: "file" | "entry" | "lock";
}

const PATTERN =
  /^\.bkit-([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(\.tmp|\.lock|-\d+\.tmp)$/;

/** Returns the name of a single file. */
export function fileName(id: string): string {
  return `.bkit-${id}.tmp`;
}

/** Returns the name of the lock for the entries of a tree. */
export function lockName(id: string): string {
  return `.bkit-${id}.lock`;
}

/** Returns the name of an entry of a tree. */
export function entryName(id: string, number: number): string {
  return `.bkit-${id}-${number}.tmp`;
}

/** Takes a name apart; undefined if it is not a temporary name. */
export function parseTemporaryName(name: string): TemporaryName | undefined {
  const [, id, end] = PATTERN.exec(name) ?? [];
  if (id === undefined) return undefined;
  return { id, kind: end === ".tmp" ? "file" : end === ".lock" ? "lock" : "entry" };
}

import type { BuildOptions } from "../../../mod.ts";
import { files, type FileTree } from "../../../mod.ts";
import { local, scratch, type State } from "../../../lib/llb/mod.ts";
import { busybox } from "../context.ts";

/** A graph, and what it makes. */
export interface GraphCase {
  /** The graph. */
  readonly graph: State;
  /** Texts of the files of the result, by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** Options of the build. */
  readonly options?: Partial<BuildOptions>;
  /** Capabilities of which a daemon may lack some, each of which its error then names. */
  readonly needs?: readonly string[];
  /** What the BuildKit of 2020 does in another way, without a word. */
  readonly unlikeOld?: string;
}

/** Graphs by what they show. */
export type GraphCases = Readonly<Record<string, GraphCase>>;

/** The tree `context`. */
export const context: FileTree = files({
  "bin/busybox": { content: busybox(), mode: 0o755 },
  ...{ note: "from here\n", "docs/a.md": "a\n", "docs/b.txt": "b\n", "docs/deep/c.md": "c\n" },
  link: { linkname: "docs" },
});

/** A state with busybox. */
export const base: State = scratch().copy(local("context", { include: ["bin"] }), "/bin", "/bin");

/** Returns the command of a shell. */
export function sh(command: string): string[] {
  return ["/bin/busybox", "sh", "-ec", `busybox() { /bin/busybox "$@"; }; ${command}`];
}

import fc from "fast-check";
import {
  directory,
  type FileReader,
  type FileTree,
  isDirectory,
  isRegular,
  type MemoryTarget,
  Mode,
  type TreeName,
  type TreeStat,
  walk,
} from "../../../lib/diffcopy/mod.ts";
import { permissions } from "../../../lib/diffcopy/wire/mode.ts";
import { dirname } from "../../../lib/internal/go/path.ts";

/** Entry of a tree, with several paths if it has hard links. */
export interface Node {
  mode: number;
  /** Time in milliseconds since 1970, the precision of Deno for files on disk. */
  time: number;
  data: Uint8Array;
  linkname: string;
}

/** Expected tree: entries by path, directories before their entries. */
export class Model implements FileTree {
  readonly nodes: Map<string, Node>;

  constructor(nodes: Map<string, Node>) {
    this.nodes = nodes;
  }

  /** Returns the tree of a directory that had this tree and then received another one. */
  under(other: Model): Model {
    const merged = new Map(other.nodes);
    for (const [path, node] of this.nodes) {
      let hidden = merged.has(path);
      for (let up = dirname(path); up !== "."; up = dirname(up)) {
        const above = other.nodes.get(up);
        if (above && !isDirectory(above.mode)) hidden = true;
      }
      if (!hidden) merged.set(path, node);
    }
    return new Model(merged);
  }

  list(path: string): TreeName[] {
    const names: TreeName[] = [];
    for (const [name, node] of this.nodes) {
      if (dirname(name) !== (path || ".")) continue;
      names.push({
        name: name.slice(name.lastIndexOf("/") + 1),
        isDirectory: isDirectory(node.mode),
      });
    }
    return names;
  }

  lstat(path: string): TreeStat {
    const all = [...this.nodes.values()];
    const node = this.nodes.get(path)!;
    const size = node.linkname ? new TextEncoder().encode(node.linkname).length : node.data.length;
    return {
      mode: node.mode,
      size,
      modTime: BigInt(node.time) * 1_000_000n,
      nlink: all.filter((other) => other === node).length,
      dev: 1,
      ino: all.indexOf(node) + 1,
      devmajor: 0,
      devminor: 0,
    };
  }

  readLink(path: string): string {
    return this.nodes.get(path)!.linkname;
  }

  open(path: string): FileReader {
    const { data } = this.nodes.get(path)!;
    let at = 0;
    return {
      stat: () => this.lstat(path),
      read(target) {
        const part = data.subarray(at, at + target.length);
        target.set(part);
        at += part.length;
        return part.length;
      },
      close() {},
    };
  }
}

/** Returns a tree as lines for a comparison. `modes` replaces modes of the tree. */
export async function lines(
  tree: FileTree,
  read: (path: string) => Uint8Array,
  modes: ReadonlyMap<string, number> = new Map(),
): Promise<string[]> {
  const out: string[] = [];
  for await (const { path, mode: own, size, modTime, linkname } of walk(tree)) {
    const mode = modes.get(path) ?? own;
    const data = isRegular(mode) && linkname === "" ? read(path).toHex() : "";
    out.push(`${path} ${mode.toString(16)} ${size} ${modTime} ${linkname} ${data}`);
  }
  return out;
}

/** Returns the lines of a model. */
export function modelled(model: Model): Promise<string[]> {
  return lines(model, (path) => model.nodes.get(path)!.data);
}

/** Set-id bits that an ordinary user does not get, because everything sent belongs to root. */
const NOT_KEPT = (Deno.uid() === 0 ? 0 : Mode.Setuid) | (Deno.gid() === 0 ? 0 : Mode.Setgid);

/** Returns the lines of a model that this user has received on disk. */
export function modelledOnDisk(model: Model): Promise<string[]> {
  const modes = new Map(
    [...model.nodes].map(([path, { mode }]) => [path, (mode & ~NOT_KEPT) >>> 0]),
  );
  return lines(model, (path) => model.nodes.get(path)!.data, modes);
}

/** Returns the lines of a directory, including entries that its user must not read. */
export async function onDisk(path: string): Promise<string[]> {
  using granted = grantReading(path);
  return await lines(
    directory(path),
    (name) => Deno.readFileSync(`${path}/${name}`),
    granted.modes,
  );
}

/** Lets the owner read everything below `root` until disposal. */
function grantReading(root: string): { modes: ReadonlyMap<string, number> } & Disposable {
  const modes = new Map<string, number>();
  const inodes = new Map<number, number>();
  const before: [place: string, mode: number][] = [];
  const visit = (parent: string) => {
    for (const { name, isDirectory, isSymlink } of Deno.readDirSync(`${root}/${parent}`)) {
      if (isSymlink) continue;
      const path = parent === "" ? name : `${parent}/${name}`;
      const place = `${root}/${path}`;
      const { ino, mode } = Deno.lstatSync(place);
      const needed = isDirectory ? 0o500 : 0o400;
      const own = inodes.get(ino!) ?? mode! & 0o7777;
      if ((own & needed) !== needed) {
        if (!inodes.has(ino!)) before.push([place, own]);
        inodes.set(ino!, own);
        modes.set(path, ((isDirectory ? Mode.Dir : 0) | permissions(own)) >>> 0);
        Deno.chmodSync(place, own | needed);
      }
      if (isDirectory) visit(path);
    }
  };
  visit("");
  return {
    modes,
    [Symbol.dispose]() {
      for (const [place, mode] of before.reverse()) Deno.chmodSync(place, mode);
    },
  };
}

/** Returns the lines of a tree in memory. */
export function inMemory(target: MemoryTarget): Promise<string[]> {
  return lines(target.tree(), (path) => target.entries.get(path)!.data!);
}

const NONE = new Uint8Array(0);
const name = fc.constantFrom(
  "a",
  "b",
  "c",
  "d",
  "a-b",
  "a.b",
  "é",
  "\uffee",
  "😀",
  "x y",
  "\\",
  "\n",
);
const spec = fc.record({
  path: fc.array(name, { minLength: 1, maxLength: 5 }),
  kind: fc.constantFrom("file", "file", "file", "directory", "symlink", "link"),
  mode: fc.oneof(fc.constant(0o644), fc.integer({ min: 0, max: 0o7777 })),
  time: fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constant(0)),
  data: fc.uint8Array({ maxLength: 60 }),
  linkname: fc.constantFrom("a", "../..", "/etc/passwd", "a/b", "é", "."),
  pick: fc.nat(20),
});

/** Arbitrary trees. */
export const models: fc.Arbitrary<Model> = fc.array(spec, { maxLength: 16 }).map((specs) => {
  const nodes = new Map<string, Node>();
  for (const { path: parts, kind, mode, time, data, linkname, pick } of specs) {
    const path = parts.join("/");
    const above = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join("/"));
    const blocked = above.some((up) => nodes.has(up) && !isDirectory(nodes.get(up)!.mode));
    if (blocked || nodes.has(path)) continue;
    for (const up of above) {
      if (!nodes.has(up)) nodes.set(up, directoryNode(mode, time));
    }
    const originals = [...nodes.values()].filter((node) => isRegular(node.mode));
    const original = originals[pick % originals.length];
    if (kind === "directory") nodes.set(path, directoryNode(mode, time));
    else if (kind === "symlink") {
      nodes.set(path, { mode: Mode.Symlink | 0o777, time, data: NONE, linkname });
    } else if (kind === "link" && original) nodes.set(path, original);
    else nodes.set(path, { mode: permissions(mode), time, data, linkname: "" });
  }
  return new Model(nodes);
});

/** Arbitrary trees that their owner can remove: only root can empty a read-only directory. */
export const removable: fc.Arbitrary<Model> = Deno.uid() === 0 ? models : models.map((model) => {
  for (const node of model.nodes.values()) {
    if (isDirectory(node.mode)) node.mode = (node.mode | 0o700) >>> 0;
  }
  return model;
});

function directoryNode(mode: number, time: number): Node {
  return { mode: (Mode.Dir | permissions(mode)) >>> 0, time, data: NONE, linkname: "" };
}

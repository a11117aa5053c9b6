/** Graphs of changes of files, of merging, and of what holds for all operations. */
import {
  copy,
  diff,
  later,
  local,
  merge,
  mkdir,
  mkfile,
  rm,
  scratch,
} from "../../../lib/llb/mod.ts";
import { base, type GraphCases, sh } from "./case.ts";

/** Returns graphs of changes of files. */
export function changeCases(): GraphCases {
  const tree = local("context", { exclude: ["bin"] });
  const time = new Date(1_000_000_000_000);
  const listed = "busybox find /d -mindepth 1 | busybox sort | busybox xargs /bin/busybox stat -c";
  const stat = (state: ReturnType<typeof scratch>, format: string) =>
    base.run(sh(`${listed} '${format}' > /out/x`), { mounts: { "/d": state, "/out": scratch() } })
      .mount("/out");
  return {
    "directories and files with owners, permissions and times": {
      graph: stat(
        scratch().file(
          mkdir("/a", { mode: 0o700, owner: { user: 1, group: 2 }, createdTime: time })
            .mkdir("/b/c", { parents: true })
            .mkfile("/f", "1", { mode: 0o600, owner: { user: 3, group: 4 }, createdTime: time }),
        ),
        "%n %a %u %g",
      ),
      files: { x: "/d/a 700 1 2\n/d/b 755 0 0\n/d/b/c 755 0 0\n/d/f 600 3 4\n" },
    },
    "times": {
      graph: stat(scratch().mkfile("/f", "1", { createdTime: time }), "%Y"),
      files: { x: "1000000000\n" },
    },
    "owners by their names": {
      graph: stat(
        base.file(
          mkdir("/etc").mkfile("/etc/passwd", "ann:x:11:12::/:/bin/sh\n")
            .mkfile("/etc/group", "staff:x:13:\n"),
        ).file(mkdir("/sub", { owner: "ann:staff" }).rm("/bin").rm("/etc")),
        "%n %u %g",
      ),
      files: { x: "/d/sub 11 13\n" },
    },
    symlinks: {
      graph: scratch().file(mkfile("/a", "1").symlink("a", "/link")),
      files: { a: "1" },
      needs: ["file.symlink.create"],
    },
    removals: {
      graph: tree.file(
        rm("/docs/*.md", { allowWildcard: true }).rm("/none", { allowNotFound: true }).rm("/note"),
      ),
      files: { "docs/b.txt": "b\n", "docs/deep/c.md": "c\n" },
    },
    "a removal of a symlink": {
      graph: tree.file(rm("/link").rm("/note").rm("/docs/deep")),
      files: { "docs/a.md": "a\n", "docs/b.txt": "b\n" },
      unlikeOld: "it removes what the symlink leads to",
    },
    copies: {
      graph: scratch().file(
        mkdir("/w").copy(tree, "/docs/a.md", "/w/").copy(tree, "/docs/deep", "/w/").copy(
          tree,
          "/note",
          "/new/dir/note",
          { createDestPath: true },
        ),
      ),
      files: { "w/a.md": "a\n", "w/deep/c.md": "c\n", "new/dir/note": "from here\n" },
    },
    "copies of contents, by patterns": {
      graph: scratch().file(
        mkdir("/w").copy(tree, "/docs", "/w", { copyDirContentsOnly: true })
          .copy(tree, "/d*s/*.md", "/", { allowWildcard: true })
          .copy(tree, "/none*", "/", { allowWildcard: true, allowEmptyWildcard: true }),
      ),
      files: { "a.md": "a\n", "w/a.md": "a\n", "w/b.txt": "b\n", "w/deep/c.md": "c\n" },
    },
    "copies with patterns": {
      graph: scratch().file(
        copy(tree, "/docs", "/w", { include: ["**/*.md"], exclude: ["deep"] }),
      ),
      files: { "w/a.md": "a\n" },
      needs: ["file.copy.includeexcludepatterns"],
    },
    "copies of paths that must be there": {
      graph: scratch().file(
        copy(tree, "/docs", "/w", { include: ["a.md"], requiredPaths: ["/docs/a.md"] }),
      ),
      files: { "w/a.md": "a\n" },
      needs: ["file.copy.includeexcludepatterns", "file.copy.requiredpaths"],
    },
    "copies through symlinks": {
      graph: scratch().file(mkdir("/w").copy(tree, "/link/a.md", "/w/", { followSymlinks: true })),
      files: { "w/a.md": "a\n" },
    },
    "copies with owners and permissions": {
      graph: stat(
        scratch().copy(tree, "/note", "/n", {
          mode: 0o751,
          owner: { user: 7, group: 8 },
          createdTime: time,
        }),
        "%a %u %g %Y",
      ),
      files: { x: "751 7 8 1000000000\n" },
    },
    "copies with permissions as text": {
      graph: stat(scratch().copy(tree, "/note", "/n", { mode: "u+x,g+w" }), "%a"),
      files: { x: "764\n" },
      needs: ["file.copy.modestring"],
    },
    "copies that replace": {
      graph: scratch().mkdir("/note").copy(tree, "/note", "/", {
        alwaysReplaceExistingDestPaths: true,
      }),
      files: { note: "from here\n" },
      needs: ["file.copy.alwaysreplaceexistingdestpaths"],
    },
    "copies that unpack": {
      graph: scratch().copy(
        base.run(sh("busybox mkdir /p; echo 1 > /p/f; busybox tar -C /p -cf /out/a.tar f"), {
          mounts: { "/out": scratch() },
        }).mount("/out"),
        "/a.tar",
        "/u/",
        { attemptUnpack: true, createDestPath: true },
      ),
      files: { "u/f": "1\n" },
    },
    "copies out of another chain": {
      graph: scratch().file(
        copy(mkdir("/x").mkfile("/x/a", "1").on(scratch()), "/x/a", "/b").mkfile("/c", "2"),
      ),
      files: { b: "1", c: "2" },
    },
  };
}

/** Returns graphs that merge, and graphs with what holds for all operations. */
export function mergeCases(): GraphCases {
  const a = scratch().mkfile("/a", "1");
  const b = scratch().file(mkfile("/b", "2").mkfile("/a", "3"));
  const file = { filename: "graph.ts", data: "one\ntwo\n", language: "TypeScript" };
  const location = { file, ranges: [{ start: { line: 2 }, end: { line: 2 } }] };
  return {
    "states that are merged": {
      graph: merge([a, b, scratch()]),
      ...{ files: { a: "3", b: "2" }, needs: ["mergeop"] },
    },
    "the difference of states": {
      graph: diff(a, a.file(mkfile("/b", "2").rm("/a"))),
      ...{ files: { b: "2" }, needs: ["diffop"] },
    },
    "differences that are merged": {
      graph: merge([
        diff(base, base.run(sh("echo 1 > /one"))),
        diff(base, base.run(sh("echo 2 > /two"))),
      ]),
      files: { one: "1\n", two: "2\n" },
      needs: ["diffop", "mergeop"],
    },
    "a state that requires another": {
      graph: a.requires("first", b),
      ...{ files: { a: "1" }, needs: ["passthroughop"] },
    },
    "names, descriptions, groups, caches and places": {
      graph: a.mkfile("/b", "2", {
        ...{ name: "my step", description: { "com.example.key": "value" }, location },
        ...{ ignoreCache: true, exportCache: true, progressGroup: { id: "g", name: "my group" } },
      }),
      files: { a: "1", b: "2" },
    },
    "workers and a platform": {
      graph: a.mkfile("/b", "2", { workers: ["platform"], platform: "linux/amd64" }),
      files: { a: "1", b: "2" },
    },
    "a state that is known later": {
      graph: later(async ({ platform }) => {
        await Promise.resolve();
        return a.mkfile("/b", platform.os);
      }).mkfile("/c", "3"),
      files: { a: "1", b: "linux", c: "3" },
    },
    "the configuration of an image on a state": {
      graph: base.imageConfig({ config: { Env: ["E=1"], WorkingDir: "/w" } })
        .run(sh("echo $E $PWD > /out/x"), { mounts: { "/out": scratch() } }).mount("/out"),
      files: { x: "1 /w\n" },
    },
  };
}

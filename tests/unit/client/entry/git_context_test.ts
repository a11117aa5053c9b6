import assert from "node:assert/strict";
import { gitContext } from "../../../../lib/client/entry/git_context.ts";

const URL = "https://git.example/team/app.git";
const OPTIONS: Readonly<Record<string, object>> = {
  "": {},
  "#": {},
  "#main": { ref: "main" },
  "#:docs/x": { subdir: "docs/x" },
  "#v1:a:b": { ref: "v1", subdir: "a:b" },
  "?branch=main&subdir=docs": { ref: "refs/heads/main", subdir: "docs" },
  "?tag=refs/tags/v1": { ref: "refs/tags/v1" },
  "?ref=main#main:docs": { ref: "main", subdir: "docs" },
  "?commit=abc&fetch-by-commit": { checksum: "abc", fetchByCommit: true },
  "?checksum=abc&keep-git-dir=0&submodules=false": {
    ...{ checksum: "abc", keepGitDir: false, skipSubmodules: true },
  },
  "?mtime=commit&submodules": { mtime: "commit", skipSubmodules: false },
};

Deno.test("git context: what of a repository is meant", () => {
  for (const [rest, expected] of Object.entries(OPTIONS)) {
    const { url, options } = gitContext(`${URL}${rest}`)!;
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    assert.deepEqual([url, Object.fromEntries(given)], [URL, expected], rest);
  }
  assert.equal(
    gitContext("git@git.example:team/app.git#main")!.url,
    "git@git.example:team/app.git",
  );
  assert.equal(gitContext("github.com/team/app#main")!.url, "github.com/team/app");
  assert.equal(gitContext("https://me:word@git.example/app.git")!.options.ref, undefined);
  for (const other of ["https://example.com/app.tar.gz", "context", "./app.git", ""]) {
    assert.equal(gitContext(other), undefined, other);
  }
});

Deno.test("git context: refuses a query that means nothing", () => {
  const bad = [
    ...["?x=1", "?ref=", "?branch", "?keep-git-dir=2", "?mtime=now", "?tag=a&branch=b"],
    ...["?ref=a#b", "?subdir=a#:b"],
  ];
  for (const rest of bad) {
    assert.throws(() => gitContext(`${URL}${rest}`), { code: "BAD_OPTION" }, rest);
  }
});

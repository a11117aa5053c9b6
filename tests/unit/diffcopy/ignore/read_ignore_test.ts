import assert from "node:assert/strict";
import { ContextError, OptionError } from "../../../../lib/errors.ts";
import { files, type FileTree, readIgnore, walk } from "../../../../lib/diffcopy/mod.ts";
import { all, tree } from "../../../support/tree.ts";

Deno.test("readIgnore: the file of the Dockerfile is before that of the context", async () => {
  const context = files({
    ".dockerignore": "a\n",
    "Dockerfile.dockerignore": "# none\n\nb\n",
    "dev/Dockerfile.dev.dockerignore": "",
  });
  assert.deepEqual(await readIgnore(context), {
    file: "Dockerfile.dockerignore",
    patterns: [{ text: "b", file: "Dockerfile.dockerignore", line: 3 }],
  });
  const own = await readIgnore(context, { file: "/dev/../dev/Dockerfile.dev" });
  assert.deepEqual(own, { file: "dev/Dockerfile.dev.dockerignore", patterns: [] });
  const other = await readIgnore(context, { file: "dev/Dockerfile" });
  assert.deepEqual(other.file, ".dockerignore");
  assert.deepEqual((await readIgnore(context, { dockerfile: "FROM scratch\n" })).file, other.file);
  const apart = files({ "x.dockerignore": "c\n", ".dockerignore": "d\n" });
  const named = await readIgnore(context, { dockerfile: apart, file: "x" });
  assert.deepEqual([named.file, named.patterns[0]?.text], ["x.dockerignore", "c"]);
  const unnamed = await readIgnore(context, { dockerfile: apart, file: "y" });
  assert.deepEqual([unnamed.file, unnamed.patterns[0]?.text], [".dockerignore", "a"]);
  assert.deepEqual(await readIgnore(files({})), { file: undefined, patterns: [] });
});

Deno.test("readIgnore: symlinks are followed inside the tree", async () => {
  const linked = tree(
    ".dockerignore -> etc/../etc/ignore\netc -> /real\nreal/ignore -> ../../x\nx =a",
  );
  assert.deepEqual((await readIgnore(linked)).patterns.map(({ text }) => text), ["a"]);
  for (const text of [".dockerignore -> nowhere", ".dockerignore -> .dockerignore"]) {
    assert.equal((await readIgnore(tree(text))).file, undefined);
  }
});

Deno.test("readIgnore: a file that cannot be read is an error", async () => {
  assert.equal((await readIgnore(tree(".dockerignore/"))).file, undefined);
  const denied: FileTree = {
    ...{ list: () => [], readLink: () => "", lstat: (path) => tree(".dockerignore").lstat(path) },
    open: () => Promise.reject(new Deno.errors.PermissionDenied("denied")),
  };
  await assert.rejects(readIgnore(denied), (error: unknown) => {
    assert(error instanceof ContextError);
    assert.equal(error.shortMessage, "cannot read .dockerignore: permission denied");
    return true;
  });
  const large = files({ ".dockerignore": new Uint8Array(8 * 1024 * 1024 + 1) });
  await assert.rejects(readIgnore(large), (error: unknown) => {
    assert(error instanceof OptionError);
    assert.equal(error.message, "cannot use .dockerignore: it has more than 8 MiB");
    return true;
  });
});

Deno.test("readIgnore: its patterns are those of a walk", async () => {
  const context = files({ ".dockerignore": "*\n!a\n", a: "", b: "" });
  const { patterns: exclude } = await readIgnore(context);
  assert.deepEqual((await all(walk(context, { exclude }))).map(({ path }) => path), ["a"]);
  const invalid = await readIgnore(files({ ".dockerignore": "\na[\n" }));
  await assert.rejects(all(walk(context, { exclude: invalid.patterns })), /\.dockerignore:2/);
});

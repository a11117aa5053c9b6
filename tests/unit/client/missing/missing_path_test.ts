import assert from "node:assert/strict";
import * as path from "node:path";
import { explainMissing, type Explanation } from "../../../../lib/client/missing/missing_path.ts";
import { directory, files, type FileTree } from "../../../../lib/diffcopy/mod.ts";
import { temporary } from "../../../support/context.ts";
import { tree } from "../../../support/tree.ts";

const never = new AbortController().signal;

async function explain(
  context: FileTree,
  written: string,
  more: { name?: string; dockerfile?: FileTree; file?: string; path?: string } = {},
): Promise<Explanation | undefined> {
  const { name, dockerfile = context, file = "Dockerfile", path = `/${written}` } = more;
  const searched = { tree: context, name, dockerfile: { tree: dockerfile, file } };
  return await explainMissing(searched, path, { written, from: name }, never);
}

const CONTEXT = files({
  ".dockerignore": "# none\n*.txt\nnode_modules\n",
  "secret.txt": "",
  "node_modules/x/index.js": "",
  "src/main.ts": "",
  "src/lib/util.ts": "",
  "docker/Dockerfile": "",
  "docker/app.conf": "",
  "Notes.txt": "",
  "a[1].txt": "",
});

Deno.test("explainMissing: names the line that excludes a path", async () => {
  assert.deepEqual(await explain(CONTEXT, "secret.txt"), {
    text: "secret.txt is excluded by line 2 of .dockerignore (*.txt)",
    advice: "Change that line, or add the line !secret.txt at the end of .dockerignore.",
  });
  assert.deepEqual(await explain(CONTEXT, "node_modules/x"), {
    text: "node_modules, and with it node_modules/x, is excluded by line 3 of .dockerignore " +
      "(node_modules)",
    advice: "Change that line, or add the line !node_modules/x at the end of .dockerignore.",
  });
  const escaped = await explain(CONTEXT, "a[1].txt");
  assert.match(escaped!.advice, /the line !a\\\[1\\\]\.txt at/);
  const own = files({ "Dockerfile.dockerignore": "secret.txt\n" });
  const other = await explain(CONTEXT, "secret.txt", { dockerfile: own });
  assert.equal(
    other?.text,
    "secret.txt is excluded by line 1 of Dockerfile.dockerignore (secret.txt)",
  );
  const named = await explain(CONTEXT, "secret.txt", { name: "assets", dockerfile: own });
  assert.equal(
    named?.text,
    "secret.txt of the context assets is excluded by line 2 of .dockerignore (*.txt)",
  );
});

Deno.test("explainMissing: finds what is meant by a path", async () => {
  const rows: [string, string, RegExp][] = [
    [
      "src/Main.ts",
      "src/Main.ts is not in the build context, but src/main.ts is",
      /: write src\/main\.ts\.$/,
    ],
    [
      "notes.txt",
      "notes.txt is not in the build context, but Notes.txt is",
      /\nBut Notes\.txt is excluded by/,
    ],
    ["src/mian.ts", "src/mian.ts is not in the build context", /^Did you mean src\/main\.ts\?$/],
    ["util.ts", "util.ts is not in the build context", /^Did you mean src\/lib\/util\.ts\?$/],
    ["src/main.ts/x", "src/main.ts/x is not in the build context: src/main.ts is a file", /^Check/],
    [
      "nothing",
      "nothing is not in the build context",
      /^Paths start in the root of the build context\.$/,
    ],
    [
      "gone.txt",
      "gone.txt is not in the build context",
      /\nIf it were there, line 2 of .* would exclude it\.$/,
    ],
    // What is excluded is not offered.
    ["index.js", "index.js is not in the build context", /^Paths start/],
  ];
  for (const [written, text, advice] of rows) {
    const found = await explain(CONTEXT, written);
    assert.equal(found?.text, text);
    assert.match(found!.advice, advice);
  }
  // The context has changed, or the failure is about something else.
  assert.equal(await explain(CONTEXT, "src/main.ts"), undefined);
  assert.equal(await explain(CONTEXT, ".", { path: "/" }), undefined);
});

Deno.test("explainMissing: finds a path that starts at the Dockerfile", async () => {
  const found = await explain(CONTEXT, "app.conf", { file: "docker/Dockerfile" });
  assert.deepEqual(found, {
    text: "app.conf is not in the build context, but docker/app.conf is",
    advice:
      "Paths start in the root of the build context, not in the directory of the Dockerfile: " +
      "write docker/app.conf.",
  });
});

Deno.test("explainMissing: finds a path outside of a directory, and never enters a symlink", async () => {
  await using temp = await temporary();
  const at = (name: string) => path.join(temp.path, name);
  await Deno.mkdir(at("repository/app/src"), { recursive: true });
  await Deno.mkdir(at("repository/shared"));
  await Deno.writeTextFile(at("repository/shared/lib.ts"), "");
  await Deno.writeTextFile(at("repository/app/src/main.ts"), "");
  await Deno.symlink("../shared", at("repository/app/out"));
  const context = directory(at("repository/app"));
  const rows: [string, RegExp, RegExp][] = [
    [
      "shared/lib.ts",
      /^shared\/lib\.ts is not in the build context$/,
      /^\.\.\/shared\/lib\.ts exists, but COPY/i,
    ],
    [
      "../shared/lib.ts",
      /^\.\.\/shared\/lib\.ts is outside of the build context$/,
      /exists, but COPY/,
    ],
    [
      "../none",
      /^\.\.\/none is outside of the build context$/,
      /^COPY and ADD cannot take anything from/,
    ],
    ["app/src/main.ts", /, but src\/main\.ts is$/, /not above it: write src\/main\.ts\.$/],
    [
      "out/lib.ts",
      /^out\/lib\.ts is not in the build context$/,
      /^Paths start in the root of the build context, \//,
    ],
  ];
  for (const [written, text, advice] of rows) {
    const found = await explain(context, written, { path: `/${written.replace("../", "")}` });
    assert.match(found!.text, text);
    assert.match(found!.advice, advice);
  }
  // A Dockerfile that is given by its own path, somewhere in the context.
  const named = Object.assign(tree("Dockerfile"), { name: at("repository/app/src") });
  const beside = await explain(context, "main.ts", { dockerfile: named });
  assert.match(beside!.text, /but src\/main\.ts is$/);
});

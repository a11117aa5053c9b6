import assert from "node:assert/strict";
import * as path from "node:path";
import { dockerfile } from "../../../../lib/cli/flags/dockerfile.ts";
import { files, type FileTree, walk } from "../../../../lib/diffcopy/mod.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { temporary } from "../../../support/context.ts";
import { makeFifo, writeFifo } from "../../../support/fifo.ts";

/** Creates a directory with files; a value that begins with `-> ` is a symlink. */
async function place(entries: Record<string, string>) {
  const temp = await temporary();
  for (const [name, text] of Object.entries(entries)) {
    const file = path.join(temp.path, name);
    await Deno.mkdir(path.dirname(file), { recursive: true });
    if (text.startsWith("-> ")) await Deno.symlink(text.slice(3), file);
    else await Deno.writeTextFile(file, text);
  }
  return temp;
}

/** Returns what a daemon can read of a tree: the text of each file, by path. */
async function readable(tree: FileTree): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const { path } of walk(tree)) {
    const reader = await tree.open(path);
    const buffer = new Uint8Array(1000);
    texts[path] = new TextDecoder().decode(buffer.subarray(0, await reader.read(buffer)));
    reader.close();
  }
  return texts;
}

/** Returns what a daemon can read for `-f`, and the name of the Dockerfile. */
async function offered(file: string): Promise<{ file?: string; texts: Record<string, string> }> {
  const { dockerfile: tree, file: name } = await dockerfile(file, files({}));
  return { ...(name ? { file: name } : {}), texts: await readable(tree as FileTree) };
}

Deno.test("dockerfile: offers a file and its ignore file, and nothing else of their directory", async () => {
  await using temp = await place({
    "Dockerfile.dev": "FROM scratch\n",
    "Dockerfile.dev.dockerignore": "*\n",
    "Dockerfile": "other",
    "secret/key": "secret",
  });
  const found = await offered(path.join(temp.path, "Dockerfile.dev"));
  assert.deepEqual(found, {
    file: "Dockerfile.dev",
    texts: { "Dockerfile.dev": "FROM scratch\n", "Dockerfile.dev.dockerignore": "*\n" },
  });
  const { dockerfile: tree } = await dockerfile(path.join(temp.path, "Dockerfile.dev"), files({}));
  for (const name of ["Dockerfile", "secret", "secret/key", "../etc/passwd", "."]) {
    await assert.rejects(async () => await (tree as FileTree).lstat(name), Deno.errors.NotFound);
  }
});

Deno.test("dockerfile: does not list the directory of a file", async () => {
  await using temp = await place({ "a/Dockerfile": "FROM scratch\n" });
  const parent = path.join(temp.path, "a");
  const list = Deno.readDirSync;
  const listed: string[] = [];
  Deno.readDirSync = (place) => {
    listed.push(String(place));
    return list(place);
  };
  try {
    await offered(path.join(parent, "Dockerfile"));
  } finally {
    Deno.readDirSync = list;
  }
  assert.deepEqual(listed, []);
});

Deno.test("dockerfile: replaces a name that a daemon could take for a pattern", async () => {
  for (const name of ["a*", "[x]", "a?b", "!x", " a ", "a b", "ü", "a\nb", "a\\b", "#a", "a,b"]) {
    await using temp = await place({ [name]: "FROM scratch\n", [`${name}.dockerignore`]: "x\n" });
    assert.deepEqual(await offered(path.join(temp.path, name)), {
      file: "Dockerfile",
      texts: { "Dockerfile": "FROM scratch\n", "Dockerfile.dockerignore": "x\n" },
    }, name);
  }
});

Deno.test("dockerfile: follows a symlink that it was given, to any place", async () => {
  await using temp = await place({
    "real/Dockerfile": "FROM scratch\n",
    "here/Dockerfile": "-> ../real/Dockerfile",
    "here/Dockerfile.dockerignore": "-> patterns",
    "here/patterns": "x\n",
  });
  const { texts } = await offered(path.join(temp.path, "here/Dockerfile"));
  assert.deepEqual(texts, { "Dockerfile": "FROM scratch\n", "Dockerfile.dockerignore": "x\n" });
});

Deno.test("dockerfile: rejects an ignore file that is a symlink to another directory", async () => {
  await using temp = await place({
    "secret": "secret",
    "here/Dockerfile": "FROM scratch\n",
    "here/Dockerfile.dockerignore": "-> ../secret",
  });
  await assert.rejects(
    offered(path.join(temp.path, "here/Dockerfile")),
    { name: "OptionError", message: /leads out of its directory/ },
  );
});

Deno.test("dockerfile: finds a name in lower case, and offers nothing for a missing file", async () => {
  await using temp = await place({ "dockerfile": "FROM scratch\n" });
  const found = await offered(path.join(temp.path, "Dockerfile"));
  assert.deepEqual(found.texts, { "Dockerfile": "FROM scratch\n" });
  assert.deepEqual(await offered(path.join(temp.path, "a[b")), { file: "a[b", texts: {} });
  assert.deepEqual((await offered(path.join(temp.path, "none/Dockerfile"))).texts, {});
});

Deno.test("dockerfile: rejects a directory", async () => {
  await using temp = await place({});
  await assert.rejects(offered(temp.path), OptionError);
});

Deno.test("dockerfile: reads a pipe, and rejects an empty one", async () => {
  await using temp = await place({});
  const fifo = await makeFifo(temp.path, "fifo");
  const [found] = await Promise.all([offered(fifo), writeFifo(fifo, "FROM scratch\n")]);
  assert.deepEqual(found, { texts: { "Dockerfile": "FROM scratch\n" } });
  await assert.rejects(Promise.all([offered(fifo), writeFifo(fifo, "")]), {
    name: "OptionError",
    message: `cannot read the Dockerfile from ${fifo}: it is empty`,
  });
});

Deno.test("dockerfile: an abort ends the wait for the writer of a pipe", async () => {
  await using temp = await place({});
  const controller = new AbortController();
  const reading = dockerfile(await makeFifo(temp.path, "fifo"), files({}), controller.signal);
  controller.abort(new Error("enough"));
  await assert.rejects(reading, /^Error: enough$/);
});

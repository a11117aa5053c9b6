/** The build file and the context, as frontends of this process read them. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildFailedError, BuildKitClient, files, memoryTarget } from "../../mod.ts";
import type { ContextOptions } from "../../lib/client/entry/main_context.ts";
import type { GatewayOptions } from "../../lib/client/gateway/mod.ts";
import { run } from "../support/archive.ts";
import { temporary } from "../support/context.ts";
import { scratch } from "../../lib/llb/mod.ts";
import { onEach } from "../support/daemons.ts";
import { GitWeb, makeRepository } from "../support/git.ts";

/** Files of the repository, and its Dockerfile. */
const SUB = ["sub/Dockerfile", "sub/Recipe", "sub/a", "sub/which"];
const DOCKERFILE = "FROM scratch\nCOPY which /which\n";

/** What a frontend has read. */
interface Read {
  readonly filename: string;
  readonly text: string;
  /** Paths of the files of the context. */
  readonly paths: readonly string[];
}

/** Reads the build file, and exports the context. */
async function read(
  address: string,
  options: GatewayOptions,
  given?: ContextOptions,
): Promise<Read> {
  await using client = await BuildKitClient.connect(address);
  const dest = memoryTarget();
  let found: Omit<Read, "paths"> | undefined;
  await client.gateway(async (gateway) => {
    const { filename, text } = await gateway.buildFile();
    found = { filename, text };
    assert.equal(await gateway.buildFile(), await gateway.buildFile());
    return await gateway.context(given);
  }, { ...options, outputs: [{ type: "local", dest }] });
  const paths = [...dest.entries].flatMap(([path, { data }]) => data ? [path] : []).sort();
  return { ...found!, paths };
}

onEach("build file: is read from the context, from a text, and from a tree", async (address) => {
  const context = files({ Dockerfile: "one", "b/Recipe": "two", dockerfile: "three" });
  const all = ["Dockerfile", "b/Recipe", "dockerfile"];
  const found = await Promise.all([
    read(address, { context }),
    read(address, { context, file: "b/Recipe" }),
    read(address, { context, dockerfile: "four\n" }),
    read(address, { context, dockerfile: files({ "x/dockerfile": "five" }), file: "x/Dockerfile" }),
  ]);
  assert.deepEqual(found, [
    { filename: "Dockerfile", text: "one", paths: all },
    { filename: "b/Recipe", text: "two", paths: all },
    { filename: "Dockerfile", text: "four\n", paths: all },
    { filename: "x/Dockerfile", text: "five", paths: all },
  ]);
  await assert.rejects(read(address, { context, file: "none" }), (error: Error) => {
    assert(error instanceof BuildFailedError);
    assert.equal(error.shortMessage, "cannot read none: the build has no such file");
    return true;
  });
});

onEach("build file: ignore files and patterns choose files of the context", async (address) => {
  const context = files({
    ...{ Recipe: "", a: "", b: "", c: "" },
    ".dockerignore": "a\n",
    "Recipe.dockerignore": "# not c\n*\n!b\n!c\n",
  });
  const paths = async (options: GatewayOptions, given?: ContextOptions) =>
    (await read(address, { context, ...options }, given)).paths.filter((path) => /^\w$/.test(path));
  assert.deepEqual(await paths({ dockerfile: "x\n" }), ["b", "c"]);
  assert.deepEqual(await paths({ file: "Recipe" }), ["b", "c"]);
  assert.deepEqual(await paths({ file: "Recipe" }, { exclude: ["c"] }), ["b"]);
  assert.deepEqual(await paths({ file: "Recipe" }, { ignoreFile: false }), ["a", "b", "c"]);
  assert.deepEqual(await paths({ file: "Recipe" }, { ignoreFile: false, include: ["c"] }), ["c"]);
});

onEach("build file: contexts that the daemon fetches", async (address, kind) => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.mkdir(at("git"));
  await makeRepository(at("git"), { "sub/Recipe": "from git", "sub/a": "a\n", b: "" });
  await using web = GitWeb.start(at("git"));
  const file = "Recipe";
  await Deno.mkdir(at("tree"));
  await Deno.writeTextFile(at("tree/Recipe"), "from an archive");
  await run("tar", ["-czf", at("a.tar.gz"), "-C", at("tree"), "."]);
  const archive = await Deno.readFile(at("a.tar.gz"));
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => new Response(request.url.endsWith("/file") ? "from a server" : archive),
  );
  const host = `http://127.0.0.1:${server.addr.port}`;
  const found = await Promise.all([
    read(address, { context: `${host}/archive`, file }),
    read(address, { context: `${host}/file`, file }),
    read(address, { context: new Response(archive).body!, file }),
    read(address, { context: `${host}/archive`, file, dockerfile: "a text\n" }),
    read(address, { context: `${web.url()}#main` }),
  ]);
  assert.deepEqual(found, [
    { filename: "Recipe", text: "from an archive", paths: ["Recipe"] },
    { filename: "context", text: "from a server", paths: ["context"] },
    { filename: "Recipe", text: "from an archive", paths: ["Recipe"] },
    { filename: "Recipe", text: "a text\n", paths: ["Recipe"] },
    { filename: "Dockerfile", text: DOCKERFILE, paths: ["Dockerfile", "b", ...SUB, "which"] },
  ]);
  if (kind === "old") return; // it knows no directories of repositories
  const directories = await Promise.all([
    read(address, { context: `${web.url()}#main:sub`, file }),
    read(address, { context: `${web.url()}?branch=main&subdir=sub`, file: "a" }),
  ]);
  const paths = SUB.map((path) => path.slice("sub/".length));
  assert.deepEqual(directories, [
    { filename: "Recipe", text: "from git", paths },
    { filename: "a", text: "a\n", paths },
  ]);
});

onEach("build file: named contexts are trees, images and repositories", async (address, kind) => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.mkdir(at("git"));
  await makeRepository(at("git"));
  await using web = GitWeb.start(at("git"));
  await using client = await BuildKitClient.connect(address);
  const tag = `named:${crypto.randomUUID().slice(0, 8)}`;
  const image = { context: files({ f: "" }), dockerfile: "FROM scratch\nCOPY f /i\nENV A=1\n" };
  await client.build({ ...image, tags: [tag] });
  const layout = kind !== "old"; // such contexts are supported since v0.10
  if (layout) {
    await client.build({ ...image, outputs: [{ type: "oci", dest: at("oci"), tar: false }] });
  }
  const dest = memoryTarget();
  await client.gateway(async (gateway) => {
    let all = scratch();
    for (const name of ["tree", "image", "repository", ...layout ? ["layout"] : []]) {
      const found = await gateway.namedContext(name);
      if (name === "image" || name === "layout") {
        assert(found?.imageConfig?.config?.Env?.includes("A=1"), name);
      } else assert.equal(found?.imageConfig, undefined);
      all = all.copy(found!.files, "/", `/${name}`, { copyDirContentsOnly: true });
    }
    assert.equal(await gateway.namedContext("other"), undefined);
    return all;
  }, {
    contexts: {
      tree: files({ ".dockerignore": "b\n.*\n", a: "", b: "" }),
      "image:latest": `docker-image://${tag}`,
      repository: `${web.url()}#main`,
      ...layout && { layout: `oci-layout://${at("oci")}` },
    },
    outputs: [{ type: "local", dest }],
  });
  const paths = [...dest.entries].flatMap(([path, { data }]) => data ? [path] : []).sort();
  assert.deepEqual(paths, [
    ...["image/i", ...layout ? ["layout/i"] : []],
    ...["Dockerfile", "sub/Dockerfile", "sub/which", "which"].map((path) => `repository/${path}`),
    "tree/a",
  ]);
});

/** A frontend in an image: Deno with the program of `fixtures/frontend`. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildFailedError, BuildKitClient, directory, files, memoryTarget } from "../../mod.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { inspect } from "../support/inspect.ts";
import { Registry } from "../support/registry.ts";

const root = path.join(import.meta.dirname!, "..", "..");

/** Returns the paths of the libraries that a program is linked with. */
async function libraries(program: string): Promise<string[]> {
  const { stdout } = await new Deno.Command("ldd", { args: [program] }).output();
  const lines = new TextDecoder().decode(stdout).split("\n");
  return lines.flatMap((line) => /(?:=> )?(\/\S+) \(/.exec(line)?.[1] ?? []);
}

/** Makes a directory with what the image of the frontend consists of. */
async function layout(directory: string): Promise<void> {
  const copy = async (from: string, to: string) => {
    const target = path.join(directory, to);
    await Deno.mkdir(path.dirname(target), { recursive: true });
    await Deno.copyFile(await Deno.realPath(from), target);
  };
  await copy(Deno.execPath(), "bin/deno");
  for (const library of await libraries(Deno.execPath())) await copy(library, library);
  const copyAll = async (under: string) => {
    for await (const { name, isDirectory } of Deno.readDir(path.join(root, under))) {
      const file = path.join(under, name);
      if (isDirectory) await copyAll(file);
      else await copy(path.join(root, file), path.join("bkit", file));
    }
  };
  await copyAll("lib");
  await copyAll("proto/gen");
  await copy(path.join(root, "fixtures/frontend/frontend.ts"), "bkit/frontend.ts");
  await Deno.writeTextFile(
    path.join(directory, "bkit/deno.json"),
    JSON.stringify({
      imports: {
        "@x/bkit/gateway": "./lib/client/gateway/mod.ts",
        "@x/bkit/llb": "./lib/llb/mod.ts",
      },
    }),
  );
}

const DOCKERFILE = `FROM scratch
COPY . /
ENV DENO_DIR=/cache DENO_NO_UPDATE_CHECK=1
ENTRYPOINT ["/bin/deno", "run", "--allow-all", "--no-lock", "--cached-only", "/bkit/frontend.ts"]
LABEL moby.buildkit.frontend.network.none=true
`;

for (const { name, address } of daemons()) {
  Deno.test(`${name}: serveFrontend: an image with Deno is the frontend of a build`, async () => {
    await using temp = await temporary();
    await layout(temp.path);
    await using registry = await Registry.start();
    await using client = await BuildKitClient.connect(address);
    const frontend = `${registry.host}/frontend:1`;
    await client.build({
      context: directory(temp.path),
      dockerfile: DOCKERFILE,
      tags: [frontend],
      push: true,
    });
    const recipe = await Deno.readTextFile(path.join(root, "fixtures/frontend/hello.toml"));
    const context = files({
      "hello.toml": `# syntax=${frontend}\n${recipe}`,
      "wrong.toml": `# syntax=${frontend}\nthis is not a recipe\n`,
      note: "from the context",
    });
    const tag = "bkit-served:1";
    const { warnings } = await client.build({ context, file: "hello.toml", tags: [tag] });
    const { Config } = await inspect(address, tag);
    assert.deepEqual(Config!.Labels, { "org.example.made-by": "hello.toml" });
    if (name !== "old") {
      assert(warnings.some(({ short }) => short === "hello.toml makes 1 files"));
    }
    const dest = memoryTarget();
    const outputs = [{ type: "local", dest }] as const;
    await client.build({ context, file: "hello.toml", outputs });
    const found = [...dest.entries].map(([path, { data }]) => [
      path,
      new TextDecoder().decode(data),
    ]);
    assert.deepEqual(Object.fromEntries(found), {
      copied: "from the context",
      hello: "hello from a frontend",
    });
    await assert.rejects(client.build({ context, file: "wrong.toml" }).result, (error) => {
      assert(error instanceof BuildFailedError);
      assert.match(error.message, /line 2 is not valid/);
      return true;
    });
    // Another name for the frontend, and another file.
    await client.build({
      context: files({ note: "" }),
      dockerfile: recipe,
      syntax: frontend,
      outputs: [{ type: "cacheonly" }],
    });
  });
}

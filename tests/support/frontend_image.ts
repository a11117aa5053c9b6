/** Images of frontends that run this copy of bkit with this machine's Deno. */
import * as path from "node:path";
import { BuildKitClient, directory, files } from "../../mod.ts";
import type { MemoryEntry } from "../../lib/diffcopy/mod.ts";

const root = path.join(import.meta.dirname!, "..", "..");

/** Labels of a frontend that takes contexts, inputs and questions. */
const CAPS = ["contexts", "inputs", "subrequests"].map((name) => `moby.buildkit.frontend.${name}`);

/** The program in the image. */
export const PROGRAM = "/app/tests/support/frontend_main.ts";

/** The image of a frontend. Its cache is made in the build, without a network. */
const DOCKERFILE = `FROM scratch AS base
COPY --from=programs . /
COPY --from=bkit lib /bkit/lib
COPY --from=bkit proto/gen /bkit/proto/gen
COPY app /app
ENV DENO_DIR=/deno NO_COLOR=1
RUN ["/bin/deno", "cache", "${PROGRAM}"]
LABEL moby.buildkit.frontend.caps=${CAPS.join(",")}
ENTRYPOINT ["/bin/deno", "run", "--allow-env", "--cached-only", "${PROGRAM}"]
`;

/** How the program finds bkit: everyone else would write `jsr:@x/bkit`. */
const IMPORTS = {
  "@x/bkit/frontend": "/bkit/lib/client/serve/mod.ts",
  "@x/bkit/llb": "/bkit/lib/llb/mod.ts",
};

/** Returns Deno and the libraries that it is linked with, by their paths. */
async function programs(): Promise<Record<string, MemoryEntry>> {
  const deno = Deno.execPath();
  const { stdout } = await new Deno.Command("ldd", { args: [deno] }).output();
  const listed = [...new TextDecoder().decode(stdout).matchAll(/(\/\S+) \(0x/g)];
  const libraries = await Promise.all(
    listed.map(async ([, name]) => [name!.slice(1), await Deno.readFile(name!)] as const),
  );
  const found = [...libraries, ["bin/deno", await Deno.readFile(deno)] as const];
  return Object.fromEntries(found.map(([name, content]) => [name, { content, mode: 0o755 }]));
}

/** Files of the frontend, at their places in the project. */
const FILES = ["fixtures/frontend/recipe.ts", "tests/support/frontend_main.ts"];

/** Builds the image of `frontend_main.ts`, and pushes it under a name. */
export async function pushFrontend(address: string, name: string): Promise<void> {
  await using client = await BuildKitClient.connect(address);
  const program = await Promise.all(
    FILES.map(async (file) => [`app/${file}`, await Deno.readFile(path.join(root, file))] as const),
  );
  await client.build({
    context: files({
      ...Object.fromEntries(program),
      "app/deno.json": JSON.stringify({ imports: IMPORTS, lock: false }),
    }),
    contexts: { programs: files(await programs()), bkit: directory(root) },
    dockerfile: DOCKERFILE,
    outputs: [{
      ...{ type: "image", names: [name], push: true },
      attributes: { compression: "uncompressed", "force-compression": "true" },
    }],
  });
}

/** Paths and stages that a Dockerfile names and that are not there: what the error says of them. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { edges } from "../support/daemons.ts";

const FILES = {
  "README.md": "",
  "secret.txt": "",
  "docs/index.md": "",
  "src/main.ts": "",
  "src/lib/util.ts": "",
  "node_modules/x/index.js": "",
  "docker/app.conf": "",
  "docker/Dockerfile": "FROM scratch\nCOPY app.conf /\n",
  "docker/Dockerfile.own": "FROM scratch\nCOPY docs /\n",
  "docker/Dockerfile.own.dockerignore": "docs\n",
  ".dockerignore": "# none\n*.txt\nnode_modules\ndocker/*.own\n",
};

/** Builds by their fault: the line after `FROM scratch AS build`, and arguments. */
const FAULTS: Readonly<Record<string, { line?: string; args?: string[] }>> = {
  "an excluded file": { line: "COPY secret.txt /" },
  "a file in an excluded directory": { line: "COPY node_modules/x /" },
  "a file that an ignore file of its own excludes": { args: ["-f", "app/docker/Dockerfile.own"] },
  "another case": { line: "COPY README.md SRC/Main.ts /x/" },
  "a misspelled name": { line: "ADD src/mian.ts /" },
  "a name from elsewhere in the context": { line: "COPY util.ts /" },
  "a path from the directory of the Dockerfile": { args: ["-f", "app/docker/Dockerfile"] },
  "a path from above the context": { line: "COPY app/src/main.ts /" },
  "a path beside the context": { line: "COPY shared/lib /" },
  "a path that leads out of the context": { line: "COPY ../shared/lib /" },
  "a path that is nowhere": { line: "COPY nowhere/else /" },
  "a path below a file": { line: "COPY README.md/x /" },
  "a path in another context": {
    line: "COPY --from=assets Logo.svg /",
    args: ["--build-context", "assets=shared"],
  },
  "a path in a stage": { line: "FROM scratch\nCOPY --from=build /absent /" },
  "a misspelled stage in COPY": { line: "FROM scratch\nCOPY --from=biuld /absent /" },
  "a misspelled target": { line: "LABEL a=b", args: ["--target", "biuld"] },
  "a mount": { line: 'RUN --mount=type=bind,source=scr,target=/s ["/x"]' },
};

for (const { name, address } of edges()) {
  Deno.test(`${name}: missing: the error says what is there instead`, async (t) => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    const write = async (name: string, content: string) => {
      await Deno.mkdir(path.dirname(at(name)), { recursive: true });
      await Deno.writeTextFile(at(name), content);
    };
    for (const [name, content] of Object.entries(FILES)) await write(`app/${name}`, content);
    await write("shared/lib", "");
    await write("shared/logo.svg", "");
    for (const [fault, { line, args = [] }] of Object.entries(FAULTS)) {
      if (name === "old" && args.includes("--build-context")) continue; // it knows none
      if (line) await write("app/Dockerfile", `FROM scratch AS build\n${line}\n`);
      await t.step(fault, async (t) => {
        const to = ["--addr", address, "--progress", "quiet", "--json", ...args];
        const ran = await bkit(["local", "app", ...to], { cwd: directory.path });
        assert.equal(ran.code, 1, ran.stderr);
        const { message, advice, reason } = JSON.parse(ran.stdout).error;
        if (fault === "a misspelled stage in COPY") {
          // The rest depends on the network of the daemon.
          assert.match(advice, /^No stage is named biuld: did you mean build\?\n/);
          return;
        }
        const text = JSON.stringify({ message, advice, reason }, undefined, 2);
        await t.assertSnapshot(text.replaceAll(directory.path, "DIRECTORY"));
      });
    }
  });

  Deno.test(`${name}: missing: a Dockerfile with another name is offered`, async () => {
    await using directory = await temporary();
    await Deno.writeTextFile(path.join(directory.path, "Containerfile"), "FROM scratch\n");
    const ran = await bkit(["local", directory.path, "--addr", address, "--progress", "quiet"]);
    assert.equal(ran.code, 2, ran.stderr);
    assert.match(ran.stderr, /\nName the Dockerfile with -f: there is Containerfile\.\n$/);
  });
}

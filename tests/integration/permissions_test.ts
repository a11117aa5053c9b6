/** What bkit does with few permissions of Deno: the lines of the README, and what is missing. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { text } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { on, socketOf } from "../support/daemons.ts";
import { PlainSocket } from "../support/plain.ts";

const root = path.join(import.meta.dirname!, "..", "..");
const readme = await Deno.readTextFile(path.join(root, "README.md"));

/** Returns the flags of README's line for a program, each once. */
function flagsFor(program: string, socket: string, documented: string): string[] {
  const section = readme.slice(readme.indexOf("## Permissions"));
  const lines = [...section.matchAll(/^deno run ((?:.*\\\n)*.*)$/gm)].map(([, line]) =>
    line!.replaceAll(/\\\n\s*/g, "")
  );
  const line = lines.find((line) => line.includes(program) && line.includes(documented));
  assert(line, `README has no line for ${program} and ${documented}`);
  return line.split(" ").filter((word) => word.startsWith("--allow"))
    .map((flag) => flag.replaceAll(documented, socket));
}

async function deno(
  flags: string[],
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--config", path.join(root, "deno.json"), ...flags, ...args],
    cwd,
    env: { BUILDKIT_HOST: "", BUILDKIT_ADDR: "", DOCKER_HOST: "", NO_COLOR: "1", ...env },
  }).output();
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

async function project() {
  const made = await temporary();
  await Deno.writeTextFile(
    path.join(made.path, "Dockerfile"),
    `FROM scratch\nLABEL id=${crypto.randomUUID()}\nCOPY Dockerfile /\n`,
  );
  return made;
}

const CLI = path.join(root, "cli.ts");

on(
  "recent",
  "permissions: a directory with buildkitd and an engine needs README's flags",
  async (address) => {
    await using made = await project();
    await using plain = await PlainSocket.start(socketOf(address));
    for (
      const [documented, socket, host] of [
        ["/run/buildkit/buildkitd.sock", plain.path, `unix://${plain.path}`],
        ["/var/run/docker.sock", socketOf(address), address],
      ] as const
    ) {
      const flags = flagsFor("cli local", socket, documented);
      const args = [CLI, "local", "--progress", "plain", "-t", "bkit.test/few:1"];
      const env = { BUILDKIT_HOST: host };
      const built = await deno(flags, args, made.path, env);
      assert.equal(built.code, 0, built.stderr);
      // Each of the flags is needed, except for the name of the machine, without which more is sent.
      for (const [i, flag] of flags.entries()) {
        const fewer = await deno(flags.toSpliced(i, 1), args, made.path, env);
        if (flag === "--allow-sys=hostname") assert.equal(fewer.code, 0, fewer.stderr);
        else {
          assert.equal(fewer.code, 2, fewer.stderr);
          assert.match(fewer.stderr, new RegExp(`it lacks .*${flag.split("=")[0]}=`));
        }
      }
    }
  },
);

on("recent", "permissions: a build from memory needs only the socket", async (address) => {
  await using made = await project();
  await using plain = await PlainSocket.start(socketOf(address));
  const flags = flagsFor("memory.ts", plain.path, "/run/buildkit/buildkitd.sock");
  await Deno.writeTextFile(
    path.join(made.path, "memory.ts"),
    `import { BuildKitClient, files } from ${JSON.stringify(path.join(root, "mod.ts"))};
await using client = await BuildKitClient.connect(${JSON.stringify(`unix://${plain.path}`)});
const dockerfile = "FROM scratch\\nCOPY a /\\n";
console.log((await client.build({ context: files({ a: "1" }), dockerfile })).digest);
`,
  );
  const built = await deno(flags, ["memory.ts"], made.path);
  assert.equal(built.code, 0, built.stderr);
  assert.match(built.stdout, /^sha256:/);
});

on("recent", "permissions: one error names the flags for all that is missing", async (address) => {
  await using made = await project();
  const socket = socketOf(address);
  const none = await deno([], [CLI, "local", made.path, "--addr", address], made.path);
  assert.equal(none.code, 2);
  assert.equal(
    none.stderr.split("\n")[0],
    "error: Deno was not allowed to do what this needs: it lacks " +
      `--allow-read=${made.path},${socket} ` +
      "--allow-env=BUILDKIT_HOST,BUILDKIT_ADDR,DOCKER_HOST,DOCKER_CONTEXT,DOCKER_CONFIG " +
      `--allow-write=${socket} --allow-net=unix:${socket}`,
  );
  const frontend = await deno(
    [],
    [
      ...[CLI, "--addr", address, "build", "--frontend", "dockerfile.v0"],
      ...["--local", `context=${made.path}`, "--local", "dockerfile=/other"],
    ],
    made.path,
  );
  assert.match(frontend.stderr, new RegExp(`lacks --allow-read=${made.path},/other,${socket} `));
  const url = "https://example.com:8443/Dockerfile";
  const web = await deno([], [CLI, "local", "--addr", address, "-f", url], made.path);
  assert.match(web.stderr, new RegExp(`--allow-net=example\\.com:8443,unix:${socket} `));
  const secret = await deno(
    [`--allow-read=${made.path},${socket}`, `--allow-write=${socket}`, `--allow-net=unix:${socket}`]
      .concat("--allow-env=BUILDKIT_HOST,BUILDKIT_ADDR,DOCKER_HOST,DOCKER_CONTEXT,DOCKER_CONFIG"),
    [CLI, "local", made.path, "--addr", address, "--build-arg", "TOKEN"],
    made.path,
  );
  assert.equal(secret.code, 2);
  assert.match(secret.stderr, /it lacks --allow-env=TOKEN/);
});

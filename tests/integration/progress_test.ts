/** Progress of the command on real daemons. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { on, onEach } from "../support/daemons.ts";
import { readPlainLog } from "../support/plain_log.ts";

/** Builds of which `buildctl` has shown the progress: `NAME.txt`. */
const recorded = path.join(import.meta.dirname!, "..", "..", "fixtures", "buildctl");

/** Creates a context with busybox and a Dockerfile. */
async function contextWith(dockerfile: string): Promise<{ path: string } & AsyncDisposable> {
  const directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), dockerfile);
  return directory;
}

/** Returns the lines of the recorded logs of a step. */
const log = async (name: string) =>
  readPlainLog(await Deno.readTextFile(path.join(recorded, `${name}.txt`)));

on("newest", "progress: plain has the lines of buildctl", async (address) => {
  await using directory = await contextWith(
    await Deno.readTextFile(path.join(recorded, "Dockerfile")),
  );
  await Deno.copyFile(path.join(recorded, "Fail"), path.join(directory.path, "Fail"));
  const build = async (...args: string[]) => {
    const common = ["build", directory.path, "--addr", address, "-o", "type=cacheonly"];
    const { code, stderr } = await bkit([...common, "--progress", "plain", ...args]);
    return { code, lines: stderr };
  };
  const built = await build("--no-cache");
  assert.equal(built.code, 0, built.lines);
  assert.deepEqual(readPlainLog(built.lines), await log("built"));
  assert.deepEqual(readPlainLog((await build()).lines), await log("cached"));
  const failed = await build("--no-cache", "-f", path.join(directory.path, "Fail"));
  assert.equal(failed.code, 1);
  const end = failed.lines.indexOf("\n", failed.lines.indexOf(" ERROR: "));
  assert.deepEqual(readPlainLog(failed.lines.slice(0, end)), await log("failed"));
});

onEach("progress: rawjson has buildctl's fields", async (address) => {
  await using directory = await contextWith(shell("echo hello"));
  const args = ["build", directory.path, "--addr", address, "--progress", "rawjson"];
  const { code, stderr } = await bkit([...args, "-o", "type=cacheonly"]);
  assert.equal(code, 0, stderr);
  const objects = stderr.trimEnd().split("\n").map((line) => JSON.parse(line));
  const all = (key: string) => objects.flatMap((object) => object[key] ?? []);
  const fields = new Set(objects.flatMap((object) => Object.keys(object)));
  assert.deepEqual(
    [...fields].filter((key) => !/^(vertexes|statuses|logs|warnings)$/.test(key)),
    [],
  );
  const run = all("vertexes").find(({ name }) => name.includes("echo hello"));
  assert.match(run.digest, /^sha256:/);
  const times = all("vertexes").flatMap(({ started }) => started ?? []);
  assert(times.length > 3);
  for (const time of times) assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/);
  const printed = all("logs").filter(({ vertex }) => vertex === run.digest);
  assert.equal(printed.map(({ data }) => atob(data)).join(""), "hello\n");
  assert.deepEqual(Object.keys(printed[0]), ["vertex", "stream", "data", "timestamp"]);
});

on("newest", "progress: is a log of GitHub's in its jobs", async (address) => {
  await using directory = await contextWith(
    shell("echo '::add-mask::secret'; echo '##[error]x'; exit 3"),
  );
  const args = ["build", directory.path, "--addr", address, "-o", "type=cacheonly"];
  const env = { GITHUB_ACTIONS: "true" };
  const { code, stderr } = await bkit(args, { env });
  assert.equal(code, 1);
  assert.match(stderr, /^#\d+ \[internal\] load build definition from Dockerfile \d/m);
  assert.match(stderr, /^::error file=Dockerfile,line=4::/m);
  assert.match(stderr, /^failed after .*: \d+ steps/m);
  const commands = stderr.split("\n").filter((line) => /^\s*::|##\[/.test(line));
  assert.deepEqual(commands.map((line) => /^::\w+/.exec(line)?.[0]), ["::error"]);
  for (const progress of ["plain", "quiet", "none"]) {
    const ran = await bkit([...args, "--progress", progress], { env });
    assert.deepEqual(ran.stderr.split("\n").filter((line) => /^\s*::|##\[/.test(line)), []);
  }
});

on("newest", "progress: BUILDKIT_PROGRESS decides if no option does", async (address) => {
  await using directory = await contextWith("FROM scratch\nCOPY bin /bin\n");
  const build = (variable: string, ...args: string[]) =>
    bkit(["build", directory.path, "--addr", address, "-o", "type=cacheonly", ...args], {
      env: { BUILDKIT_PROGRESS: variable },
    });
  assert.match((await build("rawjson")).stderr, /^\{"vertexes":/);
  assert.equal((await build("none")).stderr, "");
  assert.match((await build("quiet", "--progress", "plain")).stderr, /^#1 \[internal\]/);
  const wrong = await build("fancy");
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /BUILDKIT_PROGRESS must be one of auto, .* \(got "fancy"\)/);
});

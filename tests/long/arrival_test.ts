/**
 * The daemon receives exactly what the context contains: compared entry by entry, and by the hash
 * that the daemon computes.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import fc from "fast-check";
import { BuildKitClient, directory, files, overlay } from "../../mod.ts";
import { busybox, collect, hello, temporary } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { EveryKind } from "../support/every_kind.ts";
import { program } from "../support/packages.ts";

/**
 * Returns a script that lists the path, type and mode, size, number of links, device, target and
 * content of everything below the working directory.
 */
function listing(tool: string): string {
  return [
    `${tool} find . -mindepth 1 ! -name zz-busybox -exec ${tool} stat -c 'stat|%n|%f|%s|%h|%t,%T' {} +`,
    `${tool} find . -type l -exec ${tool} sh -c 'echo "link|$0|$(${tool} readlink "$0")"' {} ';'`,
    `${tool} find . -type f ! -name zz-busybox -exec ${tool} sha256sum {} +`,
  ].join("; ");
}

const DIRECTORY = 0x4000;
const SOCKET = 0xc000;

/**
 * Removes what may differ between two listings: the size and the links of directories, and sockets,
 * which arrive as empty files.
 */
function stable(output: string): string[] {
  return output.trim().split("\n").flatMap((line) => {
    const [kind, name, mode, size, links, device] = line.split("|");
    if (kind !== "stat") return [line];
    const bits = parseInt(mode!, 16);
    if ((bits & 0xf000) === DIRECTORY) return [`stat|${name}|${mode}`];
    if ((bits & 0xf000) === SOCKET) return [`stat|${name}|socket`];
    return [`stat|${name}|${mode}|${size}|${links}|${device}`];
  }).sort();
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: context: every kind of entry arrives unchanged`, async () => {
    await using kinds = await EveryKind.make();
    const tool = path.join(hello, "bin", "busybox");
    const { stdout } = await new Deno.Command("sh", {
      args: ["-c", listing(tool)],
      cwd: kinds.directory,
    }).output();
    const expected = stable(new TextDecoder().decode(stdout));
    assert(expected.length > 30);
    await using client = await BuildKitClient.connect(address);
    const build = client.build({
      context: overlay(
        directory(kinds.directory),
        files({ "zz-busybox": { content: busybox(), mode: 0o755 } }),
      ),
      dockerfile: `FROM scratch
COPY zz-busybox /bin/busybox
RUN --mount=type=bind,target=/context ["/bin/busybox", "sh", "-c", ${
        JSON.stringify(`cd /context; ${listing("/bin/busybox")}`)
      }]
`,
      noCache: true,
    });
    const { output } = await collect(build);
    await build;
    const sockets = expected.filter((line) => line.endsWith("|socket"))
      .map((line) => line.split("|")[1]!);
    const arrived = stable(output).filter((line) => !/^e3b0c44298fc/.test(line)).map((line) => {
      const socket = sockets.find((name) => line.startsWith(`stat|${name}|8`));
      return socket ? `stat|${socket}|socket` : line;
    }).sort();
    assert.deepEqual(arrived, expected.filter((line) => !/^e3b0c44298fc/.test(line)));
  });
}

/** Builds with Docker's own client. Returns its output, which tells the cached steps. */
async function buildx(address: string, context: string): Promise<string> {
  const { success, stderr } = await new Deno.Command(await program("buildx", "docker-buildx"), {
    args: ["build", "--progress", "plain", "--provenance=false", context],
    env: { DOCKER_HOST: `unix://${socketOf(address)}`, HOME: await Deno.makeTempDir() },
    stdout: "null",
    stderr: "piped",
  }).output();
  const text = new TextDecoder().decode(stderr);
  assert(success, text);
  return text;
}

/**
 * Checks that Docker's client finds the COPY of a context in the cache after a build by bkit, which
 * it does only if every bit was the same.
 */
async function sameAsBuildx(address: string, context: string): Promise<void> {
  await using client = await BuildKitClient.connect(address);
  await client.build({ context: directory(context) });
  const text = await buildx(address, context);
  const step = /#(\d+) \[\S* ?1\/1\] COPY/.exec(text)?.[1];
  assert(step && new RegExp(`^#${step} CACHED`, "m").test(text), text);
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: context: the daemon computes the same hash as for Docker's client`, async () => {
    await using kinds = await EveryKind.make();
    await Deno.writeTextFile(
      path.join(kinds.directory, "Dockerfile"),
      `FROM scratch\nCOPY . /x/\nLABEL id=${crypto.randomUUID()}\n`,
    );
    await sameAsBuildx(address, kinds.directory);
  });
}

/** Lines of an ignore file, over a small alphabet so that they often match the files. */
const line = fc.tuple(
  fc.constantFrom("", "", "", "!"),
  fc.array(fc.constantFrom("a", "b", "*", "**", "?", "a*", "*b", "[ab]", "/", "."), {
    minLength: 1,
    maxLength: 5,
  }),
).map(([not, parts]) => not + parts.join(""))
  .filter((line) => !/^![./]*$/.test(line)); // every client rejects it: it excludes nothing
const entry = fc.array(fc.constantFrom("a", "b", "ab", "a.b", "ba"), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("/"));

Deno.test("recent: dockerignore: any file excludes the same entries as with Docker's client", async () => {
  const { address } = daemons().at(-1)!;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(entry, { minLength: 1, maxLength: 12 }),
      fc.array(line, { minLength: 1, maxLength: 5 }),
      async (paths, lines) => {
        await using temp = await temporary();
        for (const file of paths) {
          const target = path.join(temp.path, file);
          try {
            await Deno.mkdir(path.dirname(target), { recursive: true });
            await Deno.writeTextFile(target, file);
          } catch {
            // The path is below a file or that of a directory: the existing entry serves as well.
          }
        }
        await Deno.writeTextFile(path.join(temp.path, "keep"), "so that there is something");
        await Deno.writeTextFile(
          path.join(temp.path, "Dockerfile"),
          "FROM scratch\nCOPY . /x/\n",
        );
        await Deno.writeTextFile(
          path.join(temp.path, ".dockerignore"),
          `${lines.join("\n")}\n!keep\n!Dockerfile\n`,
        );
        await sameAsBuildx(address, temp.path);
      },
    ),
    { numRuns: 15 },
  );
});

Deno.test("recent: context: a single different permission changes the daemon's hash", async () => {
  const { address } = daemons().at(-1)!;
  await using temp = await temporary();
  await Deno.writeTextFile(path.join(temp.path, "Dockerfile"), "FROM scratch\nCOPY . /x/\n");
  await Deno.writeTextFile(path.join(temp.path, "a"), crypto.randomUUID());
  await using client = await BuildKitClient.connect(address);
  await client.build({ context: directory(temp.path) });
  await Deno.chmod(path.join(temp.path, "a"), 0o640);
  assert.doesNotMatch(await buildx(address, temp.path), /CACHED/);
});

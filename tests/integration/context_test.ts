/** Contexts other than directories: archives, stdin, none. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient } from "../../mod.ts";
import { run } from "../support/archive.ts";
import { bash, piped } from "../support/command.ts";
import { busybox, collect, shell, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

/** Creates a tar archive with a busybox, a file and a Dockerfile that prints it. */
async function archive(
  flags: string | readonly string[],
  content: string,
  file = "Dockerfile",
): Promise<Uint8Array<ArrayBuffer>> {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.mkdir(at("bin"));
  await Deno.writeFile(at("bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(at("file"), content);
  await Deno.mkdir(path.dirname(at(file)), { recursive: true });
  await Deno.writeTextFile(at(file), shell("/bin/busybox cat /file", "COPY file /\n"));
  return await run("tar", [...[flags].flat(), "-", "-C", directory.path, "."]);
}

const FORMS: readonly (readonly [name: string, flags: string | readonly string[]])[] = [
  ["plain", "-cf"],
  ["compressed", "-czf"],
  ["pax", ["--format=pax", "-cf"]],
  ["bzip2", "-cjf"],
  ["xz", "-cJf"],
  ["zstd", ["--zstd", "-cf"]],
  ["pax and zstd", ["--format=pax", "--zstd", "-cf"]],
];

for (const { name, address } of daemons()) {
  for (const [form, flags] of FORMS) {
    Deno.test(`${name}: context: accepts a stream with a tar archive, ${form}`, async () => {
      const bytes = await archive(flags, `in the ${form} archive`);
      await using client = await BuildKitClient.connect(address);
      const build = client.build({ context: new Blob([bytes]).stream() });
      const { output } = await collect(build);
      await build;
      assert.match(output, new RegExp(`in the ${form} archive`));
    });
  }

  Deno.test(`${name}: context: the command accepts a tar archive on stdin`, async () => {
    const env = { BUILDKIT_HOST: address };
    for (const flags of ["-czf", ["--format=pax", "-cf"]]) {
      const ran = await piped(["local", "-"], await archive(flags, "through stdin"), { env });
      assert.equal(ran.code, 0, ran.stderr);
      assert.match(ran.stderr, /through stdin/);
    }
    const bytes = await archive("-cf", "of another name", "sub/Dockerfile.dev");
    const named = await piped(["build", "-", "-f", "sub/Dockerfile.dev"], bytes, { env });
    assert.equal(named.code, 0, named.stderr);
    assert.match(named.stderr, /of another name/);
  });

  Deno.test(`${name}: context: the command builds a Dockerfile on stdin with an empty context`, async () => {
    await using directory = await temporary();
    const out = path.join(directory.path, "out");
    const args = ["--addr", address, "-o", out];
    const all = await piped(["local", "-", ...args], "FROM scratch\nCOPY . /\n");
    assert.equal(all.code, 0, all.stderr);
    assert.deepEqual([...Deno.readDirSync(out)], []);
    const missing = await piped(["build", "-", ...args], "FROM scratch\nCOPY file /\n");
    assert.equal(missing.code, 1, missing.stderr);
    assert.match(missing.stderr, /file/);
  });

  Deno.test(`${name}: context: the command reads a Dockerfile from a pipe`, async () => {
    await using directory = await temporary();
    await Deno.writeTextFile(path.join(directory.path, "file"), "x");
    const ran = await bash(`"$@" -f <(printf 'FROM scratch\\nCOPY file /\\n')`, [
      ...["local", directory.path, "--addr", address, "-o", path.join(directory.path, "out")],
    ]);
    assert.equal(ran.code, 0, ran.stderr);
    assert.equal(await Deno.readTextFile(path.join(directory.path, "out/file")), "x");
  });

  Deno.test(`${name}: context: accepts the URL of an archive together with a Dockerfile`, async () => {
    const bytes = await archive("-czf", "from the web");
    const asked: string[] = [];
    await using server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      (request) => {
        asked.push(new URL(request.url).pathname);
        return new Response(bytes);
      },
    );
    await using client = await BuildKitClient.connect(address);
    const context = `http://127.0.0.1:${server.addr.port}/context.tar.gz`;
    const build = client.build({ context });
    assert.match((await collect(build)).output, /from the web/);
    const dockerfile = shell("echo mine; /bin/busybox cat /file", "COPY file /\n");
    const other = client.build({ context, dockerfile });
    assert.match((await collect(other)).output, /mine\n.*from the web/);
    assert(asked.every((path) => path === "/context.tar.gz") && asked.length > 0);
    await Promise.all([build, other]);
  });

  Deno.test(`${name}: context: accepts a Dockerfile on stdin, with and without a directory`, async () => {
    await using directory = await temporary();
    await Deno.writeTextFile(path.join(directory.path, "file"), "x");
    const dockerfile = new TextEncoder().encode("FROM scratch\nCOPY file /\n");
    const ran = await piped(["local", directory.path, "-f", "-"], dockerfile, {
      env: { BUILDKIT_HOST: address },
    });
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stdout, /^sha256:/);
    await using client = await BuildKitClient.connect(address);
    const { digest } = await client.build({ dockerfile: "FROM scratch\nLABEL no=context\n" });
    assert.match(digest, /^sha256:/);
  });

  Deno.test(`${name}: context: an archive stream that fails is the error of the build`, async () => {
    await using client = await BuildKitClient.connect(address);
    const context = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1000));
        controller.error(new Error("the disk went away"));
      },
    });
    await assert.rejects(client.build({ context }).result, /the disk went away/);
  });
}

Deno.test("context: stdin cannot be both the context and the Dockerfile", async () => {
  const ran = await piped(["local", "-", "-f", "-"], "");
  assert.equal(ran.code, 2);
  assert.match(ran.stderr, /cannot read both the context and the Dockerfile from stdin/);
});

Deno.test("context: the command rejects stdin that cannot be built", async () => {
  const env = { BUILDKIT_HOST: daemons()[0].address };
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0]);
  const cases: [args: string[], input: string | Uint8Array, message: RegExp][] = [
    [["local", "-"], "", /cannot read the context from stdin: it is empty/],
    [["build", "-"], zip, /cannot read the context from stdin: it is a zip archive/],
    [["local", ".", "-f", "-"], "", /cannot read the Dockerfile from stdin: it is empty/],
    [["local", "-", "-f", "Dockerfile"], "FROM scratch\n", /cannot use two Dockerfiles: stdin has/],
  ];
  for (const [args, input, message] of cases) {
    const ran = await piped(args, input, { env });
    assert.equal(ran.code, 2, ran.stderr);
    assert.match(ran.stderr, message);
  }
});

/** Options of the command, checked by what reaches the daemon and the registry. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit } from "../support/command.ts";
import { hello, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { Registry } from "../support/registry.ts";

for (const { name, address } of daemons()) {
  const env = { BUILDKIT_HOST: address };

  Deno.test(`${name}: options: --no-cache-filter runs the steps of a stage again`, async () => {
    await using directory = await temporary();
    const dockerfile = `FROM scratch AS one
COPY Dockerfile /one
FROM scratch
COPY --from=one /one /
COPY Dockerfile /two
`;
    await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), dockerfile);
    const run = async (...args: string[]) => {
      const ran = await bkit(["local", directory.path, ...args], { env });
      assert.equal(ran.code, 0, ran.stderr);
      const cached = ran.stderr.matchAll(/^#(\d+) CACHED$/gm);
      const step = (id: string) => ran.stderr.match(new RegExp(`^#${id} (.*)$`, "m"))?.[1];
      return cached.map(([, id]) => step(id!)).toArray();
    };
    await run();
    const one = /COPY Dockerfile \/one/;
    assert((await run()).some((step) => one.test(step!)));
    const filtered = await run("--no-cache-filter", "other", "--no-cache-filter", "one");
    assert(!filtered.some((step) => one.test(step!)), filtered.join("\n"));
  });

  // The SBOM scanner would be pulled from Docker Hub, which the tests do not reach.
  Deno.test(`${name}: options: attestations that are turned off are not in the image`, async () => {
    await using registry = await Registry.start();
    const cases = [
      ["--provenance=false", "--sbom=false"],
      ["--attest", "type=sbom,disabled=true", "--provenance=mode=max,disabled=true"],
    ];
    for (const [i, args] of cases.entries()) {
      const tag = `${registry.host}/app:${i}`;
      const ran = await bkit(["local", hello, "--push", "-t", tag, ...args], { env });
      assert.equal(ran.code, 0, ran.stderr);
      const { text } = await registry.manifest("app", String(i));
      assert.equal(JSON.parse(text).manifests, undefined, text);
      assert.doesNotMatch(ran.stderr, /may ignore/);
    }
  });
}

Deno.test("options: an image without a name is not pushed but refused, and a tag is a name", async () => {
  const { address } = daemons().at(-1)!;
  await using registry = await Registry.start();
  const run = (...args: string[]) => bkit(["local", hello, "--addr", address, ...args]);
  for (const output of ["type=image,push=true", "type=image,name=,push=true", "type=registry"]) {
    const ran = await run("-o", output);
    assert.equal(ran.code, 2, ran.stderr);
    assert.match(ran.stderr, /--output must have a name for an image that is pushed, or --tag/);
    const tag = `${registry.host}/app:1`;
    const tagged = await run("-o", output, "-t", tag);
    assert.equal(tagged.code, 0, tagged.stderr);
    assert.match(tagged.stderr, /pushed by/);
    const { digest } = await registry.manifest("app", "1");
    assert.equal(tagged.stdout, `${digest}\n`);
  }
  const named = await run("--push", "-o", `type=image,name=${registry.host}/named:1`);
  assert.equal(named.code, 0, named.stderr);
  await registry.manifest("named", "1");
});

Deno.test("options: a named context is used under its short name, or refused", async () => {
  const { address } = daemons().at(-1)!;
  await using directory = await temporary();
  const at = (file: string) => path.join(directory.path, file);
  await Deno.mkdir(at("assets"));
  await Deno.writeTextFile(at("assets/a"), "from the context");
  await Deno.writeTextFile(at("Dockerfile"), "FROM scratch\nCOPY --from=assets a /\n");
  const run = (name: string) => {
    const args = ["--build-context", `${name}=${at("assets")}`, "-o", at("out")];
    return bkit(["local", directory.path, ...args], { env: { BUILDKIT_HOST: address } });
  };
  const refused = await run("Assets");
  assert.equal(refused.code, 2, refused.stderr);
  assert.match(refused.stderr, /--build-context must have names without capital letters/);
  assert.match(refused.stderr, /Write assets, in the Dockerfile as well/);
  for (const name of ["assets", "docker.io/library/assets:latest", "index.docker.io/assets"]) {
    const ran = await run(name);
    assert.equal(ran.code, 0, ran.stderr);
    assert.equal(await Deno.readTextFile(at("out/a")), "from the context");
    await Deno.remove(at("out"), { recursive: true });
  }
});

Deno.test("options: the word after an attestation is the context unless it is a value", async () => {
  const { address } = daemons().at(-1)!;
  await using directory = await temporary();
  const at = (file: string) => path.join(directory.path, file);
  await Deno.mkdir(at("app"));
  await Deno.writeTextFile(at("app/Dockerfile"), "FROM scratch\nCOPY Dockerfile /app\n");
  await Deno.writeTextFile(at("Dockerfile"), "FROM scratch\nCOPY Dockerfile /wrong\n");
  const out = ["-o", at("out"), "--addr", address];
  for (const args of [["--provenance", "./app"], ["--sbom", "false", "--provenance", "./app"]]) {
    const ran = await bkit(["local", ...out, ...args], { cwd: directory.path });
    assert.equal(ran.code, 0, ran.stderr);
    assert((await Deno.stat(at("out/app"))).isFile);
    await Deno.remove(at("out"), { recursive: true });
  }
});

Deno.test("options: mode delete is refused for the context, and asked for elsewhere", async () => {
  const { address } = daemons().at(-1)!;
  await using directory = await temporary();
  const at = (file: string) => path.join(directory.path, file);
  await Deno.writeTextFile(at("Dockerfile"), "FROM scratch\nCOPY Dockerfile /\n");
  const run = (dest: string, ...args: string[]) =>
    bkit([
      ...["local", directory.path, "--addr", address, "-o", `type=local,dest=${dest},mode=delete`],
      ...args,
    ]);
  const asked = await run(at("out"));
  assert.equal(asked.code, 2, asked.stderr);
  assert.match(asked.stderr, /\nAllow it with --allow buildx\.local\.delete\.\n$/);
  const refused = await run(directory.path, "--allow", "buildx.local.delete");
  assert.equal(refused.code, 2, refused.stderr);
  assert.match(refused.stderr, /with mode delete: it is a context of the build\n/);
  assert.deepEqual([...Deno.readDirSync(directory.path)].map(({ name }) => name), ["Dockerfile"]);
});

Deno.test("options: a directory behind a dangling symlink is refused before the build", async () => {
  const { address } = daemons().at(-1)!;
  await using directory = await temporary();
  const at = (file: string) => path.join(directory.path, file);
  await Deno.symlink("none", at("link"));
  const cases = [
    ["-o", at("link")],
    ["-o", `type=oci,tar=false,dest=${at("link/new")}`],
    ["--cache-to", `type=local,dest=${at("link")}`],
  ];
  for (const args of cases) {
    const ran = await bkit(["local", hello, "--addr", address, ...args]);
    assert.equal(ran.code, 2, ran.stderr);
    assert.match(
      ran.stderr,
      /cannot write to the directory .*: .*\/link is a symlink to something /,
    );
  }
});

Deno.test("options: an archive gets its directory, and goes where a symlink leads", async () => {
  const { address } = daemons().at(-1)!;
  await using directory = await temporary();
  const at = (file: string) => path.join(directory.path, file);
  await Deno.symlink("target.tar", at("link.tar"));
  const dests = [at("new/more/a.tar"), at("link.tar")];
  const outputs = dests.flatMap((dest) => ["-o", `type=tar,dest=${dest}`]);
  const files = ["--metadata-file", at("data/metadata.json")];
  const ran = await bkit(["local", hello, "--addr", address, ...outputs, ...files]);
  assert.equal(ran.code, 0, ran.stderr);
  for (const file of ["new/more/a.tar", "target.tar", "data/metadata.json"]) {
    assert((await Deno.lstat(at(file))).isFile, file);
  }
  assert.equal(await Deno.readLink(at("link.tar")), "target.tar");
  const refused = await bkit([
    "local",
    hello,
    "--addr",
    address,
    "-o",
    `type=tar,dest=${at("out/")}`,
  ]);
  assert.equal(refused.code, 2, refused.stderr);
  await assert.rejects(Deno.lstat(at("out")), Deno.errors.NotFound);
});

/** Contexts other than directories: archives, stdin, none. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient } from "../../mod.ts";
import { piped } from "../support/command.ts";
import { busybox, collect, shell, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

/** Creates a tar archive with a busybox, a file and a Dockerfile that prints it. */
async function archive(flags: string, content: string): Promise<Uint8Array<ArrayBuffer>> {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.mkdir(at("bin"));
  await Deno.writeFile(at("bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(at("file"), content);
  await Deno.writeTextFile(at("Dockerfile"), shell("/bin/busybox cat /file", "COPY file /\n"));
  const { success, stdout } = await new Deno.Command("tar", {
    args: [flags, "-", "-C", directory.path, "."],
  }).output();
  assert(success);
  return stdout;
}

for (const { name, address } of daemons()) {
  for (const [form, flags] of [["plain", "-cf"], ["compressed", "-czf"]] as const) {
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
    const bytes = await archive("-czf", "through stdin");
    const ran = await piped(["local", "-"], bytes, { env: { BUILDKIT_HOST: address } });
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stderr, /through stdin/);
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

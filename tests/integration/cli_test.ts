import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit, command, text } from "../support/command.ts";
import { busybox, hello, shell, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { processes } from "../support/leftovers.ts";

for (const { name, address } of daemons()) {
  Deno.test(`${name}: cli: local prints only the digest to stdout`, async () => {
    const ran = await bkit(["local", "-t", "hello:cli"], {
      cwd: hello,
      env: { BUILDKIT_HOST: address },
    });
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stdout, /^sha256:[0-9a-f]{64}\n$/);
    assert.match(ran.stderr, /COPY greeting\.txt/);
    assert.match(ran.stderr, /built .*hello:cli, .*MB, in docker:/);
  });

  Deno.test(`${name}: cli: local --json prints one object, --progress json prints events`, async () => {
    const args = [
      "local",
      "-c",
      hello,
      "-f",
      path.join(hello, "Dockerfile"),
      "--json",
      "--progress",
      "json",
    ];
    const ran = await bkit([...args, "--label", "a=b", "--addr", address]);
    assert.equal(ran.code, 0, ran.stderr);
    const result = JSON.parse(ran.stdout);
    assert.match(result.digest, /^sha256:/);
    assert.equal(result.address, address);
    const types = ran.stderr.trim().split("\n").map((line) => JSON.parse(line).type);
    assert(types.includes("vertex"));
  });

  Deno.test(`${name}: cli: Ctrl-C stops the build in the daemon and exits with 130`, async () => {
    await using directory = await temporary();
    await Deno.mkdir(path.join(directory.path, "bin"));
    await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
    const seconds = String(800_000 + Math.floor(Math.random() * 90_000));
    await Deno.writeTextFile(
      path.join(directory.path, "Dockerfile"),
      shell(`echo going; exec /bin/busybox sleep ${seconds}`),
    );
    const child = command(["local", directory.path, "--addr", address, "--progress", "plain"])
      .spawn();
    let stderr = "";
    let interrupted = false;
    const stdout = new Response(child.stdout).text();
    for await (const chunk of child.stderr) {
      stderr += text(chunk);
      if (!interrupted && /\d going/.test(stderr)) {
        interrupted = true;
        child.kill("SIGINT");
      }
    }
    const { code } = await child.status;
    assert.equal(code, 130, stderr);
    assert.equal(await stdout, "");
    assert.match(stderr, /error: the build was cancelled/);
    assert.deepEqual(await processes(`sleep\0${seconds}`), []);
  });
}

Deno.test("cli: health and info print the state of the daemon", async () => {
  const { address } = daemons().at(-1)!;
  const health = await bkit(["health", "--json", "--addr", address]);
  assert.equal(JSON.parse(health.stdout).ok, true);
  const info = await bkit(["info", "--addr", address]);
  assert.match(info.stdout, /version {3}github\.com\/moby\/buildkit/);
  assert.match(info.stdout, /platforms linux\//);
  assert.equal(
    JSON.parse((await bkit(["info", "--json", "--addr", address])).stdout).address,
    address,
  );
});

Deno.test("cli: wrong usage exits with 2 and says what is right", async (t) => {
  const messages: string[] = [];
  for (
    const args of [
      ["locl"],
      ["local", "--tagg", "x"],
      ["local", "--progress", "fancy"],
      ["local", "a", "-c", "b"],
      ["local", "--build-arg", "=x"],
      ["local", "-t", "Upper", "fixtures/hello", "--addr", daemons()[0].address],
      ["local", "--progress", "tty"],
    ]
  ) {
    const ran = await bkit(args);
    assert.equal(ran.code, 2, `${args}: ${ran.stderr}`);
    assert.equal(ran.stdout, "");
    messages.push(`$ bkit ${args.slice(0, 4).join(" ")}\n${ran.stderr}`);
  }
  await t.assertSnapshot(messages.join("\n"));
});

Deno.test("cli: prints help and version", async () => {
  const help = await bkit(["--help"]);
  assert.deepEqual([help.code, help.stderr], [0, ""]);
  assert.match(help.stdout, /\nRegistries:\n {2}login .*\n[^]*\nExamples:\n[^]*\nExit codes:\n/);
  for (const args of [["local", "--help"], ["help", "local"], ["history", "ls", "-h"]]) {
    const { code, stdout } = await bkit(args);
    assert.equal(code, 0);
    if (args[0] !== "help") {
      assert.match(stdout, /\nExamples:\n[^]*\nEnvironment:\n[^]*\nExit codes:\n/);
    }
  }
  assert.match((await bkit(["--version"])).stdout, /^\d+\.\d+\.\d+\n$/);
});

import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, directory, files } from "../../mod.ts";
import { busybox, collect, hello, sent, shell, temporary } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { PlainSocket } from "../support/plain.ts";
import { Registry } from "../support/registry.ts";

for (const { name, address } of daemons()) {
  Deno.test(`${name}: build: fixtures/hello becomes an image with a digest and a size`, async () => {
    await using client = await BuildKitClient.connect(address);
    const build = client.build({ context: directory(hello), tags: ["hello:test"], noCache: true });
    const { events, output } = await collect(build);
    const result = await build;
    assert.match(result.digest, /^sha256:[0-9a-f]{64}$/);
    assert(result.size! > 500_000, `its size is ${result.size}`);
    assert.match(result.names.join(), /hello:test/);
    assert.equal(result.pushed, false);
    assert.match(output, /Hello from bkit\./);
    const steps = events.flatMap((event) => event.type === "vertex" ? [event.vertex.name] : []);
    assert(steps.some((step) => step.includes("COPY greeting.txt")));
  });

  Deno.test(`${name}: build: files in memory and a Dockerfile as text need no directory`, async () => {
    await using client = await BuildKitClient.connect(address);
    const context = files({
      "bin/busybox": { content: busybox(), mode: 0o755 },
      "a/text": "from memory",
    });
    const build = client.build({
      context,
      dockerfile: shell("/bin/busybox cat /a/text; echo $WHO", "COPY a /a\nARG WHO\n"),
      args: { WHO: "an argument" },
      labels: { kind: "test" },
    });
    const { output } = await collect(build);
    await build;
    assert.match(output, /from memory/);
    assert.match(output, /an argument/);
  });

  Deno.test(`${name}: build: works over a plain gRPC socket, with the session in a tunnel`, async () => {
    await using plain = await PlainSocket.start(socketOf(address));
    await using client = await BuildKitClient.connect(plain.address);
    const result = await client.build({ context: directory(hello), tags: ["hello:tunnel"] });
    assert.match(result.digest, /^sha256:/);
  });

  Deno.test(`${name}: build: works over TCP`, async () => {
    await using plain = await PlainSocket.start(socketOf(address), "tcp");
    await using client = await BuildKitClient.connect(plain.address.replace("tcp://", "http://"));
    const result = await client.build({ context: directory(hello), tags: ["hello:tcp"] });
    assert.match(result.digest, /^sha256:/);
  });

  Deno.test(`${name}: build: sends only the files that changed since the last build`, async () => {
    await using temp = await temporary();
    for (let i = 0; i < 20; i++) {
      await Deno.writeTextFile(path.join(temp.path, `file-${i}`), `content ${i}`);
    }
    await Deno.writeTextFile(path.join(temp.path, "Dockerfile"), "FROM scratch\nCOPY . /\n");
    await using client = await BuildKitClient.connect(address);
    const transfer = async () => {
      const build = client.build({ context: directory(temp.path) });
      const { events } = await collect(build);
      await build;
      return sent(events)["context"]?.files ?? 0;
    };
    assert.equal(await transfer(), 21);
    assert.equal(await transfer(), 0);
    await Deno.writeTextFile(path.join(temp.path, "file-7"), "other content");
    assert.equal(await transfer(), 1);
    assert.equal(await transfer(), 0);
  });

  Deno.test(`${name}: build: applies .dockerignore and builds one stage without the cache`, async () => {
    await using client = await BuildKitClient.connect(address);
    const context = files({
      "Dockerfile": "FROM scratch AS one\nCOPY . /\nFROM scratch AS two\nCOPY nothing /\n",
      ".dockerignore": "*.log\n!keep.log\nsecret/\n",
      "a.log": "1",
      "keep.log": "2",
      "secret/key": "3",
      "b": "4",
    });
    const build = client.build({
      context,
      target: "one",
      noCache: true,
      sharedKey: crypto.randomUUID(),
    });
    const { events } = await collect(build);
    await build;
    // The ignore file alone, then Dockerfile, .dockerignore, keep.log and b.
    assert.equal(sent(events)["context"]!.files, 1 + 4);
  });

  Deno.test(`${name}: build: applies a .dockerignore with thousands of lines`, async () => {
    await using client = await BuildKitClient.connect(address);
    const lines = Array.from({ length: 5000 }, (_, i) => `directory-${i}/**/*.tmp`);
    const context = files({
      "Dockerfile": "FROM scratch\nCOPY . /\n",
      ".dockerignore": `${lines.join("\n")}\n`,
      "directory-7/x/a.tmp": "out",
      "directory-7/x/a.txt": "in",
    });
    const build = client.build({ context, sharedKey: crypto.randomUUID() });
    const { events } = await collect(build);
    await build;
    assert.equal(sent(events)["context"]!.files, 1 + 3);
  });

  Deno.test(`${name}: build: pushes the image to the registry under the digest of the result`, async () => {
    await using registry = await Registry.start();
    await using client = await BuildKitClient.connect(address);
    const tag = `${registry.host}/hello:pushed`;
    const result = await client.build({ context: directory(hello), tags: [tag], push: true });
    assert.equal(result.pushed, true);
    const { digest } = await registry.manifest("hello", "pushed");
    assert.equal(digest, result.digest);
  });

  Deno.test(`${name}: build: one client runs several builds at a time`, async () => {
    await using client = await BuildKitClient.connect(address);
    const builds = Array.from({ length: 5 }, (_, i) =>
      client.build({
        context: files({ "n": String(i), "bin/busybox": { content: busybox(), mode: 0o755 } }),
        dockerfile: shell("/bin/busybox cat /n", "COPY n /n\n"),
      }));
    const outputs = await Promise.all(builds.map((build) => collect(build)));
    outputs.forEach(({ output }, i) => assert.match(output, new RegExp(String(i))));
    await Promise.all(builds);
  });

  Deno.test(`${name}: client: returns health, info and workers`, async () => {
    await using client = await BuildKitClient.connect(address);
    const health = await client.health();
    assert.equal(health.address, address);
    assert(health.latency > 0);
    const info = await client.info();
    assert.equal(info.package, name === "old" ? "" : "github.com/moby/buildkit");
    const [worker] = await client.workers();
    assert(worker!.platforms.includes("linux/amd64") || worker!.platforms.includes("linux/arm64"));
  });
}

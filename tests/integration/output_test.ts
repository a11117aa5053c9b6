/** Results on this side: directories, archives, layouts, and images for an engine. */
import assert from "node:assert/strict";
import * as path from "node:path";
import {
  BuildKitClient,
  type BuildOptions,
  type BuildResult,
  files,
  memoryTarget,
  type Output,
  OutputError,
  UnsupportedError,
} from "../../mod.ts";
import { bkit, command, text } from "../support/command.ts";
import { busybox, collect, hello, shell, temporary } from "../support/context.ts";
import { daemons, on, onEach, shared } from "../support/daemons.ts";
import { inspect } from "../support/inspect.ts";
import { skopeo } from "../support/skopeo.ts";

const cli = path.join(import.meta.dirname!, "..", "..", "cli.ts");

/** Result with every kind of entry that can be received as a file. */
const TREE: BuildOptions = {
  context: files({
    "Dockerfile": "FROM scratch\nCOPY . /\n",
    ".dockerignore": "Dockerfile\n.dockerignore\n",
    "a.txt": { content: "hello", mode: 0o640 },
    "bin/run": { content: "#!/bin/sh\n", mode: 0o4755 },
    "bin/link": { linkname: "../a.txt" },
    "empty": { directory: true, mode: 0o1777 },
    "ünï/code": "",
    "large": new Uint8Array(5_000_001).map((_, i) => i * 7),
  }),
};

async function build(address: string, options: BuildOptions): Promise<BuildResult> {
  await using client = await BuildKitClient.connect(address);
  return await client.build(options);
}

/** Returns the entries of a directory as text, sorted. */
function listing(directory: string, below = ""): string[] {
  return [...Deno.readDirSync(path.join(directory, below))].flatMap(({ name }) => {
    const relative = below ? `${below}/${name}` : name;
    const file = path.join(directory, relative);
    const info = Deno.lstatSync(file);
    if (info.isSymlink) return [`${relative} -> ${Deno.readLinkSync(file)}`];
    const mode = (info.mode! & 0o7777).toString(8);
    if (info.isFile) return [`${relative} ${mode} ${info.size}`];
    return [`${relative}/ ${mode}`, ...listing(directory, relative)];
  }).sort();
}

const LISTED = [
  "a.txt 640 5",
  "bin/ 755",
  "bin/link -> ../a.txt",
  "bin/run 4755 10",
  "empty/ 1777",
  "large 644 5000001",
  "ünï/ 755",
  "ünï/code 644 0",
];

async function tar(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("tar", { args }).output();
  assert(success, text(stderr));
  return text(stdout);
}

onEach("output: local writes the files of the result", async (address) => {
  await using directory = await temporary();
  const dest = path.join(directory.path, "new/out");
  await using client = await BuildKitClient.connect(address);
  const running = client.build({ ...TREE, outputs: [{ type: "local", dest }] });
  const { events } = await collect(running);
  const result = await running;
  assert.deepEqual(listing(dest), LISTED);
  assert.deepEqual(
    await Deno.readFile(path.join(dest, "large")),
    new Uint8Array(5_000_001).map((_, i) => i * 7),
  );
  assert.equal(result.pushed, false);
  const received = events.flatMap((event) =>
    event.type === "transfer" && event.transfer.received && event.transfer.done
      ? [event.transfer]
      : []
  );
  assert.deepEqual(received, [
    { name: dest, received: true, files: 4, bytes: 5_000_016, done: true },
  ]);
  // A second build into the same directory keeps the other entries.
  await Deno.writeTextFile(path.join(dest, "mine"), "");
  await Deno.remove(path.join(dest, "a.txt"));
  await Deno.mkdir(path.join(dest, "a.txt"));
  await build(address, { ...TREE, outputs: [{ type: "local", dest }] });
  assert.deepEqual(listing(dest).filter((line) => !line.startsWith("mine ")), LISTED);
  assert.equal((await Deno.stat(path.join(dest, "mine"))).size, 0);
});

onEach(
  "output: local can stay in memory, and be the context of the next build",
  async (address) => {
    const target = memoryTarget();
    await build(address, { ...TREE, outputs: [{ type: "local", dest: target }] });
    assert.equal(target.entries.size, LISTED.length);
    const second = memoryTarget();
    await build(address, {
      context: target.tree(),
      dockerfile: "FROM scratch\nCOPY a.txt /b.txt\n",
      outputs: [{ type: "local", dest: second }],
    });
    assert.equal(new TextDecoder().decode(second.entries.get("b.txt")!.data), "hello");
  },
);

onEach("output: tar writes a file or a stream", async (address) => {
  await using directory = await temporary();
  const dest = path.join(directory.path, "out.tar");
  await build(address, { ...TREE, outputs: [{ type: "tar", dest }] });
  assert.match(await tar("-tvf", dest), /-rw-r----- 0\/0 +5 .* a\.txt\n/);
  const stream = new TransformStream<Uint8Array, Uint8Array>();
  const [streamed] = await Promise.all([
    new Response(stream.readable).bytes(),
    build(address, { ...TREE, outputs: [{ type: "tar", dest: stream.writable }] }),
  ]);
  assert.deepEqual(streamed, await Deno.readFile(dest));
  assert.deepEqual([...Deno.readDirSync(directory.path)].map(({ name }) => name), ["out.tar"]);
});

for (const kind of ["recent", "newest"] as const) {
  on(kind, "output: oci and docker archives contain the image", async (address) => {
    await using directory = await temporary();
    for (const type of ["oci", "docker"] as const) {
      const dest = path.join(directory.path, `${type}.tar`);
      const { digest, imageId } = await build(address, {
        ...TREE,
        tags: ["localhost/app:1"],
        outputs: [{ type, dest }],
      });
      const seen = JSON.parse(await skopeo("inspect", "--raw", `${type}-archive:${dest}`));
      assert.equal(seen.layers.length, 1);
      if (type === "oci") {
        assert.equal(seen.config.digest, imageId);
        const index = JSON.parse(await tar("-xOf", dest, "index.json"));
        assert.equal(index.manifests[0].digest, digest);
      }
      await skopeo("copy", `${type}-archive:${dest}`, `dir:${directory.path}/${type}`);
    }
  });

  on(
    kind,
    "output: an OCI layout receives missing blobs and the names of the image",
    async (address) => {
      await using directory = await temporary();
      const dest = path.join(directory.path, "layout");
      for (const type of ["oci", "docker"] as const) {
        const { digest } = await build(address, {
          ...TREE,
          tags: [`localhost/app:${type}`, "localhost/other:1"],
          outputs: [{ type, dest, tar: false }],
        });
        const { manifests } = JSON.parse(await Deno.readTextFile(path.join(dest, "index.json")));
        const named = (name: string) =>
          // deno-lint-ignore no-explicit-any -- what is in a file
          manifests.find(({ annotations }: any) =>
            annotations["io.containerd.image.name"] === name
          );
        assert.equal(named(`localhost/app:${type}`).digest, digest);
        assert.equal(named("localhost/other:1").digest, digest);
        // Reading it checks all digests; Docker's own types are not read from a layout.
        if (type === "oci") await skopeo("copy", `oci:${dest}:oci`, `dir:${directory.path}/oci`);
      }
    },
  );

  on(kind, "output: one build writes several outputs", async (address) => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    const outputs: Output[] = [
      { type: "image", names: ["localhost/several:1"] },
      { type: "local", dest: at("first") },
      { type: "oci", dest: at("oci.tar") },
      { type: "local", dest: at("second") },
      { type: "tar", dest: at("files.tar") },
    ];
    await build(address, { ...TREE, outputs });
    assert.deepEqual(listing(at("first")), LISTED);
    assert.deepEqual(listing(at("second")), LISTED);
    assert.match(await tar("-tf", at("files.tar")), /bin\/run/);
    await skopeo("inspect", `oci-archive:${at("oci.tar")}`);
    assert((await inspect(address, "localhost/several:1")).Id);
  });

  on(
    kind,
    "output: local writes the files of each platform to their own directory",
    async (address) => {
      await using directory = await temporary();
      const result = await build(address, {
        context: files({
          "Dockerfile": "FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /\n",
          "amd64/a": "amd64",
          "arm64/a": "arm64",
        }),
        platforms: ["linux/amd64", "linux/arm64"],
        outputs: [{ type: "local", dest: directory.path }],
      });
      assert.deepEqual(listing(directory.path), [
        "linux_amd64/ 755",
        "linux_amd64/a 644 5",
        "linux_arm64/ 755",
        "linux_arm64/a 644 5",
      ]);
      assert.equal(await Deno.readTextFile(path.join(directory.path, "linux_arm64/a")), "arm64");
      assert.equal(result.imageId, "");
    },
  );

  on(kind, "output: docker loads the image into another engine", async (address) => {
    const other = shared("old")!;
    const image = `localhost/loaded:${kind}`;
    const { imageId, engineId } = await build(address, {
      ...TREE,
      tags: [image],
      outputs: [{ type: "docker", dest: other }],
    });
    assert.equal((await inspect(other, image)).Id, imageId);
    assert.equal(engineId, imageId);
  });

  on(kind, "output: an unreachable engine is an error that names it", async (address) => {
    const outputs: Output[] = [{ type: "docker", dest: "docker:///nowhere/docker.sock" }];
    await assert.rejects(build(address, { ...TREE, outputs }), {
      name: "BuildFailedError",
      message:
        /^the image was built, but docker:\/\/\/nowhere\/docker\.sock could not load it: .*DOCKER_HOST/s,
    });
  });

  on(
    kind,
    "output: local with mode delete is an error if the daemon does not support it",
    async (address) => {
      await using directory = await temporary();
      await Deno.writeTextFile(path.join(directory.path, "mine"), "");
      const outputs: Output[] = [{ type: "local", dest: directory.path, mode: "delete" }];
      await assert.rejects(build(address, { ...TREE, outputs }), {
        name: "UnsupportedError",
        message: /cannot write a local output with mode delete/,
      });
      assert.deepEqual(listing(directory.path), ["mine 644 0"]);
    },
  );
}

onEach(
  "output: docker without a destination loads the image into the engine that built it",
  async (address, kind) => {
    const image = `localhost/here:${kind}`;
    const result = await build(address, { ...TREE, tags: [image], outputs: [{ type: "docker" }] });
    const { Id } = await inspect(address, image);
    assert.equal(Id, result.digest);
  },
);

on(
  "old",
  "output: an engine with the older image store names what it does not support",
  async (address) => {
    await using directory = await temporary();
    const dest = path.join(directory.path, "out.tar");
    const outputs: Output[] = [{ type: "oci", dest }];
    await assert.rejects(build(address, { ...TREE, outputs }), (error) => {
      assert(error instanceof UnsupportedError);
      assert.match(error.message, /older image store/);
      return true;
    });
  },
);

onEach("output: a failed build writes nothing", async (address) => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  const context = files({
    "Dockerfile": shell("exit 7"),
    "bin/busybox": { content: busybox(), mode: 0o755 },
  });
  for (const output of [{ type: "local", dest: at("a") }, { type: "tar", dest: at("b") }]) {
    await assert.rejects(build(address, { context, outputs: [output as Output] }), /exit code 7/);
  }
  assert.deepEqual(listing(directory.path), []);
});

onEach("output: a cancelled transfer leaves no file", async (address) => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  const big = new Uint8Array(200_000_000);
  const context = files({ "Dockerfile": "FROM scratch\nCOPY big /\n", "big": big });
  await using client = await BuildKitClient.connect(address);
  for (const output of [{ type: "local", dest: at("a") }, { type: "tar", dest: at("b") }]) {
    const running = client.build({ context, outputs: [output as Output] });
    await assert.rejects(async () => {
      for await (const event of running) {
        if (event.type === "transfer" && event.transfer.received) running.cancel();
      }
    }, { name: "CancelledError" });
  }
  assert.deepEqual(listing(directory.path).filter((line) => !line.startsWith("a/")), []);
});

Deno.test("output: an unwritable destination is an error before the build", async () => {
  const [{ address }] = daemons();
  await using directory = await temporary();
  const file = path.join(directory.path, "file");
  await Deno.writeTextFile(file, "");
  const cases: [Output, RegExp][] = [
    [{ type: "local", dest: file }, /cannot write .*file: it is not a directory/],
    [{ type: "tar", dest: directory.path }, /cannot write .*: it is a directory/],
    [{ type: "tar", dest: path.join(file, "where.tar") }, /file is not a directory/],
    [{ type: "tar", dest: `${directory.path}/new/` }, /cannot write .*new\/: it is a directory/],
    [{ type: "docker", dest: "docker://:bad:address" }, /docker:/],
  ];
  for (const [output, message] of cases) {
    const ran: string[] = [];
    await using client = await BuildKitClient.connect(address);
    const running = client.build({ ...TREE, outputs: [output] });
    await assert.rejects(async () => {
      for await (const event of running) ran.push(event.type);
    }, { name: "OptionError", message });
    assert.deepEqual(ran, []);
  }
});

onEach("output: a write that fails after the build is an OutputError", async (address) => {
  const broken = new WritableStream<Uint8Array>({
    write: () => Promise.reject(new Error("the other end is gone")),
  });
  const cases: [Output, RegExp][] = [
    [{ type: "tar", dest: "/dev/full" }, /^cannot write \/dev\/full: no space is left\nFree /],
    [
      { type: "local", dest: "/proc/bkit/out" },
      /^cannot write to the directory \/proc\/bkit\/out: /,
    ],
    [{ type: "tar", dest: broken }, /^cannot write to the output stream: the other end is gone\n/],
    [{ type: "local", dest: memoryTarget({ maxBytes: 10 }) }, /^cannot keep .* in memory: /],
  ];
  for (const [output, message] of cases) {
    const { name } = OutputError;
    await assert.rejects(build(address, { ...TREE, outputs: [output] }), { name, message });
  }
});

for (const { name, address } of daemons()) {
  const env = { BUILDKIT_HOST: address };

  Deno.test(`${name}: output: the command exits with 6 for a full disk and for a closed pipe`, async () => {
    const full = await bkit(["local", hello, "-o", "type=tar,dest=/dev/full"], { env });
    assert.equal(full.code, 6, full.stderr);
    assert.match(full.stderr, /^error: cannot write \/dev\/full: no space is left$/m);
    const child = command(["local", hello, "-o", "-"], { env }).spawn();
    await child.stdout.cancel();
    const stderr = await new Response(child.stderr).text();
    assert.equal((await child.status).code, 6, stderr);
    assert.match(stderr, /^error: cannot write to the output stream: /m);
  });

  Deno.test(`${name}: output: the command writes directories and archives`, async () => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    const first = await bkit(["local", hello, "-o", at("out")], { env });
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, new RegExp(`wrote ${at("out")}\n$`));
    assert.equal(first.stdout, "");
    assert(Deno.statSync(at("out/bin/busybox")).isFile);
    const second = await command(["local", hello, "-o", "-"], { env }).output();
    assert.equal(second.code, 0, text(second.stderr));
    await Deno.writeFile(at("stdout.tar"), second.stdout);
    assert.match(await tar("-tf", at("stdout.tar")), /^bin\/busybox$/m);
    const third = await bkit(["local", hello, "-o", `type=tar,dest=${at("file.tar")}`], { env });
    assert.equal(third.code, 0, third.stderr);
    assert.deepEqual(await Deno.readFile(at("file.tar")), second.stdout);
  });

  Deno.test(`${name}: output: the command loads an image into the engine`, async () => {
    const image = `localhost/load:${name}`;
    const ran = await bkit(["local", hello, "--load", "-t", image], { env });
    assert.equal(ran.code, 0, ran.stderr);
    assert((await inspect(address, image)).Id);
  });
}

Deno.test("output: the command does not write an archive to a terminal", async () => {
  const [{ address }] = daemons();
  const line = `exec ${Deno.execPath()} run -A ${cli} local ${hello} -o -`;
  const { code, stdout } = await new Deno.Command("script", {
    args: ["--quiet", "--return", "--command", line, "/dev/null"],
    env: { BUILDKIT_HOST: address, TERM: "xterm", NO_COLOR: "1", SHELL: "/bin/sh" },
    stdin: "null",
  }).output();
  assert.equal(code, 2, text(stdout));
  assert.match(
    text(stdout),
    /^error: cannot write --output type=tar,dest=- to stdout: it is a terminal/,
  );
});

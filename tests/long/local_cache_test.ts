/**
 * Caches in directories of this machine: a later build uses them even if the daemon has forgotten
 * the results.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import {
  type Build,
  BuildFailedError,
  BuildKitClient,
  type BuildOptions,
  files,
} from "../../mod.ts";
import { type Descriptor, readIndex } from "../../lib/oci/mod.ts";
import { bkit, command } from "../support/command.ts";
import { busybox, collect, temporary } from "../support/context.ts";
import { on, shared, socketOf } from "../support/daemons.ts";
import { prune } from "../support/engine.ts";
import { blobs, damageBlob } from "../support/layout.ts";

/** Returns files that no other test has, so that no daemon has their layer. */
const context = (id: string) =>
  files({ "bin/busybox": { content: busybox(), mode: 0o755 }, "bin/id": id });

/** Returns a Dockerfile with two stages and unique steps. `id` is the content of `made`. */
const dockerfile = (id: string) =>
  `FROM scratch AS before
COPY bin /bin
RUN ["/bin/busybox", "sh", "-c", "echo ${id} > /made"]
FROM scratch
COPY --from=before /made /
`;

/** Registers a test for each daemon that can keep caches in directories. */
function test(
  name: string,
  body: (it: { address: string; directory: string; id: string }) => Promise<void>,
): void {
  for (const kind of ["recent", "newest"] as const) {
    on(kind, name, async (address) => {
      await using directory = await temporary();
      await prune(socketOf(address));
      await body({ address, directory: directory.path, id: crypto.randomUUID() });
    });
  }
}

/** Steps of {@linkcode dockerfile}. The first COPY is not needed once the RUN is cached. */
const STEPS = ["RUN", "COPY --from"];

interface Built {
  /** Steps that were cached. */
  readonly cached: string[];
  readonly warnings: string[];
  /** Content of the file in the result. */
  readonly made: string;
}

/** Builds into a directory and reads the result, which must not depend on the cache. */
async function built(address: string, id: string, options: Partial<BuildOptions>): Promise<Built> {
  await using client = await BuildKitClient.connect(address);
  await using result = await temporary();
  const outputs = [{ type: "local", dest: result.path } as const];
  const build = client.build({
    context: context(id),
    dockerfile: dockerfile(id),
    outputs,
    ...options,
  });
  const { cached, warnings } = await watch(build);
  await build;
  const made = await Deno.readTextFile(path.join(result.path, "made"));
  return { cached, warnings, made: made.trim() };
}

async function watch(build: Build): Promise<{ cached: string[]; warnings: string[] }> {
  const { events } = await collect(build);
  const names = events.flatMap((event) =>
    event.type === "vertex" && event.vertex.cached ? [event.vertex.name] : []
  );
  const warnings = events.flatMap((event) => event.type === "warning" ? [event.warning.short] : []);
  return { cached: STEPS.filter((step) => names.some((name) => name.includes(step))), warnings };
}

test("local cache: keeps the results of all steps, or only of the last ones", async ({ address, directory, id }) => {
  for (const mode of ["max", "min"]) {
    const dest = path.join(directory, mode);
    await prune(socketOf(address));
    const first = await built(address, id, { cacheTo: [{ type: "local", dest, mode }] });
    assert.deepEqual(first, { cached: [], warnings: [], made: id });
    const { length } = await blobs(dest); // checks that the digests match the names
    await prune(socketOf(address));
    const cacheFrom = [{ type: "local", src: dest }];
    const again = await built(address, id, { cacheFrom });
    assert.deepEqual(again.warnings, []);
    assert.equal(again.made, id);
    assert(again.cached.includes("COPY --from"), `${mode}: ${again.cached}`);
    // The result does not need the earlier stage; only `max` has it.
    await prune(socketOf(address));
    const { cached } = await built(address, id, { cacheFrom, target: "before" });
    assert.deepEqual(cached, mode === "max" ? ["RUN"] : []);
    assert.equal((await blobs(dest)).length, length, "a cache that is read stays as it is");
  }
});

test("local cache: is found by tag and by digest", async ({ address, directory, id }) => {
  const dest = path.join(directory, "cache");
  const tagged = async () =>
    (await readIndex(dest))!.manifests.map(({ annotations }) =>
      annotations!["org.opencontainers.image.ref.name"]
    );
  const keep = (id: string, tag?: string) =>
    built(address, id, {
      cacheTo: [{ type: "local", dest, mode: "max", ...(tag ? { tag } : {}) }],
    });
  const found = async (cache: Record<string, string>) => {
    await prune(socketOf(address));
    return await built(address, id, { cacheFrom: [{ type: "local", src: dest, ...cache }] });
  };
  await keep(id, "one");
  const [{ digest } = assert.fail()] = (await readIndex(dest))!.manifests;
  await keep(`${id}-other`);
  assert.deepEqual(await tagged(), ["one", "latest"]);
  assert.deepEqual((await found({ tag: "one" })).cached, STEPS);
  assert.deepEqual((await found({ digest })).cached, STEPS);
  assert.deepEqual((await found({})).cached, [], "latest has other steps");
  assert.deepEqual(await found({ tag: "two" }), {
    cached: [],
    warnings: [
      `cannot use the local cache in ${dest}: it has no tag two, only one, latest`,
    ],
    made: id,
  });
  await keep(id);
  assert.deepEqual(await tagged(), ["one", "latest"]);
  assert.deepEqual((await found({})).cached, STEPS, "latest was written again");
});

test("local cache: reset removes blobs that no cache in the directory refers to", async ({ address, directory, id }) => {
  const dest = path.join(directory, "cache");
  const keep = async (id: string, more: Record<string, string> = {}) => {
    await built(address, id, { cacheTo: [{ type: "local", dest, mode: "max", ...more }] });
    return (await blobs(dest)).map(({ digest }) => digest);
  };
  const kept = await keep(`${id}-kept`, { tag: "kept" });
  const old = await keep(`${id}-old`);
  const all = await keep(id);
  assert(old.length > kept.length && all.length > old.length);
  const left = await keep(id, { reset: "true" });
  assert(left.length < all.length);
  for (const digest of kept) assert(left.includes(digest), `${digest} belongs to another tag`);
  for (const [tag, made] of [["kept", `${id}-kept`], ["latest", id]] as const) {
    await prune(socketOf(address));
    const again = await built(address, made, { cacheFrom: [{ type: "local", src: dest, tag }] });
    assert.deepEqual(again, { cached: STEPS, warnings: [], made });
  }
});

test("local cache: a missing cache is a warning", async ({ address, directory, id }) => {
  const src = path.join(directory, "nothing");
  const { warnings, made } = await built(address, id, { cacheFrom: [{ type: "local", src }] });
  assert.deepEqual(warnings, [`cannot use the local cache in ${src}: it has no index.json`]);
  assert.equal(made, id);
  assert.deepEqual(await Array.fromAsync(Deno.readDir(directory)), [], "it is not created");
});

test("local cache: an incomplete cache is a warning", async ({ address, directory, id }) => {
  const dest = path.join(directory, "cache");
  await built(address, id, { cacheTo: [{ type: "local", dest, mode: "max" }] });
  const ways: string[] = [];
  for (const { digest, text } of await blobs(dest)) {
    const layer = !text.startsWith("{");
    for (const way of ["changed", "short", "gone"] as const) {
      if (layer && way === "changed") continue; // only the daemon notices it
      await using _ = await damageBlob(dest, digest, way);
      await prune(socketOf(address));
      const cacheFrom = [{ type: "local", src: dest }];
      const { made, warnings } = await built(address, id, { cacheFrom });
      assert.equal(made, id);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]!, /^cannot use the local cache in .*: .*sha256:/);
      ways.push(`${layer ? "layer" : "json"} ${way}`);
    }
  }
  assert.deepEqual([...new Set(ways)].sort(), [
    "json changed",
    "json gone",
    "json short",
    "layer gone",
    "layer short",
  ]);
});

for (const [maker, user] of [["recent", "newest"], ["newest", "recent"]] as const) {
  // Another daemon writes it, because a daemon does not request layers that it has.
  Deno.test({
    name: `local cache: changed layers are never used [${user}]`,
    ignore: !shared(maker) || !shared(user), // it needs two engines, which BUILDKIT_HOST replaces
    async fn() {
      for (const type of ["local", "image"] as const) {
        await using directory = await temporary();
        const at = (name: string) => path.join(directory.path, name);
        const id = crypto.randomUUID();
        const cache = { type: "local", dest: at("cache"), src: at("cache"), mode: "max" };
        await built(shared(maker)!, id, { cacheTo: [cache] });
        await using damages = new AsyncDisposableStack();
        for (const { digest, text } of await blobs(cache.dest)) {
          if (!text.startsWith("{")) damages.use(await damageBlob(cache.dest, digest, "changed"));
        }
        await using client = await BuildKitClient.connect(shared(user)!);
        const build = client.build({
          context: context(id),
          dockerfile: dockerfile(id),
          cacheFrom: [cache],
          outputs: [type === "image" ? { type } : { type, dest: at("result") }],
        });
        const errors: string[] = [];
        try {
          for await (const event of build) {
            if (event.type === "vertex" && event.vertex.error) errors.push(event.vertex.error);
          }
          // The steps ran again.
          if (type === "local") assert.equal(await Deno.readTextFile(at("result/made")), `${id}\n`);
        } catch (error) {
          assert(error instanceof BuildFailedError, String(error));
          errors.push(error.message);
        }
        assert.match(errors.join("\n"), /unexpected commit digest/);
      }
    },
  });
}

test("local cache: two builds write to the same directory at once", async ({ address, directory, id }) => {
  const dest = path.join(directory, "cache");
  const tags = ["one", "two", "three"];
  await Promise.all(tags.map((tag, i) =>
    built(address, i === 2 ? `${id}-one` : `${id}-${tag}`, {
      cacheTo: [{ type: "local", dest, mode: "max", tag }],
    })
  ));
  await blobs(dest);
  for (const tag of ["one", "two"]) {
    await prune(socketOf(address));
    const made = `${id}-${tag}`;
    const again = await built(address, made, { cacheFrom: [{ type: "local", src: dest, tag }] });
    assert.deepEqual(again, { cached: STEPS, warnings: [], made });
  }
  const names = await Array.fromAsync(Deno.readDir(dest), ({ name }) => name);
  assert.deepEqual(names.sort(), ["blobs", "index.json", "oci-layout"]);
});

test("local cache: one build writes two caches and reads two", async ({ address, directory, id }) => {
  const [one, two] = [path.join(directory, "one"), path.join(directory, "two")];
  const cacheTo = [one, two].map((dest) => ({ type: "local", dest, mode: "max" }));
  await built(address, id, { cacheTo });
  const refer = async (dest: string): Promise<readonly Descriptor[]> =>
    (await readIndex(dest))!.manifests;
  assert.deepEqual(await refer(one), await refer(two));
  await blobs(two);
  await prune(socketOf(address));
  // One directory is read and written by the same build, another is missing.
  const cacheFrom = [path.join(directory, "none"), one].map((src) => ({ type: "local", src }));
  const again = await built(address, id, { cacheFrom, cacheTo: cacheTo.slice(0, 1) });
  assert.deepEqual(again.cached, STEPS);
  assert.equal(again.warnings.length, 1);
  await blobs(one);
});

/** Resolves once `bytes` of a blob are written below a directory, or the signal is aborted. */
async function written(directory: string, bytes: number, signal: AbortSignal): Promise<void> {
  using watcher = Deno.watchFs(directory);
  const stop = () => watcher.close();
  signal.addEventListener("abort", stop);
  try {
    for await (const { paths } of watcher) {
      for (const changed of paths.filter((name) => path.basename(name) === "data")) {
        // It may be a complete blob by now.
        const info = await Deno.stat(changed).catch(() => undefined);
        if (info && info.size >= bytes) return;
      }
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

test("local cache: a killed command leaves no partial blob, and the next one continues", async ({ address, directory, id }) => {
  const context = path.join(directory, "context");
  const cache = path.join(directory, "cache");
  const MIB = 1024 * 1024;
  await Deno.mkdir(path.join(context, "bin"), { recursive: true });
  await Deno.mkdir(cache);
  await Deno.writeFile(path.join(context, "bin/busybox"), busybox(), { mode: 0o755 });
  const random = (name: string) =>
    `RUN ["/bin/busybox", "dd", "if=/dev/urandom", "of=/${name}-${id}", "bs=1M", "count=40"]\n`;
  await Deno.writeTextFile(
    path.join(context, "Dockerfile"),
    `FROM scratch\nCOPY bin /bin\n${random("one")}${random("two")}`,
  );
  const args = [
    ...["local", context, "--addr", address, "-o", "type=cacheonly"],
    ...["--cache-to", `type=local,dest=${cache},mode=max,compression=uncompressed`],
  ];
  for (const point of [1, 15, 30]) {
    const over = new AbortController();
    const reached = written(cache, point * MIB, over.signal);
    const child = command(args).spawn();
    const output = Promise.all([
      new Response(child.stdout).text(),
      new Response(child.stderr).text(),
    ]);
    await Promise.race([reached, child.status]);
    child.kill("SIGKILL");
    const { signal } = await child.status;
    over.abort();
    await reached;
    assert.equal(signal, "SIGKILL", `it ended before ${point} MiB were written: ${await output}`);
    await output;
    assert.equal(await readIndex(cache), undefined);
    await blobs(cache); // checks that the digests match the names
  }
  const ran = await bkit(args);
  assert.equal(ran.code, 0, ran.stderr);
  const { length } = await blobs(cache);
  assert.equal(length, 5, "three layers, the cache's configuration and its index");
  const names = await Array.fromAsync(Deno.readDir(cache), ({ name }) => name);
  assert.deepEqual(names.sort(), ["blobs", "index.json", "oci-layout"]);
  await prune(socketOf(address));
  const again = await bkit([
    ...["local", context, "--addr", address, "-o", "type=cacheonly", "--progress", "plain"],
    ...["--cache-from", `type=local,src=${cache}`],
  ]);
  assert.equal(again.stderr.match(/CACHED/g)?.length, 3, again.stderr);
});

test("local cache: the command writes a cache to a directory, and uses it", async ({ address, directory, id }) => {
  await Deno.mkdir(path.join(directory, "bin"));
  await Deno.writeFile(path.join(directory, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(path.join(directory, "bin/id"), id);
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), dockerfile(id));
  await Deno.writeTextFile(path.join(directory, ".dockerignore"), "cache\n");
  const run = async (...args: string[]) => {
    await prune(socketOf(address));
    const ran = await bkit(["local", ".", "--addr", address, "--progress", "plain", ...args], {
      cwd: directory,
    });
    assert.equal(ran.code, 0, ran.stderr);
    return ran.stderr;
  };
  await run("--cache-to", "type=local,dest=cache,mode=max,tag=mine");
  await blobs(path.join(directory, "cache"));
  assert.match(await run("--cache-from", "type=local,src=cache,tag=mine"), /CACHED/);
  const output = await run("--cache-from", "type=local,src=cache");
  assert.match(output, /cannot use the local cache in cache: it has no tag latest, only mine/);
  assert.doesNotMatch(output, /CACHED/);
});

Deno.test({
  name: "local cache: a daemon that cannot write one is an error [old]",
  ignore: !shared("old"), // only there with engines of the tests' own
  async fn() {
    await using directory = await temporary();
    const dest = path.join(directory.path, "cache");
    const kept = built(shared("old")!, "x", { cacheTo: [{ type: "local", dest }] });
    await assert.rejects(kept, /local/);
    assert.deepEqual(await Array.fromAsync(Deno.readDir(directory.path)), []);
  },
});

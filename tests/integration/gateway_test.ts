/** Frontends of this process on real daemons. */
import assert from "node:assert/strict";
import {
  BuildFailedError,
  BuildKitClient,
  CancelledError,
  files,
  memoryTarget,
} from "../../mod.ts";
import { local, scratch, type State } from "../../lib/llb/mod.ts";
import type { Frontend, GatewayOptions } from "../../lib/client/gateway/gateway.ts";
import { busybox } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { gone } from "../support/leftovers.ts";
import { inspect } from "../support/inspect.ts";

const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 }, note: "from here" });
const contexts = { context };
const quiet = { outputs: [{ type: "cacheonly" }] } as const;

/** A state with busybox. */
const base = scratch().copy(local("context", { include: ["bin"] }), "/bin", "/bin");

/** Returns the command of a shell. */
const sh = (command: string) => ["/bin/busybox", "sh", "-ec", command];
const text = (data: Uint8Array | undefined) => new TextDecoder().decode(data);

/** Builds, and returns the text of its files by their paths. */
async function filesOf(
  address: string,
  frontend: Frontend,
  options: GatewayOptions = {},
): Promise<Record<string, string>> {
  const dest = memoryTarget();
  await using client = await BuildKitClient.connect(address);
  await client.gateway(frontend, { contexts, ...options, outputs: [{ type: "local", dest }] });
  return Object.fromEntries(
    [...dest.entries].flatMap(([path, { data }]) => data ? [[path, text(data)]] : []),
  );
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: gateway: reads files of results, in parts and as streams`, async () => {
    await using client = await BuildKitClient.connect(address);
    const big = new Uint8Array(9_000_000).map((_, i) => i * 7);
    await client.gateway(async (gateway) => {
      const made = scratch().mkdir("/d", { mode: 0o700 }).mkfile("/d/a.txt", "0123456789")
        .mkfile("/d/b.json", "{}", { mode: 0o640 }).copy(local("data"), "/link", "/d/link")
        .copy(local("data"), "/big", "/big");
      const result = await gateway.solve({ graph: made });
      assert.equal(text(await result.readFile("/d/a.txt")), "0123456789");
      assert.equal(text(await result.readFile("d/a.txt", { offset: 3, length: 4 })), "3456");
      assert.equal(text(await result.readFile("/d/a.txt", { offset: 8, length: 40 })), "89");
      assert.equal(text(await result.readFile("/d/a.txt", { offset: 80 })), "");
      assert.equal(text(await result.readFile("/d/a.txt", { length: 0 })), "");
      assert.equal(text(await result.readFile("/d/link")), "0123456789");
      assert.deepEqual(await result.readFile("/big"), big);
      const parts = await Array.fromAsync(result.streamFile("/big", { offset: 1_000_000 }));
      assert.equal(parts.length, 2);
      assert.deepEqual(
        new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()),
        big.slice(1_000_000),
      );
      const listed = await result.readDir("/d");
      assert.deepEqual(
        listed.map((
          { name, isFile, isSymlink, mode, size, linkname },
        ) => [name, isFile, isSymlink, mode, size, linkname]),
        [
          ["a.txt", true, false, 0o644, 10, ""],
          ["b.json", true, false, 0o640, 2, ""],
          ["link", false, true, 0o777, 5, "a.txt"],
        ],
      );
      const filtered = await result.readDir("/d", { include: "*.json" });
      assert.deepEqual(filtered.map(({ name }) => name), ["b.json"]);
      const { name: named, isDirectory, mode } = await result.stat("/d");
      assert.deepEqual([named, isDirectory, mode], ["d", true, 0o700]);
      for (
        const look of [
          () => result.readFile("/none"),
          () => result.readDir("/none"),
          () => result.stat("/d/a.txt/none"),
          () => Array.fromAsync(result.streamFile("/none")),
        ]
      ) {
        await assert.rejects(look, { code: "RPC", status: 5 });
      }
      await assert.rejects(
        () => result.readFile("/d"),
        (error: { status: number; message: string }) => {
          assert.notEqual(error.status, 5);
          assert.match(error.message, /cannot read \/d: .*(?:not a regular file|is a directory)/);
          return true;
        },
      );
      const empty = await gateway.solve({ graph: scratch() });
      await empty.evaluate();
      await assert.rejects(empty.readFile("/a"), { status: 5 });
    }, { ...quiet, contexts: { ...contexts, data: files({ big, link: { linkname: "a.txt" } }) } });
  });

  Deno.test(`${name}: gateway: a Dockerfile is extended by a graph`, async () => {
    const dockerfile = 'FROM scratch AS one\nCOPY bin /bin\nENV A=1\nWORKDIR /w\nCMD ["x"]\n' +
      'FROM one\nRUN ["/bin/busybox", "false"]\n';
    await using client = await BuildKitClient.connect(address);
    const tag = "bkit-gateway:1";
    await client.gateway(async (gateway) => {
      const one = await gateway.dockerfile({ target: "one" });
      assert.deepEqual(one.imageConfig?.config?.Cmd, ["x"]);
      const state = one.state().run(sh("echo $A $PWD > /made"));
      return {
        files: state,
        image: one.imageConfig,
        config: { labels: { l: "y" }, env: { B: "2" } },
      };
    }, { context, dockerfile, tags: [tag] });
    const { Config } = await inspect(address, tag);
    assert.deepEqual([Config!.Cmd, Config!.Labels, Config!.WorkingDir], [["x"], { l: "y" }, "/w"]);
    assert(Config!.Env!.includes("A=1") && Config!.Env!.includes("B=2"));
    const found = await filesOf(address, async (gateway) => {
      const one = await gateway.dockerfile({ target: "one" });
      const ran = one.state().run(sh("mkdir /out; echo $A $PWD > /out/made"));
      return scratch().copy(ran, "/out/made", "/made");
    }, { context, dockerfile });
    assert.deepEqual(found, { made: "1 /w\n" });
  });

  Deno.test(`${name}: gateway: states are contexts and Dockerfiles of a Dockerfile`, async () => {
    const made = scratch().mkfile("/a", "of a graph");
    const main = await filesOf(
      address,
      (gateway) => gateway.dockerfile({ context: made, dockerfile: "FROM scratch\nCOPY a /\n" }),
    );
    assert.deepEqual(main, { a: "of a graph" });
    const text = await filesOf(
      address,
      (gateway) => gateway.dockerfile({ dockerfile: "FROM scratch\nCOPY note /\n" }),
    );
    assert.deepEqual(text, { note: "from here" });
    if (name === "old") return; // before named contexts
    const named = await filesOf(address, async (gateway) => {
      const image = await gateway.dockerfile({
        dockerfile: "FROM scratch\nCOPY bin /bin\nENV X=7\n",
      });
      const dockerfile = 'FROM base AS run\nRUN ["/bin/busybox", "sh", "-c", "echo $X > /x"]\n' +
        "FROM scratch\nCOPY --from=run /x /\nCOPY --from=other a /\n";
      return await gateway.dockerfile({ dockerfile, contexts: { base: image, other: made } });
    });
    assert.deepEqual(named, { x: "7\n", a: "of a graph" });
  });

  Deno.test(`${name}: gateway: several platforms, with empty ones`, async () => {
    const found = await filesOf(address, (gateway) => {
      const platforms = Object.fromEntries(
        gateway.platforms.map((
          { architecture },
        ) => [`linux/${architecture}`, {
          files: scratch().mkfile("/arch", architecture) as State,
        }]),
      );
      return { platforms: { ...platforms, "linux/s390x": scratch() } };
    }, { platforms: ["linux/amd64", "linux/arm64"] });
    assert.deepEqual(found, { "linux_amd64/arch": "amd64", "linux_arm64/arch": "arm64" });
    const graph = await filesOf(address, () => scratch().mkfile("/a", "for all"), {
      platforms: ["linux/amd64", "linux/arm64"],
    });
    assert.deepEqual(graph, { "linux_amd64/a": "for all", "linux_arm64/a": "for all" });
    await assert.rejects(
      filesOf(address, async (gateway) => {
        const { reference } = await gateway.solve({ graph: scratch().mkfile("/a", "1") });
        return reference;
      }, { platforms: ["linux/amd64", "linux/arm64"] }),
      /its files are for one platform, and the build is for several/,
    );
    const dockerfile = "FROM scratch\nARG TARGETARCH\nCOPY note /$TARGETARCH\n";
    const both = await filesOf(address, async (gateway) => {
      const result = await gateway.dockerfile();
      assert.deepEqual([...result.references.keys()].sort(), ["linux/amd64", "linux/arm64"]);
      assert.throws(() => result.reference, { code: "BAD_OPTION" });
      const arm = result.references.get("linux/arm64")!;
      assert.equal(arm.imageConfig?.architecture, "arm64");
      assert.equal((await arm.readFile("/arm64")).length, 9);
      return result;
    }, { context, dockerfile, platforms: ["linux/amd64", "linux/arm64"] });
    assert.deepEqual(Object.keys(both).sort(), ["linux_amd64/amd64", "linux_arm64/arm64"]);
  });

  Deno.test(`${name}: gateway: without a result, nothing is exported`, async () => {
    await using client = await BuildKitClient.connect(address);
    const tag = `bkit-gateway-none:${crypto.randomUUID().slice(0, 8)}`;
    const result = await client.gateway(() => {}, { tags: [tag] });
    assert.deepEqual([result.digest, result.names], ["", []]);
    assert.equal((await inspect(address, tag)).Config, undefined);
  });

  Deno.test(`${name}: gateway: an exception in each phase is the error of the build`, async () => {
    await using client = await BuildKitClient.connect(address);
    const cause = new TypeError("my own fault");
    const phases: Record<string, Frontend> = {
      first() {
        throw cause;
      },
      async solved(gateway) {
        await gateway.solve({ graph: base, evaluate: true });
        throw cause;
      },
      async read(gateway) {
        await (await gateway.solve({ graph: base })).readDir("/bin");
        return Promise.reject(cause);
      },
    };
    for (const frontend of Object.values(phases)) {
      await assert.rejects(client.gateway(frontend, { contexts }).result, (error) => {
        assert(error instanceof BuildFailedError);
        assert.equal(error.message, "my own fault");
        assert.equal(error.cause, cause);
        return true;
      });
    }
    const failing = base.run(sh("echo bad; exit 3"));
    const returned = client.gateway(() => failing, { contexts });
    await assert.rejects(returned.result, { code: "BUILD_FAILED", exitCode: 3, log: ["bad"] });
    let caught: unknown;
    const evaluated = client.gateway(async (gateway) => {
      try {
        await gateway.solve({ graph: failing, evaluate: true });
      } catch (error) {
        caught = error;
        throw error;
      }
    }, { contexts });
    await assert.rejects(evaluated.result, { code: "BUILD_FAILED", exitCode: 3, log: ["bad"] });
    assert(caught instanceof BuildFailedError);
    assert.equal(caught.exitCode, 3);
    const read = client.gateway(async (gateway) => {
      const result = await gateway.solve({ graph: failing });
      await result.readFile("/x");
    }, { contexts });
    await assert.rejects(read.result, { code: "BUILD_FAILED", exitCode: 3, log: ["bad"] });
    const other = client.gateway(() => ({ wrong: 1 }) as never);
    await assert.rejects(other.result, /cannot use what the frontend has returned/);
    assert.deepEqual(await filesOf(address, () => scratch().mkfile("/a", "1")), { a: "1" });
  });

  Deno.test(`${name}: gateway: is cancelled in each phase`, async () => {
    await using client = await BuildKitClient.connect(address);
    const seconds = String(900_000 + Math.floor(Math.random() * 90_000));
    const long = base.run(sh(`echo going; exec /bin/busybox sleep ${seconds}`));
    const phases: Record<string, Frontend> = {
      waiting: async () => {
        build.cancel();
        await new Promise(() => {});
      },
      solving: (gateway) => gateway.solve({ graph: long, evaluate: true }),
      exporting: () => long,
    };
    let build: ReturnType<typeof client.gateway>;
    for (const frontend of Object.values(phases)) {
      build = client.gateway(frontend, { contexts });
      (async () => {
        for await (const event of build) if (event.type === "log") build.cancel();
      })().catch(() => {});
      await assert.rejects(build.result, CancelledError);
      await gone(`sleep\0${seconds}`);
    }
    await client.gateway(() => {}, quiet);
  });
}

import assert from "node:assert/strict";
import fc from "fast-check";
import {
  files,
  type FileTree,
  type MemoryTarget,
  memoryTarget,
  Mode,
  type ReceiveOptions,
  type ReceiveProgress,
  type ReceiveStats,
  receiveTree,
  sendTree,
  type TreeTarget,
  walk,
} from "../../../../lib/diffcopy/mod.ts";
import { CancelledError, OptionError } from "../../../../lib/errors.ts";
import { DiskTarget } from "../../../../lib/diffcopy/target/disk.ts";
import { writeStat } from "../../../../lib/diffcopy/wire/encode.ts";
import { emptyStat } from "../../../../lib/diffcopy/wire/packet.ts";
import { openSafeDirectory } from "../../../../lib/diffcopy/disk/safe_directory.ts";
import { replacedError } from "../../../../lib/diffcopy/target/replaced_error.ts";
import { all, inDirectory, print, tree } from "../../../support/tree.ts";
import { inMemory, modelled, models, onDisk, removable } from "../model.ts";
import { pair } from "../pair.ts";
import { Peer } from "../peer.ts";

const ALL = { includePatterns: [], excludePatterns: [], followPaths: [] };

/** Sends a tree from one end to the other. */
async function transfer(
  tree: FileTree,
  target: TreeTarget,
  options: ReceiveOptions & { queue?: number } = {},
): Promise<ReceiveStats> {
  const [near, far] = pair(options.queue);
  const sent = sendTree(near, tree, ALL).then(() => near.end());
  const [stats] = await Promise.all([receiveTree(far, target, options), sent]);
  return stats;
}

/** A folder as a target, with directories held open or looked up by path each time. */
function target(path: string, pin: boolean, mode: "copy" | "delete" = "copy"): TreeTarget {
  return new DiskTarget(
    openSafeDirectory(Deno.realPathSync(path), { replaced: replacedError, pin }),
    mode === "delete",
  );
}

function inTwo(use: (path: string, other: string) => Promise<void>): Promise<void> {
  return inDirectory("mkdir a b", (path) => use(`${path}/a`, `${path}/b`));
}

Deno.test("any tree arrives as it is, in memory", async () => {
  await fc.assert(
    fc.asyncProperty(models, fc.constantFrom(1, 1000, 1_000_000), async (model, queue) => {
      const memory = memoryTarget();
      await transfer(model, memory, { queue });
      assert.deepEqual(await inMemory(memory), await modelled(model));
      // and from there once more
      const again = memoryTarget();
      await transfer(memory.tree(), again);
      assert.deepEqual(await inMemory(again), await modelled(model));
    }),
    { numRuns: 300 },
  );
});

for (const pin of [true, false]) {
  const how = pin ? "held open" : "looked up by path";

  Deno.test(`any tree arrives as it is, on disk, ${how}; once more changes nothing`, async () => {
    await fc.assert(
      fc.asyncProperty(models, fc.constantFrom(1, 1_000_000), async (model, queue) => {
        await inDirectory("", async (path) => {
          for (let run = 0; run < 2; run++) {
            await transfer(model, target(path, pin), { queue });
            assert.deepEqual(await onDisk(path), await modelled(model));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  Deno.test(`any tree replaces what is in its way, ${how}`, async () => {
    await fc.assert(
      fc.asyncProperty(removable, models, async (before, model) => {
        await inTwo(async (copied, deleted) => {
          await transfer(before, target(copied, pin));
          await transfer(before, target(deleted, pin));
          await transfer(model, target(copied, pin));
          await transfer(model, target(deleted, pin, "delete"));
          assert.deepEqual(await onDisk(copied), await modelled(before.under(model)));
          assert.deepEqual(await onDisk(deleted), await modelled(model));
        });
      }),
      { numRuns: 60 },
    );
  });
}

Deno.test("in memory, too, later transfers replace what is in their way", async () => {
  await fc.assert(fc.asyncProperty(models, models, async (before, model) => {
    const memory = memoryTarget();
    await transfer(before, memory);
    await transfer(model, memory);
    assert.deepEqual(await inMemory(memory), await modelled(before.under(model)));
  }));
});

/** A memory target of which some methods are replaced. */
function but(replaced: Partial<TreeTarget>): TreeTarget & { readonly memory: MemoryTarget } {
  const memory = memoryTarget();
  return {
    memory,
    directory: (stat) => memory.directory(stat),
    symlink: (stat) => memory.symlink(stat),
    special: (stat) => memory.special(stat),
    file: (stat) => memory.file(stat),
    link: (stat) => memory.link(stat),
    finish: () => memory.finish(),
    abort: () => memory.abort(),
    ...replaced,
  };
}

Deno.test("an empty tree arrives", async () => {
  assert.deepEqual(await transfer(files({}), memoryTarget()), {
    entries: 0,
    files: 0,
    bytes: 0,
    skipped: 0,
  });
});

Deno.test("progress is told, and at the end it is whole", async () => {
  const heard: ReceiveProgress[] = [];
  await transfer(tree("a/b =hello\nc =x"), memoryTarget(), { onProgress: (p) => heard.push(p) });
  assert.deepEqual(heard.at(-1), { entries: 3, files: 2, bytes: 6, skipped: 0, path: "" });
  assert.ok(heard.length >= 2 && heard[0]!.path !== "");
});

Deno.test("what the target can't make is skipped and named, with all its names", async () => {
  const skipped: string[] = [];
  const peer = new Peer();
  const memory = but({ special: () => false });
  const receiving = receiveTree(peer.stream, memory, {
    onSkip: (path, kind) => skipped.push(`${path}: ${kind}`),
  });
  peer.stat("a", { mode: Mode.NamedPipe | 0o644 });
  peer.stat("b", { mode: Mode.Device | 0o600, devmajor: 7 });
  peer.stat("c", { mode: Mode.Device | Mode.CharDevice | 0o600, devmajor: 1, devminor: 3 });
  peer.stat("d", { mode: Mode.NamedPipe | 0o644, linkname: "a" });
  peer.stat("e", { mode: Mode.Socket | 0o644 });
  peer.listed();
  await peer.finish();
  assert.deepEqual(await receiving, { entries: 5, files: 0, bytes: 0, skipped: 5 });
  assert.deepEqual(skipped, [
    "a: fifo",
    "b: block device",
    "c: character device",
    "e: socket",
    "d: fifo",
  ]);
});

Deno.test("devices and fifos are kept in memory", async () => {
  const peer = new Peer();
  const memory = memoryTarget();
  const receiving = receiveTree(peer.stream, memory);
  peer.stat("n", { mode: Mode.Device | Mode.CharDevice | 0o600, devmajor: 1, devminor: 3 });
  peer.listed();
  await peer.finish();
  await receiving;
  const [stat] = await all(walk(memory.tree()));
  assert.deepEqual([stat!.mode, stat!.devmajor, stat!.devminor], [0x04200180, 1, 3]);
});

Deno.test("memory is bounded by maxBytes, before any of the data is there", async () => {
  const big = files({ a: new Uint8Array(600), b: new Uint8Array(600) });
  await assert.rejects(transfer(big, memoryTarget({ maxBytes: 1199 })), (error: unknown) => {
    assert.ok(error instanceof Error);
    assert.match(error.message, /cannot keep b in memory: .* maxBytes \(1199 bytes\)/);
    return true;
  });
  const memory = memoryTarget({ maxBytes: 1200 });
  await transfer(big, memory);
  assert.deepEqual([...memory.entries.keys()], ["a", "b"]);
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, memoryTarget());
  peer.stat("a", { size: Number.MAX_SAFE_INTEGER });
  await peer.request(0);
  peer.data(0, "x");
  await assert.rejects(receiving, /exceed maxBytes \(1073741824 bytes\)/);
  for (const maxBytes of [-1, 0.5, NaN, Infinity]) {
    assert.throws(() => memoryTarget({ maxBytes }), OptionError);
  }
});

Deno.test("bad options are refused, and the target is let go of", async () => {
  for (const maxEntries of [-1, 0.5, NaN]) {
    let aborted = 0;
    const target = but({ abort: () => void aborted++ });
    const receiving = receiveTree(new Peer().stream, target, { maxEntries });
    await assert.rejects(
      receiving,
      /option "maxEntries" must be a whole number of at least 0 \(got (-1|0\.5|NaN)\)/,
    );
    assert.equal(aborted, 1);
  }
});

Deno.test("files may come mixed, and none is asked for twice", async () => {
  const peer = new Peer();
  const memory = memoryTarget();
  const receiving = receiveTree(peer.stream, memory);
  peer.stat("a", { size: 4 });
  await peer.request(0);
  peer.data(0, "12");
  peer.stat("b", { size: 2 });
  await peer.request(1);
  peer.data(1, "ab");
  peer.data(0, "34");
  peer.data(1);
  peer.listed();
  peer.data(0);
  await peer.finish();
  await receiving;
  const text = (path: string) => new TextDecoder().decode(memory.entries.get(path)!.data);
  assert.deepEqual([text("a"), text("b")], ["1234", "ab"]);
});

Deno.test("a hundred thousand files may be listed before the first data comes", async () => {
  const count = 100_000;
  const peer = new Peer();
  const memory = memoryTarget();
  const receiving = receiveTree(peer.stream, memory);
  for (let i = 0; i < count; i++) {
    peer.stat(`f${String(i).padStart(6, "0")}`);
    if (i % 1000 === 0) await peer.end.drained();
  }
  peer.listed();
  for (let i = 0; i < count; i++) {
    await peer.request(i);
    peer.data(i);
  }
  await peer.finish();
  assert.equal((await receiving).files, count);
});

Deno.test("a stream that dies after FIN was answered has done all", async () => {
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, memoryTarget(), { onProgress: () => {} });
  peer.stat("a");
  peer.listed();
  await peer.file(0, "");
  await peer.until(() => peer.finished);
  peer.fin();
  await peer.end.drained();
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  peer.end.die(new Error("reset"));
  assert.equal((await receiving).files, 1);
});

Deno.test("a slow target makes the peer wait", async () => {
  let received = 0;
  const slow = but({
    file: () => ({
      async write(bytes: Uint8Array): Promise<void> {
        const before = bytes.slice();
        await new Promise((resolve) => setImmediate(resolve));
        assert.deepEqual(bytes, before); // nobody overwrote it meanwhile
        received += bytes.length;
      },
      close() {},
      abort() {},
    }),
  });
  const [near, far] = pair(100_000);
  const sent = sendTree(near, files({ a: new Uint8Array(20_000_000).fill(7) }), ALL)
    .then(() => near.end());
  await Promise.all([receiveTree(far, slow), sent]);
  assert.equal(received, 20_000_000);
  assert.ok(near.mostQueued < 1_000_000, `${near.mostQueued} bytes were queued`);
});

Deno.test("the event loop gets its turns while many messages come at once", async () => {
  const [near, far] = pair(1e9);
  const frames = new Uint8Array(10_000_000);
  let end = 0;
  for (let i = 0; i < 50_000; i++) {
    const name = `d${String(i).padStart(5, "0")}`;
    const mode = (Mode.Dir | 0o755) >>> 0;
    end = writeStat(frames, end, { ...emptyStat(), path: name, mode });
  }
  near.receive(() => {}).catch(() => {});
  near.send(frames.subarray(0, end));
  const controller = new AbortController();
  await inDirectory("", async (path) => {
    let turns = 0;
    let entries = 0;
    const again = () => {
      turns++;
      timer = setImmediate(again);
    };
    const onProgress = (progress: ReceiveProgress) => {
      entries = progress.entries;
      if (entries > 10_000) controller.abort();
    };
    const { signal } = controller;
    const receiving = receiveTree(far, target(path, true), { onProgress, signal });
    let timer = setImmediate(again);
    await assert.rejects(receiving, CancelledError);
    clearImmediate(timer);
    assert.ok(entries < 50_000);
    assert.ok(turns > 5, `${turns} turns`);
  });
});

Deno.test("what the target throws ends it, and the peer is told", async () => {
  const disk = new OptionError("cannot write a: no space is left");
  const fail = () => {
    throw disk;
  };
  const fails: [string, Partial<TreeTarget>][] = [
    ["directory", { directory: fail }],
    ["directory, later", { directory: () => Promise.reject(disk) }],
    ["symlink", { symlink: fail }],
    ["special", { special: fail }],
    ["file", { file: fail }],
    ["file, later", { file: () => Promise.reject(disk) }],
    ["link", { link: fail }],
    ["link, later", { link: () => Promise.reject(disk) }],
    ["write", { file: () => ({ write: fail, close() {}, abort() {} }) }],
    ["write, later", {
      file: () => ({ write: () => Promise.reject(disk), close() {}, abort() {} }),
    }],
    ["close", { file: () => ({ write() {}, close: fail, abort() {} }) }],
    ["close, later", {
      file: () => ({ write() {}, close: () => Promise.reject(disk), abort() {} }),
    }],
    ["finish", { finish: fail }],
    ["finish, later", { finish: () => Promise.reject(disk) }],
  ];
  for (const [name, replaced] of fails) {
    let aborted = 0;
    const peer = new Peer();
    const receiving = receiveTree(
      peer.stream,
      but({ abort: () => void aborted++, ...replaced }),
    );
    const rejected = assert.rejects(receiving, (error) => error === disk, name);
    peer.directory("a");
    peer.symlink("b", "a");
    peer.stat("c", { size: 1 });
    peer.stat("d", { linkname: "c" });
    peer.stat("e", { mode: Mode.NamedPipe });
    peer.listed();
    await peer.file(2, "x");
    await rejected;
    await peer.until(() => peer.error !== undefined);
    assert.equal(peer.error, "cannot write a: no space is left", name);
    assert.equal(aborted, 1, name);
  }
});

Deno.test("a caller can cancel, before and in the middle; writers are ended first", async () => {
  const early = receiveTree(new Peer().stream, memoryTarget(), { signal: AbortSignal.abort() });
  await assert.rejects(early, CancelledError);

  const controller = new AbortController();
  const events: string[] = [];
  const writing = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const target = but({
    file: () => ({
      write() {
        writing.resolve();
        return written.promise.then(() => void events.push("written"));
      },
      close() {},
      abort: () => void events.push("writer aborted"),
    }),
    abort: () => void events.push("target aborted"),
  });
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, target, { signal: controller.signal });
  const rejected = assert.rejects(receiving, (error: unknown) => {
    assert.ok(error instanceof CancelledError);
    assert.equal((error.cause as Error).message, "ctrl-c");
    return true;
  });
  peer.stat("a", { size: 2 });
  await peer.request(0);
  peer.data(0, "x");
  await writing.promise;
  controller.abort(new Error("ctrl-c"));
  await peer.until(() => peer.error !== undefined);
  assert.match(peer.error!, /receiving the files was cancelled/);
  written.resolve();
  await rejected;
  assert.deepEqual(events, ["written", "writer aborted", "target aborted"]);
});

Deno.test("a stream that dies ends it with the stream's reason", async () => {
  const reason = new Error("reset");
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, memoryTarget());
  const rejected = assert.rejects(receiving, (error) => error === reason);
  peer.stat("a", { size: 2 });
  await peer.request(0);
  peer.end.die(reason);
  await rejected;
  await assert.rejects(
    receiveTree(peer.stream, memoryTarget()),
    (error) => error === reason,
  );
});

Deno.test("what arrived is listed as it was sent", async () => {
  const memory = memoryTarget();
  await transfer(tree("a/b =hello\na/empty\nbin 755 =x\nl -> a/b\nd/"), memory);
  assert.deepEqual(print(await all(walk(memory.tree()))), [
    "a/",
    "a/b 5",
    "a/empty 0",
    "bin 1",
    "d/",
    "l -> a/b",
  ]);
  assert.throws(() => memory.tree().list("bin"), Deno.errors.NotADirectory);
  assert.throws(() => memory.tree().lstat("none"), Deno.errors.NotFound);
});

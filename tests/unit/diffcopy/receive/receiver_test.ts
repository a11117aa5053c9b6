import assert from "node:assert/strict";
import {
  files,
  type MemoryTarget,
  memoryTarget,
  Mode,
  type ReceiveProgress,
  receiveTree,
  sendTree,
  type TreeTarget,
} from "../../../../lib/diffcopy/mod.ts";
import { CancelledError, OptionError } from "../../../../lib/errors.ts";
import { writeStat } from "../../../../lib/diffcopy/wire/encode.ts";
import { MAX_QUEUED_FILES } from "../../../../lib/diffcopy/receive/pending_files.ts";
import { emptyStat } from "../../../../lib/diffcopy/wire/packet.ts";
import { inDirectory, tree } from "../../../support/tree.ts";
import { diskTarget } from "../disk_target.ts";
import { pair } from "../pair.ts";
import { Peer } from "../peer.ts";
import { ALL, transfer } from "../transfer.ts";

/** Returns a memory target with some methods replaced. */
function withMethods(
  replaced: Partial<TreeTarget>,
): TreeTarget & { readonly memory: MemoryTarget } {
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

Deno.test("receiveTree: receives an empty tree", async () => {
  assert.deepEqual(await transfer(files({}), memoryTarget()), {
    entries: 0,
    files: 0,
    bytes: 0,
    skipped: 0,
  });
});

Deno.test("receiveTree: reports progress, with complete counts at the end", async () => {
  const reports: ReceiveProgress[] = [];
  await transfer(tree("a/b =hello\nc =x"), memoryTarget(), { onProgress: (p) => reports.push(p) });
  assert.deepEqual(reports.at(-1), { entries: 3, files: 2, bytes: 6, skipped: 0, path: "" });
  assert.ok(reports.length >= 2 && reports[0]!.path !== "");
});

Deno.test("receiveTree: skips and reports entries that the target cannot create, with their links", async () => {
  const skipped: string[] = [];
  const peer = new Peer();
  const memory = withMethods({ special: () => false });
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

Deno.test("receiveTree: rejects invalid options and aborts the target", async () => {
  for (const maxEntries of [-1, 0.5, NaN]) {
    let aborted = 0;
    const target = withMethods({ abort: () => void aborted++ });
    const receiving = receiveTree(new Peer().stream, target, { maxEntries });
    await assert.rejects(
      receiving,
      /option "maxEntries" must be a whole number of at least 0 \(got (-1|0\.5|NaN)\)/,
    );
    assert.equal(aborted, 1);
  }
});

Deno.test("receiveTree: accepts interleaved data of several files", async () => {
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

Deno.test("receiveTree: accepts 100,000 entries before the first data", async () => {
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

Deno.test("receiveTree: succeeds if the stream dies after the answer to FIN", async () => {
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

Deno.test("receiveTree: a slow target slows the peer down", async () => {
  let received = 0;
  const slow = withMethods({
    file: () => ({
      async write(bytes: Uint8Array): Promise<void> {
        const before = bytes.slice();
        await new Promise((resolve) => setImmediate(resolve));
        assert.deepEqual(bytes, before); // not overwritten while it was in use
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

Deno.test("receiveTree: many messages at once do not block the event loop", async () => {
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
    const receiving = receiveTree(far, diskTarget(path, true), { onProgress, signal });
    let timer = setImmediate(again);
    await assert.rejects(receiving, CancelledError);
    clearImmediate(timer);
    assert.ok(entries < 50_000);
    assert.ok(turns > 5, `${turns} turns`);
  });
});

Deno.test("receiveTree: an error of the target ends the transfer and is sent to the peer", async () => {
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
      withMethods({ abort: () => void aborted++, ...replaced }),
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

Deno.test("receiveTree: can be cancelled before and during the transfer, and ends writers first", async () => {
  const early = receiveTree(new Peer().stream, memoryTarget(), { signal: AbortSignal.abort() });
  await assert.rejects(early, CancelledError);

  const controller = new AbortController();
  const events: string[] = [];
  const writing = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const target = withMethods({
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

Deno.test("receiveTree: rejects with the reason of a stream that dies", async () => {
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

/** Announces files of one size, and ends the listing. */
function announce(peer: Peer, count: number, size: number): void {
  for (let i = 0; i < count; i++) peer.stat(`f${String(i).padStart(4, "0")}`, { size });
  peer.listed();
}

Deno.test("receiveTree: requests no more large files at once than Go's sender queues", async () => {
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, memoryTarget());
  announce(peer, 300, 50_000);
  for (let i = 0; i < 300; i++) {
    await peer.file(i, new Uint8Array(50_000));
    assert(peer.asked.size <= i + MAX_QUEUED_FILES, `${peer.asked.size} requests at file ${i}`);
  }
  await peer.finish();
  assert.equal((await receiving).files, 300);
});

Deno.test("receiveTree: requests thousands of small files at once", async () => {
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, memoryTarget());
  announce(peer, 5000, 1);
  await peer.request(4095);
  assert.equal(peer.asked.size, 4096);
  for (let i = 0; i < 5000; i++) await peer.file(i, "x");
  await peer.finish();
  assert.equal((await receiving).files, 5000);
});

Deno.test("receiveTree: after a failure, drops files until a sender must have read it", async () => {
  const peer = new Peer();
  const full = withMethods({
    file() {
      throw new Error("no space is left");
    },
  });
  let over = false;
  const receiving = receiveTree(peer.stream, full).finally(() => over = true);
  const outcome = assert.rejects(receiving, /no space is left/);
  announce(peer, 200, 1);
  await peer.file(0, "x");
  await peer.until(() => peer.error !== undefined);
  for (let i = 1; i < 200 - MAX_QUEUED_FILES; i++) {
    assert.equal(over, false);
    await peer.file(i, "x");
  }
  await outcome;
});

Deno.test("receiveTree: after a failure, does not wait for a sender that ends", async () => {
  for (const end of ["end", "die"] as const) {
    const peer = new Peer();
    const full = withMethods({
      file() {
        throw new Error("no space is left");
      },
    });
    const outcome = assert.rejects(receiveTree(peer.stream, full), /no space is left/);
    announce(peer, 200, 1);
    await peer.file(0, "x");
    await peer.until(() => peer.error !== undefined);
    peer.end[end](new Error("reset"));
    await outcome;
  }
});

Deno.test("receiveTree: after a failure, aborts each writer once, even if its data ends first", async () => {
  const peer = new Peer();
  const aborted: string[] = [];
  const full = withMethods({
    file: ({ path }) => ({
      write() {
        if (path === "b") throw new Error("no space is left");
      },
      close() {},
      abort: () => void aborted.push(path),
    }),
  });
  const outcome = assert.rejects(receiveTree(peer.stream, full), /no space is left/);
  for (const path of ["a", "b", "c"]) peer.stat(path, { size: 1 });
  await peer.request(2);
  peer.data(0, "x");
  peer.data(1, "x");
  peer.data(1);
  peer.data(0);
  await outcome;
  assert.deepEqual(aborted.sort(), ["a", "b"]);
});

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import fc from "fast-check";
import {
  CancelledError,
  ContextError,
  OptionError,
  ProtocolError,
  RpcError,
} from "../../../../lib/errors.ts";
import {
  directory,
  files,
  Mode,
  type SendProgress,
  sendTree,
  walk,
} from "../../../../lib/diffcopy/mod.ts";
import { Directory } from "../../../../lib/diffcopy/tree/directory.ts";
import { errorFrame } from "../../../../lib/diffcopy/wire/encode.ts";
import { BUFFER_BYTES } from "../../../../lib/diffcopy/send/outbox.ts";
import { PacketType } from "../../../../lib/diffcopy/wire/packet.ts";
import { all, inDirectory, print, TestPeer, tree } from "../../../support/tree.ts";
import { records } from "../arbitrary.ts";
import { assertFails, noise, settle, withMethods } from "../sending.ts";
import { ALL } from "../transfer.ts";

const text = (peer: TestPeer, path: string): string =>
  new TextDecoder().decode(peer.contents.get(path));

Deno.test("sendTree: sends a tree unchanged", async () => {
  const peer = new TestPeer();
  const sent = await sendTree(
    peer.stream,
    tree("a/b =hello\na/empty\nbin 755 =x\nl -> a/b\nd/"),
    ALL,
  );
  await settle();
  assert.deepEqual(print(peer.stats), ["a/", "a/b 5", "a/empty 0", "bin 1", "d/", "l -> a/b"]);
  assert.deepEqual([text(peer, "a/b"), text(peer, "a/empty"), text(peer, "bin")], [
    "hello",
    "",
    "x",
  ]);
  const directories = [{ path: "a", files: 2, bytes: 5 }, { path: "", files: 1, bytes: 1 }];
  const heaviest = [{ path: "a", files: 2, bytes: 5 }];
  assert.deepEqual(sent, { entries: 6, files: 3, bytes: 6, directories, heaviest });
  assert.ok(peer.finished);
});

Deno.test("sendTree: sends only requested files, and applies the filters", async () => {
  const peer = new TestPeer({ wants: (stat) => stat.path !== "b" });
  const request = { includePatterns: ["?"], excludePatterns: ["c"], followPaths: ["l"] };
  await sendTree(peer.stream, tree("a =1\nb =2\nc =3\nl -> dd/e\ndd/e =4\nff"), request);
  assert.deepEqual(print(peer.stats), ["a 1", "b 1", "dd/", "dd/e 1", "l -> dd/e"]);
  assert.deepEqual([...peer.contents.keys()], ["a", "dd/e"]);
});

Deno.test("sendTree: sends an empty tree", async () => {
  const peer = new TestPeer();
  assert.deepEqual(await sendTree(peer.stream, files({}), ALL), {
    ...{ entries: 0, files: 0, bytes: 0, directories: [], heaviest: [] },
  });
});

Deno.test("sendTree: sends files of all sizes around that of a buffer", async () => {
  const sizes = [0, 1, 127, 128, 16383, 16384, 65536];
  for (let i = -45; i <= 3; i++) sizes.push(BUFFER_BYTES + i, BUFFER_BYTES - 65536 + i);
  sizes.push(3 * BUFFER_BYTES, 3 * BUFFER_BYTES + 1, 1_000_003);
  const contents = new Map(sizes.map((size, i) => [`f${i}`, noise(size)]));
  const peer = new TestPeer({ queue: 100_000 });
  const sent = await sendTree(peer.stream, files(Object.fromEntries(contents)), ALL);
  for (const [path, content] of contents) {
    assert.ok(
      Buffer.compare(content, peer.contents.get(path)!) === 0,
      `${path}: ${content.length}`,
    );
  }
  assert.equal(sent.bytes, sizes.reduce((sum, size) => sum + size, 0));
  assert.ok(
    peer.mostQueued < 100_000 + 3 * BUFFER_BYTES,
    `${peer.mostQueued} bytes were queued at once`,
  );
});

Deno.test("sendTree: sends files from disk by synchronous and asynchronous reads", async () => {
  await inDirectory(
    "mkdir d; head -c 3000000 /dev/urandom > d/big; printf hi > d/small",
    async (path) => {
      for (const slow of [4, -1]) {
        const peer = new TestPeer();
        await sendTree(peer.stream, new Directory(path, { slowReadMs: slow }), ALL);
        assert.ok(
          Buffer.compare(Deno.readFileSync(`${path}/d/big`), peer.contents.get("d/big")!) === 0,
        );
        assert.equal(text(peer, "d/small"), "hi");
      }
    },
  );
});

Deno.test("sendTree: sends an asynchronous tree with short reads", async () => {
  const inner = files({ a: noise(600_000), b: "x" });
  const peer = new TestPeer();
  const slow = withMethods(inner, {
    list: async (path) => await inner.list(path),
    lstat: async (path) => await inner.lstat(path),
    open: async (path) => {
      const reader = await inner.open(path);
      return {
        stat: async () => await reader.stat(),
        read: async (target) => await reader.read(target.subarray(0, 10_000)),
        close: () => reader.close(),
      };
    },
  });
  await sendTree(peer.stream, slow, ALL);
  assert.ok(Buffer.compare(noise(600_000), peer.contents.get("a")!) === 0);
});

Deno.test("sendTree: answers requests during the listing", async () => {
  let listed = false;
  let early = 0;
  const peer = new TestPeer({
    discard: true,
    onPacket(packet) {
      if (packet.type === PacketType.Stat && !packet.stat) listed = true;
      if (packet.type === PacketType.Data && !listed) early++;
    },
  });
  await sendTree(peer.stream, files(Object.fromEntries(many(20_000))), ALL);
  assert.ok(early > 0);
});

Deno.test("sendTree: sends sockets as empty files, and hard links as links", async () => {
  await inDirectory("printf x > a; ln a b; mkfifo p", async (path) => {
    const server = createServer().listen(`${path}/s`);
    await once(server, "listening");
    const peer = new TestPeer();
    await sendTree(peer.stream, directory(path), ALL);
    server.close();
    await once(server, "close");
    assert.deepEqual(print(peer.stats), ["a 1", "b == a", "p 0", "s 0"]);
    assert.equal(peer.stats[3]!.mode & Mode.Type, 0);
    assert.deepEqual([...peer.contents.keys()], ["a", "s"]);
    assert.equal(text(peer, "s"), "");
  });
});

Deno.test("sendTree: sends the data of a hard link on request", async () => {
  await inDirectory("printf x > a; ln a b", async (path) => {
    const peer = new TestPeer({
      onPacket(packet, peer) {
        if (packet.type === PacketType.Stat && !packet.stat) peer.request(1);
      },
    });
    await sendTree(peer.stream, directory(path), ALL);
    assert.equal(text(peer, "b"), "x");
  });
});

Deno.test("sendTree: sends any tree unchanged", async () => {
  const content = fc.uint8Array({ maxLength: 300 });
  const tree = fc.tuple(records, fc.array(content, { minLength: 1, maxLength: 5 })).map(
    ([entries, contents]) => {
      const paths = Object.keys(entries).filter((path) => typeof entries[path] === "string");
      paths.forEach((path, i) => entries[path] = contents[i % contents.length]!);
      return entries;
    },
  );
  await fc.assert(
    fc.asyncProperty(tree, fc.constantFrom(1, 100, 1_000_000), async (entries, queue) => {
      const peer = new TestPeer({ queue });
      const request = { includePatterns: [], excludePatterns: [], followPaths: [] };
      await sendTree(peer.stream, files(entries), request);
      assert.deepEqual(peer.stats, await all(walk(files(entries))));
      const sent = Object.entries(entries).filter(([, entry]) => entry instanceof Uint8Array);
      assert.equal(peer.contents.size, sent.length);
      for (const [path, entry] of sent) assert.deepEqual(peer.contents.get(path), entry);
    }),
    { numRuns: 200 },
  );
});

Deno.test("sendTree: sends an error of the listing to the peer", async () => {
  const bad = withMethods(tree("a/b"), {
    list: (path) => {
      if (path === "a") throw new Deno.errors.PermissionDenied("no");
      return tree("a/b").list(path);
    },
  });
  await assertFails(bad, /cannot read a: permission denied/, ContextError);
});

Deno.test("sendTree: sends the error for an invalid pattern to the peer", async () => {
  const peer = new TestPeer();
  const sending = sendTree(peer.stream, tree("a"), { ...ALL, excludePatterns: ["["] });
  await assert.rejects(sending, OptionError);
  await settle();
  assert.match(peer.error!, /cannot use the pattern "\[": syntax error: missing closing \]/);
});

Deno.test("sendTree: a violation of the protocol is an error", async () => {
  const rows: [Uint8Array, RegExp][] = [
    [Uint8Array.of(8), /ends in the middle of a field/],
    [Uint8Array.of(8, 2), /a packet of type 2; expected a request, FIN or an error/],
    [Uint8Array.of(8, 3), /FIN before the end of the listing/],
  ];
  for (const [message, expected] of rows) {
    const gate = Promise.withResolvers<void>();
    const inner = files({ ...Object.fromEntries(many(2000)), "z/a": "" });
    const waits = withMethods(inner, {
      async list(path) {
        if (path === "z") await gate.promise;
        return inner.list(path);
      },
    });
    await assertFails(waits, expected, ProtocolError, {
      wants: () => false,
      onPacket(_, peer) {
        peer.deliver(message);
        gate.resolve();
      },
    });
  }
});

Deno.test("sendTree: an end of the stream before FIN is an error", async () => {
  await assertFails(
    tree("a =x"),
    /ended the transfer before it had received all files/,
    ProtocolError,
    {
      wants: () => false,
      onPacket: (_, peer) => peer.end(),
    },
  );
});

Deno.test("sendTree: rejects with an error of the peer, and does not answer it", async () => {
  const peer = new TestPeer({
    onPacket: (_, peer) => peer.deliver(errorFrame("no space left on device").subarray(5)),
  });
  await assert.rejects(sendTree(peer.stream, tree("a =x"), ALL), (error: unknown) => {
    assert.ok(error instanceof RpcError);
    assert.match(error.message, /failed to receive the files: no space left on device/);
    return true;
  });
  await settle();
  assert.equal(peer.error, undefined);
});

Deno.test("sendTree: rejects with the reason of a stream that dies", async () => {
  const reason = new Error("reset");
  const peer = new TestPeer({ queue: 1, onPacket: (_, peer) => peer.die(reason) });
  const sending = sendTree(peer.stream, files({ a: noise(5_000_000) }), ALL);
  await assert.rejects(sending, (error) => error === reason);
  const dead = new TestPeer();
  dead.die(reason);
  await assert.rejects(sendTree(dead.stream, tree("a"), ALL), (error) => error === reason);
});

Deno.test("sendTree: can be cancelled even if the peer no longer reads", async () => {
  const controller = new AbortController();
  const peer = new TestPeer();
  const stuck: typeof peer.stream = {
    ...peer.stream,
    send: () => false,
    drained: () => new Promise(() => {}),
  };
  const sending = sendTree(stuck, files({ a: "x" }), ALL, { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("ctrl-c")), 5);
  await assert.rejects(sending, (error: unknown) => {
    assert.ok(error instanceof CancelledError);
    assert.equal((error.cause as Error).message, "ctrl-c");
    return true;
  });
  const early = sendTree(peer.stream, tree("a"), ALL, { signal: AbortSignal.abort() });
  await assert.rejects(early, CancelledError);
  await settle();
  assert.match(peer.error!, /sending the files was cancelled/);
});

Deno.test("sendTree: reports progress, with complete counts at the end", async () => {
  const reports: SendProgress[] = [];
  const peer = new TestPeer();
  await sendTree(peer.stream, tree("a/b =hello\nc =x"), ALL, {
    onProgress: (progress) => reports.push(progress),
  });
  const totals = { totalFiles: 2, total: 6 };
  assert.deepEqual(reports.at(-1), { entries: 3, files: 2, bytes: 6, ...totals, path: "" });
  assert.ok(reports.length >= 2 && reports[0]!.path !== "");
  assert.equal(reports[0]!.total, undefined); // the listing was not complete
});

Deno.test("sendTree: the totals of its progress count only what the daemon requests", async () => {
  const reports: SendProgress[] = [];
  const peer = new TestPeer({ wants: ({ path }) => path !== "c" });
  await sendTree(peer.stream, tree("a/b =hello\nc =x\nd"), ALL, {
    onProgress: (progress) => reports.push(progress),
  });
  const { totalFiles, total } = reports.at(-1)!;
  assert.deepEqual({ totalFiles, total }, { totalFiles: 2, total: 5 });
});

function many(count: number): [string, string][] {
  return Array.from({ length: count }, (_, i) => [`f${i}`, "x"]);
}

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { once } from "node:events";
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
  type FileTree,
  Mode,
  type SendProgress,
  sendTree,
} from "../../../../lib/diffcopy/mod.ts";
import { Directory } from "../../../../lib/diffcopy/tree/directory.ts";
import { errorFrame } from "../../../../lib/diffcopy/wire/encode.ts";
import { BUFFER_BYTES } from "../../../../lib/diffcopy/send/outbox.ts";
import { PacketType } from "../../../../lib/diffcopy/wire/packet.ts";
import { inFolder, print, TestPeer, type TestPeerOptions, tree } from "../../../support/tree.ts";

const ALL = { includePatterns: [], excludePatterns: [], followPaths: [] };

const text = (peer: TestPeer, path: string): string =>
  new TextDecoder().decode(peer.contents.get(path));

/**
 * Sends a tree that something is wrong with; the peer must be told the same that the caller gets.
 */
async function fails(
  tree: FileTree,
  expected: RegExp,
  kind: typeof ContextError | typeof OptionError | typeof ProtocolError | typeof CancelledError,
  options: TestPeerOptions = {},
): Promise<TestPeer> {
  const peer = new TestPeer(options);
  await assert.rejects(sendTree(peer.stream, tree, ALL), (error: unknown) => {
    assert.ok(error instanceof kind, String(error));
    assert.match(error.message, expected);
    return true;
  });
  await turn();
  assert.match(peer.error ?? "nothing", expected);
  return peer;
}

/** Lets the peer handle what is in its queue. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A tree of which some methods are replaced. */
function but(tree: FileTree, replaced: Partial<FileTree>): FileTree {
  return {
    list: (path) => tree.list(path),
    lstat: (path) => tree.lstat(path),
    readLink: (path) => tree.readLink(path),
    open: (path) => tree.open(path),
    ...replaced,
  };
}

Deno.test("a tree arrives as it is", async () => {
  const peer = new TestPeer();
  const sent = await sendTree(
    peer.stream,
    tree("a/b =hello\na/empty\nbin 755 =x\nl -> a/b\nd/"),
    ALL,
  );
  await turn();
  assert.deepEqual(print(peer.stats), ["a/", "a/b 5", "a/empty 0", "bin 1", "d/", "l -> a/b"]);
  assert.deepEqual([text(peer, "a/b"), text(peer, "a/empty"), text(peer, "bin")], [
    "hello",
    "",
    "x",
  ]);
  assert.deepEqual(sent, { entries: 6, files: 3, bytes: 6 });
  assert.ok(peer.finished);
});

Deno.test("only what is asked for is sent, and the filters hold", async () => {
  const peer = new TestPeer({ wants: (stat) => stat.path !== "b" });
  const request = { includePatterns: ["?"], excludePatterns: ["c"], followPaths: ["l"] };
  await sendTree(peer.stream, tree("a =1\nb =2\nc =3\nl -> dd/e\ndd/e =4\nff"), request);
  assert.deepEqual(print(peer.stats), ["a 1", "b 1", "dd/", "dd/e 1", "l -> dd/e"]);
  assert.deepEqual([...peer.contents.keys()], ["a", "dd/e"]);
});

Deno.test("an empty tree is sent", async () => {
  const peer = new TestPeer();
  assert.deepEqual(await sendTree(peer.stream, files({}), ALL), { entries: 0, files: 0, bytes: 0 });
});

Deno.test("files of every size around a buffer's arrive whole", async () => {
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

Deno.test("a disk's files arrive whole, by synchronous and asynchronous reads", async () => {
  await inFolder(
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

Deno.test("an asynchronous tree with short reads is sent", async () => {
  const inner = files({ a: noise(600_000), b: "x" });
  const peer = new TestPeer();
  const slow = but(inner, {
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

Deno.test("requests are answered while the listing goes on", async () => {
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

Deno.test("what isn't a file but looks like one to Go: sockets are empty, hard links are links", async () => {
  await inFolder("printf x > a; ln a b; mkfifo p", async (path) => {
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

Deno.test("a hard link's data can be asked for too", async () => {
  await inFolder("printf x > a; ln a b", async (path) => {
    const peer = new TestPeer({
      onPacket(packet, peer) {
        if (packet.type === PacketType.Stat && !packet.stat) peer.request(1);
      },
    });
    await sendTree(peer.stream, directory(path), ALL);
    assert.equal(text(peer, "b"), "x");
  });
});

// what happens to a file between its listing and its data, and what is said of it
const TROUBLE: [string, (path: string) => void, RegExp][] = [
  ["vanished", (path) => Deno.removeSync(path), /cannot send d\/f: it is no longer there/],
  [
    "shrank",
    (path) => Deno.truncateSync(path, 3),
    /had 10 bytes when it was listed, and now has 3/,
  ],
  ["grew", (path) => Deno.writeTextFileSync(path, "0123456789ab"), /had 10 bytes .* now has 12/],
  [
    "was rewritten",
    (path) => Deno.utimeSync(path, new Date(1), new Date(1)),
    /cannot send d\/f: it was written to since it was listed/,
  ],
  [
    "became a symlink",
    (path) => (Deno.removeSync(path), Deno.symlinkSync("/etc/passwd", path)),
    /cannot send d\/f: it has become a symlink/,
  ],
  [
    "became a fifo",
    (path) => {
      Deno.removeSync(path);
      new Deno.Command("mkfifo", { args: [path] }).outputSync();
    },
    /cannot send d\/f: it is no longer a regular file/,
  ],
  [
    "became a folder",
    (path) => (Deno.removeSync(path), Deno.mkdirSync(path)),
    /cannot send d\/f: it is no longer a regular file/,
  ],
  [
    "lost its folder",
    (path) => Deno.removeSync(path.slice(0, -2), { recursive: true }),
    /cannot send d\/f: it is no longer there/,
  ],
];

for (const [name, change, expected] of TROUBLE) {
  Deno.test(`a file that ${name} after it was listed is an error`, async () => {
    await inFolder("mkdir d; printf 0123456789 > d/f", async (path) => {
      const peer = await fails(directory(path), expected, ContextError, {
        wants: () => (change(`${path}/d/f`), true),
      });
      assert.equal(peer.contents.size, 0);
    });
  });
}

Deno.test("a file that changes while it is read is an error", async () => {
  const inner = files({ f: noise(3 * BUFFER_BYTES) });
  const reading = (length: number, replaced?: { modTime: bigint }): FileTree =>
    but(inner, {
      async open(path) {
        let left = length;
        let opened = false;
        const stat = await inner.lstat(path);
        return {
          stat: () => opened && replaced ? { ...stat, ...replaced } : (opened = true, stat),
          read: (target) => {
            const count = Math.min(left, target.length);
            left -= count;
            return count;
          },
          close() {},
        };
      },
    });
  await fails(reading(3 * BUFFER_BYTES - 1), /became shorter meanwhile/, ContextError);
  await fails(reading(3 * BUFFER_BYTES + 1), /became longer meanwhile/, ContextError);
  await fails(reading(3 * BUFFER_BYTES, { modTime: 1n }), /it was written to since/, ContextError);
});

Deno.test("a file that can't be read is an error, and is closed", async () => {
  let closed = 0;
  const bad = but(tree("a/b =x"), {
    open: () => ({
      stat: () => tree("a/b =x").lstat("a/b"),
      read: () => {
        throw new Error("input/output error");
      },
      close: () => closed++,
    }),
  });
  await fails(bad, /cannot send a\/b: input\/output error/, ContextError);
  assert.equal(closed, 1);
  const denied = but(tree("a/b =x"), {
    open: () => Promise.reject(new Deno.errors.PermissionDenied("no")),
  });
  await fails(denied, /cannot send a\/b: permission denied/, ContextError);
});

Deno.test("an error of the listing reaches the peer", async () => {
  const bad = but(tree("a/b"), {
    list: (path) => {
      if (path === "a") throw new Deno.errors.PermissionDenied("no");
      return tree("a/b").list(path);
    },
  });
  await fails(bad, /cannot read a: permission denied/, ContextError);
});

Deno.test("a bad pattern reaches the peer", async () => {
  const peer = new TestPeer();
  const sending = sendTree(peer.stream, tree("a"), { ...ALL, excludePatterns: ["["] });
  await assert.rejects(sending, OptionError);
  await turn();
  assert.match(peer.error!, /cannot use the pattern "\[": syntax error: missing closing \]/);
});

Deno.test("requests that can't be are refused", async () => {
  const ask = (...ids: number[]): TestPeerOptions => ({
    wants: () => false,
    onPacket(packet, peer) {
      if (packet.type === PacketType.Stat && !packet.stat) ids.forEach((id) => peer.request(id));
    },
  });
  const t = tree("a/b =x\nl -> a");
  await fails(t, /invalid file id 3: only 3 entries were announced/, ProtocolError, ask(3));
  await fails(t, /invalid file id 0: it has no data/, ProtocolError, ask(0));
  await fails(t, /invalid file id 2: it has no data/, ProtocolError, ask(2));
  await fails(t, /invalid file id 1: it was asked for before/, ProtocolError, ask(1, 1));
});

Deno.test("a peer that doesn't keep to the protocol is an error", async () => {
  const rows: [Uint8Array, RegExp][] = [
    [Uint8Array.of(8), /ends in the middle of a field/],
    [Uint8Array.of(8, 2), /a packet of type 2, which only senders may/],
    [Uint8Array.of(8, 3), /it had all files before all were listed/],
  ];
  for (const [message, expected] of rows) {
    const gate = Promise.withResolvers<void>();
    const inner = files({ ...Object.fromEntries(many(2000)), "z/a": "" });
    const waits = but(inner, {
      async list(path) {
        if (path === "z") await gate.promise;
        return inner.list(path);
      },
    });
    await fails(waits, expected, ProtocolError, {
      wants: () => false,
      onPacket(_, peer) {
        peer.deliver(message);
        gate.resolve();
      },
    });
  }
});

Deno.test("an end of the stream before FIN is an error", async () => {
  await fails(tree("a =x"), /ended the transfer of files before it had them all/, ProtocolError, {
    wants: () => false,
    onPacket: (_, peer) => peer.end(),
  });
});

Deno.test("an error of the peer is passed on, and isn't answered", async () => {
  const peer = new TestPeer({
    onPacket: (_, peer) => peer.deliver(errorFrame("no space left on device").subarray(5)),
  });
  await assert.rejects(sendTree(peer.stream, tree("a =x"), ALL), (error: unknown) => {
    assert.ok(error instanceof RpcError);
    assert.match(error.message, /failed to receive the files: no space left on device/);
    return true;
  });
  await turn();
  assert.equal(peer.error, undefined);
});

Deno.test("a stream that dies ends it with the stream's reason", async () => {
  const reason = new Error("reset");
  const peer = new TestPeer({ queue: 1, onPacket: (_, peer) => peer.die(reason) });
  const sending = sendTree(peer.stream, files({ a: noise(5_000_000) }), ALL);
  await assert.rejects(sending, (error) => error === reason);
  const dead = new TestPeer();
  dead.die(reason);
  await assert.rejects(sendTree(dead.stream, tree("a"), ALL), (error) => error === reason);
});

Deno.test("a caller can cancel, even when the peer takes nothing any more", async () => {
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
  await turn();
  assert.match(peer.error!, /sending the files was cancelled/);
});

Deno.test("progress is told, and at the end it is whole", async () => {
  const heard: SendProgress[] = [];
  const peer = new TestPeer();
  await sendTree(peer.stream, tree("a/b =hello\nc =x"), ALL, {
    onProgress: (progress) => heard.push(progress),
  });
  assert.deepEqual(heard.at(-1), { entries: 3, files: 2, bytes: 6, path: "" });
  assert.ok(heard.length >= 2 && heard[0]!.path !== "");
});

function many(count: number): [string, string][] {
  return Array.from({ length: count }, (_, i) => [`f${i}`, "x"]);
}

function noise(length: number): Uint8Array {
  const out = new Uint8Array(length);
  for (let i = 0, x = length + 1; i < length; i++) {
    x = Math.imul(x, 1664525) + 1013904223 | 0;
    out[i] = x >>> 24;
  }
  return out;
}

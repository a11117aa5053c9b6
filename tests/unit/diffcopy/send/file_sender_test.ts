/** Files that change, or cannot be read, after they were announced. */
import assert from "node:assert/strict";
import { ContextError } from "../../../../lib/errors.ts";
import { directory, files, type FileTree, sendTree } from "../../../../lib/diffcopy/mod.ts";
import { BUFFER_BYTES } from "../../../../lib/diffcopy/send/outbox.ts";
import { inDirectory, TestPeer, tree } from "../../../support/tree.ts";
import { ALL } from "../transfer.ts";
import { assertFails, noise, withMethods } from "../sending.ts";

/** Changes of a file between its listing and its data, and the errors for them. */
const CHANGES: [string, (path: string) => void, RegExp][] = [
  ["vanished", (path) => Deno.removeSync(path), /cannot send d\/f: it is no longer there/],
  [
    "shrank",
    (path) => Deno.truncateSync(path, 3),
    /had 10 bytes when it was listed, and has 3 now/,
  ],
  [
    "was rewritten",
    (path) => {
      Deno.writeTextFileSync(path, "abcdefghij");
      Deno.utimeSync(path, new Date(1), new Date(5_000));
    },
    /cannot send d\/f: it was written to after it was listed/,
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
    "became a directory",
    (path) => (Deno.removeSync(path), Deno.mkdirSync(path)),
    /cannot send d\/f: it is no longer a regular file/,
  ],
  [
    "lost its directory",
    (path) => Deno.removeSync(path.slice(0, -2), { recursive: true }),
    /cannot send d\/f: it is no longer there/,
  ],
];

for (const [name, change, expected] of CHANGES) {
  Deno.test(`FileSender: a file that ${name} after it was listed is an error`, async () => {
    await inDirectory("mkdir d; printf 0123456789 > d/f", async (path) => {
      const peer = await assertFails(directory(path), expected, ContextError, {
        wants: () => (change(`${path}/d/f`), true),
      });
      assert.equal(peer.contents.size, 0);
    });
  });
}

Deno.test("FileSender: a file that was only touched after it was listed is sent", async () => {
  await inDirectory("mkdir d; printf 0123456789 > d/f", async (path) => {
    const touch = () => Deno.utimeSync(`${path}/d/f`, new Date(1), new Date(1));
    const peer = new TestPeer({ wants: () => (touch(), true) });
    await sendTree(peer.stream, directory(path), ALL, {
      onWarning: (warning) => assert.fail(warning),
    });
    assert.equal(new TextDecoder().decode(peer.contents.get("d/f")), "0123456789");
  });
});

Deno.test("FileSender: of a file that only grew the announced bytes are sent, with a warning", async () => {
  const large = 3 * BUFFER_BYTES;
  for (const size of [10, large]) {
    await inDirectory(`head -c ${size} /dev/zero > log`, async (path) => {
      const warnings: ContextError[] = [];
      const grow = () => Deno.writeTextFileSync(`${path}/log`, "more", { append: true });
      const peer = new TestPeer({ wants: () => (grow(), true) });
      await sendTree(peer.stream, directory(path), ALL, {
        onWarning: (warning) => warnings.push(warning),
      });
      assert.equal(peer.contents.get("log")?.length, size);
      assert.deepEqual(warnings.map(({ path, shortMessage }) => [path, shortMessage]), [[
        "log",
        `sent only the first ${size} bytes of log: it became longer after it was listed`,
      ]]);
    });
  }
});

/** Returns a tree with a large file that changes each time it was read. */
function changing(modTime: bigint, contents: readonly Uint8Array[]): FileTree {
  const inner = files({ f: contents[0]! });
  let opened = 0;
  return withMethods(inner, {
    lstat: async (path) => ({ ...await inner.lstat(path), modTime: path === "f" ? modTime : 0n }),
    async open(path) {
      const content = contents[Math.min(opened++, contents.length - 1)]!;
      const stat = { ...await inner.lstat(path), modTime };
      let at = 0;
      return {
        stat: () => at === 0 ? stat : { ...stat, modTime: modTime + 1n },
        read: (target) => {
          const part = content.subarray(at, at + target.length);
          target.set(part);
          at += part.length;
          return part.length;
        },
        close() {},
      };
    },
  });
}

Deno.test("FileSender: a file that is touched while it is read is sent if its content is the same", async () => {
  const content = noise(3 * BUFFER_BYTES);
  const now = BigInt(Date.now()) * 1_000_000n;
  const peer = new TestPeer();
  await sendTree(peer.stream, changing(now, [content]), ALL);
  assert.equal(peer.contents.get("f")?.length, content.length);
  const written = /cannot send f: it was written to while it was sent/;
  const other = Uint8Array.from(content);
  other[content.length - 1]! ^= 1;
  await assertFails(changing(now, [content, other]), written, ContextError);
  const shorter = content.subarray(0, content.length - 1);
  await assertFails(changing(now, [content, shorter]), written, ContextError);
  // One that was not in use is not read a second time.
  await assertFails(changing(1n, [content]), written, ContextError);
});

Deno.test("FileSender: a file that ends early is an error", async () => {
  for (const size of [10, 3 * BUFFER_BYTES]) {
    const content = noise(size);
    const inner = files({ f: content });
    const early = withMethods(inner, {
      async open(path) {
        const stat = await inner.lstat(path);
        let left = size - 1;
        return {
          stat: () => stat,
          read: (target) => {
            const count = Math.min(left, target.length);
            left -= count;
            return count;
          },
          close() {},
        };
      },
    });
    await assertFails(early, /became shorter while it was read/, ContextError);
  }
});

Deno.test("FileSender: an unreadable file is an error and is closed", async () => {
  let closed = 0;
  const bad = withMethods(tree("a/b =x"), {
    open: () => ({
      stat: () => tree("a/b =x").lstat("a/b"),
      read: () => {
        throw new Error("input/output error");
      },
      close: () => closed++,
    }),
  });
  await assertFails(bad, /cannot send a\/b: input\/output error/, ContextError);
  assert.equal(closed, 1);
  const denied = withMethods(tree("a/b =x"), {
    open: () => Promise.reject(new Deno.errors.PermissionDenied("no")),
  });
  await assertFails(denied, /cannot send a\/b: permission denied/, ContextError);
});

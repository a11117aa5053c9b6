/** Files that change, or cannot be read, after they were announced. */
import assert from "node:assert/strict";
import { ContextError } from "../../../../lib/errors.ts";
import { directory, files, type FileTree } from "../../../../lib/diffcopy/mod.ts";
import { BUFFER_BYTES } from "../../../../lib/diffcopy/send/outbox.ts";
import { inDirectory, tree } from "../../../support/tree.ts";
import { assertFails, noise, withMethods } from "../sending.ts";

/** Changes of a file between its listing and its data, and the errors for them. */
const CHANGES: [string, (path: string) => void, RegExp][] = [
  ["vanished", (path) => Deno.removeSync(path), /cannot send d\/f: it is no longer there/],
  [
    "shrank",
    (path) => Deno.truncateSync(path, 3),
    /had 10 bytes when it was listed, and has 3 now/,
  ],
  ["grew", (path) => Deno.writeTextFileSync(path, "0123456789ab"), /had 10 bytes .* has 12 now/],
  [
    "was rewritten",
    (path) => Deno.utimeSync(path, new Date(1), new Date(1)),
    /cannot send d\/f: it was changed after it was listed/,
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

Deno.test("FileSender: a file that changes while it is read is an error", async () => {
  const inner = files({ f: noise(3 * BUFFER_BYTES) });
  const reading = (length: number, replaced?: { modTime: bigint }): FileTree =>
    withMethods(inner, {
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
  await assertFails(
    reading(3 * BUFFER_BYTES - 1),
    /became shorter while it was read/,
    ContextError,
  );
  await assertFails(reading(3 * BUFFER_BYTES + 1), /became longer while it was read/, ContextError);
  await assertFails(
    reading(3 * BUFFER_BYTES, { modTime: 1n }),
    /it was changed after/,
    ContextError,
  );
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

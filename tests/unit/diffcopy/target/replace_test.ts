import assert from "node:assert/strict";
import { Mode } from "../../../../lib/diffcopy/mod.ts";
import { ACCESS, diskTarget, inDirectory, listing, receive } from "../disk_target.ts";
import type { Peer } from "../peer.ts";

Deno.test("replace: replaces whatever exists at the path of an entry", async (t) => {
  const rows: [name: string, script: string, send: (peer: Peer) => void | Promise<void>][] = [
    ["a file by a file", "printf old > a; chmod 600 a", async (peer) => {
      peer.stat("a", { size: 3, mode: 0o755 });
      await peer.file(0, "new");
    }],
    ["a file with other names, which remain", "printf old > a; ln a b", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["a read-only file", "printf old > a; chmod 0 a", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["a directory by a file", "mkdir -p a/b; printf x > a/b/c", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    [
      "a directory by a symlink",
      "mkdir -p a/b; printf x > a/b/c",
      (peer) => peer.symlink("a", "b"),
    ],
    [
      "a directory by a hard link",
      "mkdir -p b/c; ln -s ../../../outside/sentinel b/c/l",
      async (peer) => {
        peer.stat("a", { size: 3 });
        peer.stat("b", { linkname: "a" });
        await peer.file(0, "new");
      },
    ],
    ["a file by a directory", "printf x > a", async (peer) => {
      peer.directory("a");
      peer.stat("a/b", { size: 3 });
      await peer.file(1, "new");
    }],
    ["a symlink by a file, not its target", "ln -s ../outside/sentinel a", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["a symlink by a directory, not its target", "ln -s ../outside a", async (peer) => {
      peer.directory("a", { mode: (Mode.Dir | 0o711) >>> 0 });
      peer.stat("a/sentinel", { size: 3 });
      await peer.file(1, "new");
    }],
    ["a symlink by a symlink", "ln -s ../outside/sentinel a", (peer) => peer.symlink("a", "b")],
    ["a symlink by a hard link", "ln -s ../outside/sentinel b", async (peer) => {
      peer.stat("a", { size: 3 });
      peer.stat("b", { linkname: "a" });
      await peer.file(0, "new");
    }],
    ["a directory by a directory, which keeps its entries", "mkdir a; printf old > a/b", (peer) => {
      const mode = (Mode.Dir | Mode.Sticky | Mode.Setgid | 0o511) >>> 0;
      peer.directory("a", { mode, gid: Deno.gid()! });
    }],
    ["a fifo by a file", "mkfifo a", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["a file by a fifo: the file remains", "printf old > a", (peer) => {
      peer.stat("a", { mode: Mode.NamedPipe | 0o600 });
    }],
  ];
  const results: string[] = [];
  for (const [name, script, send] of rows) {
    let first: string[] | undefined;
    for (const [way, pin] of ACCESS) {
      const scene = `mkdir outside dest; printf safe > outside/sentinel; cd dest; ${script}`;
      await inDirectory(scene, async (path) => {
        await receive(diskTarget(`${path}/dest`, pin), send);
        const after = await listing(`${path}/dest`);
        assert.deepEqual(after, first ??= after, `${name}, ${way}`);
        assert.deepEqual(await listing(`${path}/outside`), ["f 644 1 sentinel =safe"]);
      });
    }
    results.push(`${name}\n    ${first!.join("\n    ")}`);
  }
  await t.assertSnapshot(results.join("\n"));
});

/**
 * Files that only root can create: a small disk, and devices with any number. For other users these
 * tests are skipped, and counted as skipped.
 */
import assert from "node:assert/strict";
import { directory, directoryTarget, Mode, receiveTree, walk } from "../../lib/diffcopy/mod.ts";
import { OutputError } from "../../lib/errors.ts";
import { saveLogin } from "../../lib/registry/mod.ts";
import { all, inDirectory, print } from "../support/tree.ts";
import { Peer } from "../unit/diffcopy/peer.ts";

function asRoot(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, ignore: Deno.uid() !== 0, fn });
}

asRoot("directoryTarget: a full disk is an error, and nothing of the file is left", async () => {
  await inDirectory("mkdir dest; mount -t tmpfs -o size=64k none dest", async (path) => {
    try {
      const peer = new Peer();
      const receiving = receiveTree(peer.stream, directoryTarget(`${path}/dest`));
      const rejected = assert.rejects(receiving, (error: unknown) => {
        assert.ok(error instanceof OutputError, String(error));
        assert.equal(error.shortMessage, `cannot write big: no space is left (in ${path}/dest)`);
        return true;
      });
      peer.stat("big", { size: 1e6 });
      await peer.request(0);
      for (let i = 0; i < 10; i++) peer.data(0, new Uint8Array(100_000));
      await rejected;
      assert.deepEqual([...Deno.readDirSync(`${path}/dest`)], []);
    } finally {
      new Deno.Command("umount", { args: [`${path}/dest`] }).outputSync();
    }
  });
});

asRoot("saveLogin: a file of another user stays theirs", async () => {
  await inDirectory("echo {} > config.json; chown 1234:1234 config.json", async (configDir) => {
    await saveLogin("a.example", { username: "ann", password: "x" }, { configDir });
    const { uid, gid, mode } = await Deno.stat(`${configDir}/config.json`);
    assert.deepEqual([uid, gid, mode! & 0o777], [1234, 1234, 0o600]);
  });
});

asRoot("directory: devices are listed with their kinds and numbers", async () => {
  await inDirectory("mknod c c 1 259; mknod b b 7 300; chmod 640 c b", async (path) => {
    const stats = await all(walk(directory(path)));
    assert.deepEqual(print(stats), ["b 0", "c 0"]);
    assert.deepEqual(
      stats.map(({ mode, devmajor, devminor, uid, gid }) => [mode, devmajor, devminor, uid, gid]),
      [
        [Mode.Device | 0o640, 7, 300, 0, 0],
        [Mode.Device | Mode.CharDevice | 0o640, 1, 259, 0, 0],
      ],
    );
  });
});

asRoot("directoryTarget: a group from the parent directory counts for set-group-id", async () => {
  await inDirectory("mkdir dest; chgrp 7 dest; chmod 2755 dest", async (path) => {
    const peer = new Peer();
    const receiving = receiveTree(peer.stream, directoryTarget(`${path}/dest`));
    const mode = Mode.Setgid | 0o755;
    for (const [id, gid] of [0, 7].entries()) {
      peer.stat(`f${gid}`, { mode, gid });
      await peer.file(id, "");
    }
    peer.listed();
    await Promise.all([peer.finish(), receiving]);
    assert.equal((await Deno.stat(`${path}/dest/f0`)).mode! & 0o7777, 0o755);
    assert.equal((await Deno.stat(`${path}/dest/f7`)).mode! & 0o7777, 0o2755);
  });
});

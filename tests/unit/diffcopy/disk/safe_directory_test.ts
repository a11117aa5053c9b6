/** Directories of a destination that another process replaces during a transfer. */
import assert from "node:assert/strict";
import { OutputError } from "../../../../lib/errors.ts";
import { Mode, receiveTree } from "../../../../lib/diffcopy/mod.ts";
import { ACCESS, diskTarget, inDirectory, listing, settled } from "../disk_target.ts";
import { Peer } from "../peer.ts";

/** Moments at which `dest/d` is replaced by a symlink to a directory beside the destination. */
const MOMENTS = [
  "before its first file",
  "during its first file",
  "before its second directory",
  "before the end",
  "before a symlink in it",
  "before a hard link in it",
] as const;

for (const [access, pin] of ACCESS) {
  Deno.test(`SafeDirectory, ${access}: a symlink in the place of a directory is not followed`, async () => {
    for (const moment of MOMENTS) {
      const scene = "mkdir outside dest; printf safe > outside/sentinel; chmod 751 outside; " +
        "touch -d @1000000000 outside";
      await inDirectory(scene, async (path) => {
        const dest = `${path}/dest`;
        const swap = (now: typeof MOMENTS[number]): void => {
          if (now !== moment) return;
          Deno.renameSync(`${dest}/d`, `${dest}/moved`);
          Deno.symlinkSync("../outside", `${dest}/d`);
        };
        const peer = new Peer();
        const outcome = receiveTree(peer.stream, diskTarget(dest, pin))
          .then(() => undefined, (error: Error) => error);
        peer.directory("d", { mode: (Mode.Dir | 0o700) >>> 0, modTime: 5n });
        peer.directory("d/e");
        peer.stat("d/f", { size: 2 });
        await peer.request(2);
        swap("before its first file");
        peer.data(2, "1");
        await settled(peer);
        swap("during its first file");
        peer.data(2, "2");
        peer.data(2);
        await settled(peer);
        swap("before its second directory");
        peer.directory("d/g");
        peer.stat("d/g/f", { size: 1 });
        await peer.file(4, "x");
        await settled(peer);
        swap("before a symlink in it");
        peer.symlink("d/h", "x");
        peer.stat("d/i", { linkname: "d/f" });
        peer.stat("d/j", { size: 1 });
        await peer.request(7);
        peer.data(7, "x");
        await settled(peer);
        swap("before a hard link in it");
        swap("before the end");
        peer.data(7);
        peer.listed();
        await peer.finish();
        const error = await outcome;
        if (!pin) {
          assert.ok(error instanceof OutputError, `${moment}: ${error}`);
          assert.match(error.message, /^cannot write (below )?d\S*: it is no longer the directory/);
        } else if (error) assert.match(error.message, /it is no longer the directory/);
        assert.deepEqual(await listing(`${path}/outside`), ["f 644 1 sentinel =safe"], moment);
        const { mode, mtime } = Deno.statSync(`${path}/outside`);
        assert.deepEqual([mode! & 0o7777, mtime!.getTime()], [0o751, 1e12], moment);
        if (pin) {
          assert.ok(!(await listing(dest)).some((line) => line.includes(".bkit-")), moment);
        }
      });
    }
  });
}

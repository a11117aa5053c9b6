import assert from "node:assert/strict";
import { Mode } from "../../../../lib/diffcopy/mod.ts";
import { ACCESS, diskTarget, inDirectory, listing, receive } from "../disk_target.ts";

const [uid, gid] = [Deno.uid()!, Deno.gid()!];

for (const [access, pin] of ACCESS) {
  Deno.test(`setPermissions: set-user-id and set-group-id only for the owner that was sent [${access}]`, () =>
    inDirectory("mkdir dest", async (path) => {
      const all = Mode.Setuid | Mode.Setgid | Mode.Sticky | 0o755;
      const owners = {
        mine: { uid, gid },
        user: { uid, gid: gid + 1 },
        group: { uid: uid + 1, gid },
        other: { uid: uid + 1, gid: gid + 1 },
      };
      await receive(diskTarget(`${path}/dest`, pin), async (peer) => {
        const names = Object.entries(owners).sort(([a], [b]) => a < b ? -1 : 1);
        for (const [name, owner] of names) {
          peer.directory(`d-${name}`, { mode: (Mode.Dir | all) >>> 0, ...owner });
        }
        for (const [i, [name, owner]] of names.entries()) {
          peer.stat(`f-${name}`, { mode: all, ...owner });
          await peer.file(names.length + i, "");
        }
      });
      assert.deepEqual(await listing(`${path}/dest`), [
        "d 1755 2 d-other",
        "d 3755 2 d-group",
        "d 5755 2 d-user",
        "d 7755 2 d-mine",
        "f 1755 1 f-other =",
        "f 3755 1 f-group =",
        "f 5755 1 f-user =",
        "f 7755 1 f-mine =",
      ]);
    }));
}

/** Directories whose modes limit what an ordinary user may do in them. */
import assert from "node:assert/strict";
import { inDirectory, listing } from "../disk_target.ts";

/**
 * Runs a script in a separate process without root's right to ignore the modes of files, and checks
 * the destination afterwards. The script can use `dest`, `lib` (all of `lib/diffcopy/mod.ts`),
 * `pair` and `Peer`.
 */
async function asOrdinary(scene: string, script: string, expected: string[]): Promise<void> {
  const bound = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--"];
  const deno = [Deno.execPath(), "run", "-A", "--no-check", "--no-lock"];
  const [program, ...args] = Deno.uid() === 0 ? [...bound, ...deno] : deno;
  await inDirectory(`mkdir dest; cd dest; ${scene}`, async (path) => {
    const root = new URL("../../../..", import.meta.url).href.replace(/\/$/, "");
    Deno.writeTextFileSync(
      `${path}/script.ts`,
      `const dest = Deno.args[0];
      const lib = await import("${root}/lib/diffcopy/mod.ts");
      const { pair } = await import("${root}/tests/unit/diffcopy/pair.ts");
      const { Peer } = await import("${root}/tests/unit/diffcopy/peer.ts");
      ${script}`,
    );
    const { success, stderr } = await new Deno.Command(program!, {
      args: [...args, `${path}/script.ts`, `${path}/dest`],
    }).output();
    assert.ok(success, new TextDecoder().decode(stderr));
    assert.deepEqual(await listing(`${path}/dest`), expected);
  });
}

Deno.test("directoryTarget: writes to directories without permission, and sets their modes at the end", () =>
  asOrdinary(
    "mkdir -p ro/sub none; printf old > ro/f; printf x > ro/sub/x; printf x > none/x; " +
      "chmod 444 ro/f; chmod 0 ro/sub none; chmod 555 ro",
    `const tree = lib.files({
      "ro": { directory: true, mode: 0o555 },
      "ro/f": { content: "new", mode: 0o444 },
      "ro/sub": { directory: true, mode: 0o111 },
      "ro/sub/l": { linkname: "x" },
      "none": { directory: true, mode: 0 },
      "none/g": "new",
      "fresh/deep/h": "new",
      "fresh/deep": { directory: true, mode: 0o500 },
      "fresh": { directory: true, mode: 0o400 },
    });
    for (const mode of ["copy", "delete"]) {
      const [near, far] = pair();
      const all = { includePatterns: [], excludePatterns: [], followPaths: [] };
      const sent = lib.sendTree(near, tree, all).then(() => near.end());
      await Promise.all([lib.receiveTree(far, lib.directoryTarget(dest, { mode })), sent]);
    }`,
    [
      "d 0 2 none",
      "d 111 2 ro/sub",
      "d 400 3 fresh",
      "d 500 2 fresh/deep",
      "d 555 3 ro",
      "f 444 1 ro/f =new",
      "f 644 1 fresh/deep/h =new",
      "f 644 1 none/g =new",
      "l 777 1 ro/sub/l -> x",
    ],
  ));

for (const end of ["succeeds", "fails"]) {
  Deno.test(`directoryTarget: a read-only directory stays writable for another transfer, which ${end}`, () =>
    asOrdinary(
      "",
      `const peers = [new Peer(), new Peer()];
      const receiving = peers.map((peer) => lib.receiveTree(peer.stream, lib.directoryTarget(dest)));
      for (const [i, peer] of peers.entries()) {
        peer.directory("ro", { mode: (lib.Mode.Dir | 0o555) >>> 0 });
        peer.directory("ro/sub", { mode: (lib.Mode.Dir | 0o111) >>> 0 });
        peer.stat("ro/sub/f" + i);
        await peer.request(2);
      }
      for (const [i, peer] of peers.entries()) {
        peer.data(2);
        peer.symlink("ro/sub/g" + i, "x");
        if (i === 1 && ${end === "fails"}) {
          peer.fail("no more");
          await receiving[1].catch(() => {});
          break;
        }
        peer.listed();
        await peer.finish();
        await receiving[i];
      }`,
      [
        "d 111 2 ro/sub",
        "d 555 3 ro",
        "f 644 1 ro/sub/f0 =",
        "f 644 1 ro/sub/f1 =",
        "l 777 1 ro/sub/g0 -> x",
        "l 777 1 ro/sub/g1 -> x",
      ],
    ));
}

Deno.test("directoryTarget: mode delete keeps a directory that it must not write to", () =>
  asOrdinary(
    "mkdir ro; printf x > ro/f; chmod 555 ro",
    `const peer = new Peer();
    const receiving = lib.receiveTree(peer.stream, lib.directoryTarget(dest, { mode: "delete" }));
    peer.listed();
    const [error] = await Promise.all([receiving.catch((error) => error), peer.finish()]);
    if (!error?.shortMessage.startsWith("cannot write ro: permission denied (in ")) throw error;`,
    ["d 555 2 ro", "f 644 1 ro/f =x"],
  ));

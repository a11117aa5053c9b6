import assert from "node:assert/strict";
import { fileSink } from "../../../../lib/session/mod.ts";
import { ROOT, startScript } from "../../../support/script.ts";
import { ACCESS, diskTarget, inDirectory, listing, receive } from "../disk_target.ts";

/** Returns a program that stands still while it receives files into a directory. */
function receiving(dest: string, ...paths: string[]): string {
  return `const { directoryTarget, Mode } = await import("${ROOT}/lib/diffcopy/mod.ts");
    const target = directoryTarget("${dest}");
    const about = { uid: 0, gid: 0, size: 3, modTime: 0n, linkname: "", devmajor: 0, devminor: 0 };
    for (const path of ${JSON.stringify(paths)}) {
      const [directory] = path.split("/", path.split("/").length - 1);
      if (path.includes("/")) target.directory({ ...about, path: directory, mode: (Mode.Dir | 0o700) >>> 0 });
      (await target.file({ ...about, path, mode: 0o644 })).write(new TextEncoder().encode("abc"));
    }`;
}

const ID = "0b5cd4a5-17b0-4c7e-9d0b-0a4c5d8e7f61";

/** Returns the temporary names in a listing. */
function temporaries(lines: readonly string[]): string[] {
  return lines.filter((line) => line.includes(".bkit-")).map((line) => line.split(" ")[3]!).sort();
}

for (const [access, pin] of ACCESS) {
  for (const mode of ["copy", "delete"] as const) {
    Deno.test(`TemporaryEntries: the next transfer removes what a killed one left [${access}, ${mode}]`, () =>
      inDirectory("mkdir dest", async (path) => {
        const dest = `${path}/dest`;
        const killed = await startScript(receiving(dest, "a", "d/b"));
        const left = temporaries(await listing(dest));
        assert.equal(left.length, 3); // two files and the lock
        await using live = await startScript(receiving(dest, "c", "e/f"));
        const output = await fileSink(`${dest}/out.tar`);
        const used = temporaries(await listing(dest)).filter((name) => !left.includes(name));
        assert.equal(used.length, 4);
        await killed.kill();
        // entries of the user, in a place that is not received again
        await Deno.mkdir(`${dest}/d/more`);
        const mine = `d/more/.bkit-${ID}-0.tmp`;
        if (mode === "copy") await Deno.writeTextFile(`${dest}/${mine}`, "mine");
        await receive(diskTarget(dest, pin, mode), (peer) => {
          peer.directory("d");
          peer.directory("d/more");
          peer.directory("e");
        });
        const expected = mode === "copy" ? [...used, mine].sort() : used;
        assert.deepEqual(temporaries(await listing(dest)), expected);
        await live.kill();
        await output.close();
        await receive(diskTarget(dest, pin, mode), (peer) => peer.directory("d"));
        assert.deepEqual(temporaries(await listing(dest)), mode === "copy" ? [mine] : []);
      }));
  }
}

Deno.test("TemporaryEntries: what a failed transfer did not remove is removed by the next", () =>
  inDirectory("mkdir dest", async (path) => {
    const dest = `${path}/dest`;
    const killed = await startScript(receiving(dest, "d/b"));
    await killed.kill();
    const target = diskTarget(dest, true);
    const outcome = receive(target, (peer) => peer.fail("no more"));
    await assert.rejects(outcome, /no more/);
    await receive(diskTarget(dest, true), () => {});
    assert.deepEqual(await listing(dest), ["d 700 2 d"]);
  }));

Deno.test("TemporaryEntries: a root that cannot be written to has none", () =>
  inDirectory("mkdir -p dest/d; chmod 555 dest", async (path) => {
    await receive(diskTarget(`${path}/dest`, true), async (peer) => {
      peer.directory("d");
      peer.stat("d/f", { size: 1 });
      await peer.file(1, "x");
    });
    assert.deepEqual(await listing(`${path}/dest`), ["d 755 2 d", "f 644 1 d/f =x"]);
  }));

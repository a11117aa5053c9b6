import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { CancelledError, OptionError, ProtocolError } from "../../../../lib/errors.ts";
import { directoryTarget, files, Mode, receiveTree } from "../../../../lib/diffcopy/mod.ts";
import { ACCESS, diskTarget, inDirectory, listing, receive, settled } from "../disk_target.ts";
import { modelledOnDisk, models, onDisk, removable } from "../model.ts";
import { Peer } from "../peer.ts";
import { transfer } from "../transfer.ts";

/** Runs with two empty directories. */
function inTwoDirectories(use: (path: string, other: string) => Promise<void>): Promise<void> {
  return inDirectory("mkdir a b", (path) => use(`${path}/a`, `${path}/b`));
}

for (const [access, pin] of ACCESS) {
  Deno.test(`DiskTarget, ${access}: receives any tree unchanged, also a second time`, async () => {
    await fc.assert(
      fc.asyncProperty(models, fc.constantFrom(1, 1_000_000), async (model, queue) => {
        await inDirectory("", async (path) => {
          for (let run = 0; run < 2; run++) {
            await transfer(model, diskTarget(path, pin), { queue });
            assert.deepEqual(await onDisk(path), await modelledOnDisk(model));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  Deno.test(`DiskTarget, ${access}: any tree replaces the entries in its way`, async () => {
    await fc.assert(
      fc.asyncProperty(removable, models, async (before, model) => {
        await inTwoDirectories(async (copied, deleted) => {
          await transfer(before, diskTarget(copied, pin));
          await transfer(before, diskTarget(deleted, pin));
          await transfer(model, diskTarget(copied, pin));
          await transfer(model, diskTarget(deleted, pin, "delete"));
          assert.deepEqual(await onDisk(copied), await modelledOnDisk(before.under(model)));
          assert.deepEqual(await onDisk(deleted), await modelledOnDisk(model));
        });
      }),
      { numRuns: 60 },
    );
  });
}

Deno.test("DiskTarget: sets times to the microsecond, before 1970 to the second", async () => {
  const times: [bigint, string][] = [
    [0n, "0.000000000"],
    [1n, "0.000000000"],
    [1_700_000_000_000_000_000n, "1700000000.000000000"],
    [1_700_000_000_123_456_789n, "1700000000.123456"],
    [1_700_000_000_000_001_000n, "1700000000.000001"],
    [1_700_000_000_999_999_999n, "1700000000.999999"],
    [4_102_444_800_654_321_000n, "4102444800.654321"],
    [-1n, "-1.000000000"],
    [-1_000_000_000n, "-1.000000000"],
    [-86_400_000_000_001n, "-86401.000000000"],
  ];
  await inDirectory("mkdir dest", async (path) => {
    await receive(diskTarget(`${path}/dest`, true), async (peer) => {
      for (const [i, [modTime]] of times.entries()) {
        peer.directory(`d${i}`, { modTime });
      }
      for (const [i, [modTime]] of times.entries()) {
        peer.stat(`f${i}`, { modTime });
        await peer.file(times.length + i, "");
      }
      for (const [i, [modTime]] of times.entries()) {
        peer.stat(`l${i}`, { mode: Mode.Symlink | 0o777, linkname: "x", modTime });
      }
    });
    for (const kind of ["d", "f", "l"]) {
      const names = times.map((_, i) => `${kind}${i}`);
      const { stdout } = await new Deno.Command("stat", {
        args: ["-c", "%.9Y", ...names],
        cwd: `${path}/dest`,
      }).output();
      const found = new TextDecoder().decode(stdout).trim().split("\n");
      for (const [i, [, expected]] of times.entries()) {
        // Deno's lutimes supports only milliseconds
        const length = kind === "l" && !expected.endsWith("000") ? -3 : undefined;
        const wanted = expected.slice(0, length);
        assert.equal(found[i]!.slice(0, wanted.length), wanted, kind);
      }
    }
  });
});

Deno.test("DiskTarget: accepts a path of 4,000 bytes with 100 directories", async () => {
  for (const [, pin] of ACCESS) {
    await inDirectory("mkdir dest", async (path) => {
      const depth = pin ? 100 : 60; // looked up by path, it must be shorter than PATH_MAX
      const parts = Array.from({ length: depth }, (_, i) => `${i}`.padStart(39, "x"));
      await receive(diskTarget(`${path}/dest`, pin), async (peer) => {
        parts.forEach((_, i) => peer.directory(parts.slice(0, i + 1).join("/")));
        peer.stat(`${parts.join("/")}/f`, { size: 1 });
        await peer.file(depth, "x");
      });
      const { stdout } = await new Deno.Command("find", { args: [".", "-name", "f"], cwd: path })
        .output();
      assert.equal(new TextDecoder().decode(stdout).trim(), `./dest/${parts.join("/")}/f`);
    });
  }
});

Deno.test("directoryTarget: creates the directory and its parents, also from a URL", async () => {
  await inDirectory("ln -s real link; mkdir -m 755 real", async (path) => {
    await transfer(files({ a: "x" }), directoryTarget(`${path}/b/c`));
    await transfer(files({ a: "x" }), directoryTarget(pathToFileURL(`${path}/d é`)));
    await transfer(files({ a: "x" }), directoryTarget(`${path}/link`));
    assert.deepEqual(
      await listing(path),
      [
        "d 700 2 d é",
        "d 700 2 b/c",
        "d 700 3 b",
        "d 755 2 real",
        "f 644 1 b/c/a =x",
        "f 644 1 d é/a =x",
        "f 644 1 real/a =x",
        "l 777 1 link -> real",
      ].sort(),
    );
  });
});

Deno.test("directoryTarget: rejects an invalid destination", async () => {
  await inDirectory("printf x > file; ln -s nowhere broken", (path) => {
    for (const name of ["file", "file/below", "broken"]) {
      assert.throws(() => directoryTarget(`${path}/${name}`), (error: unknown) => {
        assert.ok(error instanceof OptionError, String(error));
        assert.match(error.message, /^cannot write to the directory .*(file|below|broken): /);
        return true;
      });
    }
    const mode = "replace" as "copy";
    assert.throws(
      () => directoryTarget(path, { mode }),
      /option "mode" must be copy or delete \(got "replace"\)/,
    );
    return Promise.resolve();
  });
});

Deno.test("directoryTarget: mode delete removes other entries only after a complete transfer", async () => {
  const scene = "mkdir -p keep/old gone/sub; printf x > gone/sub/f; printf x > keep/old/f; " +
    "ln -s gone link; printf x > keep/f; mkdir -p ../outside; printf safe > ../outside/s; " +
    "ln -s ../outside out; ln -s ../../outside keep/old/out";
  await inDirectory(`mkdir dest; cd dest; ${scene}`, async (path) => {
    const before = await listing(path);
    const peer = new Peer();
    const receiving = receiveTree(
      peer.stream,
      directoryTarget(`${path}/dest`, { mode: "delete" }),
    );
    const rejected = assert.rejects(receiving, ProtocolError);
    peer.directory("keep");
    peer.stat("keep/f", { size: 1 });
    peer.listed();
    await peer.request(1);
    peer.data(1, "y");
    peer.end.end();
    await rejected;
    assert.deepEqual(await listing(path), before);

    await receive(directoryTarget(`${path}/dest`, { mode: "delete" }), async (peer) => {
      peer.directory("keep");
      peer.stat("keep/f", { size: 1 });
      await peer.file(1, "y");
    });
    assert.deepEqual(
      await listing(path),
      [
        "d 755 2 outside",
        "d 755 2 dest/keep",
        "d 755 3 dest",
        "f 644 1 dest/keep/f =y",
        "f 644 1 outside/s =safe",
      ].sort(),
    );
  });
});

Deno.test("DiskTarget: an aborted transfer leaves complete files and no temporary ones", async () => {
  for (const [way, pin] of ACCESS) {
    for (const how of ["cancelled", "died", "full"]) {
      await inDirectory("mkdir dest; printf old > dest/b", async (path) => {
        const controller = new AbortController();
        const peer = new Peer();
        const disk = diskTarget(`${path}/dest`, pin);
        const receiving = receiveTree(peer.stream, disk, { signal: controller.signal });
        const outcome = receiving.then(() => undefined, (error: Error) => error);
        peer.stat("a", { size: 1 });
        peer.stat("b", { size: 200 });
        peer.stat("c", { size: 200 });
        await peer.file(0, "x");
        await peer.request(2);
        peer.data(1, new Uint8Array(100));
        peer.data(2, new Uint8Array(100));
        await settled(peer);
        const temporary = (await listing(`${path}/dest`)).filter((line) => line.includes(".tmp"));
        assert.equal(temporary.length, 2, `${way}, ${how}`);
        if (how === "cancelled") controller.abort();
        else if (how === "died") peer.end.die(new Error("reset"));
        else {
          disk.file = () => {
            throw new OptionError("cannot write d: no space is left");
          };
          peer.stat("d", { size: 1 });
          await peer.request(3);
          peer.data(3, "x");
        }
        const error = await outcome;
        if (how === "cancelled") assert.ok(error instanceof CancelledError);
        else assert.match(error!.message, how === "died" ? /reset/ : /no space is left/);
        assert.deepEqual(await listing(`${path}/dest`), ["f 644 1 a =x", "f 644 1 b =old"]);
      });
    }
  }
});

Deno.test("DiskTarget: two transfers can write to the same directory at once", async () => {
  for (const [, pin] of ACCESS) {
    await inDirectory("mkdir dest a b; printf 1 > a/f; ln a/f a/g; cp -al a/. b", async (path) => {
      const peers = [new Peer(), new Peer()];
      const receiving = peers.map((peer) =>
        receiveTree(peer.stream, diskTarget(`${path}/dest`, pin))
      );
      // Packets of both by turns: shared directories, separate files, and one file that both send.
      const turn = async (send: (peer: Peer, i: number) => void): Promise<void> => {
        for (const [i, peer] of peers.entries()) {
          send(peer, i);
          await settled(peer);
        }
      };
      await turn((peer) => peer.directory("bin", { mode: (Mode.Dir | 0o555) >>> 0 }));
      await turn((peer, i) => peer.stat(`bin/own${i}`, { size: 2 }));
      await turn((peer) => peer.stat("bin/same", { size: 1, mode: 0o444 }));
      await turn((peer) => peer.stat("bin/same_link", { linkname: "bin/same" }));
      await turn((peer) => peer.symlink("lib", "bin"));
      await Promise.all(peers.map((peer) => peer.request(2)));
      await turn((peer, i) => peer.data(1, `${i}`));
      await turn((peer) => peer.data(2, "s"));
      await turn((peer) => peer.data(2));
      await turn((peer, i) => peer.data(1, `${i}`));
      await turn((peer) => peer.data(1));
      await turn((peer) => peer.listed());
      await Promise.all(peers.map((peer) => peer.finish()));
      await Promise.all(receiving);
      assert.deepEqual(await listing(`${path}/dest`), [
        "d 555 2 bin",
        "f 444 2 bin/same =s",
        "f 444 2 bin/same_link =s",
        "f 644 1 bin/own0 =00",
        "f 644 1 bin/own1 =11",
        "l 777 1 lib -> bin",
      ]);
    });
  }
});

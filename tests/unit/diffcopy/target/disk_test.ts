/**
 * What is particular to a destination on disk: what stands there, what others do to it meanwhile,
 * what is left.
 */
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import {
  directoryTarget,
  files,
  type FileTree,
  Mode,
  receiveTree,
  sendTree,
  type TreeTarget,
} from "../../../../lib/diffcopy/mod.ts";
import { CancelledError, OptionError, OutputError, ProtocolError } from "../../../../lib/errors.ts";
import { DiskTarget } from "../../../../lib/diffcopy/target/disk.ts";
import { openSafeDirectory } from "../../../../lib/diffcopy/disk/safe_directory.ts";
import { replacedError } from "../../../../lib/diffcopy/target/replaced_error.ts";
import { checkWindowsPath } from "../../../../lib/diffcopy/target/windows_path.ts";
import { inDirectory as inAnyDirectory } from "../../../support/tree.ts";
import { assertReleased } from "../descriptors.ts";
import { pair } from "../pair.ts";
import { Peer } from "../peer.ts";

const ALL = { includePatterns: [], excludePatterns: [], followPaths: [] };

/** Runs in a new folder, of which nothing may be open in the end. */
function inDirectory(script: string, use: (path: string) => Promise<void>): Promise<void> {
  return inAnyDirectory(script, async (path) => {
    await use(path);
    assertReleased(path);
  });
}

/**
 * Lists what a directory holds, as `find` sees it: type, mode, names, link, and the content of
 * files. Entries that this user may not read are made readable after their mode was taken.
 */
async function listing(path: string): Promise<string[]> {
  const script = "find . -mindepth 1 -printf '%y %m %n %P' " +
    "\\( -type l -o -readable \\( ! -type d -o -executable \\) -o -exec chmod u+rX {} \\; \\) " +
    "\\( -type l -printf ' -> %l' -o -type f -printf ' =' -exec cat {} \\; -o -true \\) -printf '\\n'";
  const { stdout } = await new Deno.Command("sh", { args: ["-c", script], cwd: path }).output();
  return new TextDecoder().decode(stdout).trim().split("\n").filter((line) => line).sort();
}

/** Receives what a script sends, all of it. */
async function receive(target: TreeTarget, script: (peer: Peer) => void | Promise<void>) {
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, target);
  await script(peer);
  peer.listed();
  await Promise.all([peer.finish(), receiving]);
}

async function transfer(tree: FileTree, target: TreeTarget): Promise<void> {
  const [near, far] = pair();
  await Promise.all([
    receiveTree(far, target),
    sendTree(near, tree, ALL).then(() => near.end()),
  ]);
}

function target(path: string, pin: boolean): TreeTarget {
  return new DiskTarget(openSafeDirectory(path, { replaced: replacedError, pin }), false);
}

/** How directories are reached. */
const WAYS: [string, boolean][] = [["held open", true], ["looked up by path", false]];

Deno.test("what stands in the way is replaced, a row each", async (t) => {
  const rows: [name: string, script: string, send: (peer: Peer) => void | Promise<void>][] = [
    ["a file by a file", "printf old > a; chmod 600 a", async (peer) => {
      peer.stat("a", { size: 3, mode: 0o755 });
      await peer.file(0, "new");
    }],
    ["a file that has other names, which stay", "printf old > a; ln a b", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["a read-only file", "printf old > a; chmod 0 a", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["a folder by a file", "mkdir -p a/b; printf x > a/b/c", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["a folder by a symlink", "mkdir -p a/b; printf x > a/b/c", (peer) => peer.symlink("a", "b")],
    [
      "a folder by a hard link",
      "mkdir -p b/c; ln -s ../../../outside/sentinel b/c/l",
      async (peer) => {
        peer.stat("a", { size: 3 });
        peer.stat("b", { linkname: "a" });
        await peer.file(0, "new");
      },
    ],
    ["a file by a folder", "printf x > a", async (peer) => {
      peer.directory("a");
      peer.stat("a/b", { size: 3 });
      await peer.file(1, "new");
    }],
    ["a symlink by a file, not what it leads to", "ln -s ../outside/sentinel a", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["a symlink by a folder, not what it leads to", "ln -s ../outside a", async (peer) => {
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
    ["a folder by a folder: it stays with what is in it", "mkdir a; printf old > a/b", (peer) => {
      peer.directory("a", { mode: (Mode.Dir | Mode.Sticky | Mode.Setgid | 0o511) >>> 0 });
    }],
    ["a fifo by a file", "mkfifo a", async (peer) => {
      peer.stat("a", { size: 3 });
      await peer.file(0, "new");
    }],
    ["nothing by a fifo", "printf old > a", (peer) => {
      peer.stat("a", { mode: Mode.NamedPipe | 0o600 });
    }],
  ];
  const results: string[] = [];
  for (const [name, script, send] of rows) {
    let first: string[] | undefined;
    for (const [way, pin] of WAYS) {
      const scene = `mkdir outside dest; printf safe > outside/sentinel; cd dest; ${script}`;
      await inDirectory(scene, async (path) => {
        await receive(target(`${path}/dest`, pin), send);
        const after = await listing(`${path}/dest`);
        assert.deepEqual(after, first ??= after, `${name}, ${way}`);
        assert.deepEqual(await listing(`${path}/outside`), ["f 644 1 sentinel =safe"]);
      });
    }
    results.push(`${name}\n    ${first!.join("\n    ")}`);
  }
  await t.assertSnapshot(results.join("\n"));
});

Deno.test("times are exact to the microsecond, or whole before 1970; of symlinks to the millisecond", async () => {
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
    await receive(target(`${path}/dest`, true), async (peer) => {
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
        // Deno's lutimes knows milliseconds only
        const length = kind === "l" && !expected.endsWith("000") ? -3 : undefined;
        const wanted = expected.slice(0, length);
        assert.equal(found[i]!.slice(0, wanted.length), wanted, kind);
      }
    }
  });
});

Deno.test("a path of four thousand bytes, a hundred folders deep", async () => {
  for (const [, pin] of WAYS) {
    await inDirectory("mkdir dest", async (path) => {
      const depth = pin ? 100 : 60; // by its path the whole must be shorter than PATH_MAX
      const parts = Array.from({ length: depth }, (_, i) => `${i}`.padStart(39, "x"));
      await receive(target(`${path}/dest`, pin), async (peer) => {
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

Deno.test("the folder is made, with those above it, and a URL will do", async () => {
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

Deno.test("a destination that can't be is refused", async () => {
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

Deno.test("deleting happens when all has come, and only then", async () => {
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

/** At which moment `dest/d` is replaced by a symlink to the folder beside the destination. */
const MOMENTS = [
  "before its first file",
  "during its first file",
  "before its second folder",
  "before the end",
  "before a symlink in it",
  "before a hard link in it",
] as const;

for (const [way, pin] of WAYS) {
  Deno.test(`a folder that is swapped for a symlink is not followed, ${way}`, async () => {
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
        const outcome = receiveTree(peer.stream, target(dest, pin))
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
        swap("before its second folder");
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
          assert.ok(!(await listing(dest)).some((line) => line.includes(".tmp-")), moment);
        }
      });
    }
  });
}

/** Resolves when the receiver has dealt with what was sent so far. */
async function settled(peer: Peer): Promise<void> {
  while (peer.end.queued > 0 && !peer.end.signal.aborted) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

Deno.test("a transfer that is given up leaves no temporary file, and what is complete", async () => {
  for (const [way, pin] of WAYS) {
    for (const how of ["cancelled", "died", "full"]) {
      await inDirectory("mkdir dest; printf old > dest/b", async (path) => {
        const controller = new AbortController();
        const peer = new Peer();
        const disk = target(`${path}/dest`, pin);
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
        const temporary = (await listing(`${path}/dest`)).filter((line) => line.includes(".tmp-"));
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

Deno.test("two transfers into one folder at once don't harm each other", async () => {
  for (const [, pin] of WAYS) {
    await inDirectory("mkdir dest a b; printf 1 > a/f; ln a/f a/g; cp -al a/. b", async (path) => {
      const peers = [new Peer(), new Peer()];
      const receiving = peers.map((peer) => receiveTree(peer.stream, target(`${path}/dest`, pin)));
      // packet by packet by turns: shared folders, files of their own, and one that both have
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

Deno.test("paths that mean something else on Windows are refused there", () => {
  const bad = ["a\\b", "..\\x", "c:", "c:x", "a/b:stream", "nul", "a/NUL.txt", "com1", "a.", "b "];
  for (const path of bad) assert.throws(() => checkWindowsPath(path), OutputError, path);
  for (const path of ["a/b.c", ".x", "null", "com", "é/ü", "a b"]) checkWindowsPath(path);
});

/**
 * Runs a script as a user that the modes of files bind, in a process of its own; root gives up its
 * rights to pass over them. The script gets `dest`, `lib` (all of `lib/diffcopy/mod.ts`), and what
 * a test has. Then it lists the destination.
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

Deno.test("folders that may not be written to or read are, and get their modes in the end", () =>
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

for (const end of ["ends well", "fails"]) {
  Deno.test(`a read-only folder stays open for another transfer, which ${end}`, () =>
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

Deno.test("a folder that may not be written to is not removed with what is in it", () =>
  asOrdinary(
    "mkdir ro; printf x > ro/f; chmod 555 ro",
    `const peer = new Peer();
    const receiving = lib.receiveTree(peer.stream, lib.directoryTarget(dest, { mode: "delete" }));
    peer.listed();
    const [error] = await Promise.all([receiving.catch((error) => error), peer.finish()]);
    if (error?.shortMessage !== "cannot write ro: permission denied") throw error;`,
    ["d 555 2 ro", "f 644 1 ro/f =x"],
  ));

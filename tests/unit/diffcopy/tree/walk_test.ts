import assert from "node:assert/strict";
import { createServer } from "node:net";
import { once } from "node:events";
import { CancelledError, ContextError, OptionError } from "../../../../lib/errors.ts";
import {
  directory,
  files,
  type FileTree,
  Mode,
  overlay,
  walk,
} from "../../../../lib/diffcopy/mod.ts";
import { OrderCheck } from "../../../../lib/diffcopy/receive/order.ts";
import { all, inFolder, print, tree } from "../../../support/tree.ts";

Deno.test("folders come before what is in them, names in the order of their bytes", async () => {
  const paths = [
    "a",
    "a-b",
    "a/b",
    "a.b",
    "B",
    "a/b/c",
    "a/b-c",
    "é",
    "z",
    "\uffee",
    "😀",
    "a/10",
    "a/9",
  ];
  const record = Object.fromEntries(
    paths.map((
      path,
    ) => [
      path,
      paths.some((other) => other.startsWith(`${path}/`)) ? { directory: true as const } : "",
    ]),
  );
  const expected = [
    "B",
    "a",
    "a/10",
    "a/9",
    "a/b",
    "a/b/c",
    "a/b-c",
    "a-b",
    "a.b",
    "z",
    "é",
    "\uffee",
    "😀",
  ];
  assert.deepEqual((await all(walk(files(record)))).map((stat) => stat.path), expected);
});

// name, tree, options, what is listed
const FILTERED: [string, string, Parameters<typeof walk>[1], string[]][] = [
  ["nothing is filtered", "a/b =1\nc =22", {}, ["a/", "a/b 1", "c 2"]],
  ["an empty folder stays", "a/", {}, ["a/"]],
  ["a folder is excluded with all in it", "a/b\na/c/d\nx", { exclude: ["a"] }, ["x 0"]],
  ["an exception brings its parents", "a/b/c\na/b/d\na/e/f", { exclude: ["a", "!a/b/c"] }, [
    "a/",
    "a/b/",
    "a/b/c 0",
  ]],
  ["an exception with a wildcard too", "a/b/c.x\na/b/d", { exclude: ["*", "!**/*.x"] }, [
    "a/",
    "a/b/",
    "a/b/c.x 0",
  ]],
  ["no exception, no parents", "a/b/c", { exclude: ["*", "!**/*.x"] }, []],
  ["an included file brings its parents", "a/b/c\na/b/d\ne", { include: ["a/b/c"] }, [
    "a/",
    "a/b/",
    "a/b/c 0",
  ]],
  ["an included folder is whole", "a/b/c\na/d\ne", { include: ["a"] }, [
    "a/",
    "a/b/",
    "a/b/c 0",
    "a/d 0",
  ]],
  ["included but excluded", "a/b\na/c", { include: ["a"], exclude: ["a/b"] }, ["a/", "a/c 0"]],
  ["a wildcard is included", "a/b.x\na/c/b.x\nb.x\nd/b.x", { include: ["*/*.x"] }, [
    "a/",
    "a/b.x 0",
    "d/",
    "d/b.x 0",
  ]],
  ["an include list of blanks lists nothing", "a", { include: [" "] }, []],
  ["an exclude list of blanks excludes nothing", "a", { exclude: [" "] }, ["a 0"]],
  ["exceptions in an include list", "a/b\na/c", { include: ["a", "!a/b"] }, ["a/", "a/c 0"]],
  // what fsutil's rule for entering folders makes of patterns with an unescaped |
  ["a branch that a walk by prefixes misses", "b/x\nb/y", { include: ["a|b/*"] }, []],
  ["a link is followed", "l -> d/f\nd/f =1\nd/g\ne", { followPaths: ["l"] }, [
    "d/",
    "d/f 1",
    "l -> d/f",
  ]],
  ["the whole is followed", "l\nd/f", { followPaths: ["."] }, ["d/", "d/f 0", "l 0"]],
  ["followed but excluded", "l -> f\nf", { followPaths: ["l"], exclude: ["f"] }, ["l -> f"]],
];

for (const [name, text, options, expected] of FILTERED) {
  Deno.test(`walk: ${name}`, async () => {
    assert.deepEqual(print(await all(walk(tree(text), options))), expected);
  });
}

Deno.test("folders in which nothing is wanted aren't read", async () => {
  const rows: [Parameters<typeof walk>[1], string[]][] = [
    [{ exclude: ["a"] }, ["", "b", "b/c"]],
    [{ exclude: ["a", "!b/x"] }, ["", "b", "b/c"]],
    [{ exclude: ["**", "!b/*.x"] }, ["", "b"]],
    [{ include: ["b/*.x"] }, ["", "b"]],
    [{ include: ["b/c/**"] }, ["", "b", "b/c"]],
    [{ include: ["**/x"] }, ["", "a", "b", "b/c"]],
  ];
  for (const [options, expected] of rows) {
    const read: string[] = [];
    const inner = tree("a/f\nb/c/f");
    const spy: FileTree = {
      list: (path) => (read.push(path), inner.list(path)),
      lstat: (path) => inner.lstat(path),
      readLink: (path) => inner.readLink(path),
      open: (path) => inner.open(path),
    };
    await all(walk(spy, options));
    assert.deepEqual(read, expected, JSON.stringify(options));
  }
});

Deno.test("every kind of entry on a disk is listed as what it is", async () => {
  const script = `
    mkdir -p d/e; chmod 1777 d/e
    printf hello > d/f; chmod 4755 d/f; touch -d '2020-01-02T03:04:05.678Z' d/f
    ln d/f d/g; ln d/f a
    ln -s ../x d/l; ln -s /abs d/m
    mkfifo -m 600 p
    ln p q
  `;
  await inFolder(script, async (path) => {
    const server = createServer().listen(`${path}/s`);
    await once(server, "listening");
    const stats = await all(walk(directory(path)));
    server.close();
    await once(server, "close");
    assert.deepEqual(print(stats), [
      "a 5",
      "d/",
      "d/e/",
      "d/f == a",
      "d/g == a",
      "d/l -> ../x",
      "d/m -> /abs",
      "p 0",
      "q == p",
      "s 0",
    ]);
    const by = new Map(stats.map((stat) => [stat.path, stat]));
    assert.equal(by.get("a")!.mode, Mode.Setuid | 0o755);
    assert.equal(by.get("a")!.modTime, BigInt(Date.UTC(2020, 0, 2, 3, 4, 5, 678)) * 1_000_000n);
    assert.equal(by.get("d/f")!.size, 5, "a hard link keeps its size");
    assert.equal(by.get("d/e")!.mode, (Mode.Dir | Mode.Sticky | 0o777) >>> 0);
    assert.equal(by.get("d/l")!.mode, Mode.Symlink | 0o777);
    assert.equal(by.get("d/l")!.size, 4);
    assert.equal(by.get("p")!.mode, Mode.NamedPipe | 0o600);
    assert.equal(by.get("s")!.mode & Mode.Type, Mode.Socket);
    for (const stat of stats) assert.deepEqual([stat.uid, stat.gid], [0, 0]);
  });
});

Deno.test("a device is listed with its numbers", async () => {
  // Only root can make devices of other numbers: tests/integration/root_test.ts does.
  const [device] = await all(walk(directory("/dev"), { include: ["null"] }));
  const { rdev, mode } = Deno.statSync("/dev/null");
  assert.equal(device!.path, "null");
  assert.equal(device!.mode, Mode.Device | Mode.CharDevice | mode! & 0o777);
  assert.deepEqual([device!.devmajor, device!.devminor], [rdev! >> 8, rdev! & 0xff]);
  assert.deepEqual([device!.uid, device!.gid], [0, 0]);
});

Deno.test("a hard link whose first name is filtered is a file, and the next one a link to it", async () => {
  await inFolder("printf x > a; ln a b; ln a c", async (path) => {
    const stats = await all(walk(directory(path), { exclude: ["a"] }));
    assert.deepEqual(print(stats), ["b 1", "c == b"]);
  });
});

Deno.test("what vanishes while it is listed takes nothing else with it", async () => {
  await inFolder("mkdir d e; touch d/a d/b d/c e/x", async (path) => {
    const disk = directory(path);
    const tree: FileTree = {
      list(path) {
        const names = disk.list(path);
        if (path === "d") Deno.removeSync(`${root}/d/b`);
        if (path === "e") throw new Deno.errors.NotFound("gone");
        return names;
      },
      lstat: (path) => disk.lstat(path),
      readLink: (path) => disk.readLink(path),
      open: (path) => disk.open(path),
    };
    const root = path;
    assert.deepEqual(print(await all(walk(tree))), ["d/", "d/a 0", "d/c 0", "e/"]);
  });
});

Deno.test("a hidden folder that vanishes before its first entry is sent isn't announced", async () => {
  const inner = tree("a/b/c\nd");
  const gone: FileTree = {
    list: (path) => inner.list(path),
    lstat(path) {
      if (path === "a/b/c") throw new Deno.errors.NotFound("gone");
      return inner.lstat(path);
    },
    readLink: (path) => inner.readLink(path),
    open: (path) => inner.open(path),
  };
  assert.deepEqual(print(await all(walk(gone, { include: ["a/b/c", "d"] }))), ["d 0"]);
});

Deno.test("what may not be read is an error, unless it is excluded", async () => {
  const inner = tree("a/x\nb/x\nc");
  const denied: FileTree = {
    list(path) {
      if (path === "b") throw new Deno.errors.PermissionDenied("denied");
      return inner.list(path);
    },
    lstat: (path) => inner.lstat(path),
    readLink: (path) => inner.readLink(path),
    open: (path) => inner.open(path),
  };
  await assert.rejects(all(walk(denied)), (error: unknown) => {
    assert.ok(error instanceof ContextError);
    assert.equal(error.path, "b");
    assert.match(error.message, /cannot read b: permission denied\n.*\.dockerignore/);
    return true;
  });
  assert.deepEqual(print(await all(walk(denied, { exclude: ["b"] }))), ["a/", "a/x 0", "c 0"]);
  // it is looked through for the exception, and what can't be seen isn't missed
  const exclude = ["b", "!**/y"];
  assert.deepEqual(print(await all(walk(denied, { exclude }))), ["a/", "a/x 0", "c 0"]);
});

Deno.test("a name that isn't UTF-8 is an error that names its folder", async () => {
  await inFolder(`mkdir d; touch "d/$(printf 'a\\377')" d/b`, async (path) => {
    await assert.rejects(all(walk(directory(path))), (error: unknown) => {
      assert.ok(error instanceof ContextError);
      assert.match(error.message, /cannot send a file in the folder d: its name.*not UTF-8/);
      return true;
    });
    assert.deepEqual(print(await all(walk(directory(path), { exclude: ["d/a*"] }))), [
      "d/",
      "d/b 0",
    ]);
  });
});

Deno.test("a folder whose name isn't UTF-8 is one too", async () => {
  await inFolder(`mkdir "$(printf 'a\\377')"; touch "$(printf 'a\\377')/x"`, async (path) => {
    await assert.rejects(all(walk(directory(path))), /in the root of the context/);
    await assert.rejects(all(walk(directory(path), { include: ["**/x"] })), ContextError);
  });
});

Deno.test("a name that really holds U+FFFD is sent", async () => {
  await inFolder(`touch "$(printf 'a\\357\\277\\275')"`, async (path) => {
    assert.deepEqual(print(await all(walk(directory(path)))), ["a\ufffd 0"]);
    // but not beside one that only looks like it
    new Deno.Command("sh", { args: ["-c", `touch "$(printf 'a\\377')"`], cwd: path }).outputSync();
    await assert.rejects(all(walk(directory(path))), ContextError);
  });
});

Deno.test("a symlink whose text isn't UTF-8 is an error", async () => {
  await inFolder(`ln -s "$(printf 'a\\377')" l`, async (path) => {
    await assert.rejects(all(walk(directory(path))), /cannot read l: .* not valid UTF-8/);
  });
  await inFolder(`ln -s "$(printf 'a\\357\\277\\275')" l`, async (path) => {
    assert.deepEqual(print(await all(walk(directory(path)))), ["l -> a\ufffd"]);
  });
});

Deno.test("walk: patterns with many wildcards end in every kind of tree", async () => {
  const [name, longer] = ["a".repeat(64), "a".repeat(121)];
  const exclude = ["*?".repeat(30) + "[Z]", "*a*a*a*a*a*b*c", "**/a*/**/*a*/**/b", "*b|*a*a*a*Z"];
  await inFolder(`mkdir d; touch ${name} d/${longer}`, async (path) => {
    const memory = files({ [name]: "", [`d/${longer}`]: "" });
    for (const tree of [directory(path), memory, overlay(directory(path), memory)]) {
      const paths = [name, "d", `d/${longer}`];
      assert.deepEqual((await all(walk(tree, { exclude }))).map(({ path }) => path), paths);
      assert.deepEqual(await all(walk(tree, { include: exclude })), []);
      assert.deepEqual(await all(walk(tree, { followPaths: exclude })), []);
    }
  });
});

Deno.test("walk: the event loop gets a turn after each entry if patterns are slow", async () => {
  const names = Array.from({ length: 40 }, (_, i) => `${"ab".repeat(100)}${i}`);
  const many = files(Object.fromEntries(names.map((name) => [name, ""])));
  const exclude = Array.from({ length: 400 }, (_, i) => `${"*a*b".repeat(20)}[${i % 9}]Z`);
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  try {
    assert.equal((await all(walk(many, { exclude }))).length, names.length);
    assert.ok(turns > 2, `${turns} turns`);
  } finally {
    clearInterval(timer);
  }
});

Deno.test("thousands of patterns don't take minutes", async () => {
  const exclude = Array.from({ length: 3000 }, (_, i) => i % 3 ? `dir${i}/file` : `**/*.ext${i}`);
  const many = files(
    Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`d${i % 50}/f${i}.ext7`, ""])),
  );
  const start = performance.now();
  const stats = await all(walk(many, { exclude: [...exclude, "!d0"] }));
  assert.equal(stats.length, 2050);
  assert.ok(performance.now() - start < 5000);
});

Deno.test("the event loop gets its turns during a walk", async () => {
  const many = files(
    Object.fromEntries(Array.from({ length: 20000 }, (_, i) => [`d${i % 99}/f${i}`, ""])),
  );
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  try {
    await all(walk(many));
    assert.ok(turns > 0);
  } finally {
    clearInterval(timer);
  }
});

Deno.test("a walk can be cancelled", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  await assert.rejects(all(walk(tree("a"), { signal })), CancelledError);
});

Deno.test("a folder must be there when it is named", async () => {
  await inFolder("touch f; mkdir d; ln -s d l; touch d/x", async (path) => {
    assert.throws(() => directory(`${path}/no`), /there is no such folder/);
    assert.throws(() => directory(`${path}/f`), OptionError);
    assert.deepEqual(print(await all(walk(directory(`${path}/l`)))), ["x 0"]);
    assert.deepEqual(print(await all(walk(directory(new URL(`file://${path}/d/`))))), ["x 0"]);
    const late = directory(`${path}/d`);
    Deno.removeSync(`${path}/d`, { recursive: true });
    await assert.rejects(
      all(walk(late)),
      /cannot read the root of the context: it is no longer there/,
    );
  });
});

Deno.test("the order check refuses what fsutil's validator refuses", () => {
  // paths in order; a folder ends with /
  const good = [["a/", "a/b", "a-b"], ["a", "a-b", "b"], ["a/", "a/b/", "a/b/c", "a/c", "b"], [
    "é",
    "\uffee",
    "😀",
  ], ["...", "..a"]];
  const bad: [string[], RegExp][] = [
    [[""], /not clean/],
    [["."], /not clean/],
    [["./a"], /not clean/],
    [["a//b"], /not clean/],
    [["a//"], /not clean/],
    [["/a"], /leads out/],
    [[".."], /leads out/],
    [["../a"], /leads out/],
    [["a/b"], /outside of its directory/],
    [["a", "a/b"], /outside of its directory/],
    [["a/", "b", "a/b"], /outside of its directory/],
    [["b", "a"], /came after/],
    [["a", "a"], /came after/],
    [["a/", "a/c", "a/b"], /came after/],
    [["a-b", "a/"], /came after/],
    [["😀", "\uffee"], /came after/],
  ];
  const check = (paths: string[]): void => {
    const order = new OrderCheck();
    for (const path of paths) order.check(path.replace(/(.)\/$/, "$1"), path.endsWith("/"));
  };
  for (const paths of good) check(paths);
  for (const [paths, why] of bad) {
    assert.throws(() => check(paths), why, paths.join(" "));
  }
});

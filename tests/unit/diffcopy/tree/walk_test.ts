import assert from "node:assert/strict";
import { createServer } from "node:net";
import { once } from "node:events";
import { CancelledError, ContextError } from "../../../../lib/errors.ts";
import {
  directory,
  files,
  type FileTree,
  Mode,
  overlay,
  walk,
  type WalkOptions,
} from "../../../../lib/diffcopy/mod.ts";
import { all, inDirectory, print, tree } from "../../../support/tree.ts";

Deno.test("walk: lists directories before their entries, names in the order of their bytes", async () => {
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

Deno.test("walk: lists every kind of entry on disk", async () => {
  const script = `
    mkdir -p d/e; chmod 1777 d/e
    printf hello > d/f; chmod 4755 d/f; touch -d '2020-01-02T03:04:05.678Z' d/f
    ln d/f d/g; ln d/f a
    ln -s ../x d/l; ln -s /abs d/m
    mkfifo -m 600 p
    ln p q
  `;
  await inDirectory(script, async (path) => {
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

Deno.test("walk: lists a device with its numbers", async () => {
  // tests/integration/root_test.ts creates other devices, which needs root.
  const [device] = await all(walk(directory("/dev"), { include: ["null"] }));
  const { rdev, mode } = Deno.statSync("/dev/null");
  assert.equal(device!.path, "null");
  assert.equal(device!.mode, Mode.Device | Mode.CharDevice | mode! & 0o777);
  assert.deepEqual([device!.devmajor, device!.devminor], [rdev! >> 8, rdev! & 0xff]);
  assert.deepEqual([device!.uid, device!.gid], [0, 0]);
});

Deno.test("walk: a hard link whose first name is excluded becomes a file", async () => {
  await inDirectory("printf x > a; ln a b; ln a c", async (path) => {
    const stats = await all(walk(directory(path), { exclude: ["a"] }));
    assert.deepEqual(print(stats), ["b 1", "c == b"]);
  });
});

Deno.test("walk: skips only entries that vanish during the listing", async () => {
  await inDirectory("mkdir d e; touch d/a d/b d/c e/x", async (path) => {
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

Deno.test("walk: does not list a parent if its only included entry vanishes", async () => {
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

Deno.test("walk: an unreadable directory is an error, unless it is excluded", async () => {
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
  // The walk reads it only because of the exception, so the error does not matter.
  const exclude = ["b", "!**/y"];
  assert.deepEqual(print(await all(walk(denied, { exclude }))), ["a/", "a/x 0", "c 0"]);
});

Deno.test("walk: leaves out what cannot be read and only wildcards match, with onSkip", async () => {
  const inner = tree("a/x\nb/x\nb/y\nc\nd");
  const error = new Deno.errors.PermissionDenied("denied");
  const denied: FileTree = {
    list(path) {
      if (path === "b") throw error;
      return inner.list(path);
    },
    async lstat(path) {
      const stat = await inner.lstat(path);
      return path === "c" ? { ...stat, unreadable: error } : stat;
    },
    readLink: (path) => inner.readLink(path),
    open: (path) => inner.open(path),
  };
  const rows: [options: WalkOptions, listed: string[] | RegExp, skipped: string[]][] = [
    [{}, /cannot read b: permission denied/, []],
    [{ exclude: ["b"] }, /cannot read c: permission denied/, []],
    [{ exclude: ["b", "c"] }, ["a/", "a/x 0", "d 0"], []],
    [{ include: ["*"] }, ["a/", "a/x 0", "b/", "d 0"], ["b", "c"]],
    [{ include: ["*/x"] }, ["a/", "a/x 0"], ["b"]],
    [{ exclude: ["*", "!**/x"] }, ["a/", "a/x 0"], ["b"]],
    [{ include: ["c*", "d"] }, ["d 0"], ["c"]],
    [{ include: ["c"] }, /cannot read c: permission denied/, []],
    [{ followPaths: ["c"] }, /cannot read c: permission denied/, []],
    [{ include: ["b"] }, /cannot read b: permission denied/, []],
    [{ include: ["b/x"] }, /cannot read b: permission denied/, []],
    [{ exclude: ["*", "!b/x"] }, /cannot read b: permission denied/, []],
  ];
  for (const [options, listed, skipped] of rows) {
    const seen: string[] = [];
    const listing = all(walk(denied, { ...options, onSkip: ({ path }) => seen.push(path) }));
    if (listed instanceof RegExp) await assert.rejects(listing, listed);
    else assert.deepEqual(print(await listing), listed);
    assert.deepEqual(seen, skipped);
  }
});

Deno.test("walk: a name that is not UTF-8 is an error that names its directory", async () => {
  await inDirectory(`mkdir d; touch "d/$(printf 'a\\377')" d/b`, async (path) => {
    await assert.rejects(all(walk(directory(path))), (error: unknown) => {
      assert.ok(error instanceof ContextError);
      assert.match(
        error.message,
        /cannot send a file in the directory d: its name.*not valid UTF-8/,
      );
      return true;
    });
    assert.deepEqual(print(await all(walk(directory(path), { exclude: ["d/a*"] }))), [
      "d/",
      "d/b 0",
    ]);
  });
});

Deno.test("walk: a directory whose name is not UTF-8 is an error", async () => {
  await inDirectory(`mkdir "$(printf 'a\\377')"; touch "$(printf 'a\\377')/x"`, async (path) => {
    await assert.rejects(all(walk(directory(path))), /in the root of the context/);
    await assert.rejects(all(walk(directory(path), { include: ["**/x"] })), ContextError);
  });
});

Deno.test("walk: lists a name that contains U+FFFD", async () => {
  await inDirectory(`touch "$(printf 'a\\357\\277\\275')"`, async (path) => {
    assert.deepEqual(print(await all(walk(directory(path)))), ["a\ufffd 0"]);
    // Beside a name that only looks like it, it is an error.
    new Deno.Command("sh", { args: ["-c", `touch "$(printf 'a\\377')"`], cwd: path }).outputSync();
    await assert.rejects(all(walk(directory(path))), ContextError);
  });
});

Deno.test("walk: a symlink whose text is not UTF-8 is an error", async () => {
  await inDirectory(`ln -s "$(printf 'a\\377')" l`, async (path) => {
    await assert.rejects(all(walk(directory(path))), /cannot read l: .* not valid UTF-8/);
  });
  await inDirectory(`ln -s "$(printf 'a\\357\\277\\275')" l`, async (path) => {
    assert.deepEqual(print(await all(walk(directory(path)))), ["l -> a\ufffd"]);
  });
});

Deno.test("walk: patterns with many wildcards end in every kind of tree", async () => {
  const [name, longer] = ["a".repeat(64), "a".repeat(121)];
  const exclude = ["*?".repeat(30) + "[Z]", "*a*a*a*a*a*b*c", "**/a*/**/*a*/**/b", "*b|*a*a*a*Z"];
  await inDirectory(`mkdir d; touch ${name} d/${longer}`, async (path) => {
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

Deno.test("walk: does not block the event loop", async () => {
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

Deno.test("walk: can be cancelled", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  await assert.rejects(all(walk(tree("a"), { signal })), CancelledError);
});

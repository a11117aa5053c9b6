/** Contexts stay below their root even if another process replaces their directories. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { ContextError, OptionError } from "../../../../lib/errors.ts";
import { directory, walk } from "../../../../lib/diffcopy/mod.ts";
import { Directory } from "../../../../lib/diffcopy/tree/directory.ts";
import { temporary } from "../../../support/context.ts";
import { walkUnderSwaps } from "../../../support/swap.ts";
import { all, inDirectory, print } from "../../../support/tree.ts";
import { assertReleased } from "../descriptors.ts";

/** A context `in` with a directory `d`, and a directory `out` beside it that must not be read. */
async function place() {
  const temp = await temporary();
  const at = (name: string) => path.join(temp.path, name);
  for (const name of ["in/d/aaa", "in/d/zzz", "out/zzz", "out/aaa"]) {
    await Deno.mkdir(at(name), { recursive: true });
  }
  for (let i = 0; i < 1500; i++) await Deno.writeTextFile(at(`in/d/aaa/${i}`), "");
  await Deno.writeTextFile(at("in/d/zzz/file"), "public");
  await Deno.writeTextFile(at("out/zzz/file"), "secret");
  // More than one batch, so that a wrong walk would list some of them.
  for (let i = 0; i < 1500; i++) await Deno.writeTextFile(at(`out/zzz/secret${i}`), "secret");
  return {
    root: temp.path,
    context: at("in"),
    /** Replaces `d` by a symlink to `out`. */
    async swap() {
      await Deno.rename(at("in/d"), at("moved"));
      await Deno.symlink(at("out"), at("in/d"));
    },
    [Symbol.asyncDispose]: () => temp[Symbol.asyncDispose](),
  };
}

const replaced = (error: unknown) => {
  assert(error instanceof ContextError, String(error));
  assert.match(error.shortMessage, /^cannot read d: /);
  assert.notEqual(error.advice, "");
  return true;
};

for (const [how, pin] of [["held open", true], ["compared", false]] as const) {
  Deno.test(`Directory, ${how}: a walk does not follow a symlink in the place of a directory`, async () => {
    await using there = await place();
    const listed: string[] = [];
    await assert.rejects(async () => {
      for await (const entry of walk(new Directory(there.context, { pin }))) {
        if (listed.push(entry.path) === 10) await there.swap();
      }
    }, replaced);
    assert(!listed.some((name) => name.includes("secret")), "the walk left its root");
    assertReleased(there.root);
  });

  Deno.test(`Directory, ${how}: a file is not opened behind a symlink in its path`, async () => {
    await using there = await place();
    const tree = new Directory(there.context, { pin });
    const view = tree.view();
    (await view.open("d/zzz/file")).close();
    await view.list(""); // closes d
    await there.swap();
    for (const open of [() => view.open("d/zzz/file"), () => tree.open("d/zzz/file")]) {
      assert.throws(open, replaced);
    }
    view.close();
    view.close();
    assertReleased(there.root);
  });

  Deno.test(`Directory, ${how}: a directory that must not be sent is not entered`, async () => {
    await using there = await place();
    const { dev, ino } = await Deno.stat(path.join(there.context, "d"));
    const view = new Directory(there.context, { pin }).view({
      refused: new Set([`${dev}:${ino}`]),
    });
    for (const enter of [() => view.list("d"), () => view.open("d/zzz/file")]) {
      assert.throws(enter, /cannot send d: this build is writing its result there/);
    }
    view.close();
  });
}

Deno.test("Directory: an abandoned walk leaves nothing open", async () => {
  await using there = await place();
  for await (const _ of walk(new Directory(there.context))) break;
  assertReleased(there.root);
});

Deno.test("Directory: nothing leaks while another process replaces directories", async () => {
  // On other systems, directories are only compared, which leaves short moments.
  const { walks, leaks } = await walkUnderSwaps(Deno.build.os === "linux" ? 60 : 0);
  assert.equal(leaks, 0, `${leaks} leaks in ${walks} walks`);
});

Deno.test("directory: requires an existing directory", async () => {
  await inDirectory("touch f; mkdir d; ln -s d l; touch d/x", async (path) => {
    assert.throws(
      () => directory(`${path}/no`),
      /cannot read the directory .*\/no: it does not exist/,
    );
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

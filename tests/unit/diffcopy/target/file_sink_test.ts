import assert from "node:assert/strict";
import * as path from "node:path";
import {
  checkFile,
  fileSink,
  removeFile,
  writeFile,
} from "../../../../lib/diffcopy/target/file_sink.ts";
import { temporary } from "../../../support/context.ts";

function bytes(length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => i * 7);
}

/** Creates a named pipe. */
async function pipe(file: string): Promise<void> {
  assert((await new Deno.Command("mkfifo", { args: [file] }).output()).success);
}

Deno.test("fileSink: keeps the symlink and the mode, and writes to a device in place", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "file");
  const link = path.join(directory.path, "link");
  await Deno.writeTextFile(file, "before", { mode: 0o600 });
  await Deno.symlink("file", link);
  const sink = await fileSink(link);
  await sink.write(new TextEncoder().encode("after"));
  await sink.close();
  assert.equal(await Deno.readTextFile(file), "after");
  assert.equal((await Deno.lstat(file)).mode! & 0o777, 0o600);
  assert((await Deno.lstat(link)).isSymlink);
  const nowhere = await fileSink("/dev/null");
  await nowhere.write(bytes(10));
  await nowhere.close();
  assert((await Deno.lstat("/dev/null")).isCharDevice);
});

Deno.test("checkFile, fileSink: fail with an OptionError and an OutputError", async () => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.writeTextFile(at("file"), "");
  await Deno.symlink("none/a", at("astray"));
  await Deno.symlink("loop", at("loop"));
  const cases: [file: string, reason: RegExp][] = [
    [directory.path, /^it is a directory$/],
    [`${directory.path}/new/`, /^it is a directory$/],
    [`${directory.path}/new/..`, /^it is a directory$/],
    ["", /^it is a directory$/],
    [at("file/a"), /\/file is not a directory$/],
    [at("file/new/a"), /\/file is not a directory$/],
    [at("astray"), /^it is a symlink to .*none\/a, whose directory does not exist$/],
    [at("astray/a"), /\/astray is a symlink to something that does not exist$/],
    [at("astray/new/a"), /\/astray is a symlink to something that does not exist$/],
    [at("loop"), /^it is a loop of symlinks$/],
  ];
  for (const [file, reason] of cases) {
    const shortMessage = new RegExp(`^cannot write ${file || '""'}: `);
    await assert.rejects(checkFile(file, "outputs"), {
      name: "OptionError",
      option: "outputs",
      shortMessage,
      detail: reason,
    });
    await assert.rejects(fileSink(file, "outputs"), {
      name: "OutputError",
      option: "outputs",
      shortMessage,
      detail: reason,
    });
  }
  await checkFile(path.join(directory.path, "fine"));
  const sink = await fileSink("/dev/full");
  await sink.write(bytes(3));
  await assert.rejects(async () => await sink.close(), {
    name: "OutputError",
    message: /^cannot write \/dev\/full: no space is left\nFree some space/,
  });
  await sink.abort(new Error("over"));
});

Deno.test("writeFile: a device and a pipe stay, and a symlink leads to the new text", async () => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.symlink("file", at("link"));
  await Deno.writeTextFile(at("file"), "before");
  await writeFile(at("link"), "after");
  assert.equal(await Deno.readTextFile(at("file")), "after");
  assert((await Deno.lstat(at("link"))).isSymlink);
  await pipe(at("pipe"));
  const [read] = await Promise.all([Deno.readTextFile(at("pipe")), writeFile(at("pipe"), "text")]);
  assert.equal(read, "text");
  assert((await Deno.lstat(at("pipe"))).isFifo);
  await assert.rejects(writeFile("/dev/full", "text"), { name: "OutputError" });
  assert.deepEqual([...Deno.readDirSync(directory.path)].length, 3);
});

Deno.test("fileSink: creates the directories above a file, and the target of a symlink", async () => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await writeFile(at("new/more/a"), "a");
  assert.equal(await Deno.readTextFile(at("new/more/a")), "a");
  await Deno.mkdir(at("far/near"), { recursive: true });
  await Deno.symlink("far/near", at("way"));
  await Deno.symlink("../b", at("far/near/second"));
  await Deno.symlink(at("way/second"), at("first"));
  await checkFile(at("first"));
  await writeFile(at("first"), "b");
  assert.equal(await Deno.readTextFile(at("far/b")), "b");
  assert((await Deno.lstat(at("first"))).isSymlink);
  // The part before `..` is a symlink to another directory.
  await writeFile(`${directory.path}/way/../c`, "c");
  assert.equal(await Deno.readTextFile(at("far/c")), "c");
  assert.deepEqual([...Deno.readDirSync(at("far"))].map(({ name }) => name).sort(), [
    "b",
    "c",
    "near",
  ]);
});

Deno.test("removeFile: removes a regular file, also behind a symlink, and nothing else", async () => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.writeTextFile(at("file"), "old");
  await Deno.symlink("file", at("link"));
  await removeFile(at("link"));
  await assert.rejects(Deno.lstat(at("file")), Deno.errors.NotFound);
  assert((await Deno.lstat(at("link"))).isSymlink);
  await removeFile(at("link"));
  await removeFile(at("none"));
  await pipe(at("pipe"));
  await removeFile(at("pipe"));
  assert((await Deno.lstat(at("pipe"))).isFifo);
});

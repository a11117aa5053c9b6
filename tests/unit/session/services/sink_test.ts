import assert from "node:assert/strict";
import * as path from "node:path";
import { checkFile, fileSink, streamSink } from "../../../../lib/session/mod.ts";
import { temporary } from "../../../support/context.ts";

function bytes(length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => i * 7);
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

Deno.test("streamSink: writes copies, and closes the stream", async () => {
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const sink = streamSink(pipe.writable);
  const read = new Response(pipe.readable).bytes();
  const buffer = new Uint8Array([1, 2, 3]);
  await sink.write(buffer);
  buffer.fill(9);
  await sink.write(buffer);
  await sink.close();
  assert.deepEqual(await read, new Uint8Array([1, 2, 3, 9, 9, 9]));
});

Deno.test("streamSink: fails if the stream was cancelled", async () => {
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const sink = streamSink(pipe.writable);
  await pipe.readable.cancel(new Error("no more"));
  await assert.rejects(async () => await sink.write(bytes(3)), {
    name: "OutputError",
    message: /^cannot write to the output stream: no more\n/,
  });
  await sink.abort(new Error("over"));
});

Deno.test("checkFile, fileSink: fail with an OptionError and an OutputError", async () => {
  await using directory = await temporary();
  const cases: [file: string, reason: RegExp][] = [
    [directory.path, /^it is a directory$/],
    [path.join(directory.path, "no/file"), /^there is no directory .*\/no$/],
  ];
  for (const [file, reason] of cases) {
    const shortMessage = new RegExp(`^cannot write ${file}: `);
    await assert.rejects(checkFile(file), {
      name: "OptionError",
      option: "outputs",
      shortMessage,
      reason,
    });
    await assert.rejects(fileSink(file), {
      name: "OutputError",
      option: "outputs",
      shortMessage,
      reason,
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

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { archiveStream } from "../../../../lib/client/archive/stream.ts";
import { run } from "../../../support/archive.ts";
import { temporary } from "../../../support/context.ts";

/** Returns a stream of these bytes in pieces. */
function pieces(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  return ReadableStream.from((function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  })());
}

async function read(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return await new Response(archiveStream(stream) as ReadableStream<Uint8Array<ArrayBuffer>>)
    .bytes();
}

Deno.test("archiveStream: does not change what daemons recognize", async () => {
  await using directory = await temporary();
  await Deno.writeFile(`${directory.path}/file`, randomBytes(5000));
  for (const flags of [["-cf"], ["-czf"], ["-cjf"], ["-cJf"]]) {
    const bytes = await run("tar", ["--format=gnu", ...flags, "-", "-C", directory.path, "."]);
    for (const size of [100, 1024, 1e6]) assert.deepEqual(await read(pieces(bytes, size)), bytes);
  }
  const short = new Uint8Array([0x1f, 0x8b, 0x08]);
  assert.deepEqual(await read(pieces(short, 1)), short);
});

Deno.test("archiveStream: compresses an archive with extended attributes with gzip", async () => {
  await using directory = await temporary();
  await Deno.writeFile(`${directory.path}/file`, randomBytes(300_000));
  const bytes = await run("tar", ["--format=pax", "-cf", "-", "-C", directory.path, "."]);
  for (const size of [100, 1e6]) {
    assert.deepEqual(await run("gzip", ["-d"], await read(pieces(bytes, size))), bytes);
  }
});

Deno.test("archiveStream: replaces zstd by gzip, also in several frames", async () => {
  const data = new Uint8Array([...randomBytes(300_000), ...new Uint8Array(300_000)]);
  const skippable = new Uint8Array([0x5e, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
  const frames = [
    skippable,
    await run("zstd", ["-c", "--check"], data),
    skippable,
    await run("zstd", ["-c", "--no-check", "-19"], data), // its size is not known
    await run("zstd", ["-c"], new Uint8Array()),
    await run("zstd", ["-c", "--no-check", `--stream-size=${data.length}`], data),
    skippable,
  ];
  const bytes = await new Blob(frames as Uint8Array<ArrayBuffer>[]).bytes();
  for (const size of [7, 1000, 1e7]) {
    const found = await run("gzip", ["-d"], await read(pieces(bytes, size)));
    assert.equal(found.length, 3 * data.length);
    assert(Buffer.from(found).equals(Buffer.concat([data, data, data])));
  }
});

Deno.test("archiveStream: zstd that is cut, damaged or followed by anything else is an error", async () => {
  const good = await run("zstd", ["-c"], randomBytes(100_000));
  const cut = good.subarray(0, good.length - 1);
  const flipped = good.slice();
  flipped[good.length - 1]! ^= 1; // in the checksum
  const cases: [Uint8Array, RegExp][] = [
    [cut, /^cannot decompress the archive: it ends too early/],
    [good.subarray(0, 9), /^cannot decompress the archive: it ends too early/],
    [flipped, /^cannot decompress the archive: /],
    [new Uint8Array([...good, 1, 2, 3, 4]), /: it does not consist of zstd frames/],
  ];
  for (const [bytes, message] of cases) {
    await assert.rejects(read(pieces(bytes, 5000)), { name: "ContextError", message });
  }
});

Deno.test("archiveStream: rejects what no daemon can unpack", async () => {
  await assert.rejects(read(pieces(new Uint8Array(), 1)), {
    name: "ContextError",
    message: /^cannot send the context: it is empty\nUse a tar archive/,
  });
});

Deno.test("archiveStream: passes errors on, and a cancellation while it waits", async () => {
  for (const start of [[0x1f, 0x8b, 0x08], [0x28, 0xb5, 0x2f, 0xfd]]) {
    let cancelled: unknown;
    const head = new Uint8Array(2000);
    head.set(start);
    const silent = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(head),
      cancel: (reason) => void (cancelled = reason),
    });
    const reader = archiveStream(silent).getReader();
    if (start[0] === 0x1f) await reader.read();
    const waiting = reader.read().catch(() => {});
    await reader.cancel("enough");
    await waiting;
    assert.equal(cancelled, "enough");
  }
  const failing = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("the disk went away")),
  });
  await assert.rejects(read(failing), /the disk went away/);
});

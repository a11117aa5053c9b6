import assert from "node:assert/strict";
import { moby } from "../../../../proto/gen/gateway.js";
import { readDir, readFile, stat, streamFile } from "../../../../lib/client/bridge/files.ts";
import { connectTo } from "../../../../lib/control/connect.ts";
import { Gateway } from "../../../../lib/control/gateway.ts";
import { answering } from "../../control/answering.ts";
import { Peer } from "../peer.ts";

const { ReadDirResponse, ReadFileRequest, ReadFileResponse, StatFileResponse } =
  moby.buildkit.v1.frontend;
const MIB = 1024 * 1024;

interface Range {
  readonly Offset: number;
  readonly Length: number;
}

/** Calls `use` with a source whose daemon answers as told. */
async function withSource(
  answers: {
    read?: (range: Range) => Uint8Array;
    entries?: readonly { path: string; size?: number | bigint }[];
    stat?: object | null;
  },
  use: (source: { calls: Gateway; id: string }) => Promise<void>,
): Promise<void> {
  const service = "/moby.buildkit.v1.frontend.LLBBridge";
  await using peer = await Peer.start({
    [`${service}/ReadFile`]: answering((bytes) => {
      const { Range } = ReadFileRequest.decode(bytes);
      const { Offset = 0, Length = 0 } = Range ?? {};
      const Data = answers.read!({ Offset: Number(Offset), Length: Number(Length) });
      return [ReadFileResponse.encode({ Data })];
    }),
    [`${service}/ReadDir`]: answering(() => [
      ReadDirResponse.encode({ entries: [...answers.entries ?? []] }),
    ]),
    [`${service}/StatFile`]: answering(() => [
      StatFileResponse.encode({ stat: answers.stat ?? null }),
    ]),
  });
  const connection = await connectTo(peer.endpoint);
  try {
    await use({ calls: await Gateway.of(connection, "b", new AbortController().signal), id: "r" });
  } finally {
    await connection.close();
  }
}

Deno.test("files: what is read is asked for in parts", async () => {
  const content = new Uint8Array(9 * MIB).map((_, i) => i >> 12);
  const asked: Range[] = [];
  const read = (range: Range) => {
    asked.push(range);
    return content.subarray(range.Offset, range.Offset + range.Length);
  };
  await withSource({ read }, async (source) => {
    assert.deepEqual(await readFile(source, "/f"), content);
    assert.deepEqual(asked.splice(0).map(({ Offset }) => Offset / MIB), [0, 4, 8]);
    assert.deepEqual(
      await readFile(source, "/f", { offset: MIB, length: 4 * MIB }),
      content.subarray(MIB, 5 * MIB),
    );
    assert.deepEqual(asked.splice(0), [{ Offset: MIB, Length: 4 * MIB }]);
    const reader = streamFile(source, "/f", { offset: 2 }).getReader();
    assert.equal(asked.length, 0); // nothing is asked for before it is read
    assert.equal((await reader.read()).value!.length, 4 * MIB);
    await reader.cancel();
    assert.equal(asked.length, 1);
  });
});

Deno.test("files: a daemon cannot send more than was asked for", async () => {
  await withSource({ read: ({ Length }) => new Uint8Array(Length + 1) }, async (source) => {
    await assert.rejects(readFile(source, "/f", { length: 3 }), {
      code: "PROTOCOL",
      message: "the daemon sent 4 bytes of a file where 3 were asked for",
    });
  });
  let parts = 0;
  const endless = ({ Length }: Range) => (parts++, new Uint8Array(Length));
  await withSource({ read: endless }, async (source) => {
    await assert.rejects(readFile(source, "/f"), { code: "BAD_OPTION", option: "length" });
    assert.equal(parts, 17); // 64 MiB, and one part more
  });
});

for (const path of ["..", ".", "", "a/b", "/etc/passwd", "a\0b"]) {
  Deno.test(`files: the daemon cannot list ${JSON.stringify(path)}`, async () => {
    await withSource({ entries: [{ path }] }, async (source) => {
      await assert.rejects(readDir(source, "/"), { code: "PROTOCOL" });
    });
  });
}

Deno.test("files: the answers about a file are checked", async () => {
  await withSource({}, async (source) => {
    await assert.rejects(stat(source, "/f"), { code: "PROTOCOL" });
  });
  await withSource({ stat: { path: "f", size: -1n } }, async (source) => {
    await assert.rejects(stat(source, "/f"), /the size -1/);
  });
  const mode = 0o4755 & 0o777 | 0x00800000;
  await withSource({ stat: { path: "x", mode, size: 3, modTime: 5e6 } }, async (source) => {
    const info = await stat(source, "/a/f/.");
    assert.deepEqual([info.name, info.isFile, info.mode, info.size], ["f", true, 0o4755, 3]);
    assert.equal(info.mtime.getTime(), 5);
  });
});

Deno.test("files: options are checked before the daemon is asked", async () => {
  await withSource({}, async (source) => {
    await assert.rejects(readFile(source, ""), { code: "BAD_OPTION", option: "path" });
    await assert.rejects(readFile(source, "/f", { offset: -1 }), { option: "offset" });
    await assert.rejects(readFile(source, "/f", { length: 0.5 }), { option: "length" });
    assert.throws(() => streamFile(source, "/f", { length: -1 }), { option: "length" });
    await assert.rejects(readDir(source, "a\0b"), { option: "path" });
  });
});

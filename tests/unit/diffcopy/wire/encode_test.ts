import assert from "node:assert/strict";
import fc from "fast-check";
import { fsutil } from "../../../../proto/gen/session.js";
import { PacketReader } from "../../../../lib/diffcopy/wire/decode.ts";
import {
  dataHeaderLength,
  errorFrame,
  statBound,
  utf8Length,
  writeDataHeader,
  writeEnd,
  writeFin,
  writeRequest,
  writeStat,
} from "../../../../lib/diffcopy/wire/encode.ts";
import { PacketType, type Stat } from "../../../../lib/diffcopy/wire/packet.ts";
import { PREFIX } from "../../../../lib/rpc/frame.ts";

const hex = (bytes: Uint8Array): string => bytes.toHex();

function stat(fields: Partial<Stat>): Stat {
  const zero = { path: "", mode: 0, uid: 0, gid: 0, size: 0, modTime: 0n, linkname: "" };
  return { ...zero, devmajor: 0, devminor: 0, ...fields };
}

/** Returns what a function writes. It starts at an offset other than 0, to find wrong offsets. */
function written(write: (target: Uint8Array, at: number) => number): Uint8Array {
  const target = new Uint8Array(4096).fill(0xaa);
  const end = write(target, 7);
  assert.equal(hex(target.subarray(0, 7)), "aa".repeat(7));
  assert.equal(target[end], 0xaa);
  return target.slice(7, end);
}

Deno.test("encode: writes packets like protobuf, with the gRPC prefix", () => {
  const rows: [string, (target: Uint8Array, at: number) => number, string][] = [
    ["the end of a listing is empty", writeEnd, "00 00000000"],
    ["FIN", writeFin, "00 00000002 0803"],
    ["REQ 0 omits the number", (t, at) => writeRequest(t, at, 0), "00 00000002 0801"],
    ["REQ 300", (t, at) => writeRequest(t, at, 300), "00 00000005 0801 18ac02"],
    [
      "REQ of the largest number",
      (t, at) => writeRequest(t, at, 0xffffffff),
      "00 00000008 0801 18ffffffff0f",
    ],
    ["the end of a file", (t, at) => writeDataHeader(t, at, 1, 0), "00 00000004 0802 1801"],
    [
      "the length of DATA includes the data",
      (t, at) => writeDataHeader(t, at, 1, 300),
      "00 00000133 0802 1801 22ac02",
    ],
    [
      "the mode of a directory has bit 31",
      (t, at) => writeStat(t, at, stat({ path: "a", mode: 0x800001ed })),
      "00 0000000b 1209 0a0161 10ed83808008",
    ],
    [
      "all fields in order",
      (t, at) =>
        writeStat(
          t,
          at,
          stat({
            path: "é",
            mode: 1,
            uid: 2,
            gid: 3,
            size: 4,
            modTime: 5n,
            linkname: "l",
            devmajor: 6,
            devminor: 7,
          }),
        ),
      "00 00000017 1215 0a02c3a9 1001 1802 2003 2804 3005 3a016c 4006 4807",
    ],
    [
      "a time before 1970 takes ten bytes",
      (t, at) => writeStat(t, at, stat({ path: "a", modTime: -1n })),
      "00 00000010 120e 0a0161 30ffffffffffffffffff01",
    ],
  ];
  for (const [name, write, expected] of rows) {
    assert.equal(hex(written(write)), expected.replaceAll(" ", ""), name);
  }
});

Deno.test("errorFrame: contains the text", () => {
  const reader = new PacketReader();
  const frame = errorFrame("cannot read é");
  assert.equal(new DataView(frame.buffer).getUint32(1), frame.length - 5);
  reader.read(frame.subarray(5));
  assert.equal(reader.type, PacketType.Err);
  assert.equal(reader.text(), "cannot read é");
});

Deno.test("encode: PacketReader reads every packet back", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const uint32 = fc.integer({ min: 0, max: 0xffffffff });
  const safe = fc.oneof(fc.maxSafeNat(), fc.nat(1000), fc.constant(Number.MAX_SAFE_INTEGER));
  const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  const stats = fc.record({
    path: text,
    mode: uint32,
    uid: uint32,
    gid: uint32,
    size: safe,
    modTime: fc.oneof(int64, fc.bigInt({ min: -1000n, max: 1000n })),
    linkname: text,
    devmajor: safe,
    devminor: safe,
  });
  const reader = new PacketReader();
  fc.assert(fc.property(stats, (value) => {
    const frame = written((target, at) => writeStat(target, at, value));
    assert.ok(frame.length <= statBound(value));
    assert.equal(new DataView(frame.buffer).getUint32(1), frame.length - 5);
    reader.read(frame.subarray(5));
    assert.deepEqual(reader.stat, { ...value });
  }));
  fc.assert(fc.property(uint32, fc.uint8Array({ minLength: 1, maxLength: 400 }), (id, data) => {
    const frame = written((target, at) => {
      const end = writeDataHeader(target, at, id, data.length);
      assert.equal(end - at, dataHeaderLength(id, data.length));
      target.set(data, end);
      return end + data.length;
    });
    reader.read(frame.subarray(5));
    assert.deepEqual([reader.type, reader.id], [PacketType.Data, id]);
    assert.deepEqual(Uint8Array.from(reader.data), data);
  }));
});

Deno.test("utf8Length: equals the length by TextEncoder, also for lone surrogates", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    assert.equal(utf8Length(text), new TextEncoder().encode(text).length);
  }));
  for (const text of ["\ud800", "\udc00a", "a\ud83d\ude00b", "\ud800\ud83d\ude00"]) {
    assert.equal(utf8Length(text), new TextEncoder().encode(text).length);
  }
});

const { Packet } = fsutil.types;
const uint32 = fc.nat({ max: 0xffffffff });

Deno.test("writeStat: writes the same bytes as the generated code", () => {
  fc.assert(fc.property(
    fc.record({
      path: fc.string({ unit: "grapheme" }),
      mode: uint32,
      uid: uint32,
      gid: uint32,
      size: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
      modTime: fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }),
      linkname: fc.string({ unit: "grapheme" }),
      devmajor: fc.nat({ max: 0xfff }),
      devminor: fc.nat({ max: 0xfffff }),
    }),
    (stat) => {
      const ours = new Uint8Array(statBound(stat));
      const end = writeStat(ours, 0, stat);
      const theirs = Packet.encode({
        stat,
      }).finish();
      assert.deepEqual([...ours.subarray(PREFIX, end)], [...theirs]);
    },
  ));
});

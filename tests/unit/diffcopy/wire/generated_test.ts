/** The hand-written codec of the packets against the code made from `fsutil.proto`. */
import assert from "node:assert/strict";
import fc from "fast-check";
import Long from "long";
import { fsutil } from "../../../../proto/gen/session.js";
import { PacketReader } from "../../../../lib/diffcopy/wire/decode.ts";
import { statBound, writeStat } from "../../../../lib/diffcopy/wire/encode.ts";
import { PREFIX } from "../../../../lib/rpc/frame.ts";

const { Packet } = fsutil.types;
const uint32 = fc.nat({ max: 0xffffffff });

Deno.test("an entry has the same bytes as from the generated code", () => {
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
        stat: {
          ...stat,
          size: Long.fromNumber(stat.size),
          modTime: Long.fromString(stat.modTime.toString()),
        },
      }).finish();
      assert.deepEqual([...ours.subarray(PREFIX, end)], [...theirs]);
    },
  ));
});

Deno.test("what the generated code writes is read", () => {
  const { PACKET_DATA, PACKET_ERR, PACKET_FIN, PACKET_REQ } = Packet.PacketType;
  const reader = new PacketReader();
  fc.assert(fc.property(
    fc.constantFrom(PACKET_REQ, PACKET_DATA, PACKET_FIN, PACKET_ERR),
    uint32,
    fc.uint8Array(),
    (type, ID, data) => {
      reader.read(Packet.encode({ type, ID, data }).finish());
      assert.equal(reader.type, type);
      assert.equal(reader.id, ID);
      assert.deepEqual([...reader.data], [...data]);
    },
  ));
});

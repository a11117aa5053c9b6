import assert from "node:assert/strict";
import fc from "fast-check";
import { fsutil } from "../../../../proto/gen/session.js";
import { ProtocolError } from "../../../../lib/errors.ts";
import { PacketReader } from "../../../../lib/diffcopy/wire/decode.ts";
import { PacketType } from "../../../../lib/diffcopy/wire/packet.ts";

const bytes = (text: string): Uint8Array => Uint8Array.fromHex(text.replaceAll(" ", ""));

Deno.test("PacketReader: keeps nothing of the previous packet", () => {
  const reader = new PacketReader();
  reader.read(bytes("0802 1805 220161"));
  reader.read(bytes(""));
  assert.deepEqual([reader.type, reader.id, reader.data.length, reader.stat], [0, 0, 0, undefined]);
});

Deno.test("PacketReader: skips unknown fields", () => {
  const reader = new PacketReader();
  reader.read(bytes("0801 1805 2801 320161 3d01020304 410102030405060708"));
  assert.deepEqual([reader.type, reader.id], [PacketType.Req, 5]);
  reader.read(bytes("1208 0a0161 5203616263")); // xattrs
  assert.equal(reader.stat?.path, "a");
});

Deno.test("PacketReader: names the field of an entry that is not valid UTF-8", () => {
  const reader = new PacketReader();
  reader.read(bytes("1204 0a0261ff"));
  assert.deepEqual([reader.invalid, reader.stat?.path], ["path", "a\ufffd"]);
  reader.read(bytes("1207 0a0161 3a0262ff"));
  assert.deepEqual([reader.invalid, reader.stat?.linkname], ["linkname", "b\ufffd"]);
  reader.read(bytes("1203 0a0161"));
  assert.equal(reader.invalid, undefined);
});

Deno.test("PacketReader: rejects invalid packets", () => {
  const rows: [string, string][] = [
    ["a tag without a value", "08"],
    ["a number that continues after the end", "0880"],
    ["more data than there is", "2205 61"],
    ["a length beyond 32 bits", "22 ffffffffffff01"],
    ["an entry that is longer than its packet", "1205 0a01"],
    ["a text that is longer than its entry", "1203 0a0561 6161616161"],
    ["a number of more than 64 bits", "18 ffffffffffffffffff02"],
    ["an unknown type", "0805"],
    ["a group", "0b"],
    ["field 0", "0001"],
    ["a fixed number that is cut off", "3d0102"],
    ["a size beyond 2^53", "1209 28 8080808080808010"],
    ["a negative size", "120b 28 ffffffffffffffffff01"],
  ];
  for (const [name, text] of rows) {
    assert.throws(() => new PacketReader().read(bytes(text)), ProtocolError, name);
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (message) => {
    try {
      new PacketReader().read(message);
    } catch (error) {
      assert.ok(error instanceof ProtocolError);
    }
  }));
});

const { Packet } = fsutil.types;
const uint32 = fc.nat({ max: 0xffffffff });

Deno.test("PacketReader: reads packets from the generated code", () => {
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

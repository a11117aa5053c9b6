import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as http2 from "node:http2";
import { LongFields } from "../../../../lib/internal/workarounds/long_fields.ts";
import { RpcConnection } from "../../../../lib/rpc/client.ts";
import {
  ACK,
  encodeFields,
  END_STREAM,
  headerFrames,
  http2Frame,
  literal,
  SETTINGS,
} from "../../../support/http2_frames.ts";
import { reading } from "./frames.ts";

/** Digits in Huffman code have 5 bits, these 6. */
const DIGITS = "3456789";
const HUFFMAN_DIGITS = [0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f];

/** Returns a text of `length` digits, and the same in Huffman code. */
function digits(length: number): [text: string, encoded: Buffer] {
  const bytes = Buffer.alloc(length * 6 / 8);
  let text = "";
  for (let i = 0, bit = 0; i < length; i++) {
    const choice = (i * i + i) % DIGITS.length;
    text += DIGITS[choice];
    for (let j = 5; j >= 0; j--, bit++) {
      bytes[bit >> 3]! |= (HUFFMAN_DIGITS[choice]! >> j & 1) << (7 - (bit & 7));
    }
  }
  return [text, bytes];
}

Deno.test("LongFields: cuts long values, and gives them back whole", () => {
  const [text, encoded] = digits(200_000);
  const plain = "x".repeat(70_000);
  const block = Buffer.concat([
    Buffer.from([0x88]), // :status 200, of the table
    Buffer.from([0x3f, 0xe1, 0x1f]), // the size of the table
    encodeFields([["grpc-status", "2"]]),
    Buffer.from([0x40]), // to be put into the table
    literal("a"),
    literal(encoded),
    Buffer.from([0x1f, 0x20]), // never indexed, with a name of the table
    literal(plain),
    encodeFields([["last", "field"]]),
  ]);
  const fields = new LongFields();
  const shortened = Buffer.from(fields.shorten(block, 5));
  assert(shortened.length < 70_000);
  assert(shortened.includes(text.slice(0, 32_768)) && !shortened.includes(text.slice(0, 32_769)));
  assert(shortened.subarray(-20).equals(block.subarray(-20)));
  const arrived = {
    ":status": "200",
    a: text.slice(0, 32_768),
    b: plain.slice(0, 32_768),
    c: "y".repeat(32_768),
  };
  assert.deepEqual(fields.restore(7, arrived), arrived);
  assert.deepEqual(fields.restore(5, { ":status": "200" }), { ":status": "200" });
  assert.deepEqual(fields.restore(5, arrived), { ...arrived, a: text, b: plain });
  assert.deepEqual(fields.restore(5, arrived), arrived);
});

Deno.test("LongFields: leaves short and faulty fields as they are", () => {
  const many = encodeFields(
    Array.from({ length: 100 }, (_, i) => [`name-${i}`, "v".repeat(2_000)]),
  );
  const cutOff = encodeFields([["a", "v".repeat(100_000)]]).subarray(0, 90_000);
  const noHuffman = Buffer.concat([Buffer.from([0, 1, 97]), literal(Buffer.alloc(80_000, 0xff))]);
  for (const block of [Buffer.alloc(10), many, cutOff, noHuffman]) {
    assert(new LongFields().shorten(block, 1) === block);
  }
});

Deno.test("LongFields: keeps 16 MiB at most", () => {
  const fields = new LongFields();
  const value = (stream: number) => String(stream).padEnd(8_000_000, "x");
  for (const stream of [1, 3, 5]) fields.shorten(encodeFields([["a", value(stream)]]), stream);
  const arrived = (stream: number) => ({ a: value(stream).slice(0, 32_768) });
  assert.equal(fields.restore(1, arrived(1))["a"], arrived(1).a);
  assert.equal(fields.restore(3, arrived(3))["a"], value(3));
  assert.equal(fields.restore(5, arrived(5))["a"], value(5));
});

/** Answers of a daemon whose details have a length. */
function answer(details: string): Buffer {
  const block = encodeFields([
    [":status", "200"],
    ["content-type", "application/grpc"],
    ["grpc-status", "2"],
    ["grpc-message", details],
  ]);
  return headerFrames(1, block, END_STREAM);
}

const GREETING = [
  http2Frame(SETTINGS, 0, 0, Buffer.alloc(0)),
  http2Frame(SETTINGS, ACK, 0, Buffer.alloc(0)),
];

for (const length of [60_000, 66_000, 200_000, 5_000_000]) {
  Deno.test(`LongFields: a client reads the details of an error with ${length} bytes`, async () => {
    const details = "d".repeat(length);
    const duplex = reading(...GREETING);
    const connection = await RpcConnection.open(duplex, "x");
    const call = connection.unary("/a/b", new Uint8Array());
    setTimeout(() => duplex.push(answer(details)), 0);
    await assert.rejects(call, { name: "RpcError", shortMessage: details });
    await connection.close();
  });
}

Deno.test("LongFields: is still needed, since Deno refuses a long field", async () => {
  const duplex = reading(...GREETING);
  const session = http2.connect("http://x", {
    createConnection: () => duplex,
    settings: { maxHeaderListSize: 16 * 1024 * 1024, maxFrameSize: 2 ** 24 - 1 },
  });
  const outcome = Promise.withResolvers<string>();
  session.on("error", (error) => outcome.resolve(error.message));
  session.on("close", () => outcome.resolve("closed"));
  const stream = session.request({ ":path": "/a/b" });
  stream.on("response", () => outcome.resolve("accepted"));
  stream.on("error", (error) => outcome.resolve(error.message));
  setTimeout(() => duplex.push(answer("d".repeat(66_000))), 0);
  assert.notEqual(
    await outcome.promise,
    "accepted",
    "Deno takes the field: lib/internal/workarounds/long_fields.ts can go",
  );
  session.destroy();
  duplex.destroy();
});

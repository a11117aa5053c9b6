import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as http2 from "node:http2";
import { Duplex } from "node:stream";
import { decodeHuffman } from "../../../../lib/internal/workarounds/huffman.ts";

/** Examples of RFC 7541, appendix C. */
const EXAMPLES: [text: string, hex: string][] = [
  ["www.example.com", "f1e3c2e5f23a6ba0ab90f4ff"],
  ["no-cache", "a8eb10649cbf"],
  ["custom-value", "25a849e95bb8e8b4bf"],
  ["Mon, 21 Oct 2013 20:13:21 GMT", "d07abe941054d444a8200595040b8166e082a62d1bff"],
  ["https://www.example.com", "9d29ad171863c78f0b97c8e9ae82ae43d3"],
  [
    "foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1",
    "94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007",
  ],
  ["", ""],
];

Deno.test("decodeHuffman: decodes the examples of HPACK", () => {
  for (const [text, hex] of EXAMPLES) {
    assert.equal(Buffer.from(decodeHuffman(Buffer.from(hex, "hex"))!).toString(), text);
  }
});

Deno.test("decodeHuffman: decodes what nghttp2 encodes, character by character", async () => {
  for (let code = 0x20; code < 0x7f; code++) {
    // Letters around it, so that the whole is shorter in Huffman code, and thus in it.
    const value = `aaaaaaaaaaaa${String.fromCharCode(code)}aaaaaaaaaaaa`;
    const sent = await request(value);
    const start = sent.indexOf(ENCODED_NAME) + ENCODED_NAME.length;
    const length = sent[start]! & 0x7f;
    assert.equal(sent[start]! & 0x80, 0x80);
    const decoded = decodeHuffman(sent.subarray(start + 1, start + 1 + length))!;
    assert.equal(Buffer.from(decoded).toString(), value);
  }
});

Deno.test("decodeHuffman: refuses the end of the string, and padding that is none", () => {
  for (const hex of ["ffffffff", "ffffffffffff", "00", "fe"]) {
    const decoded = decodeHuffman(Buffer.from(hex, "hex"));
    assert(decoded === undefined, hex);
  }
});

/** `custom-key` in Huffman code (RFC 7541, C.4.3). */
const ENCODED_NAME = Buffer.from("25a849e95ba97d7f", "hex");

/** Returns the bytes of a request with the field `custom-key`. */
async function request(value: string): Promise<Buffer> {
  const sent: Buffer[] = [];
  const done = Promise.withResolvers<void>();
  const duplex = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, written) {
      sent.push(chunk);
      written();
      if (Buffer.concat(sent).includes(ENCODED_NAME)) done.resolve();
    },
  });
  const session = http2.connect("http://x", { createConnection: () => duplex });
  session.on("error", () => {});
  const stream = session.request({ "custom-key": value });
  stream.on("error", () => {});
  await done.promise;
  session.destroy();
  duplex.destroy();
  return Buffer.concat(sent);
}

import assert from "node:assert/strict";
import fc from "fast-check";
import { jsonLines } from "../../../../lib/address/engine/json_lines.ts";

/** Returns the bytes of a text in chunks of the given sizes, which repeat. */
async function* cut(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
}

Deno.test("jsonLines: yields one value per line, however the bytes are cut", async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
  await fc.assert(fc.asyncProperty(fc.array(fc.json()), sizes, async (values, sizes) => {
    const text = values.map((value) => `${value}\r\n`).join("\n");
    assert.deepEqual(
      await Array.fromAsync(jsonLines(cut(text, sizes))),
      values.map((value) => JSON.parse(value)),
    );
  }));
});

Deno.test("jsonLines: yields the last value without a line feed", async () => {
  assert.deepEqual(await Array.fromAsync(jsonLines(cut('{"a":1}\n2', [3]))), [{ a: 1 }, 2]);
});

Deno.test("jsonLines: rejects a line that is not JSON, without quoting it", async () => {
  await assert.rejects(Array.fromAsync(jsonLines(cut("{}\nhunter2\n", [5]))), {
    name: "ProtocolError",
    message: "the Docker Engine sent an answer that is not valid JSON",
  });
});

Deno.test("jsonLines: rejects an endless line and an endless answer", async () => {
  async function* endless(text: string): AsyncGenerator<Uint8Array> {
    const bytes = new TextEncoder().encode(text.repeat(10_000));
    for (;;) {
      read += bytes.length;
      yield await Promise.resolve(bytes);
    }
  }
  for (const [text, limit] of [["a", 1], ["{}\n", 64]] as const) {
    read = 0;
    await assert.rejects(async () => {
      for await (const _ of jsonLines(endless(text)));
    }, { name: "ProtocolError", message: /too long/ });
    assert(read < (limit + 33) * 1024 * 1024, `${read} bytes`);
  }
});
let read = 0;

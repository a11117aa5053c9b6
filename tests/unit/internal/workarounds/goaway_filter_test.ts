import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as path from "node:path";
import fc from "fast-check";
import { GoawayScanner } from "../../../../lib/internal/workarounds/goaway_filter.ts";

const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
const GOAWAY = 7;

function frame(type: number, payload: Uint8Array): Buffer {
  const header = Buffer.alloc(9);
  header.writeUIntBE(payload.length, 0, 3);
  header[3] = type;
  return Buffer.concat([header, payload]);
}

/** Returns the bytes that a scanner passes on. */
function scanned(chunks: readonly Uint8Array[]): Buffer {
  const scanner = new GoawayScanner();
  const passed: Uint8Array[] = [];
  for (const chunk of chunks) scanner.scan(chunk, (bytes) => passed.push(bytes));
  return Buffer.concat(passed);
}

/** Cuts bytes into chunks of the given sizes, which repeat. */
function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

Deno.test("GoawayScanner: passes on all frames but GOAWAY, however they are cut", () => {
  const frames = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 12 }), fc.uint8Array({ maxLength: 60 })),
    { maxLength: 12 },
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
  fc.assert(fc.property(frames, sizes, (list, sizes) => {
    const sent = Buffer.concat([PREFACE, ...list.map(([type, data]) => frame(type, data))]);
    const kept = list.filter(([type]) => type !== GOAWAY);
    const wanted = Buffer.concat([PREFACE, ...kept.map(([type, data]) => frame(type, data))]);
    assert(scanned(cut(sent, sizes)).equals(wanted));
    const plain = new Uint8Array(sent); // the type that web streams yield
    assert(scanned(cut(plain, sizes)).equals(wanted));
  }));
});

Deno.test("GoawayScanner: passes on the beginning of a frame before its end", () => {
  const data = frame(0, new Uint8Array(1000));
  assert(
    scanned([PREFACE, data.subarray(0, 500)]).equals(
      Buffer.concat([PREFACE, data.subarray(0, 500)]),
    ),
  );
});

/** Runs the attack in a process of its own, and returns whether the process survived. */
async function survives(...args: string[]): Promise<boolean> {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", path.join(import.meta.dirname!, "goaway_peer.ts"), ...args],
    stderr: "null",
  }).output();
  const text = new TextDecoder().decode(stdout);
  assert.equal(code === 0, text === "survived\n", `exit code ${code}, output ${text}`);
  return code === 0;
}

for (const ending of ["answered", "reset"]) {
  Deno.test(`withoutGoaway: survives a GOAWAY after 400 ${ending} streams`, async () => {
    for (let run = 0; run < 3; run++) assert(await survives("guarded", ending, "400"));
  });
}

Deno.test("withoutGoaway: is still needed, since Deno aborts on a GOAWAY", async () => {
  let aborted = 0;
  for (let run = 0; run < 10 && aborted === 0; run++) {
    if (!await survives("bare", "answered", "400")) aborted++;
  }
  assert(aborted > 0, "Deno survives a GOAWAY: lib/internal/workarounds/goaway_filter.ts can go");
});

import assert from "node:assert/strict";
import { streamSink } from "../../../../lib/session/mod.ts";

function bytes(length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => i * 7);
}

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

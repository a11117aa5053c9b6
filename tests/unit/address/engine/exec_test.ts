import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import { ExecDuplex } from "../../../../lib/address/engine/exec.ts";
import { ConnectionError } from "../../../../lib/errors.ts";

/** Returns a frame of the engine. */
function frame(stream: number, bytes: string): Buffer {
  const head = Buffer.alloc(8);
  head[0] = stream;
  head.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([head, Buffer.from(bytes, "latin1")]);
}

/** The engine's side of a connection: what it sends, and what was written to it. */
class Socket extends Duplex {
  written = "";

  override _read(): void {}

  override _write(chunk: Uint8Array, _: BufferEncoding, done: () => void): void {
    this.written += Buffer.from(chunk).toString("latin1");
    done();
  }
}

/** Returns all that a stream yields. */
async function read(stream: Duplex): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += Buffer.from(chunk).toString("latin1");
  return text;
}

Deno.test("ExecDuplex: yields the output, however the frames are cut", async () => {
  const bytes = Buffer.concat([
    frame(1, "one "),
    frame(2, "warning"),
    frame(1, ""),
    frame(1, "two "),
    frame(1, "three"),
  ]);
  for (let size = 1; size <= bytes.length; size++) {
    const socket = new Socket();
    const stream = new ExecDuplex(socket, "c");
    for (let at = 0; at < bytes.length; at += size) socket.push(bytes.subarray(at, at + size));
    socket.push(null);
    assert.equal(await read(stream), "one two three", `${size} bytes at a time`);
  }
});

Deno.test("ExecDuplex: a reader may free what it gets", async () => {
  const socket = new Socket();
  const stream = new ExecDuplex(socket, "c");
  const content = "x".repeat(2000);
  socket.push(Buffer.concat([frame(1, content), frame(1, content)]));
  socket.push(null);
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    assert.equal(chunk.byteOffset, 0);
    (chunk.buffer as ArrayBuffer).transfer(0);
  }
  assert.equal(length, 4000);
});

Deno.test("ExecDuplex: reads no more than is wanted", async () => {
  const socket = new Socket();
  const stream = new ExecDuplex(socket, "c");
  assert.equal(socket.isPaused(), true);
  stream.read(0);
  assert.equal(socket.isPaused(), false);
  socket.push(frame(1, "x".repeat(1024 * 1024)));
  await new Promise((resolve) => stream.once("readable", resolve));
  assert.equal(socket.isPaused(), true);
  stream.destroy();
  await new Promise((resolve) => stream.once("close", resolve));
  assert.equal(socket.destroyed, true);
});

Deno.test("ExecDuplex: passes on what is written, and its end", async () => {
  const socket = new Socket();
  const stream = new ExecDuplex(socket, "c");
  stream.end("hello");
  await new Promise((resolve) => socket.once("finish", resolve));
  assert.equal(socket.written, "hello");
  stream.destroy();
  await new Promise((resolve) => stream.once("close", resolve));
});

Deno.test("ExecDuplex: fails with what the program said if it never answered", async () => {
  const socket = new Socket();
  const stream = new ExecDuplex(socket, "c");
  socket.push(frame(2, "no \u0007such file\n"));
  socket.push(null);
  await assert.rejects(read(stream), (error) => {
    assert(error instanceof ConnectionError);
    assert.equal(
      error.shortMessage,
      "buildctl in the container c said: no \\x07such file",
    );
    assert.equal(error.transient, false);
    return true;
  });
});

Deno.test("ExecDuplex: fails if the engine sends something else", async () => {
  const socket = new Socket();
  const stream = new ExecDuplex(socket, "c");
  socket.push(Buffer.from("HTTP/1.1 200 OK\r\n\r\nsomething"));
  await assert.rejects(read(stream), /something other than the output of a program/);
});

/** Splitting of byte streams into gRPC messages. */
import { Deframer, frame } from "../../../lib/rpc/frame.ts";

const MIB = 1024 * 1024;

/** Largest data of an HTTP/2 frame by default, which is how Go's messages arrive. */
const CHUNK_BYTES = 16 * 1024;

/** Returns the bytes of messages in chunks. */
function chunks(messageBytes: number, totalBytes: number): Uint8Array[] {
  const framed = frame(new Uint8Array(messageBytes));
  const count = Math.floor(totalBytes / framed.length);
  const bytes = new Uint8Array(count * framed.length);
  for (let i = 0; i < count; i++) bytes.set(framed, i * framed.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    parts.push(bytes.subarray(at, at + CHUNK_BYTES));
  }
  return parts;
}

const small = chunks(60, MIB);
const large = chunks(32 * 1024, 16 * MIB);
const deframer = new Deframer(() => {});

Deno.bench("frames: 16 MiB in messages of 32 KiB, in chunks of 16 KiB", () => {
  for (const chunk of large) deframer.push(chunk);
});

Deno.bench("frames: 1 MiB in messages of 60 bytes, in chunks of 16 KiB", () => {
  for (const chunk of small) deframer.push(chunk);
});

Deno.bench("frames: make 10,000 of 60 bytes", () => {
  const message = new Uint8Array(60);
  for (let i = 0; i < 10_000; i++) frame(message);
});

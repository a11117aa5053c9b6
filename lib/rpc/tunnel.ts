/**
 * The session's tunnel: a Duplex for the byte stream that `Control.Session` carries in messages of
 * bytes.
 */
import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import { setImmediate } from "node:timers";
import { freeEarly } from "../internal/workarounds/free_early.ts";
import { HEAD_BYTES, unwrap, wrap } from "./bytes_message.ts";
import type { RpcConnection } from "./client.ts";
import type { ClientCall } from "./client_call.ts";

const METHOD = "/moby.buildkit.v1.Control/Session";

/** Largest payload of one message: queued bytes are joined up to this size. */
const BATCH_BYTES = 512 * 1024;

/** Number of buffers for messages that are kept: one leaves while the next one is filled. */
const MAX_SPARE = 2;

/** Sizes of the buffer for bytes that arrive, if it is kept. The daemon sends some 32 KiB at a time. */
const MIN_ARRIVAL_BYTES = 64 * 1024;
const MAX_ARRIVAL_BYTES = 1024 * 1024;

/** Opens a session on a connection. `fields` are the header fields of the session. */
export function sessionCall(
  connection: RpcConnection,
  fields: readonly (readonly [string, string])[],
): ClientCall {
  const metadata: Record<string, string[]> = {};
  for (const [name, text] of fields) (metadata[name] ??= []).push(text);
  return connection.stream(METHOD, { metadata });
}

/**
 * Returns the bytes in the messages of `call` as one stream. Destroying the stream ends the call;
 * the stream is closed when `release`, which releases what is under the call, has resolved.
 *
 * What is written belongs to the stream, which frees it. What is read from it in flowing mode is
 * valid during the event only.
 */
export function tunnel(
  call: ClientCall,
  release: () => Promise<void> = () => Promise.resolve(),
): Duplex {
  const spare: Uint8Array[] = [];
  const duplex = new Duplex({
    readableHighWaterMark: 1024 * 1024,
    writableHighWaterMark: 1024 * 1024,
    read() {}, // bytes are pushed as they arrive; the HTTP/2 windows inside bound them
    write(chunk: Uint8Array, _encoding, done) {
      transmit([{ chunk }], done);
    },
    writev(chunks, done) {
      transmit(chunks as { chunk: Uint8Array }[], done);
    },
    final(done) {
      call.end();
      done();
    },
    destroy(error, done) {
      call.cancel(error ?? new Error("the session was closed"));
      release().then(() => done(error), done);
    },
  });

  function transmit(chunks: { chunk: Uint8Array }[], done: (error?: Error) => void): void {
    let room = true;
    let message = spare.pop() ?? new Uint8Array(HEAD_BYTES + BATCH_BYTES);
    let filled = 0;
    const flush = () => {
      const sent = message;
      room = call.messages.send(wrap(sent, filled), () => {
        if (spare.length < MAX_SPARE) spare.push(sent);
      });
      filled = 0;
    };
    for (const { chunk } of chunks) {
      for (let at = 0; at < chunk.length;) {
        const part = Math.min(chunk.length - at, BATCH_BYTES - filled);
        message.set(chunk.subarray(at, at + part), HEAD_BYTES + filled);
        filled += part;
        at += part;
        if (filled === BATCH_BYTES) {
          flush();
          message = spare.pop() ?? new Uint8Array(HEAD_BYTES + BATCH_BYTES);
        }
      }
      freeEarly(chunk);
    }
    // Never a message without bytes: its encoding is empty, and daemons since v0.17 then read stale
    // bytes of an earlier message (`session/grpchijack/dial.go`).
    if (filled > 0) flush();
    else spare.push(message);
    // Called in the next turn, so that what HTTP/2 writes until then, frame by frame, leaves in one
    // message.
    if (room) setImmediate(done);
    else call.messages.drained().then(() => done(), (error) => done(asError(error)));
  }

  /** Buffer for the bytes that arrive, unless the stream holds it. */
  let arrival: Buffer | undefined;

  /** Passes on a copy of bytes that arrived. It is made in the same buffer, if they are read at once. */
  function arrive(bytes: Uint8Array): void {
    const buffer = arrival && arrival.length >= bytes.length
      ? arrival
      : Buffer.allocUnsafeSlow(Math.max(bytes.length, MIN_ARRIVAL_BYTES));
    arrival = undefined;
    buffer.set(bytes);
    duplex.push(buffer.subarray(0, bytes.length));
    if (duplex.readableLength === 0 && buffer.length <= MAX_ARRIVAL_BYTES) arrival = buffer;
  }

  call.messages.receive((message) => {
    const bytes = unwrap(message);
    if (bytes.length > 0) arrive(bytes);
  }).then(
    () => duplex.push(null),
    (error) => duplex.destroy(asError(error)),
  );
  call.done.then(() => duplex.push(null), (error) => duplex.destroy(asError(error)));
  return duplex;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}

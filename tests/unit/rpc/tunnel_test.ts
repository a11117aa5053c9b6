/** The session's tunnel over a call that the test controls. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { Duplex } from "node:stream";
import { unwrap } from "../../../lib/rpc/bytes_message.ts";
import type { ClientCall } from "../../../lib/rpc/client_call.ts";
import { frame, PREFIX } from "../../../lib/rpc/frame.ts";
import type { Http2Messages } from "../../../lib/rpc/http2_messages.ts";
import { tunnel } from "../../../lib/rpc/tunnel.ts";
import { pair } from "./pair.ts";

/** A call, and a record of what was done to it. */
class Call {
  /** The frames that were sent, not copied. */
  readonly sent: Uint8Array[] = [];
  /** Releases the buffer of a frame. */
  readonly release: (() => void)[] = [];
  readonly seen: unknown[] = [];
  readonly received = Promise.withResolvers<void>();
  readonly done = Promise.withResolvers<void>();
  /** Promise that `drained` returns. */
  room: PromiseWithResolvers<void> | undefined;
  onMessage!: (message: Uint8Array) => unknown;
  readonly call: ClientCall = {
    messages: {
      receive: (onMessage: (message: Uint8Array) => unknown) => {
        this.onMessage = onMessage;
        return this.received.promise;
      },
      send: (frame: Uint8Array, release: () => void) => {
        this.sent.push(frame);
        this.release.push(release);
        return this.room === undefined;
      },
      drained: () => this.room!.promise,
    } as unknown as Http2Messages,
    header: Promise.resolve({}),
    done: this.done.promise,
    end: () => void this.seen.push("end"),
    cancel: (reason) => void this.seen.push(reason),
  };

  /** Returns the bytes of each message that was sent. */
  get messages(): Buffer[] {
    return this.sent.map((frame) => Buffer.from(unwrap(frame.subarray(PREFIX))));
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Returns the events at the end of a stream, until it is closed. */
function ending(duplex: Duplex): Promise<string[]> {
  const told: string[] = [];
  duplex.on("data", (chunk: Uint8Array) => told.push(`data ${Buffer.from(chunk)}`));
  duplex.on("end", () => told.push("end"));
  duplex.on("error", (error: Error) => told.push(`error ${error.message}`));
  return new Promise((resolve) => duplex.on("close", () => resolve([...told, "close"])));
}

Deno.test("tunnel: joins queued writes into messages of at most 512 KiB", async () => {
  const call = new Call();
  const duplex = tunnel(call.call);
  duplex.cork();
  const pieces = [100_000, 1, 600_000, 0, 20].map((size, i) => Buffer.alloc(size, i + 1));
  const whole = Buffer.concat(pieces);
  for (const piece of pieces) duplex.write(piece);
  duplex.uncork();
  await turn();
  assert.deepEqual(call.messages.map(({ length }) => length), [512 * 1024, 175_733]);
  assert(Buffer.concat(call.messages).equals(whole));
  assert.deepEqual(pieces.map(({ length }) => length), [0, 1, 0, 0, 20], "large pieces are freed");
  duplex.destroy();
});

Deno.test("tunnel: joins what is written in a turn after the first write", async () => {
  const call = new Call();
  const duplex = tunnel(call.call);
  for (let i = 0; i < 16; i++) duplex.write(Buffer.alloc(16_384, i));
  await turn();
  await turn();
  assert.deepEqual(call.messages.map(({ length }) => length), [16_384, 15 * 16_384]);
  duplex.destroy();
});

Deno.test("tunnel: sends nothing for an empty write", async () => {
  const call = new Call();
  const duplex = tunnel(call.call);
  await new Promise<void>((resolve) => duplex.write(new Uint8Array(), () => resolve()));
  duplex.write(Buffer.alloc(512 * 1024)); // nothing is left behind a whole message
  await turn();
  assert.equal(call.sent.length, 1);
  duplex.destroy();
});

Deno.test("tunnel: reuses a buffer only after its release", async () => {
  const call = new Call();
  const duplex = tunnel(call.call);
  for (const word of ["a", "b"]) {
    duplex.write(word);
    await turn();
  }
  assert.notEqual(call.sent[0]!.buffer, call.sent[1]!.buffer);
  assert.deepEqual(call.messages.map(String), ["a", "b"]);
  call.release[0]!();
  duplex.write("c");
  await turn();
  assert.equal(call.sent[2]!.buffer, call.sent[0]!.buffer);
  duplex.destroy();
});

Deno.test("tunnel: keeps two of the released buffers", async () => {
  const call = new Call();
  const duplex = tunnel(call.call);
  const send = async (count: number) => {
    for (let i = 0; i < count; i++) {
      duplex.write("x");
      await turn();
    }
  };
  await send(12);
  for (const release of call.release.splice(0)) release();
  const first = new Set(call.sent.splice(0).map(({ buffer }) => buffer));
  await send(12);
  assert.equal(call.sent.filter(({ buffer }) => first.has(buffer)).length, 2);
  duplex.destroy();
});

Deno.test("tunnel: waits until the call drains, and fails if that fails", async () => {
  const call = new Call();
  const duplex = tunnel(call.call);
  const told = ending(duplex);
  call.room = Promise.withResolvers();
  let done = 0;
  duplex.write("a", () => done++);
  await turn();
  assert.deepEqual([done, call.sent.length], [0, 1]);
  call.room.resolve();
  await turn();
  assert.equal(done, 1);
  call.room = Promise.withResolvers();
  duplex.write("b");
  await turn();
  call.room.reject(new Error("no room"));
  assert.deepEqual(await told, ["error no room", "close"]);
  assert.match(String(call.seen[0]), /no room/);
});

Deno.test("tunnel: copies received bytes, which are valid only in the callback", async () => {
  const call = new Call();
  const duplex = tunnel(call.call);
  const got: string[] = [];
  duplex.on("data", (chunk: Uint8Array) => got.push(`${Buffer.from(chunk)}`));
  const message = new Uint8Array([0x0a, 2, 0x68, 0x69]); // field 1 with "hi"
  call.onMessage(message);
  message.fill(0);
  call.onMessage(new Uint8Array()); // a message without bytes is none
  await turn();
  assert.deepEqual(got, ["hi"]);
  duplex.destroy();
});

Deno.test("tunnel: keeps bytes that are not read at once", async () => {
  const call = new Call();
  const duplex = tunnel(call.call);
  const send = (text: string) =>
    call.onMessage(new Uint8Array([0x0a, text.length, ...Buffer.from(text)]));
  const got: string[] = [];
  for (const word of ["a", "bc", "d"]) send(word); // nobody reads yet
  duplex.on("data", (chunk: Uint8Array) => got.push(`${Buffer.from(chunk)}`));
  await turn();
  for (const word of ["e", "fg"]) send(word);
  duplex.pause();
  for (const word of ["h", "i"]) send(word);
  duplex.resume();
  await turn();
  assert.equal(got.join(""), "abcdefghi");
  duplex.destroy();
});

Deno.test("tunnel: ends or fails with either end of the call", async () => {
  for (const end of ["received", "done"] as const) {
    const good = new Call();
    const over = ending(tunnel(good.call).end());
    good[end].resolve();
    assert.deepEqual(await over, ["end", "close"], end);
    assert.equal(good.seen[0], "end");
    const bad = new Call();
    const told = ending(tunnel(bad.call));
    bad[end].reject(new Error("it broke"));
    assert.deepEqual(await told, ["error it broke", "close"], end);
    const odd = new Call();
    const words = ending(tunnel(odd.call));
    odd[end].reject("words");
    assert.deepEqual(await words, ["error words", "close"], end);
  }
});

Deno.test("tunnel: cancels the call on destroy, and closes after the release", async () => {
  const call = new Call();
  const released = Promise.withResolvers<void>();
  let asked = 0;
  const duplex = tunnel(call.call, () => {
    asked++;
    return released.promise;
  });
  const told = ending(duplex);
  duplex.destroy();
  await turn();
  assert.match(String(call.seen[0]), /the session was closed/);
  assert.deepEqual([asked, duplex.closed], [1, false]);
  released.resolve();
  assert.deepEqual(await told, ["close"]);
  const reason = new Error("a reason");
  const other = new Call();
  const broken = tunnel(other.call, () => Promise.reject(new Error("it can't be let go of")));
  const end = ending(broken);
  broken.destroy(reason);
  assert.equal((await end).at(-1), "close");
  assert.equal(other.seen[0], reason);
});

Deno.test("tunnel: carries bytes unchanged, and never sends an empty message", async () => {
  const lengths: number[] = [];
  await using ends = await pair({
    "/a/session": async ({ messages }) => {
      await messages.receive((message) => {
        lengths.push(message.length);
        messages.send(frame(message.slice()));
      });
    },
  });
  const duplex = tunnel(ends.client.stream("/a/session"));
  const sent = new Uint8Array(1_000_000).map((_, i) => i * 13);
  const got: Uint8Array[] = [];
  duplex.on("data", (chunk: Uint8Array) => got.push(chunk));
  const ended = new Promise<void>((resolve) => duplex.on("end", resolve));
  duplex.write(new Uint8Array());
  for (let at = 0, size = 1; at < sent.length; at += size, size = (size * 7) % 70_001) {
    duplex.write(sent.slice(at, at + size));
    duplex.write(new Uint8Array());
  }
  duplex.end();
  await ended;
  const whole = new Uint8Array(got.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of got) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  assert.deepEqual(whole, sent);
  assert(lengths.every((length) => length > 0));
});

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as http2 from "node:http2";
import { PREFACE_BYTES } from "../../../../lib/internal/workarounds/frame_filter.ts";
import { HeaderLimit, limitHeaders } from "../../../../lib/rpc/limits/header_limit.ts";
import {
  callFrames,
  DATA,
  HEADERS,
  http2Frame,
  PREFACE,
  references,
} from "../../../support/http2_frames.ts";
import { halves } from "../pair.ts";

const MIB = 1024 * 1024;

/** Frames of a call whose header fields take some MiB. */
const large = (mib: number): Buffer =>
  callFrames(1, "/a/b", references("x", "v".repeat(3900), Math.floor(mib * MIB / 3965)));

/** Returns a limit for a client that has sent its preface, with a clock that can be set. */
function limited() {
  const clock = { now: 0 };
  const limit = new HeaderLimit(PREFACE_BYTES, () => clock.now);
  assert(limit.take(PREFACE));
  return { limit, clock };
}

Deno.test("HeaderLimit: fields of 32 MiB may arrive at once, but not more", () => {
  const { limit } = limited();
  assert(limit.take(large(20)));
  assert(limit.take(large(11)));
  assert(!limit.take(large(2)));
});

Deno.test("HeaderLimit: time makes room again", () => {
  const { limit, clock } = limited();
  for (let i = 0; i < 10; i++) {
    assert(limit.take(large(30)));
    clock.now += 1000;
  }
});

Deno.test("HeaderLimit: data, padding and priorities are not fields", () => {
  const { limit } = limited();
  const data = http2Frame(DATA, 0, 1, Buffer.alloc(16_000, 0xbe));
  for (let i = 0; i < 4000; i++) assert(limit.take(data));
  const padding = Buffer.alloc(200, 0xbe);
  const priority = Buffer.from([0, 0, 0, 0, 16]);
  const fields = references("x", "v".repeat(4000), 2);
  const padded = Buffer.concat([Buffer.from([padding.length]), priority, fields, padding]);
  for (let i = 0; i < 4000; i++) assert(limit.take(http2Frame(HEADERS, 0x2c, 1, padded)));
});

Deno.test("HeaderLimit: frames may arrive in pieces", () => {
  const { limit } = limited();
  const bytes = Buffer.concat([large(20), http2Frame(DATA, 0, 1, Buffer.alloc(99)), large(20)]);
  let fits = true;
  for (let at = 0; at < bytes.length; at += 5) fits &&= limit.take(bytes.subarray(at, at + 5));
  assert(!fits);
});

Deno.test("limitHeaders: follows what a filter passes on, and drops all beyond the limit", () => {
  const passed: Uint8Array[] = [];
  const errors: string[] = [];
  const filter = {
    scan: (bytes: Uint8Array, pass: (bytes: Uint8Array) => void) => {
      if (bytes[3] !== DATA) pass(bytes);
    },
  };
  const limited = limitHeaders(filter, 0, (error) => errors.push(error.message));
  const pass = (bytes: Uint8Array) => passed.push(bytes);
  const frames = [large(20), http2Frame(DATA, 0, 1, Buffer.alloc(5)), large(20), large(1)];
  for (const frame of frames) limited.scan(frame, pass);
  assert.deepEqual(passed, [frames[0]]);
  assert.equal(errors.length, 1);
  assert.match(errors[0]!, /header fields of more than 33554432 bytes at once/);
});

Deno.test("http2: has no limit of its own for the length of header fields", async () => {
  await using ends = await halves();
  const session = http2.performServerHandshake(ends.near, {
    settings: { maxHeaderListSize: 1000 },
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  session.on("error", () => resolve(0));
  session.on(
    "stream",
    (stream: http2.ServerHttp2Stream, ...[, , raw]: [unknown, unknown, string[]]) => {
      stream.on("error", () => {});
      resolve(raw.join("").length);
    },
  );
  ends.far.resume();
  ends.far.write(Buffer.concat([PREFACE, http2Frame(4, 0, 0)]));
  ends.far.write(callFrames(1, "/a/b", references("x", "v".repeat(3900), 100)));
  assert((await promise) > 390_000, "maxHeaderListSize works now: this limit can go");
  session.destroy();
});

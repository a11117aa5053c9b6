import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { FrameFilter, type FrameRule } from "../../../../lib/internal/workarounds/frame_filter.ts";
import { http2Frame, PREFACE } from "../../../support/http2_frames.ts";
import { cut, filtered } from "./frames.ts";

const DROPPED = 7;
const TAKEN = 1;

/** Drops one type of frames, and puts another one between brackets. */
function rule(): FrameRule {
  let begun = false;
  return {
    decide: ({ 3: type }) => type === DROPPED ? "drop" : type === TAKEN ? "take" : "pass",
    take(bytes, last, pass) {
      if (!begun) pass(Buffer.from("<"));
      pass(bytes);
      begun = !last;
      if (last) pass(Buffer.from(">"));
    },
  };
}

Deno.test("FrameFilter: passes, drops and hands over frames, however they are cut", () => {
  const frames = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.uint8Array({ maxLength: 60 })),
    { maxLength: 12 },
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
  fc.assert(fc.property(frames, sizes, (list, sizes) => {
    const sent = Buffer.concat([
      PREFACE,
      ...list.map(([type, data]) => http2Frame(type, 0, 0, data)),
    ]);
    const wanted = Buffer.concat([
      PREFACE,
      ...list.filter(([type]) => type !== DROPPED).flatMap(([type, data]) =>
        type === TAKEN
          ? [Buffer.from("<"), http2Frame(type, 0, 0, data), Buffer.from(">")]
          : [http2Frame(type, 0, 0, data)]
      ),
    ]);
    assert(filtered(rule(), cut(sent, sizes)).equals(wanted));
    const plain = new Uint8Array(sent); // the type that web streams yield
    assert(filtered(rule(), cut(plain, sizes)).equals(wanted));
  }));
});

Deno.test("FrameFilter: passes on the beginning of a frame before its end", () => {
  const data = http2Frame(0, 0, 0, new Uint8Array(1000));
  assert(
    filtered(rule(), [PREFACE, data.subarray(0, 500)]).equals(
      Buffer.concat([PREFACE, data.subarray(0, 500)]),
    ),
  );
});

Deno.test("FrameFilter: what a rule has taken stays when the chunk is freed", () => {
  const taken: Uint8Array[] = [];
  const filter = new FrameFilter({
    decide: () => "take",
    take: (bytes) => void taken.push(bytes),
  }, 0);
  const sent = Buffer.from(http2Frame(TAKEN, 0, 0, Buffer.from("kept")));
  const wanted = sent.toString("hex");
  filter.scan(sent, () => {});
  sent.fill(0);
  assert.equal(Buffer.concat(taken).toString("hex"), wanted);
});

import assert from "node:assert/strict";
import { TimeSlice } from "../../../lib/internal/time_slice.ts";

/** Replaces the clock of `performance`, which then advances only by `advance`. */
function fakeClock(): { advance(milliseconds: number): void } & Disposable {
  const real = performance.now;
  let time = 0;
  performance.now = () => time;
  return {
    advance: (milliseconds) => void (time += milliseconds),
    [Symbol.dispose]: () => void (performance.now = real),
  };
}

Deno.test("TimeSlice: is over after 5 ms, until the next pause", async () => {
  using clock = fakeClock();
  const slice = new TimeSlice();
  for (let i = 0; i < 2; i++) {
    clock.advance(4.9);
    assert(!slice.over);
    clock.advance(0.1);
    assert(slice.over);
    await slice.pause();
    assert(!slice.over);
  }
});

Deno.test("TimeSlice: checks the clock at every 16th step", () => {
  using clock = fakeClock();
  const slice = new TimeSlice();
  const due = () => Array.from({ length: 32 }, () => slice.step());
  assert(!due().includes(true));
  clock.advance(5);
  assert.deepEqual(due().flatMap((isDue, i) => isDue ? [i + 1] : []), [16, 32]);
});

Deno.test("TimeSlice: gives the event loop a turn in a pause", async () => {
  const slice = new TimeSlice();
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  try {
    for (const start = performance.now(); turns === 0 && performance.now() - start < 5000;) {
      await slice.pause();
    }
  } finally {
    clearInterval(timer);
  }
  assert(turns > 0);
});

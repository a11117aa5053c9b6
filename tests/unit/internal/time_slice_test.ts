import assert from "node:assert/strict";
import { ManualClock } from "../../support/manual_clock.ts";
import { TimeSlice } from "../../../lib/internal/time_slice.ts";

Deno.test("TimeSlice: is over after 5 ms, until the next pause", async () => {
  const clock = new ManualClock();
  const slice = new TimeSlice(clock);
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
  const clock = new ManualClock();
  const slice = new TimeSlice(clock);
  const due = () => Array.from({ length: 32 }, () => slice.step());
  assert(!due().includes(true));
  clock.advance(5);
  assert.deepEqual(due().flatMap((isDue, i) => isDue ? [i + 1] : []), [16, 32]);
});

Deno.test("TimeSlice: checks the clock after a large step", () => {
  const clock = new ManualClock();
  const slice = new TimeSlice(clock);
  assert(!slice.step(true));
  clock.advance(5);
  assert(!slice.step());
  assert(slice.step(true));
});

Deno.test("TimeSlice: gives the event loop a turn in a pause", async () => {
  const slice = new TimeSlice();
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  try {
    while (turns === 0) await slice.pause();
  } finally {
    clearInterval(timer);
  }
  assert(turns > 0);
});

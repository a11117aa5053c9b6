import assert from "node:assert/strict";
import { setImmediate } from "node:timers";
import { countListeners } from "../../../support/count_listeners.ts";
import { ManualClock } from "../../../support/manual_clock.ts";
import { ConnectionError, OptionError } from "../../../../lib/errors.ts";
import {
  checkWait,
  pauseAfterAttempt,
  type WaitEvent,
  waitFor,
} from "../../../../lib/client/connect/wait.ts";

/** Returns a transient error; with `absent`, that of a local socket without a listener. */
function failing(words: string, absent = false): ConnectionError {
  return new ConnectionError(`it failed: ${words}`, { absent });
}

/** Clock that advances to the next timer when the code waits for one, and records each delay. */
class FakeClock extends ManualClock {
  readonly delays: number[] = [];
  #scheduled = false;
  override after(milliseconds: number, callback: () => void): () => void {
    const cancel = super.after(milliseconds, callback);
    if (milliseconds === Infinity) return cancel;
    this.delays.push(milliseconds);
    if (!this.#scheduled) setImmediate(() => this.#next());
    this.#scheduled = true;
    return cancel;
  }
  get time(): number {
    return this.now();
  }
  #next(): void {
    this.#scheduled = false;
    this.advanceToNext();
  }
}

Deno.test("waitFor: passes the caller's signal to an attempt, also with a limit", async () => {
  const stop = new AbortController();
  const reason = new Error("enough");
  const attempt = (signal?: AbortSignal) =>
    new Promise((_, reject) => {
      signal!.addEventListener("abort", () => reject(failing("ETIMEDOUT")));
      stop.abort(reason);
    });
  await assert.rejects(waitFor(attempt, { limit: 60_000 }, stop.signal), reason);
});

Deno.test("waitFor: rejects with the previous error if the limit ends an attempt", async () => {
  const first = failing("refused", true);
  let count = 0;
  const attempt = (signal?: AbortSignal) => {
    if (count++ === 0) return Promise.reject(first);
    return new Promise((_, reject) =>
      signal!.addEventListener("abort", () => reject(signal!.reason))
    );
  };
  await assert.rejects(waitFor(attempt, { limit: 300 }), first);
  assert.equal(count, 2);
});

Deno.test("waitFor: accepts a limit that is longer than the maximum of a timer", async () => {
  let count = 0;
  const absent = failing("ENOENT", true);
  const attempt = () => count++ < 3 ? Promise.reject(absent) : Promise.resolve("up");
  const later = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5)); // a timer of 2^31 ms fires at once
    return await attempt();
  };
  assert.equal(await waitFor(later, { limit: 2 ** 31 }), "up");
});

Deno.test("waitFor: reports a pause that the limit cuts off with its real length", async () => {
  const clock = new FakeClock();
  const events: WaitEvent[] = [];
  const error = failing("ETIMEDOUT");
  const options = { limit: 2500, onWait: (event: WaitEvent) => void events.push(event) };
  await assert.rejects(waitFor(() => Promise.reject(error), options, undefined, clock), error);
  assert.deepEqual(events, [
    { attempt: 1, pause: 1000, error },
    { attempt: 2, pause: 1500, error },
  ]);
});

Deno.test("waitFor: tries every 100 ms only if the socket is absent", async () => {
  const KINDS: [ConnectionError, number][] = [
    [failing("absent", true), 100],
    [failing("there, and silent"), 250],
  ];
  for (const [error, first] of KINDS) {
    const clock = new FakeClock();
    await assert.rejects(
      waitFor(() => Promise.reject(error), { limit: 250 }, undefined, clock),
      error,
    );
    const [limit, ...sleeps] = clock.delays;
    assert.equal(limit, 250);
    assert.deepEqual(sleeps, first === 100 ? [100, 100, 50] : [250], error.message);
  }
});

Deno.test("waitFor: pauses as usual once an absent socket appears", async () => {
  const clock = new FakeClock();
  const times: number[] = [];
  const attempt = () => {
    times.push(clock.time);
    if (times.length < 3) return Promise.reject(failing("ENOENT", true));
    return Promise.reject(failing("ETIMEDOUT"));
  };
  await assert.rejects(
    waitFor(attempt, { attempts: 3 }, undefined, clock),
    /it failed: ETIMEDOUT/,
  );
  assert.deepEqual(times, [0, 100, 200, 1000, 3000]);
});

Deno.test("waitFor: ends a pause with the signal, and leaves no listener", async () => {
  const stop = new AbortController();
  const { signal } = stop;
  const listeners = countListeners(signal);
  let count = 0;
  const absent = failing("ENOENT", true);
  const attempt = () => count++ < 2 ? Promise.reject(absent) : Promise.resolve("up");
  assert.equal(await waitFor(attempt, {}, signal), "up");
  assert.equal(listeners(), 0);
  const reason = new Error("enough");
  const clock = new ManualClock();
  const error = failing("ETIMEDOUT");
  const waiting = waitFor(() => Promise.reject(error), {}, signal, clock);
  await clock.timer(1000);
  stop.abort(reason);
  await assert.rejects(waiting, reason);
  assert.equal(listeners(), 0);
});

Deno.test("checkWait: returns the options of a wait, or rejects invalid ones", () => {
  assert.equal(checkWait(undefined), undefined);
  assert.equal(checkWait(false), undefined);
  assert.deepEqual(checkWait(true), {});
  for (const fine of [{}, { attempts: 1 }, { attempts: Infinity }, { limit: 0.5 }]) {
    assert.equal(checkWait(fine), fine);
  }
  for (const wait of [{ attempts: NaN }, { attempts: -1 }, { limit: -1 }, { limit: NaN }]) {
    assert.throws(() => checkWait(wait), OptionError);
  }
});

Deno.test("pauseAfterAttempt: doubles from 1 s to 16 s", () => {
  const pauses = Array.from({ length: 9 }, (_, i) => pauseAfterAttempt(i + 1) / 1000);
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 16, 16, 16, 16]);
});

Deno.test("waitFor: makes ten attempts with pauses, then rejects with the last error", async () => {
  const clock = new FakeClock();
  const times: number[] = [];
  const events: WaitEvent[] = [];
  const error = failing("ETIMEDOUT");
  const wait = waitFor(
    () => {
      times.push(clock.time / 1000);
      return Promise.reject(error);
    },
    { onWait: (event) => void events.push(event) },
    undefined,
    clock,
  );
  await assert.rejects(wait, error);
  assert.deepEqual(times, [0, 1, 3, 7, 15, 31, 47, 63, 79, 95]);
  assert.deepEqual(
    events.map(({ attempt, pause }) => [attempt, pause]),
    [1, 2, 4, 8, 16, 16, 16, 16, 16].map((seconds, i) => [i + 1, seconds * 1000]),
  );
});

Deno.test("waitFor: tries an absent socket every 100 ms within an attempt", async () => {
  for (
    const [words, absent, every] of [
      ["ENOENT", true, 100],
      ["ECONNREFUSED", false, 1000],
    ] as const
  ) {
    const clock = new FakeClock();
    const times: number[] = [];
    const attempt = () => {
      times.push(clock.time);
      return clock.time < 950 ? Promise.reject(failing(words, absent)) : Promise.resolve("up");
    };
    assert.equal(await waitFor(attempt, { attempts: 2 }, undefined, clock), "up");
    assert.deepEqual(times, Array.from({ length: 1000 / every + 1 }, (_, i) => i * every));
  }
});

Deno.test("waitFor: makes any number of attempts within a limit", async () => {
  const clock = new FakeClock();
  let count = 0;
  const wait = waitFor(
    () => {
      count++;
      return Promise.reject(failing("ETIMEDOUT"));
    },
    { limit: 300_000 },
    undefined,
    clock,
  );
  await assert.rejects(wait, ConnectionError);
  assert.equal(clock.time, 300_000);
  assert.equal(count, 23);
});

Deno.test("waitFor: aborts an attempt that exceeds the limit", async () => {
  const attempt = (signal?: AbortSignal) =>
    new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason)));
  await assert.rejects(waitFor(attempt, { limit: 20 }), (error) => {
    assert(error instanceof ConnectionError);
    assert.match(error.message, /no BuildKit answered within 0\.02 s/);
    return true;
  });
});

Deno.test("waitFor: stops at once for a lasting error or an aborted signal", async () => {
  const clock = new FakeClock();
  const lasting = new ConnectionError("permission denied", { transient: false });
  for (const error of [lasting, new OptionError("no"), new TypeError("a fault")]) {
    await assert.rejects(waitFor(() => Promise.reject(error), {}, undefined, clock), error);
  }
  assert.equal(clock.time, 0);
  const stop = new AbortController();
  const wait = waitFor(
    () => Promise.reject(failing("ETIMEDOUT")),
    { onWait: () => stop.abort(new Error("enough")) },
    stop.signal,
  );
  await assert.rejects(wait, /enough/);
});

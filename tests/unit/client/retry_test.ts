import assert from "node:assert/strict";
import { BuildKitClient } from "../../../lib/client/mod.ts";
import {
  type Clock,
  pauseAfterAttempt,
  type WaitEvent,
  waitFor,
} from "../../../lib/client/connect/wait.ts";
import { SingleUseInputs } from "../../../lib/client/options/single_use.ts";
import { type Trial, withRetries } from "../../../lib/client/retry.ts";
import type { BuildOptions } from "../../../lib/client/options/build.ts";
import type { BuildResult } from "../../../lib/client/options/result.ts";
import { endpoint, parseAddress } from "../../../lib/address/mod.ts";
import { memoryTarget } from "../../../lib/diffcopy/mod.ts";
import {
  type BkitError,
  BuildFailedError,
  CancelledError,
  ConnectionError,
  OptionError,
  SessionLostError,
} from "../../../lib/errors.ts";
import type { ProgressEvent } from "../../../lib/progress/mod.ts";

/** A clock whose time passes by sleeping alone. */
class FakeClock implements Clock {
  time = 0;

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.time += milliseconds;
    return Promise.resolve();
  }
}

function failing(words: string, absent = false): ConnectionError {
  return new ConnectionError("no BuildKit at unix:///certificate", { reason: words, absent });
}

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

Deno.test("BuildKitClient: rejects invalid wait options in connect", async () => {
  for (const wait of [{ attempts: 0 }, { attempts: 1.5 }, { limit: 0 }, { limit: NaN }]) {
    await assert.rejects(BuildKitClient.connect("unix:///none.sock", { wait }), OptionError);
  }
});

/** No daemon is needed here: what comes before and after the waiting for one is looked at. */
const nowhere = endpoint(parseAddress("unix:///nowhere/at/all.sock"));

/**
 * Runs tries that end one after the other as these say: with an error, or `undefined` for a result.
 */
function tries(
  options: BuildOptions,
  outcomes: readonly (BkitError | undefined)[],
  signal = new AbortController().signal,
): { result: Promise<BuildResult>; trials: Trial[]; events: ProgressEvent[] } {
  const trials: Trial[] = [];
  const events: ProgressEvent[] = [];
  const result = withRetries(nowhere, options, (event) => events.push(event), signal, (trial) => {
    const error = outcomes[trials.push(trial) - 1];
    if (error) return Promise.resolve({ error, lost: error instanceof SessionLostError });
    return Promise.resolve({ result: { ref: trial.ref } as BuildResult });
  });
  return { result, trials, events };
}

Deno.test("withRetries: does not retry a failed build, or a lost one with retries 0", async () => {
  const failed = new BuildFailedError("it failed");
  const first = tries({}, [failed]);
  await assert.rejects(first.result, failed);
  assert.equal(first.trials.length, 1);
  const lost = new SessionLostError("gone");
  const second = tries({ retries: 0 }, [lost]);
  await assert.rejects(second.result, lost);
  assert.equal(second.trials.length, 1);
  assert.deepEqual(second.events, []);
});

Deno.test("withRetries: stops waiting for a lost daemon when the build is cancelled", async () => {
  const stop = new AbortController();
  const { result, events } = tries({}, [new SessionLostError("gone")], stop.signal);
  while (events.length === 0) await Promise.resolve();
  stop.abort(new Error("enough"));
  await assert.rejects(result, CancelledError);
  const [event] = events;
  assert(event?.type === "warning");
  assert.match(event.warning.short, /was lost; retrying the build/);
  assert.deepEqual(event.warning.detail, ["gone"]);
});

Deno.test("SingleUseInputs: offers unused streams to the next attempt", async () => {
  const got: Uint8Array[] = [];
  let aborted: unknown;
  const dest = new WritableStream<Uint8Array>({
    write: (chunk) => void got.push(chunk),
    abort: (reason) => void (aborted = reason),
  });
  const context = ReadableStream.from([Uint8Array.of(1), Uint8Array.of(2)]);
  const options: BuildOptions = { context, outputs: [{ type: "tar", dest }] };
  const once = new SingleUseInputs(options);
  const stream = (of: BuildOptions) => {
    const [output] = of.outputs!;
    assert(output?.type === "tar" && typeof output.dest === "object");
    return output.dest;
  };
  const first = once.options();
  await stream(first).abort(new Error("lost"));
  await (first.context as ReadableStream<Uint8Array>).cancel("lost");
  assert.equal(once.used, undefined);
  assert.equal(aborted, undefined);
  const second = once.options();
  const bytes = await Array.fromAsync(second.context as ReadableStream<Uint8Array>);
  assert.deepEqual(bytes, [Uint8Array.of(1), Uint8Array.of(2)]);
  assert.match(once.used!, /context/);
  const writer = stream(second).getWriter();
  await writer.write(Uint8Array.of(3));
  await writer.abort(new Error("lost again"));
  assert.deepEqual(got, [Uint8Array.of(3)]);
  assert.match(String(aborted), /lost again/);
  await once.settle();
});

Deno.test("SingleUseInputs: aborts an unused stream when no attempt follows", async () => {
  let aborted: unknown;
  const dest = new WritableStream<Uint8Array>({ abort: (reason) => void (aborted = reason) });
  const once = new SingleUseInputs({ outputs: [{ type: "tar", dest }] });
  const [output] = once.options().outputs!;
  await (output as { dest: WritableStream }).dest.abort(new Error("lost"));
  assert.equal(aborted, undefined);
  await once.settle();
  assert.match(String(aborted), /lost/);
});

Deno.test("withRetries: does not retry a build that has used up its inputs", async () => {
  const once: BuildOptions = { outputs: [{ type: "local", dest: memoryTarget() }] };
  const result = withRetries(
    nowhere,
    once,
    () => {},
    new AbortController().signal,
    async (trial) => {
      const [output] = trial.options.outputs!;
      assert(output?.type === "local" && typeof output.dest === "object");
      await output.dest.finish();
      return { error: new SessionLostError("gone"), lost: true };
    },
  );
  await assert.rejects(result, (error) => {
    assert(error instanceof SessionLostError);
    assert.match(error.message, /gone\nThe build is not retried: the output of type local/);
    return true;
  });
});

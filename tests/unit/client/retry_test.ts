import assert from "node:assert/strict";
import { type Attempt, withRetries } from "../../../lib/client/retry.ts";
import type { BuildOptions } from "../../../lib/client/options/build.ts";
import type { BuildResult } from "../../../lib/client/options/result.ts";
import { type Endpoint, endpoint, parseAddress } from "../../../lib/address/mod.ts";
import {
  type BkitError,
  BuildFailedError,
  CancelledError,
  ConnectionError,
  SessionLostError,
} from "../../../lib/errors.ts";
import type { LogRecord } from "../../../lib/log/log.ts";
import { openLog } from "../../../lib/log/open_log.ts";
import type { ProgressEvent } from "../../../lib/progress/mod.ts";
import { ManualClock } from "../../support/manual_clock.ts";
import { Peer } from "./peer.ts";
import { memoryTarget } from "../../../lib/diffcopy/mod.ts";

/** An address without a daemon, for tests of what happens before and after the wait for one. */
const nowhere = endpoint(parseAddress("unix:///nowhere/at/all.sock"));

/** Runs attempts with these outcomes, where undefined is a result. `each` runs in every attempt. */
function runAttempts(
  endpoint: Endpoint,
  options: BuildOptions,
  outcomes: readonly (BkitError | undefined)[],
  each: (trial: Attempt) => unknown = () => {},
  signal: AbortSignal = new AbortController().signal,
  clock?: ManualClock,
): { result: Promise<BuildResult>; trials: Attempt[]; events: ProgressEvent[] } {
  const trials: Attempt[] = [];
  const events: ProgressEvent[] = [];
  const attempt = async (trial: Attempt) => {
    const error = outcomes[trials.push(trial) - 1];
    await each(trial);
    if (error) return { error, lost: error instanceof SessionLostError };
    return { result: { ref: trial.ref } as BuildResult };
  };
  const report = (event: ProgressEvent) => void events.push(event);
  const result = withRetries(endpoint, options, report, signal, attempt, clock);
  return { result, trials, events };
}

const lost = (word = "gone") => new SessionLostError(word);

Deno.test("withRetries: retries a lost build once, or as often as retries says", async () => {
  await using peer = await Peer.start({});
  const once = runAttempts(peer.endpoint, {}, [lost("1"), lost("2"), lost("3")]);
  await assert.rejects(once.result, /^SessionLostError: 2$/);
  assert.equal(once.trials.length, 2);
  assert.equal(peer.signals.length, 1, "it must wait for the daemon");
  await peer.left();
  const twice = runAttempts(peer.endpoint, { retries: 2 }, [lost("1"), lost("2"), undefined]);
  const { ref } = await twice.result;
  assert.equal(twice.trials.length, 3);
  assert.equal(twice.trials[2]!.ref, ref);
  assert.equal(new Set(twice.trials.map((trial) => trial.ref)).size, 3);
  assert.equal(twice.events.length, 2);
  await peer.left();
});

Deno.test("withRetries: logs why the build is run again", async () => {
  await using peer = await Peer.start({});
  const told: string[] = [];
  const onLog = ({ message, fields }: LogRecord) =>
    void told.push(`${message}: ${fields["error"]}`);
  const log = openLog({ onLog, logLevels: "build=debug" });
  await runAttempts({ ...peer.endpoint, log }, {}, [lost("the link broke"), undefined]).result;
  assert.deepEqual(told, ["build is run again: the link broke"]);
  await peer.left();
});

Deno.test("withRetries: ends only the steps that the lost attempt left open", async () => {
  await using peer = await Peer.start({});
  const vertex = (digest: string, more = {}) => ({
    type: "vertex" as const,
    vertex: { digest, inputs: [], name: digest, cached: false, error: "", ...more },
  });
  const transfer = (name: string, done: boolean) => ({
    type: "transfer" as const,
    transfer: { name, sent: 0, received: 0, files: 0, done },
  });
  let first = true;
  const { result, events } = runAttempts(peer.endpoint, {}, [lost(), undefined], ({ model }) => {
    if (!first) return;
    first = false;
    model.apply(vertex("announced") as unknown as ProgressEvent);
    model.apply(vertex("runs", { started: 1000 }) as unknown as ProgressEvent);
    model.apply(vertex("done", { started: 1000, completed: 2000 }) as unknown as ProgressEvent);
    model.apply(transfer("moving", false) as unknown as ProgressEvent);
    model.apply(transfer("there", true) as unknown as ProgressEvent);
  });
  await result;
  const reported = events.map((event) => {
    if (event.type === "vertex") {
      const { digest, started, completed, error } = event.vertex;
      assert(completed! >= started!);
      return `${digest}: ${error}`;
    }
    if (event.type === "transfer") return `${event.transfer.name}: ${event.transfer.done}`;
    return event.type;
  });
  assert.deepEqual(reported, ["warning", "runs: the connection was lost", "moving: true"]);
  await peer.left();
});

Deno.test("withRetries: does not retry a cancelled build, and reports nothing", async () => {
  await using peer = await Peer.start({});
  const stop = new AbortController();
  const error = lost();
  const { result, events } = runAttempts(
    peer.endpoint,
    {},
    [error],
    () => stop.abort(new Error("enough")),
    stop.signal,
  );
  await assert.rejects(result, error);
  assert.deepEqual([events, peer.signals], [[], []]);
});

Deno.test("withRetries: stops waiting for a silent daemon when the signal aborts", async () => {
  await using peer = await Peer.start();
  const stop = new AbortController();
  const { result } = runAttempts(peer.endpoint, {}, [lost()], () => {}, stop.signal);
  while (peer.open === 0) await new Promise((resolve) => setImmediate(resolve));
  const reason = new Error("enough");
  stop.abort(reason);
  await assert.rejects(result, (error) => {
    assert(error instanceof CancelledError);
    assert.equal(error.cause, reason);
    return true;
  });
  await peer.left();
});

Deno.test("withRetries: reports a lost build whose daemon does not come back", async () => {
  await using peer = await Peer.start();
  const refused = Object.assign(new Error("EACCES"), { code: "EACCES" });
  const first = lost("the session broke");
  const gone: Endpoint = {
    ...peer.endpoint,
    dial: () =>
      Promise.reject(
        new ConnectionError("permission denied", { cause: refused, transient: false }),
      ),
  };
  const { result, trials } = runAttempts(gone, {}, [first]);
  await assert.rejects(result, (error) => {
    assert(error instanceof ConnectionError);
    assert.match(error.shortMessage, /^the session broke; afterwards there was no BuildKit at/);
    assert.match(error.shortMessage, /at test:\/\/peer: permission denied$/);
    assert.equal(error.cause, first);
    return true;
  });
  assert.equal(trials.length, 1);
  const fault = new TypeError("a fault");
  const broken: Endpoint = { ...peer.endpoint, dial: () => Promise.reject(fault) };
  await assert.rejects(runAttempts(broken, {}, [lost()]).result, fault);
});

Deno.test("withRetries: waits at most 30 s for a lost daemon", async () => {
  await using peer = await Peer.start();
  const clock = new ManualClock();
  const reason = [lost("the session broke")];
  const { result } = runAttempts(peer.endpoint, {}, reason, undefined, undefined, clock);
  result.catch(() => {});
  await clock.timer(30_000);
  while (peer.open === 0) await new Promise((resolve) => setImmediate(resolve));
  clock.advance(30_000);
  await assert.rejects(result, /afterwards there was no BuildKit at .* for 30 s: .*within 30 s/);
  await peer.left();
});

Deno.test("withRetries: aborts unused outputs only after the last attempt", async () => {
  await using peer = await Peer.start({});
  const aborted: unknown[] = [];
  const dest = new WritableStream<Uint8Array>({ abort: (reason) => void aborted.push(reason) });
  const before: number[] = [];
  const reasons = [lost("1"), lost("2")];
  const { result } = runAttempts(
    peer.endpoint,
    { outputs: [{ type: "tar", dest }] },
    reasons,
    (trial) => {
      before.push(aborted.length);
      const [output] = trial.options.outputs!;
      assert(output?.type === "tar" && typeof output.dest === "object");
      return output.dest.abort(reasons[before.length - 1]);
    },
  );
  await assert.rejects(result, reasons[1]);
  assert.deepEqual(before, [0, 0]);
  assert.deepEqual(aborted, [reasons[1]]);
  await peer.left();
});

Deno.test("withRetries: does not retry a failed build, or a lost one with retries 0", async () => {
  const failed = new BuildFailedError("it failed");
  const first = runAttempts(nowhere, {}, [failed]);
  await assert.rejects(first.result, failed);
  assert.equal(first.trials.length, 1);
  const error = lost();
  const second = runAttempts(nowhere, { retries: 0 }, [error]);
  await assert.rejects(second.result, error);
  assert.equal(second.trials.length, 1);
  assert.deepEqual(second.events, []);
});

Deno.test("withRetries: stops waiting for a lost daemon when the build is cancelled", async () => {
  const stop = new AbortController();
  const { result, events } = runAttempts(nowhere, {}, [lost()], undefined, stop.signal);
  while (events.length === 0) await Promise.resolve();
  stop.abort(new Error("enough"));
  await assert.rejects(result, CancelledError);
  const [event] = events;
  assert(event?.type === "warning");
  assert.match(event.warning.short, /was lost; retrying the build/);
  assert.deepEqual(event.warning.detail, ["gone"]);
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
      return { error: lost(), lost: true };
    },
  );
  await assert.rejects(result, (error) => {
    assert(error instanceof SessionLostError);
    assert.match(error.message, /gone\nThe build is not retried: the output of type local/);
    return true;
  });
});

import assert from "node:assert/strict";
import {
  type ProgressEvent,
  ProgressModel,
  type Step,
  type VertexStatus,
} from "../../../../lib/progress/mod.ts";
import { Rates } from "../../../../lib/progress/tty/rates.ts";
import {
  logRows,
  statusRows,
  stepRow,
  transferRow,
} from "../../../../lib/progress/tty/step_rows.ts";
import { log, vertex } from "../events.ts";

/** Returns the step `a` after these events. */
function step(...events: ProgressEvent[]): Step {
  const model = new ProgressModel(() => 1000);
  for (const event of events) model.apply(event);
  return model.step("a")!;
}

const status = (id: string, more: Partial<VertexStatus> = {}): ProgressEvent => ({
  type: "status",
  status: { id, vertex: "a", name: "", current: 0, total: 0, started: 1000, ...more },
});

const started = vertex("a", "RUN make\n  all", { started: 1000 });

for (
  const [state, more, left, style] of [
    ["runs", {}, " => RUN make", undefined],
    ["is done", { completed: 3000 }, " => RUN make", "run"],
    ["was cached", { completed: 3000, cached: true }, " => CACHED RUN make", "run"],
    ["failed", { completed: 3000, error: "exit code: 1" }, " => ERROR RUN make", "error"],
    ["was stopped", { completed: 3000, cancelled: true }, " => CANCELED RUN make", "cancel"],
  ] as const
) {
  Deno.test(`stepRow: a step that ${state}`, () => {
    const row = stepRow(step(vertex("a", "RUN make", { started: 1000, ...more })), 3000);
    assert.deepEqual(row, { left, right: "2.0s", style });
  });
}

Deno.test("stepRow: a name is one line, with digests cut, and nothing that controls a terminal", () => {
  const name = `a\n  b\x1b[2J sha256:${"0123456789abcdef".repeat(4)}`;
  const { left } = stepRow(step(vertex("a", name, { started: 1000 })), 1000);
  assert.equal(left, " => a b\\x1b[2J sha256:0123456789ab");
});

Deno.test("stepRow: a step that has ended tells what it has transferred", () => {
  const transfer = { name: "context", files: 1, bytes: 2_000_000, done: true };
  const load = { started: 1000, completed: 3000 };
  const { left } = stepRow(
    step(
      vertex("a", "load build context", { started: 1000 }),
      status("transferring context:"),
      { type: "transfer", transfer },
      vertex("a", "load build context", load),
    ),
    3000,
  );
  assert.equal(left, " => load build context: 1 file, 2.00MB");
});

Deno.test("statusRows: tells how far the layers of an image are", () => {
  const layer = `sha256:${"0123456789abcdef".repeat(4)}`;
  const pull = step(
    vertex("a", "FROM image", { started: 1000 }),
    status("resolve image", { completed: 1100 }),
    status(layer, { name: "downloading", current: 12_300_000, total: 50_000_000 }),
    status(`extracting ${layer}`, { started: undefined }),
  );
  assert.deepEqual(statusRows(pull, 3000, new Rates(), 10), [
    { left: " => => sha256:0123456789ab 12.3MB / 50.0MB", right: "2.0s" },
    { left: " => => extracting sha256:0123456789ab", right: undefined },
  ]);
  assert.equal(statusRows(pull, 3000, new Rates(), 1).length, 1);
});

Deno.test("statusRows: counts what this side sends, not what the daemon has heard of it", () => {
  const transfer = { name: "context", files: 1, bytes: 1_000_000, total: 5_000_000, file: "a/b" };
  const model = new ProgressModel(() => 1000);
  const rates = new Rates();
  const show = (bytes: number, now: number) => {
    model.apply({ type: "transfer", transfer: { ...transfer, bytes, done: false } });
    return statusRows(model.step("a")!, now, rates, 5);
  };
  model.apply(vertex("a", "load build context", { started: 1000 }));
  model.apply(status("transferring context:", { current: 10 }));
  assert.deepEqual(show(1_000_000, 1000), [
    { left: " => => transferring context: 1.00MB / 5.00MB, a/b" },
  ]);
  assert.deepEqual(show(2_000_000, 2000), [
    { left: " => => transferring context: 2.00MB / 5.00MB, 1.00MB/s, 3s left, a/b" },
  ]);
});

Deno.test("transferRow: tells about a transfer of either direction", () => {
  const transfer = { name: "out", files: 1, bytes: 1500, done: false };
  assert.equal(transferRow(transfer, 0, new Rates()).left, " => sending out: 1.50kB");
  const received = { ...transfer, received: true };
  assert.equal(transferRow(received, 0, new Rates()).left, " => receiving out: 1.50kB");
});

Deno.test("logRows: shows the last lines, and lines that grow after them", () => {
  const printed = step(started, log("a", "one\ntwo\nthree\nfou", 1500));
  const lines = (count: number) => logRows(printed, count).map(({ left }) => left);
  assert.deepEqual(lines(3), [" => => # two", " => => # three", " => => # fou"]);
  assert.deepEqual(lines(1), [" => => # fou"]);
  assert.deepEqual(lines(0), []);
  assert.deepEqual(logRows(step(started), 3), []);
});

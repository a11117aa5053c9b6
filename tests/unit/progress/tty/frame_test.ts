import assert from "node:assert/strict";
import fc from "fast-check";
import { type ProgressEvent, ProgressModel } from "../../../../lib/progress/mod.ts";
import { cellsOf } from "../../../../lib/progress/tty/cells.ts";
import { frameRows, type LayoutOptions, share } from "../../../../lib/progress/tty/frame.ts";
import { Rates } from "../../../../lib/progress/tty/rates.ts";
import { log, vertex } from "../events.ts";
import { play } from "./play.ts";

/** Sizes of terminals. */
const SIZES = [[40, 15], [80, 24], [200, 50]] as const;

/** Recorded builds, and the frames that are looked at, in tenths of a second. */
const FRAMES: Readonly<Record<string, readonly number[]>> = {
  plain: [2],
  cached: [],
  failing: [10],
  parallel: [20],
  platforms: [],
  cancelled: [4],
  warnings: [],
  groups: [1],
  binary: [33],
  wide: [3],
  bar: [8, 13],
  upload: [2, 40],
};

/** Returns a frame with a title. */
function framed(lines: readonly string[], title: string): string {
  return `--- ${title}\n${lines.join("\n")}\n`;
}

for (const [name, numbers] of Object.entries(FRAMES)) {
  Deno.test(`frameRows: ${name}`, async (t) => {
    const texts: string[] = [];
    for (const [columns, rows] of SIZES) {
      const last = await play(name, columns, rows, (number, lines) => {
        if (numbers.includes(number)) texts.push(framed(lines, `${columns}x${rows}, ${number}`));
      });
      texts.push(framed(last, `${columns}x${rows}, end`));
    }
    await t.assertSnapshot(texts.join(""));
  });
}

for (const [columns, rows] of SIZES) {
  Deno.test(`frameRows: a build of 2,000 steps at ${columns}x${rows}`, async (t) => {
    const frames: string[] = [];
    const last = await play("many", columns, rows, (number, lines) => {
      assert(lines.length < rows, `${lines.length} lines in frame ${number}`);
      for (const line of lines) assert(cellsOf(line) <= columns, line);
      if (number === 30) frames.push(lines.join("\n"));
    });
    await t.assertSnapshot(frames.join("\n"));
    assert(last.length > 2000);
  });
}

Deno.test("frameRows: no frame of any recorded build is larger than the terminal", async () => {
  for (const name of Object.keys(FRAMES)) {
    await play(name, 33, 7, (_, lines) => {
      assert(lines.length < 7);
      for (const line of lines) assert(cellsOf(line) <= 33, line);
    });
  }
});

const OPTIONS: LayoutOptions = {
  height: 10,
  now: 1000,
  started: 0,
  phase: "building",
  logLines: 6,
  rates: new Rates(),
};

/** Returns the texts of the rows of a frame. */
function lines(model: ProgressModel, options: Partial<LayoutOptions> = {}): string[] {
  return frameRows(model, { ...OPTIONS, ...options }).map(({ left }) => left);
}

function modelOf(...events: Parameters<ProgressModel["apply"]>[0][]): ProgressModel {
  const model = new ProgressModel(() => 1000);
  for (const event of events) model.apply(event);
  return model;
}

Deno.test("frameRows: steps stand in the order of their first start", () => {
  const model = modelOf(
    vertex("c", "third"),
    vertex("b", "second"),
    vertex("a", "first", { started: 1 }),
    vertex("b", "second", { started: 2 }),
    vertex("c", "third", { started: 3, completed: 4 }),
    vertex("a", "first", { started: 1, completed: 5 }),
  );
  assert.deepEqual(lines(model).slice(1), [" => first", " => second", " => third"]);
});

Deno.test("frameRows: running steps and the failed one keep their rows in a small window", () => {
  const model = new ProgressModel(() => 1000);
  model.apply(vertex("old", "running for long", { started: 1 }));
  model.apply(vertex("bad", "broken", { started: 2, completed: 3, error: "exit code: 1" }));
  for (let i = 0; i < 50; i++) {
    model.apply(vertex(`v${i}`, `done ${i}`, { started: 10 + i, completed: 20 + i }));
  }
  model.apply(log("old", "output\n", 5));
  assert.deepEqual(lines(model, { height: 6 }).slice(1), [
    " => running for long",
    " => => # output",
    " => ERROR broken",
    " => done 48",
    " => done 49",
  ]);
});

Deno.test("frameRows: counts running steps that have no room", () => {
  const model = new ProgressModel(() => 1000);
  for (let i = 0; i < 20; i++) model.apply(vertex(`v${i}`, `step ${i}`, { started: 10 + i }));
  assert.deepEqual(lines(model, { height: 4 }).slice(1), [
    " => step 0",
    " => step 1",
    " => … and 18 more running",
  ]);
});

Deno.test("frameRows: shows lines while they grow, the last of them last", () => {
  const model = modelOf(
    vertex("a", "step", { started: 1 }),
    log("a", "complete\n\rDownloading 34%", 2),
    log("a", "\rDownloading 35%", 3),
  );
  assert.deepEqual(lines(model).slice(2), [" => => # complete", " => => # Downloading 35%"]);
  assert.deepEqual(lines(model, { logLines: 1 }).slice(2), [" => => # Downloading 35%"]);
});

Deno.test("frameRows: a transfer that belongs to no step has a row of its own until it ends", () => {
  const transfer = { name: "extra", files: 1, bytes: 2_000_000, total: 4_000_000, file: "a/b" };
  const model = modelOf({ type: "transfer", transfer: { ...transfer, done: false } });
  assert.deepEqual(lines(model).slice(1), [" => sending extra: 2.00MB / 4.00MB, a/b"]);
  model.apply({ type: "transfer", transfer: { ...transfer, done: true } });
  assert.deepEqual(lines(model).slice(1), []);
});

Deno.test("frameRows: transfers of their own leave room for running steps", () => {
  const model = modelOf(vertex("a", "step", { started: 1 }));
  for (let i = 0; i < 20; i++) {
    const transfer = { name: `tree${i}`, files: 0, bytes: 0, done: false };
    model.apply({ type: "transfer", transfer });
  }
  assert.deepEqual(lines(model, { height: 7 }).slice(1), [
    " => step",
    " => sending tree0: 0B",
    " => sending tree1: 0B",
  ]);
});

Deno.test("frameRows: shows a warning of bkit itself while it is the last one", () => {
  const warn = (from: string, short: string): ProgressEvent => ({
    type: "warning",
    warning: { vertex: from, short, detail: [], url: "" },
  });
  const model = modelOf(
    vertex("a", "step", { started: 1 }),
    warn("", "retrying\nthe build\x1b[2J"),
  );
  const notice = " => WARN: retrying the build\\x1b[2J";
  assert.deepEqual(lines(model).slice(1), [" => step", notice]);
  assert.deepEqual(lines(model, { height: 2 }).slice(1), [" => step"]);
  model.apply(warn("a", "old syntax"));
  assert.deepEqual(lines(model).slice(1), [" => step"]);
});

Deno.test("frameRows: takes time for the rows that are shown, not for all steps", () => {
  const model = new ProgressModel(() => 1000);
  for (let i = 0; i < 10_000; i++) {
    model.apply(vertex(`v${i}`, `step ${i}`, { started: i, completed: i + 1 }));
  }
  let read = 0;
  const started = new Proxy(model.started, {
    get(target, key) {
      if (typeof key === "string" && /^\d+$/.test(key)) read++;
      return Reflect.get(target, key);
    },
  });
  const watched = Object.create(model, { started: { value: started } }) as ProgressModel;
  Object.defineProperty(watched, "counts", { get: () => model.counts });
  Object.defineProperty(watched, "failed", { get: () => model.failed });
  Object.defineProperty(watched, "transfers", { get: () => model.transfers });
  watched.daemonTime = (now) => model.daemonTime(now);
  assert.equal(frameRows(watched, { ...OPTIONS, height: 20 }).length, 20);
  assert(read < 100, `${read} steps were looked at`);
});

Deno.test("share: gives each what it wants if there is enough", () => {
  assert.deepEqual(share([1, 0, 3], 10), [1, 0, 3]);
});

Deno.test("share: gives nobody more than others who want more", () => {
  assert.deepEqual(share([6, 6, 6], 8), [3, 3, 2]);
  assert.deepEqual(share([1, 6, 6], 8), [1, 4, 3]);
  assert.deepEqual(share([6, 6], 1), [1, 0]);
  assert.deepEqual(share([], 5), []);
  assert.deepEqual(share([4], 0), [0]);
});

Deno.test("share: is even, and leaves nothing over that somebody wants", () => {
  const wants = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 });
  fc.assert(fc.property(wants, fc.integer({ min: 0, max: 100 }), (wanted, count) => {
    const shares = share(wanted, count);
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    assert.equal(sum(shares), Math.min(count, sum(wanted)));
    const open = shares.filter((has, i) => has < wanted[i]!);
    const least = Math.min(...open);
    shares.forEach((has, i) =>
      assert(has <= wanted[i]! && (open.length === 0 || has <= least + 1))
    );
  }));
});

import assert from "node:assert/strict";
import { buildReport, chromeTrace } from "../../../lib/report/mod.ts";
import { planned, recorded } from "./build.ts";

interface Trace {
  displayTimeUnit: string;
  traceEvents: { ph: string; name: string; tid: number; ts: number; dur: number; args: object }[];
}

Deno.test("chromeTrace: has an event for each run, in microseconds", () => {
  const model = planned([
    { name: "a", ran: [1000, 1010.5] },
    { name: "b", ran: [1010.5, 1011], after: ["a"], error: "no" },
    { name: "a", ran: [1020, 1021] },
  ]);
  const report = buildReport(model, { outcome: "failed", started: 0, duration: 30 });
  const { traceEvents } = JSON.parse(chromeTrace(report)) as Trace;
  assert.deepEqual(
    traceEvents.map(({ ph, name, tid, ts, dur }) => [ph, name, tid, ts, dur]),
    [
      ["M", "process_name", 0, undefined, undefined],
      ["M", "thread_name", 1, undefined, undefined],
      ["X", "#1 a", 1, 0, 10_500],
      ["X", "#2 b", 1, 10_500, 500],
      ["X", "#1 a", 1, 20_000, 1000],
    ],
  );
});

Deno.test("chromeTrace: has rows in which no two events overlap", async () => {
  for (const name of ["parallel", "many"]) {
    const { model, duration } = await recorded(name);
    const report = buildReport(model, { outcome: "built", started: 0, duration });
    const { traceEvents } = JSON.parse(chromeTrace(report)) as Trace;
    const rows = Map.groupBy(traceEvents.filter(({ ph }) => ph === "X"), ({ tid }) => tid);
    for (const row of rows.values()) {
      let end = 0;
      for (const { ts, dur } of row) {
        assert(ts >= end - 1, `an event at ${ts} begins before ${end}`);
        end = ts + dur;
      }
    }
    assert(rows.size > 1);
  }
});

import assert from "node:assert/strict";
import { logLine } from "../../../lib/log/line.ts";
import type { LogRecord } from "../../../lib/log/log.ts";

const RECORD: LogRecord = {
  time: 1_000_001_234.6,
  level: "debug",
  room: "rpc",
  message: "call ended",
  fields: {},
};

Deno.test("logLine: has the time since the start, the level, the room and the fields", () => {
  const fields = {
    method: "/a.B/C",
    ms: 1.5,
    ok: true,
    empty: "",
    words: "two words",
    quoted: 'say "x"',
    mark: "a=b",
    list: ["a", "b c"],
    none: [],
  };
  assert.equal(
    logLine({ ...RECORD, fields }, 1_000_000_000),
    `1.235s debug rpc: call ended method=/a.B/C ms=1.5 ok=true empty="" words="two words" ` +
      `quoted="say \\"x\\"" mark="a=b" list=["a","b c"] none=[]\n`,
  );
  assert.equal(logLine(RECORD, 2_000_000_000), "0.000s debug rpc: call ended\n");
});

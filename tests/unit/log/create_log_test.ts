import assert from "node:assert/strict";
import { createLog } from "../../../lib/log/create_log.ts";
import { parseLevels } from "../../../lib/log/levels.ts";
import type { Log, LogFields, LogRecord } from "../../../lib/log/log.ts";

/** Returns a log of these levels, and the list of its records. */
function collect(levels: string): { log: Log; records: LogRecord[] } {
  const records: LogRecord[] = [];
  const log = createLog((record) => void records.push(record), parseLevels(levels));
  assert(log);
  return { log, records };
}

/** Returns the fields of a record as they are passed on. */
function passed(fields: LogFields): LogRecord["fields"] {
  const { log, records } = collect("debug");
  log.rpc.debug!("message", fields);
  return records[0]!.fields;
}

Deno.test("createLog: rooms have functions for the levels that are on, and no others", () => {
  const { log, records } = collect("rpc=trace,session=debug");
  assert.deepEqual(
    Object.entries(log).map(([room, { debug, trace }]) => [room, !!debug, !!trace])
      .filter(([, debug]) => debug),
    [["rpc", true, true], ["session", true, false]],
  );
  const before = Date.now();
  log.rpc.trace!("call begins", { method: "/a" });
  log.session.debug!("call answered");
  assert.deepEqual(records.map(({ time: _, ...rest }) => rest), [
    { level: "trace", room: "rpc", message: "call begins", fields: { method: "/a" } },
    { level: "debug", room: "session", message: "call answered", fields: {} },
  ]);
  for (const { time } of records) assert(Math.abs(time - before) < 60_000, String(time));
});

Deno.test("createLog: there is no log if all rooms are off", () => {
  assert.equal(createLog(() => {}, parseLevels("debug,off")), undefined);
});

Deno.test("createLog: an error of the hook is nobody's", () => {
  const log = createLog(() => {
    throw new Error("the disk is full");
  }, parseLevels("debug"));
  log!.rpc.debug!("message");
});

Deno.test("createLog: undefined fields are left out, and numbers are short", () => {
  assert.deepEqual(passed({ a: undefined, b: 1, c: 1.23456789, d: false, e: 1e15 }), {
    b: 1,
    c: 1.235,
    d: false,
    e: 1e15,
  });
});

Deno.test("createLog: a text cannot control a terminal, and stays in its line", () => {
  const text = "a\x1b[2Jb\r\nc\u202ed\x9b";
  assert.deepEqual(passed({ text, list: [text] }), {
    text: "a\\x1b[2Jb\\x0d\\nc\\u202ed\\x9b",
    list: ["a\\x1b[2Jb\\x0d\\nc\\u202ed\\x9b"],
  });
});

Deno.test("createLog: addresses in texts have no passwords", () => {
  for (
    const [text, expected] of [
      [
        "cannot reach https://ann:geheim@host.example/x: refused",
        "cannot reach https://***@host.example/x: refused",
      ],
      ["fetching https://geheim@h/x.git failed", "fetching https://***@h/x.git failed"],
      ["ssh://git@h/x.git and https://h/a", "ssh://git@h/x.git and https://h/a"],
      ["header Authorization: Bearer ey.geheim-1_2", "header Authorization: Bearer ***"],
      ["authorization: basic YW5uOmdlaGVpbQ==", "authorization: basic ***"],
      ["tcp://ann:ge@heim@h:1", "tcp://***@h:1"],
      ["GET https://h/token?service=x&token=geheim", "GET https://h/token?service=***&token=***"],
      ['{"url":"https://u:geheim@h/"}', '{"url":"https://***@h/"}'],
      ["unix:///run/x.sock and docker.io/a:1@sha256:00", undefined],
    ] as const
  ) assert.deepEqual(passed({ text }), { text: expected ?? text });
});

Deno.test("createLog: texts and lists are bounded", () => {
  const { text, list, wide } = passed({
    text: "x".repeat(100_000),
    list: Array.from({ length: 100_000 }, (_, i) => String(i)),
    wide: Array.from({ length: 50 }, () => "y".repeat(100_000)),
  }) as { text: string; list: string[]; wide: string[] };
  assert.equal(text.length, 1000);
  assert.equal(list.length, 100);
  assert.equal(list.at(-1), "… and 99901 more");
  assert(wide.join("").length < 10_000);
  assert.equal(wide.at(-1), `… and ${50 - wide.length + 1} more`);
});

Deno.test("createLog: a text that looks like many addresses takes no longer than others", () => {
  const { log } = collect("debug");
  const seconds = (text: string): number => {
    const start = performance.now();
    for (let i = 0; i < 20; i++) log.rpc.debug!("message", { text });
    return (performance.now() - start) / 1000;
  };
  for (
    const part of [
      "a",
      "a:",
      "a://",
      "a://b:c@",
      "a?b=c&",
      "+-.",
      "://",
      "https://a@",
      "bearer  ",
      "basic a",
    ]
  ) {
    const text = part.repeat(1_000_000 / part.length);
    assert(seconds(text) < 1, `${part}: ${seconds(text)} s`);
  }
});

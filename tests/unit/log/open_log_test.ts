import assert from "node:assert/strict";
import { BuildKitClient } from "../../../lib/client/mod.ts";
import { OptionError } from "../../../lib/errors.ts";
import type { LogRecord } from "../../../lib/log/log.ts";
import { openLog } from "../../../lib/log/open_log.ts";

Deno.test("openLog: nothing is logged without a hook, and levels are for a hook", () => {
  assert.equal(openLog({}), undefined);
  assert(openLog({ onLog() {} })?.connect.debug);
  assert.equal(openLog({ onLog() {} })?.connect.trace, undefined);
  assert(openLog({ onLog() {}, logLevels: "trace" })?.connect.trace);
  assert.throws(() => openLog({ logLevels: "debug" }), OptionError);
  assert.throws(() => openLog({ onLog() {}, logLevels: "loud" }), OptionError);
});

Deno.test("BuildKitClient: logs the addresses that it tried, without passwords", async () => {
  const records: LogRecord[] = [];
  const onLog = (record: LogRecord) => void records.push(record);
  await assert.rejects(BuildKitClient.connect("unix:///nowhere/x.sock", { onLog }));
  assert.deepEqual(
    records.map(({ room, message, fields: { ms: _, ...fields } }) => ({
      room,
      message,
      fields,
    })),
    [{
      room: "connect",
      message: "no daemon",
      fields: {
        address: "unix:///nowhere/x.sock",
        from: "given",
        error: "there is no such socket",
      },
    }],
  );
  await assert.rejects(
    BuildKitClient.connect("unix:///nowhere/x.sock", { logLevels: "debug" }),
    OptionError,
  );
});

Deno.test("BuildKitClient: waiting for a daemon logs each reason once, the rest as trace", async () => {
  for (const [logLevels, few] of [["debug", true], ["trace", false]] as const) {
    const records: LogRecord[] = [];
    const onLog = (record: LogRecord) => void records.push(record);
    const wait = { limit: 350 };
    await assert.rejects(
      BuildKitClient.connect("unix:///nowhere/x.sock", { onLog, logLevels, wait }),
    );
    const absent = records.filter(({ fields }) => fields["error"] === "there is no such socket");
    assert.equal(absent.length === 1, few, JSON.stringify(records));
  }
});

import assert from "node:assert/strict";
import { findRecord, newestFirst } from "../../../../lib/cli/history/find_record.ts";
import type { BuildHistory, BuildRecord } from "../../../../mod.ts";
import { RECORD } from "./record.ts";

const RECORDS: BuildRecord[] = [
  { ...RECORD, ref: "abc1", createdAt: "2026-11-27T10:00:00Z" },
  { ...RECORD, ref: "abd2", createdAt: "2026-11-27T12:00:00.5Z" },
  { ...RECORD, ref: "run3", createdAt: "2026-11-27T09:00:00Z", completedAt: undefined },
  { ...RECORD, ref: "abc12", createdAt: "2026-11-26T10:00:00Z" },
  { ...RECORD, ref: "abe4", createdAt: "2026-11-27T12:00:00Z" },
];

function historyOf(records: readonly BuildRecord[]): BuildHistory {
  return {
    async *list() {
      yield* records;
    },
  } as unknown as BuildHistory;
}

const { signal } = new AbortController();

Deno.test("findRecord: running builds come first, then the newest", async () => {
  const refs = (await newestFirst(historyOf(RECORDS), signal)).map(({ ref }) => ref);
  assert.deepEqual(refs, ["run3", "abd2", "abe4", "abc1", "abc12"]);
});

Deno.test("findRecord: by id, by its start, by its place, or the newest", async () => {
  const rows: [string | undefined, string][] = [
    ["abc1", "abc1"],
    ["builder/node/abc1", "abc1"],
    ["abe", "abe4"],
    ["^1", "abd2"],
    [undefined, "run3"],
  ];
  for (const [text, ref] of rows) {
    assert.equal((await findRecord(historyOf(RECORDS), text, signal)).ref, ref);
  }
});

Deno.test("findRecord: says that there is none, or several", async () => {
  const rows: [string | undefined, BuildRecord[], RegExp][] = [
    ["ab", RECORDS, /cannot tell which build ab is: 4 builds begin with it/],
    ["zz", RECORDS, /cannot find the build zz: the daemon has 5 records, none of this build/],
    ["^9", RECORDS, /cannot find the build \^9/],
    ["", RECORDS, /cannot find the build/],
    [undefined, [], /the daemon has no records of builds/],
  ];
  for (const [text, records, message] of rows) {
    await assert.rejects(findRecord(historyOf(records), text, signal), {
      name: "OptionError",
      message,
    });
  }
});
